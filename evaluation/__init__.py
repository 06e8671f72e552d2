"""The project's own evaluation of the checker: what is asked, how often the answer is right, and how sure that is.

``forms`` spells every name of the catalogue the way people type it, right and wrong; ``written`` takes
the hand-written cases of ``tests/cases``; ``measure`` asks them all and counts. ``python -m evaluation``
prints the figures; the page ``docs/ky-thuat/danh-gia.md`` shows the same ones. Nothing that answers
people imports this package.
"""
