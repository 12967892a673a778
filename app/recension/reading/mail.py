"""Mail, and pages that a browser saved as mail (MHT), to blocks. Runs in the isolated process."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import policy
from email.message import Message
from email.parser import BytesParser
from typing import Any, Final

from recension.reading.content import Parsed, Piece
from recension.reading.decoding import decode
from recension.reading.errors import UnreadableError
from recension.reading.html import page_pieces, page_tree, parse_article, parse_page
from recension.reading.mail_text import header_pieces, text_pieces
from recension.reading.refusals import encrypted
from recension.reading.roles import ASIDES, Role
from recension.reading.sentences import attachments
from recension.reading.version import Decoded

_MOST_PARTS: Final = 5_000
_DEEPEST: Final = 50
_ENCRYPTED: Final = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
_TEXTS: Final = ("text/html", "text/plain")
_BETWEEN_MESSAGES: Final = re.compile(rb"(?:\A|(?<=\n)\r?\n)From [^\r\n]*\d{4}[^\r\n]*\r?\n(?=[A-Za-z-]{1,40}:)")
"""Of a folder of mail in one file (mbox, RFC 4155)."""


def parse_mail(data: bytes, encoding: str | None = None) -> Parsed:
    """The blocks of a mail, or of a folder of mail: subjects, texts, and what they quote or forward.

    ``encoding`` is the user's choice for the texts. Raises :class:`UnreadableError` where they are encrypted.
    """
    reading = _Reading(encoding)
    for message in _BETWEEN_MESSAGES.split(data):
        if message.strip():
            reading.message(_parse(message))
    warnings = [warning for text in reading.texts for warning in text.warnings]
    if reading.left_out:
        warnings.append(attachments(reading.left_out))
    evidence = reading.texts[0].evidence if reading.texts else None
    return Parsed(tuple(reading.pieces), tuple(dict.fromkeys(warnings)), evidence)


def parse_saved_article(data: bytes, encoding: str | None = None) -> Parsed:
    """The article of a page that a browser saved as one file."""
    return _saved(data, encoding, whole=False)


def parse_saved_page(data: bytes, encoding: str | None = None) -> Parsed:
    """All of a page that a browser saved as one file."""
    return _saved(data, encoding, whole=True)


def _saved(data: bytes, encoding: str | None, *, whole: bool) -> Parsed:
    page = next((part for part in _parts(_parse(data)) if part.get_content_type() == "text/html"), None)
    if page is None:
        raise UnreadableError("", "there is no page in this file, which claims to hold one")
    decoded = _decoded(page, encoding)
    parsed = (parse_page if whole else parse_article)(decoded.text.encode())
    return Parsed(parsed.pieces, (*decoded.warnings, *parsed.warnings), decoded.evidence)


def _parse(data: bytes) -> Message:
    """A message with its parts as bytes: what its labels claim about them may be wrong."""
    return BytesParser(policy=policy.compat32).parsebytes(data.lstrip(b"\r\n"))


def _inner(part: Message) -> list[Message]:
    payload: Any = part.get_payload()
    return [inner for inner in payload if isinstance(inner, Message)] if isinstance(payload, list) else []


def _parts(message: Message, depth: int = 0) -> Iterator[Message]:
    """A part and all in it, in order."""
    if depth > _DEEPEST:
        raise UnreadableError("", "it holds more messages, one in another, than any honest mail; it was not opened")
    yield message
    for part in _inner(message):
        yield from _parts(part, depth + 1)


def _decoded(part: Message, encoding: str | None) -> Decoded:
    """The text of a part; the encoding it is labelled with is evidence, and no more."""
    payload = part.get_payload(decode=True)
    return decode(payload if isinstance(payload, bytes) else b"", encoding=encoding, label=part.get_content_charset())


@dataclass(slots=True)
class _Reading:
    """What has been found in a mail so far."""

    encoding: str | None
    pieces: list[Piece] = field(default_factory=list)
    texts: list[Decoded] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    """The names or types of attachments."""
    parts: int = 0

    def message(self, message: Message, depth: int = 0) -> None:
        """A message of its own: what its head says, then its text."""
        self.pieces += header_pieces(message)
        self._part(message, depth)

    def _part(self, part: Message, depth: int) -> None:
        self.parts += 1
        if depth > _DEEPEST or self.parts > _MOST_PARTS:
            raise UnreadableError("", "it holds more parts, one in another, than any honest mail; it was not opened")
        kind = part.get_content_type()
        if kind in _ENCRYPTED:
            raise UnreadableError("", encrypted("mail"))
        if kind == "multipart/alternative":
            self._best(part, depth)
        elif kind == "message/rfc822":
            self._forwarded(part, depth)
        elif part.is_multipart():
            parts = _inner(part)
            for inner in parts[:1] if kind == "multipart/related" else parts:
                self._part(inner, depth + 1)
        elif kind in _TEXTS and part.get_content_disposition() != "attachment":
            self._text(part, kind)
        elif kind != "application/pgp-signature":
            self.left_out.append(part.get_filename() or kind)

    def _best(self, part: Message, depth: int) -> None:
        """Of several forms of one text the one that says most: HTML before plain text."""
        forms = [(form, {inner.get_content_type() for inner in _parts(form)}) for form in _inner(part)]
        for kind in _TEXTS:
            for form, kinds in reversed(forms):
                if kind in kinds:
                    self._part(form, depth + 1)
                    return

    def _forwarded(self, part: Message, depth: int) -> None:
        first = len(self.pieces)
        for inner in _inner(part):
            self.message(inner, depth + 1)
        if depth:  # not the message itself
            self.pieces[first:] = [
                piece if piece.role in ASIDES else Piece(Role.QUOTED, piece.text) for piece in self.pieces[first:]
            ]

    def _text(self, part: Message, kind: str) -> None:
        try:
            decoded = _decoded(part, self.encoding)
        except UnreadableError:
            self.left_out.append(part.get_filename() or kind)
            return
        if decoded.text.strip():
            self.texts.append(decoded)
        if kind == "text/html":
            tree = page_tree(decoded.text.encode())
            self.pieces += [] if tree is None else page_pieces(tree)
        else:
            flowed = str(part.get_param("format", "")).lower() == "flowed"
            self.pieces += text_pieces(decoded.text, flowed, str(part.get_param("delsp", "")).lower() == "yes")
