"""The isolated process: limits itself, parses what it is given, answers in JSON."""

import json
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any, Final, TypeAlias

from recension.reading.content import Parsed
from recension.reading.errors import UnreadableError
from recension.reading.sentences import BEYOND_READING

_MEMORY: Final = 1024 * 1024 * 1024
_PROCESSOR_SECONDS: Final = 15
"""For when the process that watches the clock is itself ended."""

Parser: TypeAlias = Callable[..., Parsed]
"""From bytes, and for some from the encoding the user chose."""

_PARSERS: Final = {
    "article": ("html", "parse_article"),
    "page": ("html", "parse_page"),
    "docx": ("docx", "parse_docx"),
    "odt": ("odt", "parse_odt"),
    "epub": ("epub", "parse_epub"),
    "rtf": ("rtf", "parse_rtf"),
    "pdf": ("pdf", "parse_pdf"),
    "markdown": ("markdown", "parse_markdown"),
    "wikitext": ("wikitext", "parse_wikitext"),
    "mail": ("mail", "parse_mail"),
    "mht-article": ("mail", "parse_saved_article"),
    "mht-page": ("mail", "parse_saved_page"),
}
"""The module and function of each; only the one that is needed is loaded."""
_DECODING: Final = ("mail", "mht-article", "mht-page")
"""Those that decode what they find, and that a chosen encoding matters to."""


def main(parser: str, encoding: str = "") -> None:
    """Parse standard input with the parser of that name; write the answer to standard output."""
    _limit()
    sys.stdout.buffer.write(json.dumps(_answer(parser, encoding, sys.stdin.buffer.read())).encode())


def _answer(name: str, encoding: str, data: bytes) -> dict[str, Any]:
    try:
        return _told(_parser(name, encoding or None)(data))
    except UnreadableError as error:
        return {"error": error.reason}
    except Exception:  # whatever a library makes of hostile input, MemoryError and RecursionError among it
        return {"error": BEYOND_READING}


def _told(parsed: Parsed) -> dict[str, Any]:
    encoding = parsed.encoding
    return {
        "pieces": [[piece.role.value, piece.text] for piece in parsed.pieces],
        "warnings": list(parsed.warnings),
        "encoding": [encoding.name, encoding.how.value, encoding.confidence] if encoding else None,
    }


def _parser(name: str, encoding: str | None) -> Parser:
    module, function = _PARSERS[name]
    parser: Parser = getattr(import_module(f"recension.reading.{module}"), function)
    return partial(parser, encoding=encoding) if name in _DECODING else parser


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
