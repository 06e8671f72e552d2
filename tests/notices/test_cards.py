"""The pictures to share: right size, small, with text in their place that agrees with the catalogue."""

import io

from PIL import Image

from site_builder.day import build_day
from site_builder.notices.cards import HEIGHT, WIDTH, card_files, share_cards
from site_builder.views import WAYS

LARGEST = 60_000  # bytes; a phone on a slow line has it in a third of a second


def test_pictures_are_small_and_of_the_size_that_networks_want(facts):
    files = {file.path: file.content for file in card_files(facts, build_day())}
    assert len(files) == 2 * (len(facts.groups) + len(facts.share_cards))
    for path, content in files.items():
        picture = Image.open(io.BytesIO(content))
        assert (picture.width, picture.height) == (WIDTH, HEIGHT), path
        assert len(content) < LARGEST, path


def test_nothing_runs_out_of_the_frame(facts):
    """The frame is red on all four sides, and inside it lies a white rim."""
    for file in card_files(facts, build_day()):
        picture = Image.open(io.BytesIO(file.content)).convert("L")
        for x in range(30, WIDTH - 30, 7):
            assert picture.getpixel((x, 4)) < 120, file.path
            assert picture.getpixel((x, HEIGHT - 20)) > 240, file.path
        for y in range(30, HEIGHT - 30, 7):
            assert picture.getpixel((WIDTH - 4, y)) < 120, file.path
            assert picture.getpixel((WIDTH - 24, y)) > 240, file.path


def test_answers_on_a_picture_are_those_of_the_catalogue(facts, viewers):
    cards = {card.path: card for card in share_cards(viewers["vi"])}
    for code, kept in facts.share_cards.items():
        card = cards[f"assets/chia-se/dip-{code}.vi.png"]
        attribute = dict(WAYS)[kept.record.direction]
        for item, (name, shown) in zip(kept.record.items, card.rows, strict=True):
            record = facts.items[item].record
            verdict = getattr(viewers["vi"].rule(record).directions, attribute)
            if verdict == "cam" and kept.record.direction == "trong_nuoc":
                source = viewers["vi"].rule(record).ban_source.domestic
                assert shown.label == facts.phrases[source].vi
            assert (name, shown.code) == (record.name.vi, "can_hoi_them" if verdict == "hoi" else verdict)
            assert f"{name}: {shown.label}" in card.alt
