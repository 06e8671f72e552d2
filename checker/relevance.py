"""Which mentions count: fillers and describing syllables are left out, banned things never are."""

from collections import Counter

from checker.catalogue import Catalogue
from checker.chatter import Chatter
from checker.features import features
from checker.grammar import FOR, is_letter
from checker.match import COLOURING, EVADING, HIDING, INTRODUCING, MEANT_FOR, PICTURING, TELLING, Reading
from checker.meanings import Meanings
from checker.model import Match, Mention
from checker.modifiers import are_all, introduced
from checker.read import KEYS_LEFT_IN, Syllable, is_marked

_FILLER = 2  # syllables of a phrase that may only fill ("cho con")
_CLAUSE, _LONG_TEXT = 6, 14  # syllables of a part, and of a text, that go on describing an earlier thing
_RAW_SHARE = 4  # one word in so many shows raw typing
_DESCRIPTIVE = 4  # syllables from which a part of a text describes a thing rather than names two


def relevant_mentions(
    reading: Reading, syllables: list[Syllable], catalogue: Catalogue, ways: tuple[str, ...]
) -> list[Mention]:
    """Leave out uncertain words that say nothing new beside a thing named surely.

    ``ways`` are the codes of the direction (and ``hang_khong``) for which a ban would count.
    """
    sieve = _Sieve(reading, syllables, catalogue, ways)
    return [mention for mention in reading.mentions if not sieve.passes(mention)]


class _Sieve:
    """Tells which mentions of one text only fill or describe."""

    def __init__(self, reading: Reading, syllables: list[Syllable], catalogue: Catalogue, ways: tuple[str, ...]):
        self.syllables, self.catalogue = syllables, catalogue
        self.meanings = Meanings(catalogue, ways)
        self.marked = is_marked(syllables)
        self.title, self.letter = reading.title, is_letter(syllables, catalogue)
        self.hiding = _is_raw(syllables) or bool(reading.cues_of(HIDING, EVADING))
        self.coloured = introduced(reading, syllables, catalogue, COLOURING)
        self.introduced = introduced(reading, syllables, catalogue, *INTRODUCING)
        printed = introduced(reading, syllables, catalogue, PICTURING)
        printed &= introduced(reading, syllables, catalogue, TELLING)
        # "áo in hình 2 khẩu súng" may be three things
        self.printed = {at for at in printed if not syllables[at - 1].quantity}
        self.meant_for = introduced(reading, syllables, catalogue, MEANT_FOR)
        self.features = features(syllables, catalogue)
        self.leftover = frozenset(reading.leftover)
        self.lengths = Counter(syllable.segment for syllable in syllables)
        self.describing = frozenset(catalogue.words["mo_ta"])
        self.packing = frozenset(catalogue.words["quy_cach"])
        kinds = ("dung",) if self.title and not self.letter else ("chua_dung", "noi_mon")
        self.holding = frozenset(word for kind in kinds for word in catalogue.words[kind])
        self.chatter = Chatter(reading, syllables, catalogue, self.meanings, self.hiding)
        self.grammar, sure = self.chatter.grammar, self.chatter.sure
        self.accessories = self._parts_naming("phu_kien")
        self.pet_goods = self._parts_naming("do_vat_nuoi")
        self.jewellery = self._parts_naming("trang_suc")
        self.devices = frozenset(catalogue.words["thiet_bi"])
        self.pets = frozenset(catalogue.words["vat_nuoi"])
        self.copies = frozenset(catalogue.words["lam_hai"])
        self.heads = {self._segment(mention): mention.start for mention in reversed(sure)}
        """For each part of the text the place of the first thing named surely."""
        self.first = min((mention.start for mention in sure), default=0)

    def passes(self, mention: Mention) -> bool:
        """Whether the mention may be left out: "gửi **con** gấu bông", "áo **hoa**", "son màu **hồng đào**"."""
        if not self.heads:
            return False
        if self._is_made_of(mention) or self._is_inside(mention):
            return False
        if self._is_own_part(mention):
            return True
        guessed = mention.match in (Match.TONES, Match.TYPO) and not self.hiding
        if self.chatter.is_guessed(mention) or (guessed and self._is_noise(mention)):
            return True
        if mention.is_certain:
            return self._is_attribute(mention) or self.chatter.is_name_in_talk(mention)
        if self.chatter.is_talk(mention):
            return True
        if self.chatter.is_another(mention):
            return False
        if mention.match in (Match.TONES, Match.TYPO) and not self.meanings.may_be_banned(mention):
            return True
        if (
            self._names_nothing(mention)
            or self.chatter.is_word_of_talk(mention)
            or self.chatter.is_only_counting(mention)
        ):
            return True
        if self._is_milder(mention):
            return True
        head = self._head_of(mention)
        if head is None:
            return False
        if mention.filler and mention.length <= _FILLER:
            return True
        if self.hiding:
            return False
        if head > mention.start:
            return mention.end == head and self._counts(mention)
        if self._is_fed(mention) or mention.words in self.describing or mention.start in self.introduced:
            return True
        if self._is_harmless(mention) or self._is_part_of_a_word(mention):
            return True
        return self._is_noise(mention) if mention.match in (Match.TONES, Match.TYPO) else self._describes(mention)

    def _is_attribute(self, mention: Mention) -> bool:
        """Whether a plain name tells a colour, a taste or a use of the thing before it: "màu **súng**",
        "vị **cá biển**", "thức ăn cho **chó con**". What the law bans is only ever taken for a colour or for a
        picture on the thing: "áo thun in hình **khẩu súng**"."""
        head = self.heads.get(self._segment(mention))
        if head is None or head >= mention.start or self.hiding:
            return False
        if mention.start in self.coloured or mention.start in self.printed:
            return True
        told = mention.start in self.introduced or mention.start in self.meant_for or self._fits(mention)
        return self._is_fed(mention) or (told and not self.meanings.is_banned(mention))

    def _is_milder(self, mention: Mention) -> bool:
        """Whether, in a title behind what it surely names, no meaning of a doubtful word could be answered more
        strictly: "Bình tưới cây 2 lít, **bơm** nhẹ tay"; or the words tell how it is packed: "(10 **vỉ x** 5 viên)"."""
        if not self.title or self.hiding or self.first >= mention.start:
            return False
        milder = self._is_harmless(mention) and self.meanings.strictness(mention) <= self.chatter.strictest
        return milder or mention.words in self.packing

    def _is_made_of(self, mention: Mention) -> bool:
        """Whether it is what the jewellery in its part of the text is made of, and no colour or pattern of it:
        "khuyên tai nữ **bạc**"."""
        told = mention.start in self.coloured | self.introduced or self.syllables[mention.start - 1].typed == FOR
        return self._segment(mention) in self.jewellery and self.meanings.is_precious(mention) and not told

    def _is_inside(self, mention: Mention) -> bool:
        """Whether what may be banned is said to lie in the thing before it, or to go with it: "bao lì xì đựng
        **tiền**"; also where the word that says so was taken for a part of a name: "túi xách **bỏ cỏ**"."""
        at, typed = mention.start, self.syllables[mention.start : mention.end]
        if mention.match in (Match.TONES, Match.TYPO):
            return typed[0].typed in self.holding and self.meanings.holds_a_ban(typed[1:])
        behind = at > 0 and self._segment_at(at - 1) == self._segment(mention)
        said = behind and self.syllables[at - 1].typed in self.holding and not self.grammar.is_no_thing(at)
        return said and self.meanings.may_be_banned(mention)

    def _is_own_part(self, mention: Mention) -> bool:
        """Whether it is only the part of the thing before it that a feature tells of: "nồi cơm, **lòng** niêu"."""
        part = self.features.get(self._segment(mention))
        if part is None or self.hiding or self.first >= mention.start:
            return False
        danger = mention.is_certain and self.meanings.may_be_banned(mention)
        return set(mention.places).issubset(part) and not danger

    def _is_fed(self, mention: Mention) -> bool:
        """Whether it is only the animal that the thing before it is for: "thức ăn cho **chó con**"; in a title
        also "hạt Whiskas **mèo con**"."""
        if not are_all(mention.candidates, self.pets):
            return False
        of_a_pet = self.title and self._segment(mention) in self.pet_goods and not self.grammar.is_joined(mention.start)
        return of_a_pet or mention.start in self.meant_for or self.syllables[mention.start - 1].typed == FOR

    def _fits(self, mention: Mention) -> bool:
        """Whether it only tells which device the accessory before it is made for: "ốp lưng **iPhone 15**"."""
        return are_all(mention.candidates, self.devices) and self._segment(mention) in self.accessories

    def _parts_naming(self, kind: str) -> set[int]:
        """The parts of the text that surely name an item of the kind, as in data/tu-ngu/bo-nghia.yaml."""
        items = frozenset(self.catalogue.words[kind])
        return {self._segment(mention) for mention in self.chatter.sure if items.intersection(mention.candidates)}

    def _segment(self, mention: Mention) -> int:
        return self._segment_at(mention.start)

    def _segment_at(self, place: int) -> int:
        return self.syllables[place].segment

    def _head_of(self, mention: Mention) -> int | None:
        """The place of the thing that the mention may describe: in its own part of the text, or, inside a
        part that reads as a description, in an earlier one."""
        segment = self._segment(mention)
        if segment in self.features and self.first < mention.start:
            return self.first
        if mention.words in self.describing and len(self.syllables) >= _LONG_TEXT:
            return self.first
        opens = mention.start == 0 or self.syllables[mention.start - 1].segment != segment
        if segment in self.heads or opens or self.lengths[segment] < _CLAUSE or len(self.syllables) < _LONG_TEXT:
            return self.heads.get(segment)
        return self.first if self.first < mention.start else None

    def _counts(self, mention: Mention) -> bool:
        """Whether words right before the thing count it or tell its kind: "năm **bao** quần áo", "**đồ chơi** chó
        nhồi bông"; two words that name a stricter thing do not: "**keo dán** giày"."""
        if self.marked and mention.words in self.chatter.counts:
            return True
        counted = next(one for one in self.chatter.sure if one.start == mention.end)
        milder = self.meanings.strictness(mention) <= self.meanings.strictness(counted)
        return self._is_harmless(mention) and (milder or mention.length == 1)

    def _names_nothing(self, mention: Mention) -> bool:
        """Whether a title typed with care means a syllable without marks that no thing bears so: "dệt **bo**",
        where only "bò" and "bọ" are things; or a model's number that begins like a word for copies: "**SF01**"."""
        unborne = mention.collision is not None and not mention.candidates
        numbered = self.syllables[mention.start].mended and mention.words[-1].isdigit()
        model = numbered and mention.length == 1 and are_all(mention.candidates, self.copies)
        return self.title and (unborne or model) and not self.hiding and self.first < mention.start

    def _describes(self, mention: Mention) -> bool:
        """Whether a word of several meanings can only describe: it stands in a longer description, or was
        left bare by somebody who types diacritics; and no banned thing bears it as its name. Where nobody types
        diacritics, words of the sentence between end the description: "ao len cho me **ke**"."""
        if not self.marked and self.chatter.understood.intersection(
            range(self.heads.get(self._segment(mention), 0), mention.start)
        ):
            return False
        syllable = self.syllables[mention.start]
        long_enough = self.lengths[syllable.segment] >= _DESCRIPTIVE or (self.marked and syllable.bare)
        exactly = self.marked and (not syllable.bare or self.title)
        return mention.length == 1 and long_enough and not self.meanings.names_danger(mention, exactly)

    def _is_harmless(self, mention: Mention) -> bool:
        """Whether no meaning of the words is ever banned, and they were not left bare in haste."""
        typed = self.syllables[mention.start : mention.end]
        hasty = self.marked and not self.title and typed[0].bare
        risky = mention.match is Match.AMBIGUOUS and len(typed) > 1 and self.meanings.holds_a_ban(typed)
        return not hasty and not risky and not self.meanings.may_be_banned(mention)

    def _is_part_of_a_word(self, mention: Mention) -> bool:
        """Whether, in a title typed with care, an unknown syllable beside it makes another word of it:
        "**sơn** tĩnh điện", "phản **quang**". Never what the law bans."""
        beside = {mention.start - 1, mention.end} & self.leftover
        alone = mention.length == 1
        return self.title and alone and bool(beside) and not self.meanings.may_be_banned_by_law(mention)

    def _is_noise(self, mention: Mention) -> bool:
        """Whether a spelling near a banned name means nothing, since each syllable typed is a word, and none of
        them a banned thing by itself."""
        typed = self.syllables[mention.start : mention.end]
        careful = self.title and (len(typed) > 1 or self.letter)
        words = all(self._is_meant(syllable, careful) for syllable in typed)
        return words and not any(self.meanings.is_ban(syllable) for syllable in typed)

    def _is_meant(self, syllable: Syllable, careful: bool) -> bool:
        """Whether the syllable is a word as it was typed; one without marks only in a text typed with care."""
        index = self.catalogue.index
        return (careful and syllable.toned in index.texts) if syllable.bare else syllable.toned in index.vocabulary


def _is_raw(syllables: list[Syllable]) -> bool:
    """Whether a word is disguised, or a fair part of a text without diacritics holds keys or tricks: then no word is
    known to describe."""
    if any(word.disguised for word in syllables):
        return True
    guessed = sum(word.mended or word.decoded for word in syllables)
    return not is_marked(syllables) and guessed >= KEYS_LEFT_IN and _RAW_SHARE * guessed >= len(syllables)
