"""From runs to beads: the bands that are searched, and the boxes that a long path is cut into."""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.aligning.conftest import STORIES, UNRELATED, lines_of, sides_of

from recension.aligning import passages
from recension.aligning.chains import Run
from recension.aligning.chance import Chance
from recension.aligning.passages import _boxes, band_around, main_beads, significant_beads

CHANCE = Chance(0.1, 0.05)


@st.composite
def paths(draw: st.DrawFn) -> tuple[list[tuple[int, int]], int, int]:
    """Points that never turn back, and the height and width of what holds them."""
    height, width = draw(st.integers(1, 20)), draw(st.integers(1, 20))
    points = draw(st.lists(st.tuples(st.integers(0, height - 1), st.integers(0, width - 1)), min_size=1, max_size=10))
    points.sort()
    rising = [points[0]]
    for point in points[1:]:
        if point[1] >= rising[-1][1]:
            rising.append(point)
    return rising, height, width


@given(paths())
def test_a_band_is_sound_and_holds_its_path(path: tuple[list[tuple[int, int]], int, int]) -> None:
    points, height, width = path
    a, b = (np.array([point[side] for point in points]) for side in (0, 1))
    low, high = band_around(a, b, height, width)
    assert (low >= 0).all()
    assert (high <= width).all()
    assert (low < high).all()
    assert (np.diff(low) >= 0).all()
    assert (np.diff(high) >= 0).all()
    assert all(low[i] <= j < high[i] for i, j in points)


def run_of(points: list[tuple[int, int]], cosine: float) -> Run:
    a, b = (np.array([point[side] for point in points], dtype=np.int64) for side in (0, 1))
    return Run(a, b, np.full(len(points), cosine), 1.0)


def drawn_path(count: int, seed: int) -> list[tuple[int, int]]:
    """A path that goes on step by step, with small leaps here and there and one wide void."""
    drawn = random.Random(seed)
    i = j = 0
    points = []
    for number in range(count):
        points.append((i, j))
        leap = 3 * passages._VOID if number == count // 2 else 0
        i += drawn.choice([1, 1, 1, 1, 2, 3]) + leap
        j += drawn.choice([1, 1, 1, 1, 2, 5]) + leap
    return points


@pytest.mark.parametrize("cosine", [0.3, 0.95])
def test_the_boxes_of_a_long_path_follow_one_another_and_hold_every_point(cosine: float) -> None:
    points = drawn_path(1500, 1)
    runs = [run_of(points[:700], cosine), run_of(points[700:], cosine)]
    outer = 0, points[-1][0] + 5, 0, points[-1][1] + 5
    boxes = list(_boxes(runs, outer, passages._is_void))
    held = [(i, j) for _, path in boxes for i, j in zip(path[0].tolist(), path[1].tolist(), strict=True)]
    assert held == points
    at_a = at_b = 0
    for (a0, a1, b0, b1), path in boxes:
        assert at_a <= a0 < a1 <= outer[1]
        assert at_b <= b0 < b1 <= outer[3]
        assert a0 <= path[0].min() <= path[0].max() < a1
        assert b0 <= path[1].min() <= path[1].max() < b1
        at_a, at_b = a1, b1
    assert len(boxes) > 1


def test_without_runs_there_are_no_boxes() -> None:
    assert list(_boxes([], (0, 10, 0, 10), passages._is_void)) == []


def test_cutting_a_long_path_changes_no_bead(monkeypatch: pytest.MonkeyPatch) -> None:
    story = [f"{line[:-1]} in the year {year}." for year in range(1900, 1930) for line in STORIES["en"]]
    changed = [line.replace("the", "a") for k, line in enumerate(story) if k % 11]
    a, b = sides_of(lines_of(story), lines_of(changed))
    kept = [k for k in range(len(story)) if k % 11]
    run = run_of([(k, number) for number, k in enumerate(kept)], 0.9)
    in_pieces = main_beads(a, b, [run], CHANCE)
    monkeypatch.setattr(passages, "_PIECE", 10**9)
    assert in_pieces == main_beads(a, b, [run], CHANCE)
    assert [(bead.a0, bead.b0) for bead in in_pieces] == [(k, number) for number, k in enumerate(kept)]


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 14), st.integers(0, 14))
def test_identical_beginnings_and_ends_are_linked_without_any_search(head: int, tail: int) -> None:
    story, other = STORIES["en"], UNRELATED["en"]
    head, tail = min(head, 14 - tail), tail
    middle = other[:3]
    changed = [*story[:head], *middle, *story[14 - tail :]]
    a, b = sides_of(lines_of(story), lines_of(changed))
    found = [(bead.a0, bead.a1, bead.b0, bead.b1) for bead in main_beads(a, b, [], CHANCE)]
    assert found == [
        *((i, i + 1, i, i + 1) for i in range(head)),
        *((i, i + 1, i + head + 3 + tail - 14, i + head + 4 + tail - 14) for i in range(14 - tail, 14)),
    ]


def test_a_lone_weak_bead_is_not_believed() -> None:
    a, b = sides_of(lines_of(STORIES["en"]), lines_of(UNRELATED["en"]))
    beads = main_beads(a, b, [run_of([(3, 4)], 0.2)], CHANCE)
    assert beads == []
    assert significant_beads(a, b, [], CHANCE) == []
