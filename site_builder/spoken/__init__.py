"""Text as a presenter says it: numbers, dates, money, units and abbreviations in words.

Table-driven: what stands in ``data/phat-thanh/doc/`` is said as the tables say. What no table and no
pattern knows stays as it is written and is listed; nothing is guessed.
"""

from site_builder.spoken.reader import ReadAloud, Spoken
from site_builder.spoken.tables import Tables

__all__ = ["ReadAloud", "Spoken", "Tables"]
