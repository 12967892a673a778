"""The readers: for each media type, what makes content of bytes. A new format gets its line in READERS."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, TypeAlias

from recension.reading import kinds
from recension.reading.content import Choices, Content, Parsed, assemble
from recension.reading.decoding import decode
from recension.reading.errors import UnreadableError
from recension.reading.isolation import parse
from recension.reading.kinds import REFUSALS
from recension.reading.reasons import BY_ITS_FORMAT
from recension.reading.sentences import XML
from recension.reading.version import Decoded, Encoding, How

Reader: TypeAlias = Callable[[bytes, str, Choices], Content]
"""From bytes, the source's name, and what the user chose."""


def content_of(data: bytes, media_type: str, name: str, choices: Choices) -> Content:
    """The content of ``data``; raises :class:`UnreadableError` where nothing can read it."""
    reader = READERS.get(media_type)
    if reader is None:
        raise UnreadableError(name, REFUSALS.get(media_type, "files of this kind are not read"))
    return reader(data, name, choices)


def _read_plain(data: bytes, name: str, choices: Choices) -> Content:
    decoded = decode(data, name=name, encoding=choices.encoding)
    xml = (XML,) if decoded.text.startswith("<?xml") else ()
    warnings = (*decoded.warnings, *xml)
    return Content(decoded.text, decoded.evidence, decoded.language, warnings=warnings, oddities=decoded.oddities)


def _read_markup(parser: str, data: bytes, name: str, choices: Choices) -> Content:
    """Markup that is text itself, decoded like any other."""
    decoded = decode(data, name=name, encoding=choices.encoding)
    return _marked_up(decoded, parse(parser, decoded.text.encode(), name), name)


def _read_html(data: bytes, name: str, choices: Choices) -> Content:
    return _read_markup("page" if choices.whole_page else "article", data, name, choices)


def _read_saved_page(data: bytes, name: str, choices: Choices) -> Content:
    return _read_document("mht-page" if choices.whole_page else "mht-article", data, name, choices)


def _read_document(parser: str, data: bytes, name: str, choices: Choices) -> Content:
    """A document whose format says how its text is encoded, or holds text in encodings of its own."""
    parsed = parse(parser, data, name, choices.encoding)
    text, blocks = assemble(parsed.pieces)
    encoding = parsed.encoding or Encoding("utf-8", How.DECLARED, 1.0, reason=BY_ITS_FORMAT)
    return Content(text, encoding, None, blocks, parsed.warnings)


def _marked_up(decoded: Decoded, parsed: Parsed, name: str) -> Content:
    if not parsed.pieces:
        raise UnreadableError(name, "no text was found in it; save it as plain text and open that")
    text, blocks = assemble(parsed.pieces)
    return Content(text, decoded.evidence, decoded.language, blocks, (*decoded.warnings, *parsed.warnings))


READERS: Final[Mapping[str, Reader]] = {
    kinds.PLAIN: _read_plain,
    kinds.MARKDOWN: partial(_read_markup, "markdown"),
    kinds.WIKITEXT: partial(_read_markup, "wikitext"),
    kinds.HTML: _read_html,
    kinds.MHT: _read_saved_page,
    kinds.MAIL: partial(_read_document, "mail"),
    kinds.DOCX: partial(_read_document, "docx"),
    kinds.ODT: partial(_read_document, "odt"),
    kinds.EPUB: partial(_read_document, "epub"),
    kinds.RTF: partial(_read_document, "rtf"),
    kinds.PDF: partial(_read_document, "pdf"),
}
