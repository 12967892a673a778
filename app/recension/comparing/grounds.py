"""Grounds: what a link rests on, so that a reader can judge it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from recension.segmenting import Segmented
from recension.segmenting.tokens import is_word
from recension.vocabulary import Basis, Edit, Ground
from recension.wording import Tokens

PIN = Basis(Ground.PIN)
_LEAST_RUN = 4
"""Words in a run that is worth telling: most texts on one subject share shorter ones."""
_NAMED = 3
"""Rare words that are named."""
_COMMON = 200
"""A word that is one in so many of all words says little."""


def voucher_basis(voucher: int | None) -> Basis:
    """What a link rests on that its own words do not bear: a third version, or else its place."""
    return Basis(Ground.PLACE) if voucher is None else Basis(Ground.VERSION, version=voucher)


class Rarity:
    """How often each word stands in all versions."""

    def __init__(self, segmented: Sequence[Segmented]) -> None:
        """Count the words."""
        self._counts: Counter[str] = Counter()
        for side in segmented:
            self._counts.update(side.keys)
        self._most = max(2 * len(segmented), self._counts.total() // _COMMON)

    def rarest(self, a: Tokens, b: Tokens) -> tuple[str, ...]:
        """The few rarest words that both sides have, the rarest first, in the order of the first side."""
        shared = set(a.keys) & set(b.keys)
        rare = [word for word in dict.fromkeys(a.keys) if word in shared and self._counts[word] <= self._most]
        return tuple(sorted(filter(is_word, rare), key=lambda word: self._counts[word])[:_NAMED])


def words_shared(a: Tokens, b: Tokens, edits: Sequence[Edit], rarity: Rarity) -> Iterator[Basis]:
    """The longest run of words that both sides have, and the rarest ones."""
    run = _longest_run(a, b, edits)
    if sum(map(is_word, run)) >= _LEAST_RUN:
        yield Basis(Ground.RUN, run)
    words = rarity.rarest(a, b)
    if words:
        yield Basis(Ground.RARE_WORDS, words)


def _longest_run(a: Tokens, b: Tokens, edits: Sequence[Edit]) -> tuple[str, ...]:
    """The longest stretch outside all edits on both sides, folded."""
    mine = _outside(a, [edit.a for edit in edits if edit.a])
    theirs = _outside(b, [edit.b for edit in edits if edit.b])
    count = min(len(mine), len(theirs))
    longest, begin = (0, 0), 0
    for k in range(1, count + 1):
        if k == count or mine[k] != mine[k - 1] + 1 or theirs[k] != theirs[k - 1] + 1:
            longest = max(longest, (begin, k), key=lambda run: run[1] - run[0])
            begin = k
    return tuple(a.keys[mine[k]] for k in range(*longest))


def _outside(side: Tokens, spans: Sequence[tuple[int, int]]) -> list[int]:
    """The tokens that no edit holds; the spans of edits begin and end with tokens."""
    held = sorted(spans)
    outside, at = [], 0
    for number, (start, _) in enumerate(side.spans):
        while at < len(held) and held[at][1] <= start:
            at += 1
        if at == len(held) or start < held[at][0]:
            outside.append(number)
    return outside
