"""The readers: for each media type, what makes content of bytes. A new format gets its line in READERS."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from recension.reading.content import Content, assemble
from recension.reading.decoding import decode
from recension.reading.errors import UnreadableError
from recension.reading.isolation import parse
from recension.reading.kinds import DOCX, HTML, PLAIN, REFUSALS
from recension.reading.sentences import XML
from recension.reading.version import Encoding, How

Reader: TypeAlias = Callable[[bytes, str, str | None], Content]
"""From bytes, the source's name, and the encoding the user chose (None to find out)."""


def content_of(data: bytes, media_type: str, name: str, encoding: str | None) -> Content:
    """The content of ``data``; raises :class:`UnreadableError` where nothing can read it."""
    reader = READERS.get(media_type)
    if reader is None:
        raise UnreadableError(name, REFUSALS.get(media_type, "files of this kind are not read"))
    return reader(data, name, encoding)


def _read_plain(data: bytes, name: str, encoding: str | None) -> Content:
    decoded = decode(data, name=name, encoding=encoding)
    xml = (XML,) if decoded.text.startswith("<?xml") else ()
    warnings = (*decoded.warnings, *xml)
    return Content(decoded.text, decoded.evidence, decoded.language, warnings=warnings, oddities=decoded.oddities)


def _read_html(data: bytes, name: str, encoding: str | None) -> Content:
    decoded = decode(data, name=name, encoding=encoding)
    parsed = parse("article", decoded.text.encode(), name)
    if not parsed.pieces:
        raise UnreadableError(name, "no text was found in this page; save it as plain text and open that")
    text, blocks = assemble(parsed.pieces)
    return Content(text, decoded.evidence, decoded.language, blocks, (*decoded.warnings, *parsed.warnings))


def _read_docx(data: bytes, name: str, encoding: str | None) -> Content:
    """The encoding is the file format's own; a choice makes no difference."""
    del encoding
    parsed = parse("docx", data, name)
    text, blocks = assemble(parsed.pieces)
    return Content(text, Encoding("utf-8", How.DECLARED, 1.0), None, blocks, parsed.warnings)


READERS: Final[Mapping[str, Reader]] = {PLAIN: _read_plain, HTML: _read_html, DOCX: _read_docx}
