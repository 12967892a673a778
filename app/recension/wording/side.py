"""One side of a link: its tokens, and what is known of the text they stand in."""

from collections.abc import Sequence
from dataclasses import dataclass

from recension.segmenting.folding import fold
from recension.segmenting.tokens import tokenize


@dataclass(frozen=True, slots=True)
class Tokens:
    """One side of a link: its text and tokens."""

    text: str
    """The whole text the offsets are in."""
    spans: Sequence[tuple[int, int]]
    """``[start, end)`` of each token in code points."""
    keys: Sequence[str]
    """Folded tokens."""

    def surface(self, first: int, last: int) -> list[str]:
        """The tokens ``[first, last)`` as they stand."""
        return [self.text[start:end] for start, end in self.spans[first:last]]

    def span(self, first: int, last: int) -> tuple[int, int] | None:
        """``[start, end)`` of some tokens in code points; None for no token."""
        return (self.spans[first][0], self.spans[last - 1][1]) if last > first else None


def tokens_of(text: str) -> Tokens:
    """A text on its own as one side."""
    spans = tokenize(text)
    return Tokens(text, spans, [fold(text[start:end]) for start, end in spans])
