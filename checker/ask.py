"""The questions put to a person, with their choices. Slang and words that only ask are never shown as choices."""

from checker.catalogue import Catalogue
from checker.model import Asked, Choice, Item, Mention
from checker.suggest import suggest
from checker.text import fold

_CHOICES = 8


def ask_meaning(collision: dict, meanings: list[dict]) -> Asked:
    choices = tuple(
        Choice(meaning["nghia"], query=meaning.get("hoi_bang") or meaning["nghia"]["vi"], item=meaning.get("vat_pham"))
        for meaning in meanings
    )
    return Asked(collision["hoi"], choices)


def ask_name(mention: Mention, items: list[Item], catalogue: Catalogue) -> Asked:
    """A word of several meanings. Only things that openly begin with it are offered: slang is never shown. How a medicine
    is packed, a dose, a volume and an amount say which kinds of things it may be."""
    told = [catalogue.sets[kind] for kind in ("lieu_luong", "dung_tich", "so_tien")]
    if mention.words in catalogue.sets["quy_cach"] or set(mention.candidates) in told:
        return ask_which(mention, items, catalogue)
    collision = catalogue.words["va_cham"].get(" ".join(fold(word) for word in mention.words.split()))
    if collision:
        fitting = [meaning for meaning in collision["cac_nghia"] if mention.words in meaning["nghia"]["vi"].lower()]
        return ask_meaning(collision, fitting if len(fitting) > 1 else collision["cac_nghia"])
    open_names = [item for item in items if item.name["vi"].lower().startswith(mention.words)]
    offered = open_names or [catalogue.items[code] for code in suggest([mention.words], catalogue)]
    key = "hoi_nao" if open_names else "hoi_mot_mon"
    return Asked(_filled(catalogue, key, tu=mention.words), _choices(offered))


def ask_which(mention: Mention, items: list[Item], catalogue: Catalogue) -> Asked:
    if len(items) == 1:
        text = {
            lang: words.format(ten=items[0].name[lang])
            for lang, words in catalogue.words["cau_chu"]["hoi_dung_khong"].items()
        }
        return Asked(text, _choices(items))
    return Asked(_filled(catalogue, "hoi_nao", tu=mention.words), _choices(items))


def _choices(items: list[Item]) -> tuple[Choice, ...]:
    return tuple(Choice(item.name, query=f"#{item.id}", item=item.id) for item in items[:_CHOICES])


def _filled(catalogue: Catalogue, key: str, **slots: str) -> dict[str, str]:
    return {lang: words.format(**slots) for lang, words in catalogue.words["cau_chu"][key].items()}
