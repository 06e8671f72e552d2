"""Vietnamese syllables: which words can be pronounced as written, and how many a text holds."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_ONSETS = "ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x|"
# Every rime of Vietnamese without its tone, "qu" and "gi" taken as onsets.
_RIMES_BY_LETTER = (
    "a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây",
    "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu",
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu",
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oep oet oi om on ong oong ooc op ot",
    "ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơc ơi ơm ơn ơng ơp ơt",
    "u ua uân uâng uât uây uc uê uêch uênh ui uit um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyp uyt uyu",
    "ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu",
    "y ych yêm yên yêng yêt yêu ynh yp yt",
)
_RIMES = frozenset(rime for line in _RIMES_BY_LETTER for rime in line.split())


def words(text: str) -> list[str]:
    """The words of a text as written, without punctuation."""
    return _WORD.findall(text)


def is_syllable(word: str) -> bool:
    """Whether a word is one syllable of Vietnamese, with or without a tone mark."""
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word.lower()).translate(_TONES))
    if plain in _RIMES or plain in ("gi", "quy"):
        return True
    for size in (3, 2, 1):
        onset, rime = plain[:size], plain[size:]
        if onset in _ONSETS.split("|") and rime in _RIMES:
            return True
    return False


def count(text: str) -> int:
    """How many syllables a read-aloud text holds: in Vietnamese each written word is one."""
    return sum(word.count("-") + 1 for word in words(text))
