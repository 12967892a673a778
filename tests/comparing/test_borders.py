"""A passage that was copied word for word ends with its words; one that was reworded, with its sentences."""

import pytest
from tests.aligning.conftest import STORIES, UNRELATED

import recension
from recension.comparison import Passage
from recension.reading import from_text

_COPIED = "Carpenters from four villages worked through the rains of April, and on the first of May nothing fell"
_OTHER = UNRELATED["en"]


def _passage(one: str, other: str) -> tuple[str, str]:
    """The two sides of the only passage."""
    versions = from_text("one", one), from_text("other", other)
    passages: tuple[Passage, ...] = recension.compare(*versions).passages
    (passage,) = passages
    return one[passage.a.start : passage.a.end], other[passage.b.start : passage.b.end]


def _amid(sentence: str) -> str:
    return "\n".join([*_OTHER[:4], sentence, *_OTHER[4:]])


def _alone(sentence: str) -> str:
    return "\n".join([*STORIES["en"][:4], sentence, *STORIES["en"][4:8]])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"see more photos on the next page {_COPIED}.", f"{_COPIED}."),
        (f"{_COPIED} back to the top of this page", _COPIED),
        (f"see more photos here {_COPIED} back to the top of this page", _COPIED),
        (f"Indeed, {_COPIED}.", f"Indeed, {_COPIED}."),
    ],
    ids=["before", "behind", "on both sides", "too little to cut"],
)
def test_foreign_words_around_an_exact_run_are_no_part_of_the_passage(sentence: str, expected: str) -> None:
    ours, theirs = _passage(_amid(sentence), _alone(f"{_COPIED}."))
    assert ours == expected
    assert theirs in (f"{_COPIED}.", _COPIED)


def test_a_sentence_told_anew_is_part_of_the_passage_as_a_whole() -> None:
    told = "Joiners from four hamlets toiled through the rains of April, and on the first of May nothing broke down."
    assert _passage(_amid(told), _alone(f"{_COPIED}.")) == (told, f"{_COPIED}.")


def test_what_begins_both_versions_begins_the_passage() -> None:
    one = f"Word has reached us late today that {_COPIED}."
    assert _passage(one, f"{_COPIED}.") == (one, f"{_COPIED}.")
