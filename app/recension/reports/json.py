"""Comparison <-> JSON text: the contract with other programs, and how a comparison is saved."""

import json
import os
import re
from pathlib import Path
from typing import NoReturn

from recension.comparison import FORMAT, Comparison, FormatError
from recension.vocabulary import Kind

LARGEST = 1 << 30
"""Bytes; a larger file is not read back."""

_MARK = re.compile(rb'"format"\s*:\s*"' + FORMAT.encode() + rb'"')
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def render(
    comparison: Comparison,
    base: int = 0,  # noqa: ARG001 - the contract has no base
    hidden: frozenset[Kind] = frozenset(),  # noqa: ARG001 - and holds every edit
) -> str:
    """The comparison as JSON text, one line, that any UTF-8 writer can write.

    Letters stay letters; only lone surrogates, which no encoding can hold, are escaped.
    """
    text = json.dumps(comparison.to_dict(), ensure_ascii=False, separators=(",", ":"))
    return _LONE_SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def parse(data: bytes) -> Comparison:
    """Read back what :func:`render` gave.

    Raises:
        FormatError: where it is anything else; ``str()`` says what is wrong.
    """
    try:
        value = json.loads(data.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise FormatError("this saved comparison is damaged (it is not whole JSON)") from error
    return Comparison.from_dict(value)


def is_saved(data: bytes) -> bool:
    """Whether these bytes claim to be a saved comparison, whatever their file is called."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{" and _MARK.search(data) is not None


def read_saved(path: str | os.PathLike[str]) -> Comparison | None:
    """The comparison saved in a file, or None where the file is something else or cannot be opened.

    Raises:
        FormatError: where it claims to be a saved comparison and is damaged.
    """
    data = _bytes_of(Path(path))
    return parse(data) if data is not None and is_saved(data) else None


def _bytes_of(path: Path) -> bytes | None:
    """What the file holds, or None where its first bytes show that it is no saved comparison."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            return None
        with path.open("rb") as stream:
            head = stream.read(64)
            if head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] != b"{":
                return None
            return head + stream.read()
    except OSError:
        return None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON value")
