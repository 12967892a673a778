"""Columns: readable, centred, and sideways with the base pinned where space is short."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from recension.desktop.view.columns import NARROWEST, WIDEST, ColumnSpec, fill_columns, lay_out_columns

SPEC = ColumnSpec(count=3, pinned=0, viewport=1200, character=8.0, gutter=22, padding=16)


def test_columns_share_the_width() -> None:
    columns = lay_out_columns(SPEC)
    assert columns.reach == 0
    assert [column.x for column in columns.at(0)] == [0, 400, 800]
    assert columns.text_width == 400 - 38


def test_a_wide_window_keeps_lines_readable_and_centres_them() -> None:
    columns = lay_out_columns(replace(SPEC, viewport=4000))
    assert columns.text_width == round(WIDEST * 8.0)
    first, *_, last = columns.at(0)
    assert first.x == 4000 - (last.x + last.width)


def test_a_narrow_window_scrolls_and_pins_the_base() -> None:
    columns = lay_out_columns(replace(SPEC, viewport=700, pinned=1))
    assert columns.reach == columns.width * 3 - 700
    for scroll in (0, 100, columns.reach):
        first, base, last = columns.at(scroll)
        assert (base.x, base.pinned) == (0, True)
        assert (first.x, last.x) == (columns.width - scroll, 2 * columns.width - scroll)
        assert first.clip == last.clip == (columns.width, 700)
    assert columns.at(columns.reach)[2].x + columns.width == 700


@given(st.integers(1, 8), st.integers(30, 4000), st.integers(0, 7), st.booleans(), st.integers(0, 5000))
def test_everything_can_be_reached(count: int, viewport: int, base: int, mirrored: bool, scroll: int) -> None:
    spec = ColumnSpec(count, min(base, count - 1), viewport, 8.0, 22, 16, mirrored)
    columns = lay_out_columns(spec)
    if count > 1 and columns.reach == 0:
        assert columns.text_width >= NARROWEST * 8.0 - 1
    assert columns.text_width <= (WIDEST + 5) * 8.0
    placed = columns.at(min(scroll, columns.reach))
    assert len({column.x for column in placed if not column.pinned}) == count - sum(c.pinned for c in placed)
    for column in placed:
        assert column.x <= column.text_x
        assert column.text_x + column.text_width <= column.x + column.width
    unscrolled = columns.at(0)
    stops = {
        0,
        columns.reach,
        *(min(max(column.x - column.clip[0], 0), columns.reach) for column in unscrolled),
    }
    whole = {
        at
        for position in stops
        for at, column in enumerate(columns.at(position))
        if column.clip[0] <= column.x and column.x + column.width <= column.clip[1]
    }
    assert mirrored or columns.width > viewport or whole == set(range(count))


def test_messages_stand_between_versions() -> None:
    assert fill_columns(2, {}) == (0, 1)
    assert fill_columns(2, {1: "unreadable"}) == (0, "unreadable", 1)
    assert fill_columns(1, {7: "late", 0: "first"}) == ("first", 0, "late")
