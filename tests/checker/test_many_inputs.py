"""100,000 random Unicode texts: none raises, none of junk becomes a yes, each is answered with a known verdict."""

import random

from checker import Query, Verdict, check

COUNT = 100_000
_BLOCKS = (
    (0x20, 0x7E), (0xA0, 0x24F), (0x300, 0x36F), (0x370, 0x4FF), (0x1EA0, 0x1EF9), (0x200B, 0x202E),
    (0x4E00, 0x4E80), (0xFF01, 0xFF5E), (0x1F300, 0x1F6FF), (0xD800, 0xD810), (0x0, 0x1F), (0xE000, 0xE010),
)  # fmt: skip


def test_no_random_text_raises(catalogue):
    chance = random.Random(20261122)
    for _ in range(COUNT):
        low, high = chance.choice(_BLOCKS)
        text = "".join(chr(chance.randint(low, high)) for _ in range(chance.randint(0, 14)))
        assert check(catalogue, Query(text)).verdict in Verdict


def test_random_syllables_of_the_catalogue_never_raise(catalogue):
    chance = random.Random(1)
    syllables = sorted(catalogue.index.syllables)
    for _ in range(5_000):
        text = " ".join(chance.choices(syllables, k=chance.randint(1, 9)))
        check(catalogue, Query(text))
