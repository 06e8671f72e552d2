"""``python -m site_builder.broadcast`` lists every script: syllables, seconds, and what cannot be said.

``python -m site_builder.broadcast phao 60`` prints one text as it is read out.
``python -m site_builder.broadcast tieng-may phao 60`` has espeak-ng speak it into build/tieng-may/, a draft
for judging the timing only: the voice is a machine's and unfit for broadcasting.
``python -m site_builder.broadcast ghi-am`` lists the recordings with their length and loudness.
"""

import sys

from site_builder.broadcast.drafts import DraftError, speak
from site_builder.broadcast.editions import Edition, editions
from site_builder.broadcast.recordings import judge, loudness, recordings
from site_builder.broadcast.references import UnknownReference
from site_builder.day import build_day
from site_builder.facts import Facts, read_facts
from site_builder.spoken.breath import bounds


def main(arguments: list[str]) -> int:
    """Print the list or one text; returns the exit status."""
    facts = read_facts()
    if facts.problems:
        print(*facts.problems, sep="\n", file=sys.stderr)
        return 1
    try:
        found = editions(facts, build_day())
    except UnknownReference as error:
        print(f"{error.wrong} → {error.remedy}\nChạy make check-data để biết tệp và dòng.", file=sys.stderr)
        return 1
    if arguments == ["ghi-am"]:
        return _list_recordings(facts)
    if not arguments:
        for made in found.values():
            for one in made:
                print(_row(one))
        return 0
    draft = arguments[0] == "tieng-may"
    wanted = [one for made in found.values() for one in made if [one.script, str(one.seconds)] == arguments[draft:]]
    if not wanted:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        print(f"Bản nháp để ước thời gian, không dùng để phát: {speak(wanted[0])}" if draft else wanted[0].text)
    except DraftError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _list_recordings(facts: Facts) -> int:
    found, problems = recordings(facts)
    for one in found:
        print(f"{one.path.name}: {one.length:.1f} giây, {one.size // 1024} KB, {judge(loudness(one.path))}")
    print(*problems, sep="\n", end="\n" if problems else "", file=sys.stderr)
    return 1 if problems else 0


def _row(one: Edition) -> str:
    low, high = bounds(one.seconds)
    verdict = "vừa" if one.timing.fits(one.seconds) else "LỆCH"
    unknown = f"  chưa đọc được: {', '.join(one.unknown)}" if one.unknown else ""
    return f"{one.script:24} {one.seconds:4} giây  {one.timing.syllables:5} âm tiết ({low}–{high})  {verdict}{unknown}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
