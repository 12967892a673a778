"""Wrapping reckoned from word widths against wrapping word by word."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from recension.desktop.view.wrapping import LONGEST_MEASURED, Advances, paragraph_lines, wrapped_lines


def slow_lines(words: list[int], width: int, space: int) -> int:
    lines, used = 1, 0
    for word in words:
        if used and used + word > width:
            lines, used = lines + 1, 0
        while not used and word > width:
            lines, word = lines + 1, word - width
        used += word + space
    return lines


@given(st.lists(st.integers(1, 90), max_size=60), st.integers(20, 200), st.integers(1, 8))
def test_greedy(words: list[int], width: int, space: int) -> None:
    ends = list(accumulate(word + space for word in words))
    assert wrapped_lines(ends, width, space) == slow_lines(words, width, space)


def test_each_word_is_measured_once_and_a_long_one_never() -> None:
    measured: list[str] = []

    def measure(text: str) -> float:
        measured.append(text)
        return 10.0 * len(text)

    advances = Advances(measure)
    assert paragraph_lines("one two one two", advances, 75.0) == 2
    assert paragraph_lines("字" * 100, advances, 100.0) == 10
    assert paragraph_lines("x" * (LONGEST_MEASURED + 1), advances, 1000.0) == 1
    assert measured == [" ", "n", "永", "one", "two"]
