"""What is told of rows beside their words: where a counterpart is undecided, and what a reader has pinned."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping

from recension.comparison import Comparison, FlagKind, Place


def undecided_rows(comparison: Comparison) -> Mapping[int, tuple[int, ...]]:
    """For each row the versions that have nothing in it, and may have its words all the same."""
    table = _Table(comparison)
    found: dict[int, set[int]] = defaultdict(set)
    for flag in comparison.flags:
        if flag.kind is FlagKind.UNDECIDED and flag.candidate is not None:
            for row in table.rows_of(Place(flag.version, flag.start, flag.end)):
                if comparison.rows[row][flag.candidate.version] is None:
                    found[row].add(flag.candidate.version)
    return {row: tuple(sorted(versions)) for row, versions in found.items()}


def pinned_cells(comparison: Comparison) -> Mapping[tuple[int, int], tuple[int, ...]]:
    """For each (row, version) that a pin has an end in: the indices of these pins."""
    table = _Table(comparison)
    found: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, pin in enumerate(comparison.pins):
        for place in (pin.a, pin.b):
            for row in table.rows_of(place):
                found[row, place.version].append(index)
    return {key: tuple(indices) for key, indices in found.items()}


class _Table:
    """The cells of each version in order, to find the rows of a stretch."""

    def __init__(self, comparison: Comparison) -> None:
        self._cells = [
            [(*cell, row) for row, cells in enumerate(comparison.rows) if (cell := cells[version])]
            for version in range(len(comparison.versions))
        ]

    def rows_of(self, place: Place) -> list[int]:
        """The rows that show any of a stretch."""
        cells = self._cells[place.version]
        first = bisect_right(cells, place.start, key=lambda cell: cell[1])
        last = bisect_left(cells, place.end, key=lambda cell: cell[0])
        return [row for _, _, row in cells[first:last]]
