"""Archives that come out the same, byte for byte, whenever they are made from the same files."""

import io
import zipfile
from collections.abc import Iterable

_NEW_YEAR = (1980, 1, 1, 0, 0, 0)  # the earliest time that the format can hold


def pack(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP archive of (name, content), in the order given and without times of its own."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, _NEW_YEAR)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return buffer.getvalue()


def repack(content: bytes) -> bytes:
    """An archive made by somebody else, without its times."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return pack((name, archive.read(name)) for name in archive.namelist())
