"""Why each row stands as it does: the links that a row shows both sides of."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping

from recension.comparison import Place
from recension.synopsis.phrases import describe_link
from recension.synopsis.table import Synopsis


class RowGrounds:
    """For each row the links with the base that have both ends in it, or all where the base is not in it."""

    __slots__ = ("_links", "_synopsis")

    def __init__(self, synopsis: Synopsis) -> None:
        """Worked out once, in O(n log n)."""
        self._synopsis = synopsis
        self._links = _links_by_row(synopsis)

    def links(self, row: int) -> list[int]:
        """Indices in ``Comparison.links``, in order."""
        return self._links.get(row, [])

    def sentences(self, row: int) -> list[str]:
        """What is said of them: how alike their sides are, and what they rest on."""
        return [describe_link(self._synopsis.comparison, index) for index in self.links(row)]


def _links_by_row(synopsis: Synopsis) -> Mapping[int, list[int]]:
    cells = [
        [(cell.start, cell.end, row.index) for row in synopsis.rows if (cell := row.cells[version])]
        for version in range(len(synopsis.comparison.versions))
    ]

    def rows_of(place: Place) -> Iterator[int]:
        own = cells[place.version]
        first = bisect_right(own, place.start, key=lambda cell: cell[1])
        last = bisect_left(own, place.end, key=lambda cell: cell[0])
        return (row for _, _, row in own[first:last])

    found: dict[int, list[int]] = defaultdict(list)
    for index, link in enumerate(synopsis.comparison.links):
        of_base = synopsis.base in (link.a.version, link.b.version)
        for row in sorted(set(rows_of(link.a)).intersection(rows_of(link.b))):
            if of_base or synopsis.rows[row].cells[synopsis.base] is None:
                found[row].append(index)
    return found
