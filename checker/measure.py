"""Quantities that a text names and that a rule asks for: watt-hours of a battery, degrees of alcohol."""

import re

_NUMBER = r"(\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?)"
_WATT_HOURS = re.compile(_NUMBER + r"\s*wh\b")
_MILLIAMPERE_HOURS = re.compile(_NUMBER + r"\s*(?:mah|ma)\b")
_VOLTS = re.compile(_NUMBER + r"\s*v(?:ôn|olt)?\b")
_DEGREES = re.compile(_NUMBER + r"\s*(?:độ|do\b|%)")
_THOUSANDS = re.compile(r"[.,](?=\d{3}(?:\D|$))")
_CELL_VOLTS = 3.7  # nominal voltage of a lithium-ion cell, where the text names none
_LEAST_MAH = 100  # below that the letters mean something else


def measures(text: str) -> dict[str, float]:
    """Units ``wh`` and ``do_con`` with their values, from a cleaned text.

    Watt-hours are read, or worked out: mAh × V ÷ 1000.
    """
    found: dict[str, float] = {}
    watt_hours = _first(_WATT_HOURS, text)
    charge = _first(_MILLIAMPERE_HOURS, text)
    if watt_hours is not None:
        found["wh"] = watt_hours
    elif charge is not None and charge >= _LEAST_MAH:
        found["wh"] = round(charge * (_first(_VOLTS, text) or _CELL_VOLTS) / 1000, 1)
    degrees = _first(_DEGREES, text)
    if degrees is not None and degrees <= 100:
        found["do_con"] = degrees
    return found


def _first(pattern: re.Pattern[str], text: str) -> float | None:
    match = pattern.search(text)
    return float(_THOUSANDS.sub("", match[1]).replace(",", ".")) if match else None
