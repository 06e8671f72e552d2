"""What a text says about the way of the parcel: direction, destination, by air, or baggage."""

from dataclasses import dataclass

from checker.catalogue import Catalogue
from checker.match import AT, FROM, TO, Reading
from checker.model import Direction

# Context codes, as compiled from data/tu-ngu/ngu-canh.yaml and data/tu-ngu/noi-den.yaml.
_AIR, _BAGGAGE, _BACK = "hang_khong", "hanh_ly", "tro_ve"


@dataclass(frozen=True)
class Context:
    """``destination`` is a place code; None where the text is silent."""

    direction: Direction | None = None
    destination: str | None = None
    by_air: bool = False
    baggage: bool = False


def read_context(reading: Reading, catalogue: Catalogue) -> Context:
    """Collect the context phrases. Coming from abroad outranks going abroad ("gửi từ Mỹ về")."""
    codes = reading.context
    directions = [Direction(code) for code in codes if code in {way.value for way in Direction}]
    going = next((code.removeprefix(TO) for code in codes if code.startswith(TO)), None)
    coming = any(code.startswith(FROM) for code in codes) or _sent_home(reading)
    direction: Direction | None = directions[0] if directions else None
    if Direction.INBOUND in directions or coming:
        direction, going = Direction.INBOUND, None
    elif going:
        direction = Direction.OUTBOUND
    return Context(direction, going, _AIR in codes, _BAGGAGE in codes)


def _sent_home(reading: Reading) -> bool:
    """The sender's place abroad comes first, then the thing and the way back: "chị bên Nhật gửi áo về cho bà con"."""
    abroad = next((at for at, code in enumerate(reading.context[: reading.before]) if code.startswith(AT)), None)
    return abroad is not None and not {_BACK, Direction.DOMESTIC.value}.isdisjoint(reading.context[abroad:])
