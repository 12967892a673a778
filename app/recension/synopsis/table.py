"""Rows of cells with marker strokes, seen from a base."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate

from recension.comparison import Comparison, FlagKind, Link, Passage, Place, Span
from recension.elsewhere import passages_elsewhere
from recension.reading.blocks import flowing_text
from recension.reading.roles import Role
from recension.synopsis.annotations import pinned_cells, undecided_rows
from recension.synopsis.figures import kind_counts
from recension.synopsis.roles import BlockRoles
from recension.vocabulary import Fact, Kind, Relation


class Mark(StrEnum):
    """The four classes a reader tells apart: by glyph and line first, by colour second."""

    ADDED = "added"
    DROPPED = "dropped"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A marker stroke behind the words ``[start, end)`` (code points) of a version."""

    start: int
    end: int
    mark: Mark
    edit: int | None = None
    """Index in ``Comparison.edits``; None for a whole sentence without counterpart."""
    fact: Fact | None = None
    garbled: bool = False
    """Whether one side of the edit is thought to be broken."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one version has in one row."""

    version: int
    start: int
    end: int
    strokes: tuple[Stroke, ...]
    """In reading order, disjoint."""
    only_here: bool
    """No other version has any of it: shown calmly, without strokes."""
    passages: tuple[int, ...]
    """Indices in ``Synopsis.elsewhere``: what has a place here and leads elsewhere (moved, copy, repeat)."""
    pins: tuple[int, ...] = ()
    """Indices in ``Comparison.pins``: with an end here."""
    role: Role = Role.PARAGRAPH
    """Of the block it begins in."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the side-by-side table."""

    index: int
    cells: tuple[Cell | None, ...]
    marks: tuple[Mark, ...]
    """The classes that occur in it, most telling first; empty for a row that reads the same everywhere."""
    undecided: tuple[int, ...] = ()
    """Versions without a cell that may have these words all the same: the evidence is weak."""

    @property
    def changed(self) -> bool:
        """Whether a reader looking for differences should stop here."""
        return bool(self.marks)


@dataclass(frozen=True, slots=True)
class Synopsis:
    """The whole table, seen from a base."""

    comparison: Comparison
    base: int
    rows: tuple[Row, ...]
    elsewhere: tuple[Passage, ...]
    """What does not stand opposite its counterpart: moved, copies, repeats."""
    texts: tuple[str, ...]
    """Each version's text as it is shown: line ends that only wrap a paragraph are spaces, offsets stay."""
    hidden: int
    """How many of the edits that a reader is told of are of the kinds switched off."""
    unmarked: frozenset[Kind] = frozenset()
    """The kinds switched off."""

    @property
    def differs(self) -> bool:
        """Whether any version reads otherwise than the base."""
        return any(row.changed or None in row.cells for row in self.rows)

    def row_at(self, version: int, offset: int) -> int:
        """The index of the row that shows code point ``offset`` of a version; else the nearest one above."""
        starts = [(row.cells[version].start, row.index) for row in self.rows if row.cells[version]]  # type: ignore[union-attr]
        at = bisect_right(starts, (offset, len(self.rows))) - 1
        return starts[max(at, 0)][1] if starts else 0


def synopsis(comparison: Comparison, base: int = 0, hidden: Collection[Kind] = ()) -> Synopsis:
    """The table of a comparison seen from the version ``base``, without edits of the ``hidden`` kinds."""
    primary, unmarked = _primary_links(comparison, base), frozenset(hidden)
    strokes = [_strokes(comparison, version, base, primary, unmarked) for version in range(len(comparison.versions))]
    linked = [_covered(comparison.links, version) for version in range(len(comparison.versions))]
    with_base = [_linked_with(comparison.links, version, base) for version in range(len(comparison.versions))]
    elsewhere = passages_elsewhere(comparison.links, comparison.passages)
    undecided, pins = undecided_rows(comparison), pinned_cells(comparison)
    reaches = _reaches(elsewhere, len(comparison.versions))
    sources = list(zip(strokes, linked, reaches, map(BlockRoles, comparison.versions), strict=True))
    rows = []
    for index, spans in enumerate(comparison.rows):
        cells = tuple(
            _cell(version, span, *sources[version], pins.get((index, version), ())) if span else None
            for version, span in enumerate(spans)
        )
        marks = _row_marks(elsewhere, cells, base, with_base)
        rows.append(Row(index, cells, marks, undecided.get(index, ())))
    counts = kind_counts(comparison, base) if hidden else Counter[Kind]()
    count = sum(counts[kind] for kind in unmarked)
    texts = tuple(flowing_text(version) for version in comparison.versions)
    return Synopsis(comparison, base, tuple(rows), elsewhere, texts, count, unmarked)


_RANK = {Relation.MAIN: 0, Relation.MOVED: 1, Relation.COPY: 2, Relation.REPEAT: 3}
_TELLING = (Mark.CHANGED, Mark.DROPPED, Mark.ADDED, Mark.MOVED)


def _sides(link: Link) -> tuple[Place, Place]:
    return link.a, link.b


def _primary_links(comparison: Comparison, base: int) -> dict[tuple[int, int], list[int]]:
    """For each (version, other version) with the base among them: the links a reader compares by.

    Every stretch has at most one: main before moved before copy, then the more similar.
    """
    order = sorted(
        (
            index
            for index, link in enumerate(comparison.links)
            if base in (link.a.version, link.b.version) and link.a.version != link.b.version
        ),
        key=lambda index: (
            _RANK[comparison.links[index].relation],
            -comparison.links[index].similarity,
            index,
        ),
    )
    chosen: dict[tuple[int, int], list[int]] = defaultdict(list)
    taken: dict[tuple[int, int], list[Span]] = defaultdict(list)
    for index in order:
        link = comparison.links[index]
        for here, there in (_sides(link), _sides(link)[::-1]):
            spans = taken[here.version, there.version]
            at = bisect_left(spans, (here.start, here.end))
            free_before = at == 0 or spans[at - 1][1] <= here.start
            free_after = at == len(spans) or spans[at][0] >= here.end
            if free_before and free_after:
                spans.insert(at, (here.start, here.end))
                chosen[here.version, there.version].append(index)
    return chosen


def _strokes(
    comparison: Comparison,
    version: int,
    base: int,
    primary: dict[tuple[int, int], list[int]],
    hidden: frozenset[Kind],
) -> list[Stroke]:
    """Strokes of one version, in reading order and disjoint: words, and sentences without counterpart."""
    others = [base] if version != base else [v for v in range(len(comparison.versions)) if v != base]
    wanted = {index for other in others for index in primary.get((version, other), ())}
    found = []
    for index, edit in enumerate(comparison.edits):
        if edit.link not in wanted or edit.kind in hidden:
            continue
        link = comparison.links[edit.link]
        span = edit.a if link.a.version == version else edit.b
        if span is not None:
            mark = _mark_of(edit.kind, edit.a, edit.b, version == base)
            found.append(Stroke(*span, mark, index, edit.fact, edit.kind is Kind.GARBLE))
    lone = [
        Stroke(flag.start, flag.end, Mark.DROPPED if version == base else Mark.ADDED)
        for flag in comparison.flags
        if flag.version == version and flag.kind in (FlagKind.ONLY_HERE, FlagKind.UNDECIDED)
    ]
    cells = [row[version] for row in comparison.rows]
    return _disjoint([*found, *_cut(lone, [cell for cell in cells if cell])])


def _cut(strokes: Iterable[Stroke], spans: list[Span]) -> Iterable[Stroke]:
    """Strokes cut where one cell ends and the next begins; ``spans`` are in order and disjoint."""
    for stroke in strokes:
        first = bisect_right(spans, (stroke.start, stroke.start)) - 1
        for start, end in spans[max(first, 0) : bisect_left(spans, (stroke.end, 0))]:
            begin, stop = max(start, stroke.start), min(end, stroke.end)
            if begin < stop:
                yield replace(stroke, start=begin, end=stop)


def _mark_of(kind: Kind, a: Span | None, b: Span | None, in_base: bool) -> Mark:
    if kind is Kind.REORDERED:
        return Mark.MOVED
    if a is not None and b is not None:
        return Mark.CHANGED
    return Mark.DROPPED if in_base else Mark.ADDED


def _disjoint(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Strokes in order, each cut back where an earlier one already covers it."""
    result: list[Stroke] = []
    end = 0
    for stroke in sorted(strokes, key=lambda s: (s.start, -s.end, s.edit is None, s.edit or 0)):
        start = max(stroke.start, end)
        if start < stroke.end:
            result.append(replace(stroke, start=start))
            end = stroke.end
    return result


def _linked_with(links: Iterable[Link], version: int, base: int) -> tuple[list[Span], list[Span]]:
    """What a version has in common with the base: as spans of the version, and as spans of the base."""
    shared = [link for link in links if {link.a.version, link.b.version} == {version, base}]
    return _covered(shared, version), _covered(shared, base)


def _covered(links: Iterable[Link], version: int) -> list[Span]:
    """Where a version has a counterpart in another one: disjoint spans in order."""
    spans = sorted(
        (place.start, place.end)
        for link in links
        if link.a.version != link.b.version
        for place in _sides(link)
        if place.version == version
    )
    merged: list[Span] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _touches(spans: list[Span], start: int, end: int) -> bool:
    at = bisect_right(spans, (start, end)) - 1
    return any(s < end and e > start for s, e in spans[max(at, 0) : at + 2])


@dataclass(frozen=True, slots=True)
class _Reach:
    """The passages of one version that lead elsewhere; they may overlap."""

    places: list[tuple[int, int, int]]
    """(start, end, passage), sorted."""
    reach: list[int]
    """How far the passages up to here reach."""


def _reaching(elsewhere: _Reach, start: int, end: int) -> list[tuple[int, int, int]]:
    """The few passages among which are all those that overlap a span."""
    first, last = bisect_right(elsewhere.reach, start), bisect_left(elsewhere.places, (end, 0, 0))
    return elsewhere.places[first:last]


def _reaches(elsewhere: Sequence[Passage], versions: int) -> list[_Reach]:
    """For each version the passages that lead elsewhere, by place."""
    found: list[list[tuple[int, int, int]]] = [[] for _ in range(versions)]
    for index, passage in enumerate(elsewhere):
        for place in (passage.a, passage.b):
            found[place.version].append((place.start, place.end, index))
    for places in found:
        places.sort()
    return [_Reach(places, list(accumulate((end for _, end, _ in places), max))) for places in found]


def _cell(
    version: int,
    span: Span,
    strokes: list[Stroke],
    linked: list[Span],
    elsewhere: "_Reach",
    roles: BlockRoles,
    pins: tuple[int, ...],
) -> Cell:
    start, end = span
    only_here = not _touches(linked, start, end)
    passages = tuple(sorted({index for _, e, index in _reaching(elsewhere, start, end) if e > start}))
    inside: tuple[Stroke, ...] = ()
    if not only_here:
        first = bisect_left(strokes, start, key=lambda stroke: stroke.start)
        last = bisect_left(strokes, end, key=lambda stroke: stroke.start)
        inside = tuple(strokes[first:last])
    return Cell(version, start, end, inside, only_here, passages, pins, roles.at(start))


def _row_marks(
    elsewhere: Sequence[Passage],
    cells: tuple[Cell | None, ...],
    base: int,
    with_base: list[tuple[list[Span], list[Span]]],
) -> tuple[Mark, ...]:
    marks = {stroke.mark for cell in cells if cell for stroke in cell.strokes}
    in_base = cells[base]
    for version, cell in enumerate(cells):
        own, of_base = with_base[version]
        if cell is None:
            if in_base and not _touches(of_base, in_base.start, in_base.end):
                marks.add(Mark.DROPPED)
            continue
        if in_base is None and not _touches(own, cell.start, cell.end):
            marks.add(Mark.ADDED)
        if cell.only_here:
            marks.add(Mark.DROPPED if cell.version == base else Mark.ADDED)
        if any(elsewhere[index].relation is Relation.MOVED for index in cell.passages):
            marks.add(Mark.MOVED)
    return tuple(mark for mark in _TELLING if mark in marks)
