"""What of a gap may be told apart: what is known, and little else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.wording.gaps import phrases
from recension.wording.guessing import credible
from recension.wording.likeness import UNKNOWN

_words = st.lists(st.sampled_from("quay song troops soldiers of the 4 four lamp rain , happened took place".split()))


def told(a: str, b: str, *, parallel: bool = True, abridged: bool = False) -> list[tuple[str, str]]:
    here, there = a.split(), b.split()
    beads = credible(phrases(here, there), here, there, UNKNOWN, parallel=parallel, abridged=abridged)
    return [(" ".join(here[a0:a1]), " ".join(there[b0:b1])) for a0, a1, b0, b1 in beads]


@pytest.mark.parametrize("parallel", [True, False])
def test_a_short_stretch_is_told_apart(parallel: bool) -> None:
    assert told("lamp rain", "song quay", parallel=parallel) == [("lamp", "song"), ("rain", "quay")]


def test_a_longer_one_where_every_word_has_a_counterpart() -> None:
    pairs = [("lamp", "song"), ("rain", "quay"), ("moon", "fork"), ("door", "sheet")]
    before, after = (" ".join(side) for side in zip(*pairs, strict=True))
    assert told(before, after, parallel=True) == pairs
    assert told(before, after, parallel=False) == pairs


def test_of_sentences_that_are_not_parallel_at_most_one_phrase_is_guessed() -> None:
    before, after = "the lamp stone moon door of", "song quay fork sheet"
    assert len(told(before, after, parallel=True)) > 1
    assert told(before, after, parallel=False) == [(before, after)]


def test_what_has_no_counterpart_leaves_the_stretch_whole() -> None:
    before, after = "lamp rain moon door window bridge", "song quay"
    assert told(before, after) == [(before, after)]


@pytest.mark.parametrize(("before", "after"), [("troops", "soldiers"), ("took place", "happened"), ("4", "four")])
def test_what_is_known_parts_a_stretch(before: str, after: str) -> None:
    around = f"lamp rain moon door {before} bridge wall sea", f"song quay fork sheet {after} stone air"
    assert (before, after) in told(*around)


def test_an_abridgement_is_added_and_dropped() -> None:
    assert told("lamp rain", "song", abridged=True) == [("lamp rain", ""), ("", "song")]
    assert told("lamp troops", "song soldiers", abridged=True)[-1] == ("troops", "soldiers")


@given(_words, _words, st.booleans(), st.booleans())
def test_every_word_is_in_one_phrase(a: list[str], b: list[str], parallel: bool, abridged: bool) -> None:
    pairs = told(" ".join(a), " ".join(b), parallel=parallel, abridged=abridged)
    assert " ".join(before for before, _ in pairs).split() == a
    assert " ".join(after for _, after in pairs).split() == b
