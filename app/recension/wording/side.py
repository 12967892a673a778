"""One side of a link: its tokens, and what is known of the text they stand in."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from recension.segmenting.segmented import Segmented
from recension.segmenting.tokens import tokens_and_keys
from recension.wording.languages import language_of_keys
from recension.wording.names import NO_NAMES, Names, begins_sentence, names_among, names_in
from recension.wording.quotations import quoted_in, quoted_tokens

Languages = tuple[str | None, str | None]
"""Of both sides, ISO 639-1."""


@dataclass(frozen=True, slots=True)
class Background:
    """What a whole text tells of any sentence in it."""

    language: str | None = None
    """ISO 639-1, or None where unknown."""
    names: Names = NO_NAMES
    quoted: bytes | bytearray = b""
    """For each token of the text 1 where its words are another's, else 0."""


@dataclass(frozen=True)
class Tokens:
    """One side of a link: its text and tokens."""

    text: str
    """The whole text the offsets are in."""
    spans: Sequence[tuple[int, int]]
    """``[start, end)`` of each token in code points."""
    keys: Sequence[str]
    """Folded tokens."""
    background: Background = Background()
    first: int = 0
    """Number of the first token in the whole text."""

    @cached_property
    def words(self) -> list[str]:
        """The tokens as they stand."""
        return [self.text[start:end] for start, end in self.spans]

    def span(self, first: int, last: int) -> tuple[int, int] | None:
        """``[start, end)`` of some tokens in code points; None for no token."""
        return (self.spans[first][0], self.spans[last - 1][1]) if last > first else None

    def is_quoted(self, first: int, last: int) -> bool:
        """Whether any of the tokens ``[first, last)`` is among another's words."""
        return 1 in self.background.quoted[self.first + first : self.first + last]


def languages_of(a: Tokens, b: Tokens) -> Languages:
    """The language of each side: its text's, else the other's, else what its words tell."""
    here, there = a.background.language, b.background.language
    if here is None and there is None:
        here = there = language_of_keys([*a.keys, *b.keys])
    return here or there, there or here


def sole(languages: Languages) -> str | None:
    """The language that both sides are in; None where they differ, or nothing tells."""
    return languages[0] if languages[0] == languages[1] else None


def is_written_as_noun(side: Tokens, at: int) -> bool | None:
    """Whether token ``at`` has the capital of a noun, in a language that has such; None where any word may have one."""
    surface = side.words[max(0, at - 1) : at + 1]
    return None if begins_sentence(surface, len(surface) - 1) else surface[-1][0].isupper()


def background_of(segmented: Segmented) -> Background:
    """What a version tells of its sentences."""
    return Background(segmented.version.language, names_in(segmented), quoted_in(segmented))


def tokens_of(text: str) -> Tokens:
    """A text on its own as one side."""
    spans, keys = tokens_and_keys(text)
    return Tokens(text, spans, keys, Background(None, names_among(text, spans, keys), quoted_tokens(text, spans)))
