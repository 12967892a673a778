"""What is alike by chance: read off the input, and no true counterpart raises it."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.aligning.conftest import STORIES, UNRELATED, lines_of, sentences, sides_of

from recension.aligning.chance import Chance, chance_between
from recension.aligning.similarity import products


def random_sentences(count: int, seed: int) -> list[str]:
    """Sentences without any sense, common words more often than rare ones."""
    drawn = random.Random(seed)
    words = ["".join(drawn.choices("aeioubdgklmnprst", k=drawn.randint(2, 9))) for _ in range(600)]
    weights = [1 / rank for rank in range(1, 601)]
    return [" ".join(drawn.choices(words, weights, k=drawn.randint(6, 20))) + "." for _ in range(count)]


@given(st.floats(0.0, 0.5), st.floats(0.01, 0.5), st.floats(0.0, 40.0))
def test_threshold_and_surprise_are_each_other_turned_round(start: float, scale: float, nats: float) -> None:
    chance = Chance(start, scale)
    least = chance.threshold(nats)
    assert least >= start
    if least > start:
        assert chance.surprise(np.array([least]))[0] == pytest.approx(nats)


def test_surprise_never_falls_and_is_never_negative() -> None:
    surprise = Chance(0.1, 0.05).surprise(np.linspace(0, 1, 50))
    assert (surprise >= 0).all()
    assert (np.diff(surprise) >= 0).all()


@given(sentences, sentences)
def test_any_two_texts_have_a_chance_level(one: list[str], other: list[str]) -> None:
    a, b = sides_of(lines_of(one), lines_of(other))
    chance = chance_between(a.vectors, b.vectors, a.norms, b.norms)
    assert np.isfinite([chance.start, chance.scale]).all()
    assert chance.start >= 0
    assert chance.scale > 0


def test_unrelated_segments_seldom_exceed_what_chance_says() -> None:
    a, b = sides_of(lines_of(random_sentences(400, 1)), lines_of(random_sentences(400, 2)))
    chance = chance_between(a.vectors, b.vectors, a.norms, b.norms)
    cosines = products(a.vectors, b.vectors) / np.outer(a.norms[0], b.norms[0])
    for nats in (4.0, 6.0, 8.0):
        assert (cosines >= chance.threshold(nats)).mean() < 3 * np.exp(-nats)


@pytest.mark.parametrize("language", STORIES)
def test_counterparts_do_not_raise_the_level_and_are_surprising(language: str) -> None:
    story = STORIES[language]
    a, b, c = sides_of(lines_of(story), lines_of(story[::-1]), lines_of(UNRELATED[language]))
    with_itself = chance_between(a.vectors, b.vectors, a.norms, b.norms)
    with_other = chance_between(a.vectors, c.vectors, a.norms, c.norms)
    assert with_itself.threshold(5) < with_other.threshold(5) + 0.15
    assert with_itself.surprise(np.array([0.9]))[0] > 8


def test_the_level_is_the_same_from_the_other_side() -> None:
    a, b = sides_of(lines_of(random_sentences(60, 3)), lines_of(random_sentences(40, 4)))
    there = chance_between(a.vectors, b.vectors, a.norms, b.norms)
    back = chance_between(b.vectors, a.vectors, b.norms, a.norms)
    assert (there.start, there.scale) == pytest.approx((back.start, back.scale))
