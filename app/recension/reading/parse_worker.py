"""The isolated process: limits itself, parses what it is given, answers in JSON."""

import json
import sys
from collections.abc import Callable
from typing import Final, TypeAlias

from recension.reading.content import Piece
from recension.reading.errors import UnreadableError
from recension.reading.sentences import BEYOND_READING

_MEMORY: Final = 1024 * 1024 * 1024
_PROCESSOR_SECONDS: Final = 15
"""For when the process that watches the clock is itself ended."""

Parser: TypeAlias = Callable[[bytes], tuple[list[Piece], list[str]]]


def main(parser: str) -> None:
    """Parse standard input with the parser of that name; write the answer to standard output."""
    _limit()
    sys.stdout.buffer.write(json.dumps(_answer(parser, sys.stdin.buffer.read())).encode())


def _answer(parser: str, data: bytes) -> dict[str, object]:
    try:
        pieces, warnings = _parser(parser)(data)
        return {"pieces": [[piece.role.value, piece.text] for piece in pieces], "warnings": warnings}
    except UnreadableError as error:
        return {"error": error.reason}
    except Exception:  # whatever a library makes of hostile input, MemoryError and RecursionError among it
        return {"error": BEYOND_READING}


def _parser(name: str) -> Parser:
    if name == "docx":
        from recension.reading.docx import parse_docx

        return parse_docx
    from recension.reading.html import parse_article, parse_page

    return {"article": parse_article, "page": parse_page}[name]


def _limit() -> None:
    """Where the operating system can: this much memory and time, and no core dump."""
    try:
        import resource
    except ImportError:
        return
    limits = {resource.RLIMIT_AS: _MEMORY, resource.RLIMIT_CPU: _PROCESSOR_SECONDS, resource.RLIMIT_CORE: 0}
    for what, most in limits.items():
        try:
            hard = resource.getrlimit(what)[1]
            resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
        except (OSError, ValueError):
            continue
