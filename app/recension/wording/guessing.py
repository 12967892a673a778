"""Which phrases of a gap may be told as standing for one another; what is not known is not guessed at length."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from recension.segmenting.tokens import is_word
from recension.wording.function_words import is_telling
from recension.wording.gaps import Bead
from recension.wording.likeness import Lexicon
from recension.wording.numbers import value

SIDE_BY_SIDE = 3
"""Tokens between two places that still stand one to one."""


def credible(
    cut: Sequence[Bead], a: Sequence[str], b: Sequence[str], lexicon: Lexicon, *, parallel: bool, abridged: bool
) -> Iterator[Bead]:
    """The phrases of a gap that may be told as standing for one another; the rest is retold as a whole.

    Near synonyms and numbers of the same value may; they part the gap. What else may depends on how ``parallel`` the
    sentences are, and nothing is guessed where one abridges the other.
    """
    for sure, group in groupby(cut, lambda bead: _is_sure(a[bead[0] : bead[1]], b[bead[2] : bead[3]], lexicon)):
        beads = list(group)
        if sure or (not abridged and _may_be_guessed(beads, a, b, parallel=parallel)):
            yield from beads
        else:
            yield from _together(beads, apart=abridged)


def _is_sure(a: Sequence[str], b: Sequence[str], lexicon: Lexicon) -> bool:
    return same_value(a, b) or lexicon.are_synonyms(a, b)


def _may_be_guessed(beads: Sequence[Bead], a: Sequence[str], b: Sequence[str], *, parallel: bool) -> bool:
    """Whether phrases are told by their places: in a short stretch, or where every telling word has one for it.

    Of sentences that are not parallel at most one of them may then be more than a word for a word.
    """
    (a0, _, b0, _), (_, a1, _, b1) = beads[0], beads[-1]
    longest = max(sum(map(is_word, a[a0:a1])), sum(map(is_word, b[b0:b1])))
    if longest <= SIDE_BY_SIDE:
        return True
    if longest > 2 * SIDE_BY_SIDE or any(_is_alone(bead, a, b) or _is_long(bead, a, b) for bead in beads):
        return False
    return parallel or sum(not _is_one_for_one(bead) for bead in beads) <= 1


def _is_one_for_one(bead: Bead) -> bool:
    a0, a1, b0, b1 = bead
    return a1 - a0 == b1 - b0 == 1


def _is_long(bead: Bead, a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether a phrase has so many telling words that it is none."""
    a0, a1, b0, b1 = bead
    return max(sum(map(is_telling, a[a0:a1])), sum(map(is_telling, b[b0:b1]))) >= SIDE_BY_SIDE


def _is_alone(bead: Bead, a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether a phrase has a telling word and no counterpart."""
    a0, a1, b0, b1 = bead
    return (a0 == a1 or b0 == b1) and any(map(is_telling, (*a[a0:a1], *b[b0:b1])))


def _together(beads: Sequence[Bead], *, apart: bool) -> Iterator[Bead]:
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
