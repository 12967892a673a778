"""Settling: what comes into view is measured first, and the anchor stays where it is."""

from hypothesis import given
from hypothesis import strategies as st

from recension.desktop.view.sheet import FAR, Entry, Sheet, entries
from recension.synopsis import Fold

ROWS = st.lists(st.tuples(st.integers(1, 300), st.integers(1, 300)), min_size=1, max_size=60)


def test_folds_stand_for_their_rows() -> None:
    closed, opened = Fold(1, 4, 0, 10), Fold(5, 7, None, 9)
    listed = list(entries(8, [closed, opened], {opened}))
    assert listed == [
        Entry(0), Entry(1, closed), Entry(4), Entry(5, opened), Entry(5), Entry(6), Entry(7),
    ]  # fmt: skip
    sheet = Sheet(listed, 8, [10] * 7)
    assert [sheet.entry_of(row) for row in range(8)] == [0, 1, 1, 1, 2, 4, 5, 6]


@given(ROWS, st.data())
def test_settle(rows: list[tuple[int, int]], data: st.DataObject) -> None:
    estimates, truth = [list(each) for each in zip(*rows, strict=True)]
    sheet = Sheet([Entry(row) for row in range(len(rows))], len(rows), estimates)
    view = data.draw(st.integers(1, 900))
    for _ in range(3):
        anchor = data.draw(st.integers(0, len(rows) - 1))
        distance = data.draw(st.integers(-500, 500))
        offset = sheet.settle(anchor, distance, view, truth.__getitem__)
        assert 0 <= offset <= sheet.furthest(view)
        assert offset == min(max(sheet.heights.top(anchor) + distance, 0), sheet.furthest(view))
        for entry in sheet.visible(offset, view):
            assert sheet.is_exact(entry)
            assert sheet.heights[entry] == truth[entry]
        assert sheet.heights.total == sum(sheet.heights)


@given(ROWS, st.integers(1, 900))
def test_the_end_is_the_end(rows: list[tuple[int, int]], view: int) -> None:
    estimates, truth = [list(each) for each in zip(*rows, strict=True)]
    sheet = Sheet([Entry(row) for row in range(len(rows))], len(rows), estimates)
    offset = sheet.settle(len(rows) - 1, FAR, view, truth.__getitem__)
    assert offset == max(0, sheet.heights.total - view)
    assert sheet.visible(offset, view).stop == len(rows)


def test_what_is_known_is_not_estimated_again() -> None:
    sheet = Sheet([Entry(0), Entry(1)], 2, [10, 10])
    sheet.settle_height(0, 25)
    sheet.correct(0, 99)
    sheet.correct(1, 30)
    assert list(sheet.heights) == [25, 30]
