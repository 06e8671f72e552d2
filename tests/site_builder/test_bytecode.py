"""The browser's bytecode: lean, the same for the same sources, and still the same program."""

import importlib._bootstrap_external as bootstrap
import io
import marshal
import traceback
import zipfile
from types import CodeType, FunctionType

import pytest

from site_builder.bytecode import byte_compile, lean

_SOURCE = '''
def half(number):
    """Half of it."""
    try:
        return 1 / number
    except ZeroDivisionError as error:
        raise ValueError("zero") from error
'''


def _compiled(source: str, time: int = 1) -> bytes:
    return bytes(bootstrap._code_to_timestamp_pyc(compile(source, "half.py", "exec"), time, len(source)))


def _codes(code: CodeType):
    yield code
    for value in code.co_consts:
        if isinstance(value, CodeType):
            yield from _codes(value)


def test_no_code_keeps_lines_and_the_time_does_not_count():
    content = lean(_compiled(_SOURCE, 1))
    assert content == lean(_compiled(_SOURCE, 2)) and len(content) < len(_compiled(_SOURCE))
    codes = list(_codes(marshal.loads(content[16:])))
    assert len(codes) == 2
    for code in codes:
        lines = [line for line, *_ in code.co_positions()]
        assert len(lines) == len(code.co_code) // 2 and set(lines) == {None}


def test_what_it_does_and_how_it_fails_stays():
    space: dict = {}
    FunctionType(marshal.loads(lean(_compiled(_SOURCE))[16:]), space)()
    assert space["half"](4) == 0.25
    with pytest.raises(ValueError, match="zero") as raised:
        space["half"](0)
    assert "half" in "".join(traceback.format_exception(raised.value))


def test_a_zip_of_sources_becomes_the_same_zip_of_bytecode_each_time(tmp_path):
    for name in ("one.zip", "two.zip"):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr("package/half.py", _SOURCE)
        byte_compile(tmp_path / name)
    content = (tmp_path / "one.zip").read_bytes()
    assert content == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        [entry] = archive.infolist()
        assert entry.filename == "package/half.pyc" and entry.compress_type == zipfile.ZIP_STORED
        assert b"Half of it" not in archive.read(entry)
