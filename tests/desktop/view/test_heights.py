"""The tree of heights against a plain list."""

from hypothesis import given
from hypothesis import strategies as st

from recension.desktop.view.heights import Heights

HEIGHTS = st.lists(st.integers(1, 500), max_size=70)


@given(
    HEIGHTS,
    st.lists(st.tuples(st.integers(0, 69), st.integers(1, 500)), max_size=20),
    st.integers(-10, 40_000),
)
def test_sums_and_places(values: list[int], changes: list[tuple[int, int]], y: int) -> None:
    heights = Heights(values)
    for index, height in changes:
        if index < len(values):
            heights.set(index, height)
            values[index] = height
    assert list(heights) == values
    assert len(heights) == len(values)
    assert [heights.top(index) for index in range(len(values) + 1)] == [
        sum(values[:index]) for index in range(len(values) + 1)
    ]
    assert heights.total == sum(values)
    expected = -1
    for index in range(len(values)):
        if index == 0 or sum(values[:index]) <= y:
            expected = index
    assert heights.at(y) == expected
