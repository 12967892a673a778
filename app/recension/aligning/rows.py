"""Rows: the segments of any number of versions in one table, without a base.

Versions join one after the other, the closest first: each keeps the heaviest set of its links to the rows so far
that does not cross, so that down its column every version reads whole and in order. Where links contradict one
another, those of most versions of a row win. Then rows that share a paragraph become one.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from recension.aligning.links import LARGEST_STEP, Bead
from recension.aligning.staircase import heaviest_staircase
from recension.segmenting import Segmented

LONGEST_CELL = 300
"""Words; paragraphs that would make a longer cell are cut between sentences."""

_TELLING = 0.5
"""A segment belongs to two rows, or two segments to one, if both links have so much of the weight of the heavier."""

Run = tuple[int, int]
"""Segments ``[first, last)`` of one version."""
Row = list[Run | None]
"""One run of segments, or none, for each version."""
Apart = tuple[tuple[int, Run], tuple[int, Run]]
"""A run of one version and a run of another that do not belong together."""
MainBeads = Mapping[tuple[int, int], Sequence[Bead]]
"""The beads in the common order of versions (u, v), u < v."""


def build_rows(
    versions: Sequence[Segmented], main: MainBeads, order: Sequence[int], apart: Sequence[Apart] = ()
) -> list[Row]:
    """The table of all versions, joined by closeness; those that are equally close in the given order.

    Links bring no segments into one row that are to stay ``apart``.
    """
    kept_apart = {version for pair in apart for version, _ in pair}
    rows: list[Row] = []
    joined: list[int] = []
    twins: dict[int, int] = {}
    for version in _by_closeness(main, order):
        like = [] if version in kept_apart else [v for v in joined if v not in kept_apart]
        twin = next((v for v in like if versions[v].keys == versions[version].keys), None)
        if twin is not None and _same_segments(versions[twin], versions[version]):
            twins[version] = twin
            continue
        links = _without(_links_to_rows(rows, main, version, joined), rows, version, apart)
        rows = _join(rows, versions, version, _parted(_contiguous(_heaviest_order(links)), rows, apart))
        joined.append(version)
    for version, twin in twins.items():
        for row in rows:
            row[version] = row[twin]
    return _whole_blocks(rows, versions)


def _by_closeness(main: MainBeads, order: Sequence[int]) -> list[int]:
    """First the version that has most in common with all others, then always the one nearest to those before it."""
    common: dict[tuple[int, int], float] = defaultdict(float)
    for (u, v), beads in main.items():
        common[u, v] = common[v, u] = sum(x.similarity * (x.a1 - x.a0 + x.b1 - x.b0) for x in beads)
    left, joined = list(order), list[int]()
    near = {version: sum(common[version, other] for other in order if other != version) for version in order}
    while left:
        nearest = max(left, key=lambda version: near[version])
        left.remove(nearest)
        near = {version: (near[version] if joined else 0.0) + common[version, nearest] for version in left}
        joined.append(nearest)
    return joined


def _same_segments(a: Segmented, b: Segmented) -> bool:
    return bool(np.array_equal(a.first_tokens, b.first_tokens))


@dataclass(frozen=True, slots=True)
class _RowLink:
    row: int
    segment: int
    weight: float


def _links_to_rows(rows: list[Row], main: MainBeads, version: int, joined: Sequence[int]) -> list[_RowLink]:
    """How strongly each segment of a version belongs into each row, by its links to all versions joined so far."""
    weights: dict[tuple[int, int], float] = defaultdict(float)
    for other in joined:
        row_of = _row_of_segment(rows, other)
        pair = (other, version) if other < version else (version, other)
        for bead in main.get(pair, ()):
            ours, theirs = (bead.b0, bead.b1), (bead.a0, bead.a1)
            if version < other:
                ours, theirs = theirs, ours
            for segment in range(*ours):
                for row in dict.fromkeys(row_of[s] for s in range(*theirs)):
                    weights[row, segment] += bead.similarity
    return _telling(weights, [sum(rows[row][other] is not None for other in joined) for row in range(len(rows))])


def _telling(weights: Mapping[tuple[int, int], float], widths: Sequence[int]) -> list[_RowLink]:
    """The links without those that most versions of a row gainsay: they would glue rows together."""
    best_row: dict[int, float] = defaultdict(float)
    best_segment: dict[int, float] = defaultdict(float)
    means = {(row, segment): weight / widths[row] for (row, segment), weight in weights.items()}
    for (row, segment), mean in means.items():
        best_row[row] = max(best_row[row], mean)
        best_segment[segment] = max(best_segment[segment], mean)
    return [
        _RowLink(row, segment, weights[row, segment])
        for (row, segment), mean in sorted(means.items())
        if mean >= _TELLING * max(best_row[row], best_segment[segment])
    ]


def _without(links: list[_RowLink], rows: list[Row], version: int, apart: Sequence[Apart]) -> list[_RowLink]:
    """The links but those that lead into a row with what is to stay apart from their segment."""

    def barred(link: _RowLink) -> bool:
        return any(
            here == version and run[0] <= link.segment < run[1] and _overlap(rows[link.row][there], other)
            for pair in apart
            for (here, run), (there, other) in (pair, pair[::-1])
        )

    return [link for link in links if not barred(link)] if apart else links


def _parted(links: list[_RowLink], rows: list[Row], apart: Sequence[Apart]) -> list[_RowLink]:
    """The links but those that would bring two rows together of which something is to stay apart."""
    if not apart:
        return links
    kept: list[_RowLink] = []
    for (first, last), (begin, end) in _groups(links):
        members = [x for x in links if first <= x.row < last and begin <= x.segment < end]
        merged = _merge(rows[first:last])
        if any(_overlap(merged[u], one) and _overlap(merged[v], other) for (u, one), (v, other) in apart):
            heaviest = max(members, key=lambda link: link.weight).row
            members = [link for link in members if link.row == heaviest]
        kept += members
    return kept


def _overlap(one: Run | None, other: Run) -> bool:
    return one is not None and one[0] < other[1] and other[0] < one[1]


def _row_of_segment(rows: list[Row], version: int) -> dict[int, int]:
    found = {}
    for index, row in enumerate(rows):
        run = row[version]
        if run:
            found.update(dict.fromkeys(range(*run), index))
    return found


def _heaviest_order(links: list[_RowLink]) -> list[_RowLink]:
    """The heaviest set of links in which neither rows nor segments ever fall."""
    return [links[k] for k in heaviest_staircase([(link.row, link.segment, link.weight) for link in links])]


def _contiguous(links: list[_RowLink]) -> list[_RowLink]:
    """The links without those that would tear a row over segments, or a segment over rows, that have nothing to do
    with it: of the links of one row, and of one segment, the heaviest stay that follow one another."""
    by_row = _heaviest_runs(links, lambda link: link.row, lambda link: link.segment, 1)
    return _heaviest_runs(by_row, lambda link: link.segment, lambda link: link.row, LARGEST_STEP)


def _heaviest_runs(
    links: list[_RowLink], shared: Callable[[_RowLink], int], place: Callable[[_RowLink], int], step: int
) -> list[_RowLink]:
    kept: list[_RowLink] = []
    for _, group in groupby(links, shared):
        runs: list[list[_RowLink]] = []
        for link in group:
            if runs and place(link) - place(runs[-1][-1]) <= step:
                runs[-1].append(link)
            else:
                runs.append([link])
        kept += max(runs, key=lambda run: sum(link.weight for link in run))
    return kept


def _join(rows: list[Row], versions: Sequence[Segmented], version: int, links: list[_RowLink]) -> list[Row]:
    """The rows with one more version in them."""
    count = versions[version].segment_count
    result: list[Row] = []
    next_row = next_segment = 0
    for group_rows, group_segments in _groups(links):
        lone = [_lone(len(versions), version, s) for s in range(next_segment, group_segments[0])]
        result += _interleave(rows[next_row : group_rows[0]], lone, result, versions, version)
        merged = _merge(rows[group_rows[0] : group_rows[1]])
        merged[version] = group_segments
        result.append(merged)
        next_row, next_segment = group_rows[1], group_segments[1]
    lone = [_lone(len(versions), version, s) for s in range(next_segment, count)]
    return result + _interleave(rows[next_row:], lone, result, versions, version)


def _groups(links: list[_RowLink]) -> list[tuple[Run, Run]]:
    """Linked rows and segments that hang together: (rows, segments), both ascending."""
    groups: list[tuple[Run, Run]] = []
    for link in links:
        if groups and (link.row < groups[-1][0][1] or link.segment < groups[-1][1][1]):
            (row, last_row), (segment, last_segment) = groups[-1]
            groups[-1] = (row, max(last_row, link.row + 1)), (segment, max(last_segment, link.segment + 1))
        else:
            groups.append(((link.row, link.row + 1), (link.segment, link.segment + 1)))
    return groups


def _lone(width: int, version: int, segment: int) -> Row:
    row: Row = [None] * width
    row[version] = (segment, segment + 1)
    return row


def _merge(rows: Sequence[Row]) -> Row:
    merged: Row = []
    for runs in zip(*rows, strict=True):
        present = [run for run in runs if run]
        merged.append((present[0][0], present[-1][1]) if present else None)
    return merged


def _interleave(
    rows: list[Row], lone: list[Row], above: list[Row], versions: Sequence[Segmented], version: int
) -> list[Row]:
    """Rows of others and segments of one version that have no link between them, in a gap between linked rows.

    What continues the paragraph above stays next to it.
    """
    if rows and above and _share_block(above[-1], rows[0], versions):
        return [*rows, *lone]
    last = _last_block(above, versions, version)
    blocks = versions[version].segment_blocks
    tail = 0
    while tail < len(lone) and int(blocks[_run(lone[tail], version)[0]]) == last:
        tail += 1
    return [*lone[:tail], *rows, *lone[tail:]]


def _run(row: Row, version: int) -> Run:
    run = row[version]
    assert run is not None  # noqa: S101 - lone rows hold their own version
    return run


def _last_block(rows: list[Row], versions: Sequence[Segmented], version: int) -> int:
    for row in reversed(rows):
        run = row[version]
        if run:
            return int(versions[version].segment_blocks[run[1] - 1])
    return -1


def _share_block(upper: Row, lower: Row, versions: Sequence[Segmented]) -> bool:
    for version, (above, below) in enumerate(zip(upper, lower, strict=True)):
        if above and below:
            blocks = versions[version].segment_blocks
            if blocks[above[1] - 1] == blocks[below[0]]:
                return True
    return False


def _whole_blocks(rows: list[Row], versions: Sequence[Segmented]) -> list[Row]:
    """Rows joined where a paragraph runs on from one into the next, as long as no cell becomes too long."""
    result: list[Row] = []
    for row in rows:
        result.append(row)
        while len(result) > 1 and _share_block(result[-2], result[-1], versions):
            merged = _merge(result[-2:])
            if _longest_cell(merged, versions) > LONGEST_CELL:
                break
            result[-2:] = [merged]
    return result


def _longest_cell(row: Row, versions: Sequence[Segmented]) -> int:
    firsts = (versions[version].first_tokens for version in range(len(row)))
    return max(int(first[run[1]] - first[run[0]]) for run, first in zip(row, firsts, strict=True) if run)
