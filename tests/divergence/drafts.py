"""Drafts: a version that still knows, unit by unit, which sentences of the source it came from.

A unit is a bead of the gold: neighbouring sentences of the version, and the neighbouring sentences of the source that
they retell. Whatever an operation does to units, moving, dropping, copying, cutting or joining them, the gold stays
exact; it is read off in the end, with the places of the sentences in the text.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from tests.divergence.words import Sentence, Vocabulary, WordKind

Span = tuple[int, int]
"""``[start, end)``: code points or sentences."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Sentences of a version that belong together, in one paragraph."""

    sentences: tuple[Sentence, ...]
    origin: Span = (0, 0)
    """The sentences of the source that they retell; none where a version says something of its own."""
    again: bool = False
    """Whether the version has them a first time elsewhere."""
    touched: frozenset[str] = frozenset()
    """The names of the operations that did something to it."""
    chrome: bool = False
    """Whether it is furniture of a page: titles of users, dates, signatures."""

    def touched_by(self, operation: str, **changes: Any) -> "Unit":
        """The unit as an operation leaves it."""
        return replace(self, touched=self.touched | {operation}, **changes)


Paragraph = tuple[Unit, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Rendered:
    """A text and the places of its sentences in it."""

    text: str
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """A version in the making."""

    paragraphs: tuple[Paragraph, ...]
    vocabulary: Vocabulary

    @property
    def units(self) -> Iterator[Unit]:
        """In reading order."""
        return (unit for paragraph in self.paragraphs for unit in paragraph)

    def with_paragraphs(self, paragraphs: list[Paragraph]) -> "Draft":
        """Another draft in the same words; paragraphs that have become empty are left out."""
        return replace(self, paragraphs=tuple(filter(None, paragraphs)))

    def mapped(self, change: Callable[[Unit], Unit]) -> "Draft":
        """The draft with every unit changed."""
        return self.with_paragraphs([tuple(map(change, paragraph)) for paragraph in self.paragraphs])

    def render(self) -> Rendered:
        """The draft as text: paragraphs with an empty line between."""
        space = self.vocabulary.style.space
        pieces: list[str] = []
        spans: list[Span] = []
        at = 0
        for paragraph in self.paragraphs:
            texts = [_shown(sentence, space) for unit in paragraph for sentence in unit.sentences]
            for text in texts:
                spans.append((at, at + len(text)))
                at += len(text) + len(space)
            pieces.append(space.join(texts))
            at += len("\n\n") - len(space)
        return Rendered("\n\n".join(pieces), tuple(spans))


def _shown(sentence: Sentence, space: str) -> str:
    """A sentence as it is written: a capital at the beginning, a space before every word but the first."""
    words = "".join([text if kind is WordKind.MARK else space + text for text, kind in sentence])[len(space) :]
    return words[:1].upper() + words[1:]
