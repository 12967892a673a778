"""What a reader gets out of a source: its text, its blocks, and how it was decoded."""

from collections.abc import Iterable
from dataclasses import dataclass

from recension.reading.roles import Role
from recension.reading.version import Block, Encoding, Oddity


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user chose about how a source is to be read."""

    encoding: str | None = None
    """A name Python knows, for text that is in no encoding of its own; None to find out."""
    whole_page: bool = False
    """All of a page, with its menus, and not the article alone."""


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a source."""

    text: str
    encoding: Encoding
    language: str | None = None
    """ISO 639-1, where decoding gave it away."""
    blocks: tuple[Block, ...] = ()
    warnings: tuple[str, ...] = ()
    oddities: tuple[Oddity, ...] = ()
    """What decoding found odd, by place in ``text``; where a parser has made another text of it, none."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The text of one block, not yet placed."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a parser found in a document."""

    pieces: tuple[Piece, ...]
    warnings: tuple[str, ...] = ()
    """One sentence each."""
    encoding: Encoding | None = None
    """Where the document holds text in an encoding of its own, as mail does."""


def assemble(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Pieces as one text, a blank line between them, and where each of them stands in it."""
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for piece in pieces:
        texts.append(piece.text)
        blocks.append(Block(at, at + len(piece.text), piece.role))
        at += len(piece.text) + 2
    return "\n\n".join(texts), tuple(blocks)
