"""The overview: nothing is too small to be seen, and the worst wins."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from recension.desktop.view.overview import (
    ADDED,
    CHANGED,
    DROPPED,
    FACT,
    MOVED,
    lane_edges,
    lanes,
    pixels,
    row_at,
    viewport_frame,
    wanted_offset,
)
from recension.desktop.view.sheet import Entry, Sheet
from recension.synopsis import Fold, Synopsis

TABLE: list[list[str | None]] = [
    ["One.", "One."],
    ["A navy.", "A fleet."],
    ["Has 4.", "Has 5."],
    ["Lone.", None],
    [None, "New."],
]


def test_levels(synopsis_of: Callable[..., Synopsis]) -> None:
    assert [list(lane) for lane in lanes(synopsis_of(TABLE))] == [[0, CHANGED, FACT, DROPPED, ADDED]]
    three = lanes(synopsis_of([[*row, "One."] for row in TABLE]))
    assert len(three) == 3
    moved = synopsis_of([["Lone here.", None], [None, "Lone here."]], moves=[(0, 0, 1, 1)])
    assert list(lanes(moved)[0]) == [MOVED, MOVED]


@given(st.lists(st.tuples(st.integers(1, 200), st.integers(0, 5)), min_size=1, max_size=80), st.integers(1, 300))
def test_every_difference_has_a_pixel(rows: list[tuple[int, int]], height: int) -> None:
    heights, levels = [height for height, _ in rows], [level for _, level in rows]
    sheet = Sheet([Entry(row) for row in range(len(rows))], len(rows), heights)
    shown = pixels(bytearray(levels), sheet, height)
    assert len(shown) == height
    assert max(shown) == max(levels)
    for row, level in enumerate(levels):
        assert shown[min(sum(heights[:row]) * height // sum(heights), height - 1)] >= level


def test_a_fold_shows_the_worst_of_its_rows() -> None:
    fold = Fold(1, 4, None, 1)
    sheet = Sheet([Entry(0), Entry(1, fold), Entry(4)], 5, [10, 10, 10])
    assert list(pixels(bytearray([0, ADDED, FACT, 0, 0]), sheet, 3)) == [0, FACT, 0]
    assert [row_at(sheet, y, 3) for y in range(3)] == [0, 1, 4]


def test_a_fact_is_a_tick_at_the_beginning_of_its_row() -> None:
    sheet = Sheet([Entry(0), Entry(1)], 2, [100, 100])
    assert list(pixels(bytearray([FACT, 0]), sheet, 8)) == [FACT, CHANGED, CHANGED, CHANGED, 0, 0, 0, 0]


def test_frame_and_jump() -> None:
    assert viewport_frame(500, 100, 1000, 200) == (100, 20)
    assert viewport_frame(0, 100, 50, 200) == (0, 200)
    assert wanted_offset(100, 100, 1000, 200) == 450
    assert wanted_offset(0, 100, 1000, 200) == 0
    assert wanted_offset(199, 100, 1000, 200) == 900


def test_lane_edges() -> None:
    assert lane_edges(14, 1, 2) == [(2, 12)]
    assert lane_edges(22, 3, 2) == [(2, 7), (8, 13), (14, 19)]
