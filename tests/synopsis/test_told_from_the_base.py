"""Edits, figures and sentences are told from the base, whichever version that is."""

import pytest

from recension.comparison import Comparison, Link, Passage, Place, Swap
from recension.reading.version import Encoding, How, Version
from recension.synopsis import (
    Mark,
    describe_edit,
    kind_counts,
    opening,
    recurrences,
    shares,
    sides_of,
    synopsis,
)
from recension.vocabulary import Edit, Fact, Kind, Relation

A, B = "The goal was not clear. Gone.", "The objective was clear, he said."


def _version(name: str, text: str) -> Version:
    return Version(name, text, Encoding("utf-8", How.UTF_8, 1.0))


@pytest.fixture
def comparison() -> Comparison:
    """One link with a swap, a drop and an addition; the base has a sentence more."""
    link = Link(Place(0, 0, 23), Place(1, 0, len(B)), Relation.MAIN, False, 0.7)
    edits = (
        Edit(Kind.SWAP, (4, 8), (4, 13), None, 0),
        Edit(Kind.DROPPED, (13, 16), None, Fact.NEGATION, 0),
        Edit(Kind.ADDED, None, (23, 32), None, 0),
    )
    return Comparison(
        versions=(_version("a", A), _version("b", B)),
        links=(link,),
        passages=(Passage(link.a, link.b, Relation.MAIN, (0,), 0.7),),
        edits=edits,
        rows=(((0, 23), (0, len(B))), ((24, 29), None)),
        swaps=(Swap("goal", "objective", 0, 1, 3, Kind.SWAP, (0,)),),
    )


def test_sentences(comparison: Comparison) -> None:
    told = [describe_edit(comparison, index) for index in range(3)]
    assert told == ["swap: goal → objective, 3 times", "dropped: not (negation)", "added: , he said"]
    told = [describe_edit(comparison, index, base=1) for index in range(3)]
    assert told == ["swap: objective → goal, 3 times", "added: not (negation)", "dropped: , he said"]


def test_recurrences_spare_looking_through_the_swaps(comparison: Comparison) -> None:
    times = recurrences(comparison)
    assert times == {0: 3}
    assert describe_edit(comparison, 0, times=times[0]) == describe_edit(comparison, 0)


def test_sides(comparison: Comparison) -> None:
    dropped, added = sides_of(comparison, 1, 0), sides_of(comparison, 1, 1)
    assert (dropped.kind, added.kind) == (Kind.DROPPED, Kind.ADDED)
    assert dropped.place == added.place == Place(0, 13, 16)
    assert (dropped.before, dropped.after) == (added.after, added.before)


def test_kind_counts(comparison: Comparison) -> None:
    assert kind_counts(comparison, 1) == {Kind.SWAP: 1, Kind.ADDED: 1, Kind.DROPPED: 1}


def test_shares(comparison: Comparison) -> None:
    assert shares(comparison, 0) == pytest.approx((1.0, 19 / 24))
    assert shares(comparison, 1) == (1.0, 1.0)


def test_differs(comparison: Comparison) -> None:
    assert synopsis(comparison).differs
    same = Comparison((_version("a", A),) * 2, (), (), (), (((0, 29), (0, 29)),))
    linked = Link(Place(0, 0, 29), Place(1, 0, 29), Relation.MAIN, True, 1.0)
    assert not synopsis(Comparison(same.versions, (linked,), (), (), same.rows)).differs


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Few words.", "Few words."),
        ("one two three four five six seven eight nine", "one two three four five six seven eight …"),
        ("字" * 100, "字" * 64 + "…"),
        ("", ""),
    ],
)
def test_opening(text: str, shown: str) -> None:
    assert opening(text) == shown


def test_overlapping_passages_are_all_found() -> None:
    text = "x" * 100
    spans = [(0, 90), (10, 20), (15, 30), (40, 41), (90, 100)]
    passages = tuple(Passage(Place(0, *span), Place(1, 0, 5), Relation.COPY, (), 1.0) for span in spans)
    rows = tuple(((at, at + 10), None) for at in range(0, 100, 10))
    found = synopsis(Comparison((_version("a", text), _version("b", text)), (), passages, (), rows))
    for row in found.rows:
        cell = row.cells[0]
        assert cell is not None
        expected = {k for k, (start, end) in enumerate(spans) if start < cell.end and end > cell.start}
        assert set(cell.passages) == expected


def test_rows_that_some_versions_lack_are_marked() -> None:
    text = "First sentence. Second sentence."
    first, second = (0, 15), (16, 32)
    whole = _version("whole", text)
    links = tuple(
        Link(Place(a, *span), Place(b, *span), Relation.MAIN, True, 1.0)
        for a, b, span in [(0, 1, first), (0, 2, first), (1, 2, first), (1, 2, second)]
    )
    rows = ((first, first, first), (None, second, second))
    comparison = Comparison((_version("half", text[:15]), whole, whole), links, (), (), rows)
    from_half, from_whole = synopsis(comparison, 0), synopsis(comparison, 1)
    assert [row.marks for row in from_half.rows] == [(), (Mark.ADDED,)]
    assert [row.marks for row in from_whole.rows] == [(), (Mark.DROPPED,)]
    assert from_half.differs
    assert from_whole.differs
