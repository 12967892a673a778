"""Edits, figures and sentences are told from the base, whichever version that is."""

from dataclasses import replace

import pytest

from recension.comparison import Comparison, Link, Passage, Place, Swap
from recension.reading.version import Encoding, How, Version
from recension.synopsis import (
    Mark,
    count_of_fact,
    count_of_kind,
    describe_edit,
    describe_link,
    isolated,
    kind_counts,
    opening,
    recurrences,
    shares,
    sides_of,
    synopsis,
)
from recension.vocabulary import Basis, Edit, Fact, Ground, Kind, Relation

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


def test_words_from_right_to_left_keep_to_themselves() -> None:
    link = Link(Place(0, 0, 5), Place(1, 0, 3), Relation.MAIN, False, 0.5)
    edit = Edit(Kind.SWAP, (0, 5), (0, 3), None, 0)
    versions = _version("a", "سلامة"), _version("b", "أمن")
    told = describe_edit(Comparison(versions, (link,), (), (edit,), (((0, 5), (0, 3)),)), 0)
    assert told == "swap: \u2068سلامة\u2069 → \u2068أمن\u2069"
    assert isolated("plain words, 12") == "plain words, 12"


def test_figures_are_told_with_their_nouns() -> None:
    assert [count_of_kind(Kind.SWAP, 1), count_of_kind(Kind.SWAP, 1204)] == ["1 swap", "1,204 swaps"]
    assert [count_of_kind(kind, 2) for kind in (Kind.SPELLING, Kind.GARBLE, Kind.DROPPED, Kind.NUMBER_FORMAT)] == [
        "2 in spelling",
        "2 garbled",
        "2 dropped",
        "2 in number format",
    ]
    assert [count_of_fact(Fact.NAME, 1), count_of_fact(Fact.QUOTE, 3)] == ["1 name", "3 quotes"]


def test_links_say_how_alike_their_sides_are(comparison: Comparison) -> None:
    (link,) = comparison.links
    run = Basis(Ground.RUN, tuple("abcdefghij"))
    nearly = replace(comparison, links=(replace(link, similarity=0.9999, rests_on=(run,)),))
    assert describe_link(nearly, 0) == "a – b: 99 % alike; rests on a run of 10 words (“a b c d e f g h …”)"
    often = replace(comparison, swaps=(replace(comparison.swaps[0], count=1204),))
    assert describe_edit(often, 0) == "swap: goal → objective, 1,204 times"


def test_strokes_know_what_is_thought_to_be_broken(comparison: Comparison) -> None:
    garbled = replace(comparison, edits=(replace(comparison.edits[0], kind=Kind.GARBLE), *comparison.edits[1:]))
    row = synopsis(garbled).rows[0]
    assert [[stroke.garbled for stroke in cell.strokes] for cell in row.cells if cell] == [[True, False], [True, False]]


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
