"""Chains of likely pairs against the plain dynamic programme, and the common order against all subsets."""

from collections.abc import Sequence
from itertools import combinations, pairwise
from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.aligning import chains
from recension.aligning.chains import Run, common_order, evidence, find_runs
from recension.aligning.chance import Chance
from recension.aligning.similarity import Points

Weighted = dict[tuple[int, int], float]

weighted_points: st.SearchStrategy[Weighted] = st.dictionaries(
    st.tuples(st.integers(0, 14), st.integers(0, 14)), st.floats(0.1, 15.0), min_size=1, max_size=40
)


def points_of(weighted: Weighted) -> tuple[Points, "np.ndarray[tuple[int], np.dtype[np.float64]]"]:
    places = sorted(weighted)
    weights = np.array([weighted[place] for place in places])
    a, b = (np.array([place[side] for place in places], dtype=np.int64) for side in (0, 1))
    return Points(a, b, np.full(len(places), 0.5)), weights


def cost(before: tuple[int, int], after: tuple[int, int]) -> float:
    """What going on from one point to the next costs."""
    over, down = (max(1, after[side] - before[side]) for side in (0, 1))
    return chains._STEP + log(over * down) + chains._SKIPPED * (over + down - 2)


def best_scores(weighted: Weighted) -> Weighted:
    """The best score of a run that ends in each point, looking at all points before it."""
    scores: Weighted = {}
    for place in sorted(weighted):
        before = [score - cost(other, place) for other, score in scores.items() if may_follow(other, place)]
        scores[place] = weighted[place] + max([0.0, *before])
    return scores


def may_follow(before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether a step goes on, on both sides or a little on one of them, and not too far."""
    over, down = (after[side] - before[side] for side in (0, 1))
    onward = (over > 0 and down > 0) or (over >= 0 and down >= 0 and over + down <= chains._SPLIT)
    return onward and cost(before, after) <= chains._LONGEST


@given(weighted_points)
def test_scores_are_those_of_the_plain_dynamic_programme(weighted: Weighted) -> None:
    scores, _ = chains._chain(*points_of(weighted))
    assert scores.tolist() == pytest.approx([score for _, score in sorted(best_scores(weighted).items())])


@given(weighted_points, st.floats(0.5, 20.0))
def test_runs_are_collinear_disjoint_scored_right_and_best_first(weighted: Weighted, least: float) -> None:
    runs = find_runs(*points_of(weighted), least)
    members = [list(zip(run.a.tolist(), run.b.tolist(), strict=True)) for run in runs]
    everything = [place for run in members for place in run]
    assert len(everything) == len(set(everything))
    for run, places in zip(runs, members, strict=True):
        assert all(x[0] <= y[0] and x[1] <= y[1] for x, y in pairwise(places))
        total = sum(weighted[place] for place in places) - sum(cost(x, y) for x, y in pairwise(places))
        assert run.score == pytest.approx(total)
        assert run.score >= least
        assert run.box == (places[0][0], places[-1][0] + 1, places[0][1], places[-1][1] + 1)
    assert [run.score for run in runs] == sorted((run.score for run in runs), reverse=True)
    best = max(best_scores(weighted).values())
    assert (runs[0].score if runs else 0.0) == pytest.approx(best if best >= least else 0.0)


@given(weighted_points, st.floats(0.5, 20.0))
def test_points_that_no_run_goes_through_are_not_missed(weighted: Weighted, least: float) -> None:
    points, weights = points_of(weighted)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chains, "_hopeful", lambda points, _weights, _least: np.arange(len(points)))
        slow = find_runs(points, weights, least)
    quick = find_runs(points, weights, least)
    assert [run.box for run in quick] == [run.box for run in slow]
    # Sums of other points before them may round otherwise.
    assert [run.score for run in quick] == pytest.approx([run.score for run in slow])


def test_without_points_there_are_no_runs() -> None:
    nothing = Points(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))
    assert find_runs(nothing, np.zeros(0), 0.0) == []


def test_a_run_that_branches_off_a_better_one_is_whole() -> None:
    main = {(i, i): 5.0 for i in range(12)}
    copy = {(i, i + 9): 4.0 for i in range(4, 9)}
    runs = find_runs(*points_of(main | copy), 10.0)
    assert [run.box for run in runs] == [(0, 12, 0, 12), (4, 9, 13, 18)]
    assert runs[1].score == pytest.approx(5 * 4.0 - 4 * cost((0, 0), (1, 1)))


def test_two_diagonals_are_two_runs() -> None:
    weighted = {(i, i + 7): 5.0 for i in range(6)} | {(i + 7, i): 5.0 for i in range(5)}
    runs = find_runs(*points_of(weighted), 10.0)
    assert [run.box for run in runs] == [(0, 6, 7, 13), (7, 12, 0, 5)]


def run_in(box: tuple[int, int, int, int], score: float) -> Run:
    a0, a1, b0, b1 = box
    return Run(np.array([a0, a1 - 1]), np.array([b0, b1 - 1]), np.full(2, 0.5), score)


_interval = st.tuples(st.integers(0, 20), st.integers(1, 6))
_runs = st.lists(
    st.builds(
        lambda a, b, score: run_in((a[0], a[0] + a[1], b[0], b[0] + b[1]), score),
        _interval,
        _interval,
        st.integers(1, 50).map(float),
    ),
    max_size=7,
)


@given(_runs)
def test_the_common_order_is_the_heaviest_of_all_subsets_in_order(runs: list[Run]) -> None:
    chosen = common_order(runs)
    assert in_order(chosen)
    ordered = sorted(runs, key=lambda run: run.box)
    every = (subset for size in range(len(runs) + 1) for subset in combinations(ordered, size))
    assert weight(chosen) == pytest.approx(max(weight(subset) for subset in every if in_order(subset)))


def weight(runs: Sequence[Run]) -> float:
    return sum(run.score for run in runs)


def in_order(runs: Sequence[Run]) -> bool:
    """Whether each run follows the one before it on both sides, with little overlap."""
    for (a0, a1, b0, b1), (c0, c1, d0, d1) in pairwise(run.box for run in runs):
        if not (a0 < c0 and a1 < c1 and b0 < d0 and b1 < d1):
            return False
        if a1 - c0 > chains._OVERLAP * min(a1 - a0, c1 - c0) or b1 - d0 > chains._OVERLAP * min(b1 - b0, d1 - d0):
            return False
    return True


def test_the_smaller_of_two_crossing_runs_is_left_out() -> None:
    first, moved, last = run_in((0, 4, 0, 4), 30.0), run_in((4, 6, 9, 11), 8.0), run_in((6, 11, 4, 9), 40.0)
    assert common_order([last, moved, first]) == [first, last]


def test_evidence_is_no_more_than_two_segments_can_share() -> None:
    points = Points(np.array([0, 1]), np.array([0, 1]), np.array([0.9, 0.9]))
    chance = Chance(0.1, 0.05)
    told = evidence(points, chance, np.array([50.0, 2.0]), np.array([60.0, 80.0]))
    assert told[0] == pytest.approx(chance.surprise(points.cosine)[0])
    assert told[1] == pytest.approx(0.9 * 2.0)
