"""Which phrases of a gap may be told as standing for one another; what is not known is not guessed at length."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from recension.segmenting.tokens import is_word
from recension.wording.function_words import is_telling
from recension.wording.gaps import Bead
from recension.wording.numbers import value
from recension.wording.synonyms import are_synonyms

SIDE_BY_SIDE = 3
"""Tokens between two places that still stand one to one."""


def credible(cut: Sequence[Bead], a: Sequence[str], b: Sequence[str], *, abridged: bool) -> Iterator[Bead]:
    """The phrases of a gap that may be told as standing for one another; the rest is retold as a whole.

    Near synonyms and numbers of the same value may; they part the gap. Nothing else is guessed in an abridgement.
    """
    for sure, group in groupby(cut, lambda bead: _is_sure(a[bead[0] : bead[1]], b[bead[2] : bead[3]])):
        beads = list(group)
        if sure:
            yield from beads
        elif abridged:
            yield from _together(beads, apart=True)
        else:
            yield from _guessed(beads, a, b)


def _is_sure(a: Sequence[str], b: Sequence[str]) -> bool:
    return same_value(a, b) or are_synonyms(a, b)


def _guessed(beads: Sequence[Bead], a: Sequence[str], b: Sequence[str]) -> Iterator[Bead]:
    """Phrases told by their places: all in a short stretch, and where every telling word found a counterpart.

    Otherwise those beside the words that hold the stretch.
    """
    (a0, _, b0, _), (_, a1, _, b1) = beads[0], beads[-1]
    longest = max(sum(map(is_word, a[a0:a1])), sum(map(is_word, b[b0:b1])))
    if longest <= SIDE_BY_SIDE or (longest <= 2 * SIDE_BY_SIDE and not any(_is_alone(bead, a, b) for bead in beads)):
        yield from beads
        return
    yield beads[0]
    yield from _together(beads[1:-1])
    if len(beads) > 1:
        yield beads[-1]


def _is_alone(bead: Bead, a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether a phrase has a telling word and no counterpart."""
    a0, a1, b0, b1 = bead
    return (a0 == a1 or b0 == b1) and any(map(is_telling, (*a[a0:a1], *b[b0:b1])))


def _together(beads: Sequence[Bead], *, apart: bool = False) -> Iterator[Bead]:
    if not beads:
        return
    a0, a1, b0, b1 = beads[0][0], beads[-1][1], beads[0][2], beads[-1][3]
    if apart and a0 < a1 and b0 < b1:
        yield (a0, a1, b0, b0)
        yield (a1, a1, b0, b1)
    else:
        yield (a0, a1, b0, b1)


@lru_cache(maxsize=1 << 17)
def is_number(key: str) -> bool:
    """Whether a folded word is a number."""
    return value(key) is not None


def same_value(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether the same number is among words of either side."""
    values = {number for key in a if (number := value(key)) is not None}
    return bool(values) and any(value(key) in values for key in b)
