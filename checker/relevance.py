"""Which mentions count: fillers and describing syllables are left out, banned things never are."""

from collections import Counter

from checker.chatter import Chatter
from checker.grammar import FOR
from checker.match import COLOURING, INTRODUCING, MEANT_FOR, PICTURING, TELLING
from checker.meanings import Meanings
from checker.model import Match, Mention
from checker.modifiers import are_all
from checker.read import Syllable, is_foreign
from checker.titles import ShopTitle, joins_two_phrases
from checker.understood import Understood

_FILLER = 2  # syllables of a phrase that may only fill ("cho con")
_CLAUSE, _LONG_TEXT = 6, 14  # syllables of a part, and of a text, that go on describing an earlier thing
_DESCRIPTIVE = 4  # syllables from which a part of a text describes a thing rather than names two
_PET = 4  # syllables of an animal's name ("mèo Anh lông ngắn"); a longer one tells of the animal itself


def relevant_mentions(text: Understood, ways: tuple[str, ...]) -> list[Mention]:
    """Leave out uncertain words that say nothing new beside a thing named surely.

    ``ways`` are the codes of the direction (and ``hang_khong``) for which a ban would count.
    """
    sieve = _Sieve(text, ways)
    return [mention for mention in text.reading.mentions if not sieve.passes(mention)]


class _Sieve:
    """Tells which mentions of one text only fill or describe."""

    def __init__(self, text: Understood, ways: tuple[str, ...]):
        self.text, self.syllables, self.catalogue = text, text.syllables, text.catalogue
        self.meanings = Meanings(text.catalogue, ways)
        self.coloured = text.introduced(COLOURING)
        self.introduced = text.introduced(*INTRODUCING)
        printed = text.introduced(PICTURING) & text.introduced(TELLING)
        # "áo in hình 2 khẩu súng" may be three things
        self.printed = {at for at in printed if not self.syllables[at - 1].quantity}
        self.meant_for = text.introduced(MEANT_FOR)
        self.features = text.features
        self.leftover = frozenset(text.reading.leftover)
        self.lengths = Counter(syllable.segment for syllable in self.syllables)
        sets = self.catalogue.sets
        self.describing, self.packing = sets["mo_ta"], sets["quy_cach"]
        self.holding = (sets["dung"],) if text.is_title else (sets["chua_dung"], sets["noi_mon"])
        self.chatter = Chatter(text, self.meanings)
        self.grammar = text.grammar_beside_names
        self.accessories = self._parts_naming("phu_kien")
        self.pet_goods = self._parts_naming("do_vat_nuoi")
        self.jewellery = self._parts_naming("trang_suc")
        self.heads = {self._segment(mention): mention.start for mention in reversed(text.sure)}
        """For each part of the text the place of the first thing named surely."""
        self.first = min((mention.start for mention in text.sure), default=0)
        self.title = ShopTitle(text, self.meanings, self.first, self._holds)

    def passes(self, mention: Mention) -> bool:
        """Whether the mention may be left out: "gửi **con** gấu bông", "áo **hoa**", "son màu **hồng đào**"."""
        if not self.heads:
            return False
        if self._is_made_of(mention) or self._is_inside(mention):
            return False
        if self._is_own_part(mention) or self._is_in_a_foreign_name(mention):
            return True
        guessed = mention.match in (Match.TONES, Match.TYPO) and not self.text.is_hiding
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
        if self._is_milder(mention) or self.title.names_nothing(mention):
            return True
        head = self._head_of(mention)
        if head is None:
            return False
        if mention.filler and mention.length <= _FILLER:
            return True
        if self.text.is_hiding:
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
        if self.text.is_hiding:
            return False
        harmless = not self.meanings.may_be_banned(mention) and self.first < mention.start
        meet = harmless and joins_two_phrases(self.text, mention.start, mention.end)
        if meet or (harmless and self.title.tells_more_with(mention)):
            return True
        head = self.heads.get(self._segment(mention))
        if head is None or head >= mention.start:
            return False
        coloured = mention.words in self.catalogue.sets["mau_mon"] or not self.meanings.is_banned(mention)
        if (mention.start in self.coloured and coloured) or mention.start in self.printed:
            return True
        told = mention.start in self.introduced or mention.start in self.meant_for or self._fits(mention)
        return self._is_fed(mention) or (told and not self.meanings.is_banned(mention))

    def _is_milder(self, mention: Mention) -> bool:
        """Whether, in a title behind what it surely names, no meaning of a doubtful word could be answered more
        strictly: "Bình tưới cây 2 lít, **bơm** nhẹ tay"; or it ends a part that tells more: "áo khoác gió, không thấm
        **nước**"; or the words tell anywhere how it is packed: "(10 **vỉ x** 5 viên)"."""
        if not self.text.reading.title or self.text.is_hiding:
            return False
        if mention.words in self.packing:
            return True
        if self.first >= mention.start:
            return False
        milder = self.meanings.strictness(mention) <= self.chatter.strictest
        return self._is_harmless(mention) and (milder or self.title.ends_a_feature(mention))

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
            return self._holds(typed[0]) and self.meanings.holds_a_ban(typed[1:])
        behind = at > 0 and self.text.segment(at - 1) == self._segment(mention)
        said = behind and self._holds(self.syllables[at - 1]) and not self.grammar.is_no_thing(at)
        return said and self.meanings.may_be_banned(mention)

    def _holds(self, syllable: Syllable) -> bool:
        """Whether the word says that what stands behind it lies inside, or goes with the thing before."""
        return any(syllable.typed in words for words in self.holding)

    def _is_in_a_foreign_name(self, mention: Mention) -> bool:
        """Whether, behind a thing named surely, a doubtful syllable without marks belongs to foreign words around it,
        in a text with marks: "Phấn má hồng **MAC** Powder", "sổ Icon The **Sun**". Foreign words stay themselves, for
        they may name a banned thing; so does what opens a part of the text."""
        at, syllable = mention.start, self.syllables[mention.start]
        plain = mention.length == 1 and syllable.unmarked and not is_foreign(syllable.typed)
        if not plain or mention.is_certain or self.text.is_hiding or self.text.is_letter or self.grammar.opens(at):
            return False
        head = self.first if self.text.is_title else self.heads.get(self._segment(mention), at)
        return self.text.is_marked and head < at and any(self._is_foreign_beside(at, step) for step in (-1, 1))

    def _is_foreign_beside(self, at: int, step: int) -> bool:
        """Whether one of the next words without marks in this direction is foreign and unexplained."""
        for place in (at + step, at + 2 * step):
            inside = 0 <= place < len(self.syllables) and self.text.segment(place) == self.text.segment(at)
            if not inside or not self.syllables[place].unmarked:
                return False
            if place in self.leftover and is_foreign(self.syllables[place].typed):
                return True
        return False

    def _is_own_part(self, mention: Mention) -> bool:
        """Whether it is only the part of the thing before it that a feature tells of: "nồi cơm, **lòng** niêu"."""
        part = self.features.get(self._segment(mention))
        if part is None or self.text.is_hiding or self.first >= mention.start:
            return False
        danger = mention.is_certain and self.meanings.may_be_banned(mention)
        return set(mention.places).issubset(part) and not danger

    def _is_fed(self, mention: Mention) -> bool:
        """Whether it is only the animal that the thing before it is for: "thức ăn cho **chó con**"; in a title
        also "hạt Whiskas **mèo con**", but not with a long name, which is of the animal itself."""
        if not are_all(mention.candidates, self.catalogue.sets["vat_nuoi"]):
            return False
        of_a_pet = (
            self.text.reading.title
            and mention.length <= _PET
            and self._segment(mention) in self.pet_goods
            and not self.grammar.is_joined(mention.start)
        )
        return of_a_pet or mention.start in self.meant_for or self.syllables[mention.start - 1].typed == FOR

    def _fits(self, mention: Mention) -> bool:
        """Whether it only tells which device the accessory before it is made for: "ốp lưng **iPhone 15**"."""
        return (
            are_all(mention.candidates, self.catalogue.sets["thiet_bi"]) and self._segment(mention) in self.accessories
        )

    def _parts_naming(self, kind: str) -> set[int]:
        """The parts of the text that surely name an item of the kind, as in data/tu-ngu/bo-nghia.yaml."""
        items = self.catalogue.sets[kind]
        return {self._segment(mention) for mention in self.text.sure if items.intersection(mention.candidates)}

    def _segment(self, mention: Mention) -> int:
        return self.text.segment(mention.start)

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
        if self.text.is_marked and mention.words in self.catalogue.sets["so_dem"]:
            return True
        counted = next(one for one in self.text.sure if one.start == mention.end)
        milder = self.meanings.strictness(mention) <= self.meanings.strictness(counted)
        return self._is_harmless(mention) and (milder or mention.length == 1)

    def _names_nothing(self, mention: Mention) -> bool:
        """Whether a title typed with care means a syllable without marks that no thing bears so: "dệt **bo**",
        where only "bò" and "bọ" are things; or a model's number that begins like a word for copies: "**SF01**"."""
        unborne = mention.collision is not None and not mention.candidates
        numbered = self.syllables[mention.start].mended and mention.words[-1].isdigit()
        model = numbered and mention.length == 1 and are_all(mention.candidates, self.catalogue.sets["lam_hai"])
        return self.text.reading.title and (unborne or model) and not self.text.is_hiding and self.first < mention.start

    def _describes(self, mention: Mention) -> bool:
        """Whether a word of several meanings can only describe: it stands in a longer description, or was
        left bare by somebody who types diacritics; and no banned thing bears it as its name. Where nobody types
        diacritics, words of the sentence between end the description: "ao len cho me **ke**"."""
        head = self.heads.get(self._segment(mention), 0)
        if not self.text.is_marked and self.chatter.speaks_between(head, mention.start):
            return False
        syllable = self.syllables[mention.start]
        long_enough = self.lengths[syllable.segment] >= _DESCRIPTIVE or (self.text.is_marked and syllable.bare)
        exactly = self.text.is_marked and (not syllable.bare or self.text.reading.title)
        return mention.length == 1 and long_enough and not self.meanings.names_danger(mention, exactly)

    def _is_harmless(self, mention: Mention) -> bool:
        """Whether no meaning of the words is ever banned, and they were not left bare in haste."""
        typed = self.syllables[mention.start : mention.end]
        hasty = self.text.is_marked and not self.text.reading.title and typed[0].bare
        risky = mention.match is Match.AMBIGUOUS and len(typed) > 1 and self.meanings.holds_a_ban(typed)
        return not hasty and not risky and not self.meanings.may_be_banned(mention)

    def _is_part_of_a_word(self, mention: Mention) -> bool:
        """Whether, in a title typed with care, an unknown syllable beside it makes another word of it:
        "**sơn** tĩnh điện", "phản **quang**". Never what the law bans."""
        beside = {mention.start - 1, mention.end} & self.leftover
        alone = mention.length == 1
        return self.text.reading.title and alone and bool(beside) and not self.meanings.may_be_banned_by_law(mention)

    def _is_noise(self, mention: Mention) -> bool:
        """Whether a spelling near a banned name means nothing, since each syllable typed is a word, and none of
        them a banned thing by itself."""
        typed = self.syllables[mention.start : mention.end]
        careful = self.text.reading.title
        words = all(self._is_meant(syllable, careful) for syllable in typed)
        return words and not any(self.meanings.is_ban(syllable) for syllable in typed)

    def _is_meant(self, syllable: Syllable, careful: bool) -> bool:
        """Whether the syllable is a word as it was typed; one without marks only in a text typed with care."""
        index = self.catalogue.index
        return (careful and syllable.toned in index.texts) if syllable.bare else syllable.toned in index.vocabulary
