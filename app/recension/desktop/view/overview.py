"""The whole sheet in the height of a scroll bar: the worst of what each pixel stands for, in lanes."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from recension.desktop.view.sheet import Sheet
from recension.synopsis import Cell, Mark, Synopsis

NOTHING, MOVED, ADDED, DROPPED, CHANGED, FACT = range(6)
"""What a pixel says, from the least to the worst."""

MARKS = {MOVED: Mark.MOVED, ADDED: Mark.ADDED, DROPPED: Mark.DROPPED, CHANGED: Mark.CHANGED}

_LEVELS = {mark: level for level, mark in MARKS.items()}


def lanes(synopsis: Synopsis) -> list[bytearray]:
    """For every version the worst in each row; for one or two versions a single lane for both."""
    versions = len(synopsis.comparison.versions)
    each = [bytearray(len(synopsis.rows)) for _ in range(versions)]
    for row in synopsis.rows:
        if row.marks:
            for cell in row.cells:
                if cell:
                    each[cell.version][row.index] = _worst(synopsis, cell)
    if versions > 2:
        return each
    return [bytearray(map(max, *each) if versions == 2 else b"".join(each))]


def _worst(synopsis: Synopsis, cell: Cell) -> int:
    if cell.only_here:
        return DROPPED if cell.version == synopsis.base else ADDED
    level = NOTHING
    for stroke in cell.strokes:
        if stroke.fact is not None:
            return FACT
        level = max(level, _LEVELS[stroke.mark])
    if level == NOTHING and any(synopsis.elsewhere[index].relation == "moved" for index in cell.passages):
        return MOVED
    return level


def pixels(lane: bytearray, sheet: Sheet, height: int) -> bytearray:
    """The worst level that each of ``height`` pixels stands for."""
    result = bytearray(height)
    total = sheet.heights.total
    if not total or not height:
        return result
    ends = [entry.row for entry in sheet.entries[1:]] + [len(lane)]
    bottoms = list(accumulate(sheet.heights))
    top = 0
    for entry, end, bottom in zip(sheet.entries, ends, bottoms, strict=True):
        level = max(lane[entry.row : end]) if end - entry.row > 1 else lane[entry.row]
        if level:
            first = top * height // total
            # A fact is a tick where its row begins: a row as a whole is no worse for it.
            body = CHANGED if level == FACT else level
            for y in range(first, max(-(-bottom * height // total), first + 1)):
                result[y] = max(result[y], body)
            result[first] = max(result[first], level)
        top = bottom
    return result


def row_at(sheet: Sheet, y: int, height: int) -> int | None:
    """The row that pixel ``y`` of ``height`` stands for."""
    if not sheet.entries or not height:
        return None
    return sheet.entries[sheet.heights.at(y * sheet.heights.total // height)].row


def viewport_frame(offset: int, view: int, total: int, height: int) -> tuple[int, int]:
    """Top and height, in ``height`` pixels, of the frame that stands for what shows."""
    if not total:
        return 0, height
    return offset * height // total, max(min(view, total) * height // total, 4)


def wanted_offset(y: int, view: int, total: int, height: int) -> int:
    """The offset at which pixel ``y`` is in the middle of what shows."""
    return max(0, min(y * total // max(height, 1) - view // 2, max(0, total - view)))


def lane_edges(width: int, count: int, margin: int) -> Sequence[tuple[int, int]]:
    """Left and right edge of each lane in a ruler ``width`` pixels wide."""
    inner = width - 2 * margin
    edges = [margin + inner * index // count for index in range(count + 1)] if count else []
    gap = 1 if count > 1 else 0
    return [(left, right - gap) for left, right in pairwise(edges)]
