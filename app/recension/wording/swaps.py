"""Swaps: substitutions that recur in this very comparison, learned and used to align once more.

A substitution counts as learned when it recurs and its log-likelihood ratio (Dunning 1993) says that the two words
meet more often than their frequencies explain.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log

LEAST_COUNT = 2
_LEAST_RATIO = 10.0


def learn_swaps(pairs: Iterable[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """The pairs of folded words that recur as substitutions, given every substitution that was seen."""
    together = Counter(pairs)
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for (a, b), count in together.items():
        left[a] += count
        right[b] += count
    total = together.total()
    return frozenset(
        pair
        for pair, count in together.items()
        if count >= LEAST_COUNT and _log_likelihood(count, left[pair[0]], right[pair[1]], total) > _LEAST_RATIO
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
