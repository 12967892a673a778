"""The heaviest staircase is the heaviest of all subsets that never fall."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from recension.aligning.staircase import heaviest_staircase

_Pair = tuple[int, int, float]
_pairs = st.dictionaries(
    st.tuples(st.integers(0, 6), st.integers(0, 6)), st.integers(1, 20).map(float), max_size=9
).map(lambda weights: [(place, other, weight) for (place, other), weight in sorted(weights.items())])


@given(_pairs)
def test_what_is_kept_is_the_heaviest_of_all_subsets_that_never_fall(pairs: list[_Pair]) -> None:
    chosen = [pairs[k] for k in heaviest_staircase(pairs)]
    assert never_falls(chosen)
    every = (subset for size in range(len(pairs) + 1) for subset in combinations(pairs, size))
    assert weight(chosen) == max(weight(subset) for subset in every if never_falls(subset))


def weight(pairs: Sequence[_Pair]) -> float:
    return sum(weight for _, _, weight in pairs)


def never_falls(pairs: Sequence[_Pair]) -> bool:
    return all(x[0] <= y[0] and x[1] <= y[1] for x, y in pairwise(pairs))
