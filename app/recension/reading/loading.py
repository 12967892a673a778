"""From a path, a stream, text or HTML to a version."""

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from recension.reading.asides import with_asides
from recension.reading.blocks import blocks_of
from recension.reading.content import Choices, Content
from recension.reading.decoding import tidy_text
from recension.reading.errors import UnreadableError
from recension.reading.files import display_name, read_bytes_of, read_file
from recension.reading.kinds import HTML, MAIL, MARKDOWN, MHT, PLAIN, RTF, WIKITEXT, media_type_of
from recension.reading.language import language_of
from recension.reading.oddities import find_oddities
from recension.reading.readers import content_of
from recension.reading.reasons import CHARACTERS, otherwise
from recension.reading.version import Encoding, How, Source, Version
from recension.reading.words import count_words

_TEXTS: Final = frozenset({HTML, MARKDOWN, WIKITEXT, MAIL, MHT, RTF})
"""Kinds of markup that can be on a clipboard as text."""
STANDARD_INPUT = "standard input"


def read(
    path: str | os.PathLike[str], name: str | None = None, *, encoding: str | None = None, whole_page: bool = False
) -> Version:
    """Read a file; ``-`` is standard input.

    ``name`` heads its column, the file's own name where None. ``encoding`` is a user's choice for text, markup
    and mail, a name Python knows. ``whole_page`` takes all of an HTML page, and not its article alone. Raises
    :class:`UnreadableError`, one sentence that names the path as given.
    """
    if os.fspath(path) == "-":
        return read_stream(sys.stdin.buffer, name or STANDARD_INPUT, encoding=encoding, whole_page=whole_page)
    shown = display_name(path)
    found = read_file(path)
    content, media_type = _content(found.data, shown, Choices(encoding, whole_page))
    absolute = display_name(os.path.abspath(path))  # noqa: PTH100 - without following links, unlike Path.resolve
    version = _version(name or Path(shown).name, content, media_type, path=absolute, warnings=found.warnings)
    return _with_source(version, Source(found.data, whole_page))


def read_stream(
    stream: BinaryIO, name: str = STANDARD_INPUT, *, encoding: str | None = None, whole_page: bool = False
) -> Version:
    """Read all that a binary stream gives; raises :class:`UnreadableError`."""
    data = read_bytes_of(stream, name)
    content, media_type = _content(data, name, Choices(encoding, whole_page))
    return _with_source(_version(name, content, media_type), Source(data, whole_page))


def reread(version: Version, encoding: Encoding) -> Version:
    """A version read once more from the source it kept, in another encoding; without a source as it is."""
    if version.source is None:
        return version
    choices = Choices(encoding.name, version.source.whole_page)
    content = content_of(version.source.data, version.media_type, version.name, choices)
    return _version(version.name, replace(content, encoding=encoding), version.media_type, path=version.path)


def from_text(name: str, text: str, media_type: str | None = None) -> Version:
    """A version of text that was pasted or dropped; raises :class:`UnreadableError` where there is none.

    Markup that came as text (the source of a page or mail, Markdown, wikitext) is read like a file of it, all of
    it; ``media_type`` says what it is instead, and is otherwise told by its content.
    """
    tidied, warnings = tidy_text(text.removeprefix("\ufeff"))
    data = _not_blank(tidied, name).encode()
    media_type = media_type or media_type_of(data)
    if media_type not in _TEXTS:
        return _version(name, Content(tidied, _given()), PLAIN, warnings=warnings)
    content = content_of(data, media_type, name, Choices("utf-8", whole_page=True))
    _not_blank(content.text, name)
    return _version(name, replace(content, encoding=_given()), media_type, warnings=warnings)


def from_html(name: str, html: str) -> Version:
    """A version of HTML that was pasted or dropped: all of it, for what is dropped was selected by hand.

    Raises :class:`UnreadableError` where it holds no text or cannot be parsed.
    """
    return from_text(name, html, HTML)


def _content(data: bytes, name: str, choices: Choices) -> tuple[Content, str]:
    if not data:
        raise UnreadableError(name, "it is empty (0 bytes)")
    media_type = media_type_of(data)
    content = content_of(data, media_type, name, choices)
    _not_blank(content.text, name)
    return content, media_type


def _not_blank(text: str, name: str) -> str:
    if not text.strip():
        raise UnreadableError(name, "there is no text in it")
    return text


def _given() -> Encoding:
    """Of text that came as characters, not as bytes."""
    return Encoding("utf-8", How.UTF_8, 1.0, reason=CHARACTERS)


def _with_source(version: Version, source: Source) -> Version:
    """With the bytes, where the words of other versions may still show that they are to be read in another way."""
    open_to_doubt = version.encoding.how is How.DETECTED and version.encoding.alternatives
    return replace(version, source=source) if open_to_doubt and version.media_type.startswith("text/") else version


def _version(
    name: str, content: Content, media_type: str, *, path: str | None = None, warnings: tuple[str, ...] = ()
) -> Version:
    return Version(
        name=name,
        text=content.text,
        encoding=replace(content.encoding, reason=content.encoding.reason or otherwise(content.encoding.how)),
        path=path,
        media_type=media_type,
        words=count_words(content.text),
        language=content.language or language_of(content.text),
        warnings=(*warnings, *content.warnings),
        blocks=with_asides(content.text, content.blocks or blocks_of(content.text)),
        oddities=find_oddities(content.text, content.oddities),
    )
