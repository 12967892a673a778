"""What is under the pointer."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum, auto

from recension.desktop.view.frame import Frame
from recension.synopsis import Cell, Fold, Stroke, moved_away


class Zone(Enum):
    """The parts of the page a click means something in."""

    TEXT = auto()
    GUTTER = auto()
    CAPTION = auto()
    GAP = auto()
    FOLD = auto()


@dataclass(frozen=True, slots=True)
class Hit:
    """What a point of the viewport belongs to."""

    zone: Zone
    row: int
    version: int
    offset: int = 0
    """The nearest boundary between two characters, in code points of the version."""
    cell: Cell | None = None
    stroke: Stroke | None = None
    """Under the point itself, not merely near it."""
    fold: Fold | None = None
    passages: tuple[int, ...] = ()
    """Where a click here leads: indices in ``Synopsis.elsewhere``."""


def version_at(frame: Frame, x: float) -> int:
    """The version whose column is at ``x``, or the nearest."""

    def distance(version: int) -> tuple[float, bool]:
        column = frame.columns[version]
        left, right = max(column.x, column.clip[0]), min(column.x + column.width, column.clip[1])
        if left >= right:
            return float("inf"), True
        return max(left - x, x - right, 0.0), not column.pinned

    return min(range(len(frame.columns)), key=distance)


def hit(frame: Frame, x: float, y: float) -> Hit | None:
    """What is at a point of the viewport; None where there is no text at all."""
    if not len(frame.sheet.heights) or not frame.columns:
        return None
    index = frame.sheet.heights.at(int(y) + frame.offset)
    entry = frame.sheet.entries[index]
    version = version_at(frame, x)
    if entry.fold is not None:
        return Hit(Zone.FOLD, entry.row, version, fold=entry.fold)
    row = frame.synopsis.rows[entry.row]
    cell = row.cells[version]
    if cell is None:
        away = moved_away(frame.synopsis, row, version)
        return Hit(Zone.GAP, entry.row, version, passages=(away.passage,) if away else ())
    return _in_cell(frame, cell, entry.row, x, y - (frame.sheet.heights.top(index) - frame.offset))


def _in_cell(frame: Frame, cell: Cell, row: int, x: float, y: float) -> Hit:
    column = frame.columns[cell.version]
    layout = frame.typesetter.cell(cell, row)
    inside_x, inside_y = x - column.text_x, y - frame.typesetter.lead(row)
    if cell.passages and not -frame.inks.bleed <= inside_x < column.text_width + frame.inks.bleed:
        return Hit(
            Zone.GUTTER,
            row,
            cell.version,
            layout.offset_at(inside_x, inside_y),
            cell,
            None,
            None,
            cell.passages,
        )
    captions = frame.typesetter.captions(cell)
    if captions and layout.height <= inside_y < layout.height + frame.measures.caption:
        return Hit(Zone.CAPTION, row, cell.version, layout.end, cell, None, None, captions)
    offset = layout.offset_at(inside_x, inside_y)
    near = bisect_right(cell.strokes, offset, key=lambda stroke: stroke.start) - 1
    stroke = next(
        (
            cell.strokes[index]
            for index in range(max(near - 1, 0), min(near + 2, len(cell.strokes)))
            if any(rect.contains(inside_x, inside_y) for rect in layout.stroke_rects(index, cell.strokes[index]))
        ),
        None,
    )
    return Hit(Zone.TEXT, row, cell.version, offset, cell, stroke)


def row_rects(frame: Frame, view: int) -> list[dict[str, object]]:
    """The rows and fold lines in ``view`` pixels of viewport, with span and rectangle of every cell."""
    found: list[dict[str, object]] = []
    for index in frame.sheet.visible(frame.offset, view):
        entry = frame.sheet.entries[index]
        y, height = frame.sheet.heights.top(index) - frame.offset, frame.sheet.heights[index]
        cells = () if entry.fold else frame.synopsis.rows[entry.row].cells
        found.append(
            {
                "row": entry.row,
                "folded": entry.fold is not None,
                "y": y,
                "height": height,
                "cells": [_cell_rect(frame, cell, entry.row, y) if cell else None for cell in cells],
            }
        )
    return found


def _cell_rect(frame: Frame, cell: Cell, row: int, y: int) -> dict[str, int]:
    column = frame.columns[cell.version]
    return {
        "version": cell.version,
        "start": cell.start,
        "end": cell.end,
        "x": column.text_x,
        "y": y + frame.typesetter.lead(row),
        "width": column.text_width,
        "height": frame.typesetter.cell(cell, row).height,
    }
