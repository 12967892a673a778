"""Beads against the plain recurrence and against every possible path."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.aligning.conftest import STORIES, UNRELATED, dense_pair, lines_of, sentence, sentences, sides_of

from recension.aligning.band import PENALTY, SHAPES, Band, Cells, candidates
from recension.aligning.beads import best_beads, heaviest_path
from recension.aligning.chance import Chance
from recension.aligning.features import FloatArray
from recension.aligning.links import Bead
from recension.aligning.sides import Side

CHANCE = Chance(0.05, 0.05)


def whole_band(a: Side, b: Side, needed: float = 0.5) -> Band:
    count, width = a.vectors.count, b.vectors.count
    return Band(np.zeros(count, np.int64), np.full(count, width), np.full(count, needed))


@st.composite
def bands(draw: st.DrawFn, height: int, width: int) -> Band:
    """Bands whose bounds never fall."""
    low = sorted(draw(st.lists(st.integers(0, width - 1), min_size=height, max_size=height)))
    high = sorted(draw(st.lists(st.integers(1, width), min_size=height, max_size=height)))
    high = [max(left + 1, right) for left, right in zip(low, high, strict=True)]
    needed = draw(st.lists(st.floats(0.0, 3.0), min_size=height, max_size=height))
    return Band(np.array(low), np.array(high), np.array(needed))


class Plain:
    """The same gains from dense tables, cell by cell."""

    def __init__(self, a: Side, b: Side, band: Band) -> None:
        self.tables = dense_pair(a.vectors, b.vectors)
        self.sides = a, b
        self.band = band
        self.height, self.width = a.vectors.count, b.vectors.count

    def cosine(self, a0: int, a1: int, b0: int, b1: int) -> float:
        x, y = self.tables[0][a0:a1].sum(axis=0), self.tables[1][b0:b1].sum(axis=0)
        norms = float(np.linalg.norm(x) * np.linalg.norm(y))
        return float(x @ y) / norms if norms else 0.0

    def gain(self, a0: int, a1: int, b0: int, b1: int) -> float:
        """What a bead adds to a path; negative where it may not stand."""
        if b0 < self.band.low[a0] or b1 > self.band.high[a1 - 1]:
            return -1.0
        (words_a, words_b), (told_a, told_b) = (
            [_between(side.vectors.lengths, ends) for side, ends in zip(self.sides, ((a0, a1), (b0, b1)), strict=True)],
            [
                _between(side.vectors.information, ends)
                for side, ends in zip(self.sides, ((a0, a1), (b0, b1)), strict=True)
            ],
        )
        needed = float(self.band.needed[a0])
        least = max(CHANCE.threshold(needed), needed / max(min(told_a, told_b), 1e-9))
        penalty = PENALTY * (a1 - a0 + b1 - b0 - 2)
        return (words_a + words_b) / 2 * (self.cosine(a0, a1, b0, b1) - least - penalty)

    def best(self) -> float:
        """The weight of the best path by the plain recurrence."""
        best = np.zeros((self.height + 1, self.width + 1))
        for i in range(self.height + 1):
            for j in range(self.width + 1):
                if i:
                    best[i, j] = max(best[i, j], best[i - 1, j])
                if j:
                    best[i, j] = max(best[i, j], best[i, j - 1])
                for down, across in SHAPES:
                    if down <= i and across <= j:
                        gain = self.gain(i - down, i, j - across, j)
                        if gain > 0:
                            best[i, j] = max(best[i, j], best[i - down, j - across] + gain)
        return float(best[-1, -1])


def _between(values: "np.ndarray[tuple[int], np.dtype[np.generic]]", ends: tuple[int, int]) -> float:
    return float(values[ends[0] : ends[1]].sum())


def weight_of_path(a: Side, b: Side, band: Band, plain: Plain) -> float:
    """The weight of the path that the clever programme takes, in plain gains."""
    path = heaviest_path(candidates(Cells(a, b, band), band, CHANCE))
    for before, after in pairwise(path):
        assert before[1] <= after[0]
        assert before[3] <= after[2]
    return sum(plain.gain(*box) for box in path)


@settings(max_examples=40, deadline=None)
@given(sentences, sentences, st.data())
def test_the_path_is_as_heavy_as_the_plain_recurrence_finds(
    one: list[str], other: list[str], data: st.DataObject
) -> None:
    a, b = sides_of(lines_of(one), lines_of(other))
    band = data.draw(bands(a.vectors.count, b.vectors.count))
    plain = Plain(a, b, band)
    assert weight_of_path(a, b, band, plain) == pytest.approx(plain.best(), abs=1e-6)


@settings(max_examples=40, deadline=None)
@given(st.lists(sentence, min_size=1, max_size=3), st.lists(sentence, min_size=1, max_size=3))
def test_no_path_at_all_is_heavier(one: list[str], other: list[str]) -> None:
    a, b = sides_of(lines_of(one), lines_of(other))
    band = whole_band(a, b)
    plain = Plain(a, b, band)

    def totals(i: int, j: int) -> Iterator[float]:
        yield 0.0
        for a0 in range(i, plain.height):
            for b0 in range(j, plain.width):
                for down, across in SHAPES:
                    if a0 + down <= plain.height and b0 + across <= plain.width:
                        gain = plain.gain(a0, a0 + down, b0, b0 + across)
                        for rest in totals(a0 + down, b0 + across):
                            yield gain + rest

    assert weight_of_path(a, b, band, plain) == pytest.approx(max(totals(0, 0)), abs=1e-6)


@settings(max_examples=40, deadline=None)
@given(sentences, sentences)
def test_beads_go_on_and_carry_the_cosine_of_their_sums(one: list[str], other: list[str]) -> None:
    a, b = sides_of(lines_of(one), lines_of(other))
    plain = Plain(a, b, whole_band(a, b))
    found = best_beads(a, b, plain.band, CHANCE)
    at_a = at_b = 0
    for bead in found:
        assert at_a <= bead.a0 < bead.a1 <= plain.height
        assert at_b <= bead.b0 < bead.b1 <= plain.width
        assert (bead.a1 - bead.a0, bead.b1 - bead.b0) in SHAPES
        assert bead.similarity == pytest.approx(plain.cosine(bead.a0, bead.a1, bead.b0, bead.b1), abs=1e-4)
        at_a, at_b = bead.a1, bead.b1


def beads_between(one: tuple[str, ...], other: tuple[str, ...]) -> list[tuple[int, int, int, int]]:
    a, b = sides_of(lines_of(one), lines_of(other))
    return [(bead.a0, bead.a1, bead.b0, bead.b1) for bead in best_beads(a, b, whole_band(a, b, 4.0), CHANCE)]


@pytest.mark.parametrize("language", STORIES)
def test_equal_sentences_are_beads_of_their_own(language: str) -> None:
    story = STORIES[language]
    assert beads_between(story, story) == [(i, i + 1, i, i + 1) for i in range(len(story))]


@pytest.mark.parametrize("language", STORIES)
def test_a_bead_swallows_no_stranger(language: str) -> None:
    story, other = STORIES[language][:5], UNRELATED[language]
    with_strangers = (story[0], other[0], story[1], story[2], other[1], other[2], story[3], story[4])
    assert beads_between(story, with_strangers) == [
        (0, 1, 0, 1),
        (1, 2, 2, 3),
        (2, 3, 3, 4),
        (3, 4, 6, 7),
        (4, 5, 7, 8),
    ]


def test_empty_sides_have_no_beads() -> None:
    empty, full = sides_of(lines_of([]), lines_of(["The bridge is closed."]))
    assert best_beads(empty, full, whole_band(empty, full), CHANCE) == []
    assert best_beads(full, empty, whole_band(full, empty), CHANCE) == []


@given(sentences, st.data())
def test_a_part_of_a_side_is_a_side(version: list[str], data: st.DataObject) -> None:
    (side,) = sides_of(lines_of(version))
    first = data.draw(st.integers(0, len(version)))
    last = data.draw(st.integers(first, len(version)))
    part = side.part(first, last)
    assert part.vectors.count == last - first
    plain: FloatArray = side.vectors.lengths[first:last].cumsum().astype(np.float64)
    assert part.words.tolist() == [0.0, *plain]
    assert part.information == pytest.approx(side.information[first : last + 1] - side.information[first])


def test_turning_a_bead_round_twice_changes_nothing() -> None:
    bead = Bead(1, 2, 3, 5, 0.5)
    assert bead.flipped() == Bead(3, 5, 1, 2, 0.5)
    assert bead.flipped().flipped() == bead
