"""Cosines over sparse vectors, against dense tables."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.aligning.conftest import dense_pair, sentences, vectors_of

from recension.aligning import similarity
from recension.aligning.features import FloatArray, Vectors
from recension.aligning.similarity import LARGEST_GROUP, Points, dots, group_norms, likely_points, products


def cosines_of(a: Vectors, b: Vectors) -> FloatArray:
    """All cosines, from dense tables; 0 where a segment has no features."""
    x, y = dense_pair(a, b)
    norms = np.outer(np.linalg.norm(x, axis=1), np.linalg.norm(y, axis=1))
    table: FloatArray = np.divide(x @ y.T, norms, out=np.zeros_like(norms), where=norms > 0)
    return table


@given(sentences, sentences)
def test_products_are_dense_dot_products(one: list[str], other: list[str]) -> None:
    a, b = vectors_of(one, other)
    x, y = dense_pair(a, b)
    assert products(a, b) == pytest.approx(x @ y.T)


@given(sentences, sentences, st.data())
def test_dot_products_of_some_pairs_are_those_of_all_pairs(
    one: list[str], other: list[str], data: st.DataObject
) -> None:
    a, b = vectors_of(one, [*other, "***"])
    places = st.tuples(st.integers(0, a.count - 1), st.integers(0, b.count - 1))
    pairs = sorted(data.draw(st.lists(places, max_size=99)))
    rows, columns = (np.array([pair[side] for pair in pairs], dtype=np.int64) for side in (0, 1))
    assert dots(a, b, rows, columns).tolist() == products(a, b)[rows, columns].tolist()


@given(sentences)
def test_group_norms_are_norms_of_summed_vectors(version: list[str]) -> None:
    (vectors,) = vectors_of([*version, "***"])
    table, _ = dense_pair(vectors, vectors)
    norms = group_norms(vectors)
    assert norms.shape == (LARGEST_GROUP, vectors.count)
    for size in range(1, LARGEST_GROUP + 1):
        for first in range(vectors.count):
            last = first + size
            plain = float(np.linalg.norm(table[first:last].sum(axis=0))) if last <= vectors.count else 0.0
            assert norms[size - 1, first] == pytest.approx(plain if plain else np.inf)


@given(sentences, sentences, st.sampled_from([0.05, 0.2, 0.5]), st.integers(1, 4))
def test_likely_points_are_the_strongest_of_all_pairs(
    one: list[str], other: list[str], least: float, most: int
) -> None:
    a, b = vectors_of(one, other)
    table = cosines_of(a, b)
    points = likely_points(a, b, least, most)
    for i in range(a.count):
        found = points.cosine[points.a == i]
        expected = sorted((c for c in table[i] if c >= least), reverse=True)[:most]
        assert sorted(found, reverse=True) == pytest.approx(expected)
    assert_exact_and_in_order(points, table, least, most)


@given(sentences, st.sampled_from([0.05, 0.2, 0.5]), st.integers(1, 4))
def test_likely_points_of_a_version_with_itself_go_on(version: list[str], least: float, most: int) -> None:
    (vectors,) = vectors_of(version)
    table = np.triu(cosines_of(vectors, vectors), 1)
    points = likely_points(vectors, vectors, least, most, onward=True)
    assert (points.a < points.b).all()
    for i in range(vectors.count):
        expected = sorted((c for c in table[i] if c >= least), reverse=True)[:most]
        assert sorted(points.cosine[points.a == i], reverse=True) == pytest.approx(expected)


def assert_exact_and_in_order(points: Points, table: FloatArray, least: float, most: int) -> None:
    places = list(zip(points.a.tolist(), points.b.tolist(), strict=True))
    assert places == sorted(set(places))
    assert points.cosine == pytest.approx(table[points.a, points.b])
    assert (points.cosine >= least).all()
    assert np.bincount(points.a).max(initial=0) <= most


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sentences, sentences, st.integers(1, 60))
def test_points_found_within_a_budget_are_exact_too(
    monkeypatch: pytest.MonkeyPatch, one: list[str], other: list[str], budget: int
) -> None:
    monkeypatch.setattr(similarity, "_BUDGET_AT_LEAST", budget)
    monkeypatch.setattr(similarity, "_BUDGET_PER_SEGMENT", 0)
    a, b = vectors_of(one, other)
    assert_exact_and_in_order(likely_points(a, b, 0.1, 3), cosines_of(a, b), 0.1, 3)


def test_a_budget_still_finds_what_has_rare_words_in_common(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"{first}{second}" for first in ("Bel", "Tor", "Mund", "Kess") for second in ("aban", "idur", "owyn")]
    one = [f"The keeper of the bridge wrote to {name}." for name in names]
    other = [f"A letter came for {name} from the keeper." for name in names[::-1]]
    a, b = vectors_of(one, other)
    monkeypatch.setattr(similarity, "_BUDGET_AT_LEAST", 200)
    monkeypatch.setattr(similarity, "_BUDGET_PER_SEGMENT", 0)
    points = likely_points(a, b, 0.2, 1)
    assert points.b.tolist() == list(range(len(names)))[::-1]


def test_ties_go_to_the_earlier_segment() -> None:
    a, b = vectors_of(["The bridge is closed."], ["The bridge is closed."] * 5)
    assert likely_points(a, b, 0.5, 2).b.tolist() == [0, 1]


def test_empty_sides_have_no_points() -> None:
    empty, full = vectors_of([], ["The bridge is closed."])
    for pair in ((empty, full), (full, empty), (empty, empty)):
        assert len(likely_points(*pair, 0.1)) == 0


def test_points_by_mask_and_by_index() -> None:
    points = Points(np.array([0, 1, 2]), np.array([5, 6, 7]), np.array([0.1, 0.2, 0.3]))
    assert points.where(points.cosine > 0.15).b.tolist() == [6, 7]
    assert points.where(np.array([2, 0])).a.tolist() == [2, 0]
    assert len(points) == 3
