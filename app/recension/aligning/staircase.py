"""The heaviest staircase: of weighted pairs of places those in which neither side ever falls."""

from bisect import bisect_right, insort
from collections.abc import Sequence


def heaviest_staircase(pairs: Sequence[tuple[int, int, float]]) -> list[int]:
    """The indices of the heaviest set of pairs in which neither place ever falls, in order.

    ``pairs`` are (place, other place, weight), sorted; a place may be in several that are kept.
    """
    # The best totals by the second place: only ends that beat all ends to their left are kept.
    ends: list[tuple[int, float, int]] = []
    before: list[int] = []
    for k, (_, place, weight) in enumerate(pairs):
        at = bisect_right(ends, place, key=lambda end: end[0])
        total, last = (ends[at - 1][1], ends[at - 1][2]) if at else (0.0, -1)
        before.append(last)
        total += weight
        insort(ends, (place, total, k), key=lambda end: (end[0], end[1]))
        at = bisect_right(ends, (place, total), key=lambda end: (end[0], end[1]))
        while at < len(ends) and ends[at][1] <= total:
            del ends[at]
    chosen = []
    k = ends[-1][2] if ends else -1
    while k >= 0:
        chosen.append(k)
        k = before[k]
    return chosen[::-1]
