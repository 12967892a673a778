"""Readings: whether a further version has the words of one side of a difference at the same place."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from recension.comparison import Link, Place, Span
from recension.vocabulary import Edit, Side


class Readings:
    """Where versions read the same, looked up by place."""

    def __init__(self, links: Sequence[Link], edits: Sequence[Edit]) -> None:
        """``edits`` are those of ``links``, by link."""
        self._links: dict[tuple[int, int], list[tuple[int, int, int]]] = defaultdict(list)
        for index, link in enumerate(links):
            if link.relation.is_sole:
                u, v = link.a.version, link.b.version
                self._links[u, v].append((link.a.start, link.a.end, index))
                self._links[v, u].append((link.b.start, link.b.end, index))
        for spans in self._links.values():
            spans.sort()
        self._edits = edits
        self._of_link = [edit.link or 0 for edit in edits]
        self._all = links

    def supported(self, edit: Edit, link: Link, versions: int) -> list[Side]:
        """The side that another version reads as, once for a side; both where two others differ."""
        found: set[Side] = set()
        for other in range(versions):
            if other not in (link.a.version, link.b.version):
                a = self._same(link.a, edit.a, other)
                b = self._same(link.b, edit.b, other)
                if edit.a is None:
                    a = None if b is None else not b
                if edit.b is None:
                    b = None if a is None else not a
                if a is not None and b is not None and a != b:
                    found.add(Side.A if a else Side.B)
        return sorted(found)

    def _same(self, place: Place, span: Span | None, other: int) -> bool | None:
        """Whether another version has a span word for word; None where it has no counterpart of it."""
        if span is None:
            return None
        spans = self._links.get((place.version, other), [])
        at = bisect_right(spans, (span[0], 1 << 62, 0)) - 1
        if at < 0 or spans[at][1] < span[1]:
            return None
        index = spans[at][2]
        here_is_a = self._all[index].a.version == place.version
        first, last = bisect_left(self._of_link, index), bisect_right(self._of_link, index)
        sides = (edit.a if here_is_a else edit.b for edit in self._edits[first:last])
        return not any(side is not None and side[0] < span[1] and span[0] < side[1] for side in sides)
