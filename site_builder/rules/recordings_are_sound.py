"""A recording beside the scripts has a script, is an MP3, and has about the length of its slot."""

from collections.abc import Iterator

from site_builder.broadcast.recordings import recordings
from site_builder.facts import Facts
from site_builder.problems import Problem
from site_builder.rules import Rule


def check(facts: Facts) -> Iterator[Problem]:
    yield from recordings(facts)[1]


RULE = Rule("Tệp ghi âm phải khớp bài, đúng dạng, đúng độ dài.", check)
