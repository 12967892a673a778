"""The plain text of a mail to blocks: quoted lines by their marks, wrapped lines joined. And what its head says."""

import re
from collections.abc import Iterator
from email.header import decode_header
from email.message import Message
from itertools import groupby
from typing import Final

from recension.reading.asides import with_asides
from recension.reading.blocks import blocks_of
from recension.reading.content import Piece
from recension.reading.decoding import decode
from recension.reading.errors import UnreadableError
from recension.reading.roles import Role
from recension.reading.thread_signs import SIGNATURE_MARK, is_attribution

_SHOWN: Final = ("From", "To", "Cc", "Date")
_MARKS: Final = re.compile(r"(?:>[ ]?)+")
_SPACE: Final = re.compile(r"\s+")


def header_pieces(message: Message) -> list[Piece]:
    """The subject of a message as a heading; who wrote it, to whom and when as chrome."""
    subject = _header(message, "Subject")
    lines = [f"{name}: {value}" for name in _SHOWN if (value := _header(message, name))]
    return [*([Piece(Role.HEADING, subject)] if subject else []), *(Piece(Role.CHROME, line) for line in lines)]


def text_pieces(text: str, flowed: bool = False, without_space: bool = False) -> list[Piece]:
    """The blocks of a plain text; quoted ones without the marks before their lines.

    ``flowed``: lines that end in a space go on in the next (RFC 3676); ``without_space``: and that space goes.
    """
    lines = [_unquoted(line) for line in text.split("\n")]
    if flowed:
        lines = list(_unflowed(lines, "" if without_space else " "))
    pieces: list[Piece] = []
    for depth, group in groupby(lines, key=lambda line: line[0]):
        found = list(_blocks("\n".join(line for _, line in group)))
        if depth:
            pieces = _with_attribution(pieces)
            found = [Piece(piece.role if piece.role is Role.CHROME else Role.QUOTED, piece.text) for piece in found]
        pieces += found
    return pieces


def _blocks(text: str) -> Iterator[Piece]:
    for block in with_asides(text, blocks_of(text)):
        yield Piece(block.role, text[block.start : block.end])


def _unquoted(line: str) -> tuple[int, str]:
    """How often a line has been quoted, and the line itself."""
    marks = _MARKS.match(line)
    return (marks[0].count(">"), line[marks.end() :]) if marks else (0, line)


def _unflowed(lines: list[tuple[int, str]], joint: str) -> Iterator[tuple[int, str]]:
    gathered, at = "", 0
    open_line = False
    for depth, line in lines:
        line = line if depth else line.removeprefix(" ")
        if open_line and depth == at and not SIGNATURE_MARK.fullmatch(line):
            gathered += line
        else:
            if open_line:
                yield at, gathered
            gathered, at = line, depth
        open_line = gathered.endswith(" ") and not SIGNATURE_MARK.fullmatch(gathered)
        if open_line:
            gathered = gathered[:-1] + joint
        else:
            yield at, gathered
    if open_line:
        yield at, gathered


def _with_attribution(pieces: list[Piece]) -> list[Piece]:
    """The blocks above a quotation; the one that says whose it is, which may be wrapped, becomes chrome."""
    for count in (1, 2):
        said = " ".join(piece.text for piece in pieces[-count:])
        if len(pieces) >= count and is_attribution(said):
            return [*pieces[:-count], Piece(Role.CHROME, said)]
    return pieces


def _header(message: Message, name: str) -> str:
    """A header line as text; its words may each be in an encoding of their own."""
    value = message.get(name)
    if value is None:
        return ""
    return _SPACE.sub(" ", "".join(_words(str(value)))).strip()


def _words(value: str) -> Iterator[str]:
    for word, label in decode_header(value):
        data = word.encode("utf-8", "surrogateescape") if isinstance(word, str) else word
        try:
            yield decode(data, label=label).text if data else ""
        except UnreadableError:
            yield data.decode("latin-1")
