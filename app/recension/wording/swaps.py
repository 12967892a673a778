"""Swaps: substitutions that recur in this very comparison, learned and used to align once more.

A substitution counts as learned when it recurs and its log-likelihood ratio (Dunning 1993) says that the two words
meet more often than their frequencies explain.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from math import log

LEAST_COUNT = 2
_LEAST_RATIO = 10.0


def learn_swaps(pairs: Iterable[tuple[str, str]], unchanged: int = 0) -> frozenset[tuple[str, str]]:
    """The pairs of folded words or phrases that recur as substitutions, given every substitution that was seen.

    ``unchanged`` is how many words had their equals opposite: the contrast that shows a swap which is all that changes.
    A learned pair is what becomes of one of its two words more often than not.
    """
    together = Counter(pairs)
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for (a, b), count in together.items():
        left[a] += count
        right[b] += count
    total = together.total() + unchanged
    return frozenset(
        (a, b)
        for (a, b), count in together.items()
        if count >= LEAST_COUNT
        and 2 * count > min(left[a], right[b])
        and _log_likelihood(count, left[a], right[b], total) > _LEAST_RATIO
    )


class SwapsOf:
    """The swaps of two versions, to be looked up by sentence."""

    def __init__(self, swaps: Iterable[tuple[str, str]]) -> None:
        """``swaps`` are folded words or phrases of one version and of the other."""
        self._by_first: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for swap in sorted(swaps):
            self._by_first[swap[0].partition(" ")[0]].append(swap)

    def within(self, a: Collection[str], b: Collection[str]) -> frozenset[tuple[str, str]]:
        """Those that two sentences may hold, given the keys of each."""
        if not self._by_first:
            return frozenset()
        here, there = set(a), set(b)
        return frozenset(
            (before, after)
            for key in here & self._by_first.keys()
            for before, after in self._by_first[key]
            if here.issuperset(before.split(" ")) and there.issuperset(after.split(" "))
        )


def _log_likelihood(both: int, one: int, other: int, total: int) -> float:
    table: Mapping[tuple[int, int], int] = {
        (1, 1): both,
        (1, 0): one - both,
        (0, 1): other - both,
        (0, 0): total - one - other + both,
    }
    rows, columns = (total - one, one), (total - other, other)
    return 2 * sum(count * log(count * total / (rows[i] * columns[j])) for (i, j), count in table.items() if count > 0)
