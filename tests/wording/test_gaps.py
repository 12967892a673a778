"""What lies between paired words: cut into phrases in step, all words kept, the same from either side."""

from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.wording.gaps import _cost, phrases, runs_of
from recension.wording.likeness import UNKNOWN

_words = st.lists(
    st.sampled_from("the of in a to have an out harbour council voted 33 34 , — crew attempt 桥 мост".split()),
    max_size=9,
)


def told(a: str, b: str, learned: set[tuple[str, str]] | None = None) -> list[tuple[str, str]]:
    here, there = a.split(), b.split()
    cut = phrases(here, there, learned or set())
    return [(" ".join(here[a0:a1]), " ".join(there[b0:b1])) for a0, a1, b0, b1 in cut]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("areas just lately", "regions recently", [("areas", "regions"), ("just lately", "recently")]),
        ("at the moment person", "currently individual", [("at the moment", "currently"), ("person", "individual")]),
        ("finishing up", "carrying out", [("finishing up", "carrying out")]),
        ("based on", "according to", [("based on", "according to")]),
        ("in addition to", "as well as", [("in addition to", "as well as")]),
        ("in spite of everything", "after all", [("in spite of everything", "after all")]),
        ("firms by means of", "companies through", [("firms", "companies"), ("by means of", "through")]),
        ("problems with", "issues of", [("problems", "issues"), ("with", "of")]),
        ("type a", "form", [("type", "form"), ("a", "")]),
        ("happened", "took place", [("happened", "took place")]),
        ("quay , pier", "wharf ; jetty", [("quay", "wharf"), (",", ";"), ("pier", "jetty")]),
        ("33 boats", "54 ships", [("33", "54"), ("boats", "ships")]),
        ("old", "", [("old", "")]),
        ("", "old", [("", "old")]),
    ],
)
def test_phrases(a: str, b: str, expected: list[tuple[str, str]]) -> None:
    assert told(a, b) == expected


def test_a_learned_phrase_is_kept_together() -> None:
    learned = {("gathering", "party"), ("personal social", "own")}
    assert told("personal social gathering", "own party") == [("personal", "own"), ("social gathering", "party")]
    assert told("personal social gathering", "own party", learned) == [
        ("personal social", "own"),
        ("gathering", "party"),
    ]


@given(_words, _words)
def test_every_word_is_in_one_phrase_in_order(a: list[str], b: list[str]) -> None:
    cut = phrases(a, b)
    assert list(chain.from_iterable(range(a0, a1) for a0, a1, _, _ in cut)) == list(range(len(a)))
    assert list(chain.from_iterable(range(b0, b1) for _, _, b0, b1 in cut)) == list(range(len(b)))


@given(_words.filter(bool), _words.filter(bool))
def test_what_a_phrase_costs_is_the_same_from_either_side(a: list[str], b: list[str]) -> None:
    for most in (1, 3):
        here, there = tuple(a[:3]), tuple(b[:most])
        assert _cost(here, there, UNKNOWN) == pytest.approx(_cost(there, here, UNKNOWN))


@given(st.sets(st.integers(0, 30)))
def test_runs_hold_what_they_are_made_of(places: set[int]) -> None:
    runs = list(runs_of(sorted(places)))
    assert [place for first, last in runs for place in range(first, last)] == sorted(places)
    assert all(before < first for (_, before), (first, _) in pairwise(runs))
