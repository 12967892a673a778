"""The facts of the pair that started it, annotated by hand for fourteen paragraphs of the spun article.

The texts are public test data kept beside the source tree; here are only numbers of lines and of words in them. Each
damaged unit is told by its first word in the spun text; lines without any are part of the annotation.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

import recension
from recension.comparison import Comparison
from recension.vocabulary import Breaks, Edit, Fact, Grade, Kind, Relation

_ANNOTATED = {
    4: "name 4",
    6: "quote 10 12; name 15 26",
    8: "date 37 39; quote 58; negation 73",
    10: "",
    12: "",
    16: "name 9",
    18: "",
    20: "name 43",
    22: "quote 1 3 6 9 13 28 32 33 35 40 41 44 49 56; name 18 20; negation 38 42",
    24: "date 5; quote 40 42; name 45 56",
    26: "name 5 7 9 11 12 15 16 19; quote 49 51 57",
    28: "",
    30: "",
    32: "quote 15; name 73 75",
    34: "quote 1 6 7 15; name 24 27",
    36: "",
    38: "quote 2 20 35 36 42 45 51 61 64 70; name 24",
    40: "quote 47 48 50",
}


def annotated() -> set[tuple[int, int, Fact]]:
    """Line, number of the word in it from 1, and the fact it damages."""
    return {
        (line, int(word), Fact(fact))
        for line, groups in _ANNOTATED.items()
        for fact, *words in (group.split() for group in groups.split(";") if group)
        for word in words
    }


@pytest.fixture(scope="module")
def pair(shared: Path) -> Comparison:
    """The comparison of the two texts, the spun one first."""
    return recension.compare(*sorted((shared / "seeds").glob("*.txt")))


def edits_of(comparison: Comparison) -> Iterator[tuple[int, range, Edit]]:
    """Line, words in it, and edit, for the annotated lines of the spun text where they have their counterpart."""
    text = comparison.versions[0].text
    for edit in comparison.edits:
        if edit.a is None or comparison.links[edit.link or 0].relation is not Relation.MAIN:
            continue
        start, end = edit.a
        line = text.count("\n", 0, start) + 1
        begin = text.rfind("\n", 0, start) + 1
        first = len(text[begin : start + 1].split())
        if line in _ANNOTATED:
            yield line, range(first, first + len(text[start:end].split())), edit


def test_damaged_facts_are_found_and_few_others(pair: Comparison) -> None:
    wanted = annotated()
    flagged = [(line, words, edit.fact) for line, words, edit in edits_of(pair) if edit.fact]
    right = [
        (line, words, fact) for line, words, fact in flagged if any((line, word, fact) in wanted for word in words)
    ]
    found = {(line, word, fact) for line, words, fact in right for word in words} & wanted
    assert len(wanted) == 68
    assert len(right) >= 0.9 * len(flagged)
    assert len(found) >= 0.95 * len(wanted)


def test_broken_names_and_dates_are_garble_with_a_reason(pair: Comparison) -> None:
    broken = [edit for _, _, edit in edits_of(pair) if edit.fact in (Fact.NAME, Fact.DATE) and edit.kind is Kind.GARBLE]
    assert len(broken) >= 15
    for edit in broken:
        assert edit.garble
        assert edit.garble.breaks in (Breaks.NAME, Breaks.DATE)
        assert edit.garble.note.endswith(".")


def test_the_wrong_sense_of_a_recurring_swap_is_told(pair: Comparison) -> None:
    (swap,) = [swap for swap in pair.swaps if (swap.source, swap.target) == ("navy", "military")]
    judged = [pair.edits[index].garble for index in swap.edits]
    assert swap.count >= 10
    assert {garble and (garble.grade, garble.breaks) for garble in judged} == {(Grade.LIKELY, Breaks.SENSE)}


def test_what_is_broken_is_broken_in_the_spun_text(pair: Comparison) -> None:
    evidence = pair.summary["pairs"][0]["evidence"]
    spun = sum(map(len, evidence["broken_a"].values()))
    assert spun >= 20
    assert sum(map(len, evidence["broken_b"].values())) <= spun / 10
