"""Where a reader who goes from difference to difference stops, in reading order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from recension.comparison import Span
from recension.desktop.view.counterparts import base_span
from recension.synopsis import Cell, Row, Stroke, Synopsis


@dataclass(frozen=True, slots=True)
class Stop:
    """One difference: an edit with all its counterparts, or a stretch that one version has alone."""

    row: int
    version: int
    """Where it is shown first."""
    stroke: Stroke | None
    """None for a row that differs as a whole."""
    fact: bool
    """Whether it damages a fact in any of the versions."""
    strokes: tuple[tuple[int, int], ...] = ()
    """All strokes it stands for: version, and where each begins."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    at: int
    """Where in the base it belongs: its own place, or that of the last edit before it."""
    span: Span | None
    version: int
    stroke: Stroke


def row_stops(synopsis: Synopsis, row: Row) -> list[Stop]:
    """The stops inside one row: edits of the same words of the base are one."""
    candidates = [
        candidate for cell in row.cells if cell for candidate in _candidates(synopsis, cell, _base_start(synopsis, row))
    ]
    candidates.sort(key=lambda candidate: (candidate.at, candidate.version != synopsis.base, candidate.version))
    groups: list[list[_Candidate]] = []
    reached = -1
    for candidate in candidates:
        if groups and candidate.span and groups[-1][-1].span and candidate.span[0] < reached:
            groups[-1].append(candidate)
        else:
            groups.append([candidate])
        if candidate.span:
            reached = max(reached, candidate.span[1])
    return [
        Stop(
            row.index,
            group[0].version,
            group[0].stroke,
            any(one.stroke.fact for one in group),
            tuple((one.version, one.stroke.start) for one in group),
        )
        for group in groups
    ]


def _base_start(synopsis: Synopsis, row: Row) -> int:
    cell = row.cells[synopsis.base]
    return cell.start if cell else 0


def _candidates(synopsis: Synopsis, cell: Cell, at: int) -> Iterator[_Candidate]:
    for stroke in cell.strokes:
        if cell.version == synopsis.base:
            span: Span | None = (stroke.start, stroke.end)
        else:
            span = None if stroke.edit is None else base_span(synopsis, stroke.edit)
        at = span[0] if span else at
        yield _Candidate(at, span, cell.version, stroke)


class Stops:
    """All stops of a synopsis, in reading order."""

    __slots__ = ("_facts", "_rows", "stops")

    def __init__(self, synopsis: Synopsis | None) -> None:
        self.stops = tuple(_all_stops(synopsis)) if synopsis else ()
        self._rows = [stop.row for stop in self.stops]
        self._facts = [index for index, stop in enumerate(self.stops) if stop.fact]

    def __len__(self) -> int:
        """How many stops there are."""
        return len(self.stops)

    def top(self, row: int) -> int:
        """The first stop in a row or below it."""
        return bisect_left(self._rows, row)

    def of(self, row: int, version: int, start: int) -> int | None:
        """The stop in a row that a stroke belongs to, which begins at code point ``start`` of a version."""
        inside = range(self.top(row), bisect_right(self._rows, row))
        return next((index for index in inside if (version, start) in self.stops[index].strokes), None)

    def step(self, current: int | None, ahead: int, step: int, *, facts: bool = False) -> int | None:
        """The stop ``step`` on from ``current``, or from the place before the stop ``ahead``; None past the end."""
        listed = self._facts if facts else range(len(self.stops))
        if current is not None:
            after = bisect_right(listed, current)
            before = bisect_left(listed, current)
        else:
            after = before = bisect_left(listed, ahead)
        at = after + step - 1 if step > 0 else before + step
        return listed[at] if 0 <= at < len(listed) else None


def _all_stops(synopsis: Synopsis) -> Iterator[Stop]:
    alone: int | None = None
    for row in synopsis.rows:
        if not row.marks:
            alone = None
            continue
        found = row_stops(synopsis, row)
        here = _alone_in(row)
        if found:
            yield from found
        elif here is None or here != alone:
            version = next(cell.version for cell in row.cells if cell)
            yield Stop(row.index, version, None, fact=False)
        alone = here


def _alone_in(row: Row) -> int | None:
    """The only version that has a row."""
    present = [cell for cell in row.cells if cell]
    return present[0].version if len(present) == 1 and present[0].only_here else None
