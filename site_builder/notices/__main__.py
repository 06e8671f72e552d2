"""``python -m site_builder.notices``: make every ready PDF and picture anew and print how long each takes."""

import time

from site_builder.day import build_day
from site_builder.facts import load_facts
from site_builder.notices.cards import HEIGHT, WIDTH, share_cards, sheet
from site_builder.notices.pdf import make_picture
from site_builder.notices.ready import VARIANTS, ready_pdf
from site_builder.phrases import LANGUAGES
from site_builder.views import Viewer


def main() -> None:
    """Nothing is taken from ``build/`` and nothing is written there."""
    facts, day = load_facts(), build_day()
    viewers = {language: Viewer(facts, language, day) for language in LANGUAGES}
    start = time.perf_counter()
    for variant in VARIANTS:
        before = time.perf_counter()
        made = ready_pdf(variant, viewers, kept=None)
        print(f"{variant.id:20} {len(made) / 1000:7.1f} kB {time.perf_counter() - before:6.2f} s", flush=True)
    print(f"{'Mọi tờ PDF':20} {time.perf_counter() - start:16.2f} s", flush=True)
    start, sizes = time.perf_counter(), []
    for viewer in viewers.values():
        sizes += [len(make_picture(sheet(viewer, card), WIDTH, HEIGHT)) for card in share_cards(viewer)]
    spent = time.perf_counter() - start
    print(f"{len(sizes)} ảnh chia sẻ: {spent:.2f} s, lớn nhất {max(sizes) / 1000:.1f} kB")


main()
