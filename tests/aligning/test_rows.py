"""Rows: every version whole and in order down its column, linked segments side by side, whatever the links."""

from collections.abc import Sequence
from itertools import combinations, pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.aligning.conftest import STORIES, UNRELATED, lines_of, paragraphs, segmented_of
from tests.aligning.family import Rates, edited, gold, in_one_row, original, precision_and_recall

from recension.aligning import align
from recension.aligning.links import Bead
from recension.aligning.rows import LONGEST_CELL, Row, build_rows
from recension.segmenting import Segmented


@st.composite
def beads_between(draw: st.DrawFn, count_a: int, count_b: int) -> list[Bead]:
    """Any beads in a common order."""
    found: list[Bead] = []
    i = j = 0
    while i < count_a and j < count_b and draw(st.integers(0, 4)):
        a0 = draw(st.integers(i, min(i + 2, count_a - 1)))
        b0 = draw(st.integers(j, min(j + 2, count_b - 1)))
        i = draw(st.integers(a0 + 1, min(a0 + 3, count_a)))
        j = draw(st.integers(b0 + 1, min(b0 + 3, count_b)))
        found.append(Bead(a0, i, b0, j, draw(st.sampled_from([0.2, 0.5, 0.9]))))
    return found


@st.composite
def tables(
    draw: st.DrawFn, least: int = 2, most: int = 4
) -> tuple[list[Segmented], dict[tuple[int, int], list[Bead]], list[int]]:
    """Versions, beads between every two of them (which may contradict one another), and an order."""
    versions = [segmented_of(blocks) for blocks in draw(st.lists(paragraphs, min_size=least, max_size=most))]
    main = {
        (u, v): draw(beads_between(versions[u].segment_count, versions[v].segment_count))
        for u, v in combinations(range(len(versions)), 2)
    }
    return versions, main, draw(st.permutations(range(len(versions))))


def assert_whole_and_in_order(rows: Sequence[Row], versions: Sequence[Segmented]) -> None:
    for number, version in enumerate(versions):
        shown = [segment for row in rows for segment in range(*(row[number] or (0, 0)))]
        assert shown == list(range(version.segment_count))
    assert all(any(row) for row in rows)
    assert all(run is None or run[0] < run[1] for row in rows for run in row)


@settings(max_examples=80, deadline=None)
@given(tables())
def test_every_segment_stands_in_one_cell_in_order(
    table: tuple[list[Segmented], dict[tuple[int, int], list[Bead]], list[int]],
) -> None:
    versions, main, order = table
    rows = build_rows(versions, main, order)
    assert_whole_and_in_order(rows, versions)


@settings(max_examples=60, deadline=None)
@given(tables(most=2))
def test_both_sides_of_a_link_stand_in_one_row(
    table: tuple[list[Segmented], dict[tuple[int, int], list[Bead]], list[int]],
) -> None:
    versions, main, order = table
    rows = build_rows(versions, main, order)
    if versions[0].keys == versions[1].keys:
        return  # the same text twice stands side by side, whatever the links
    for bead in main[0, 1]:
        for row in rows:
            inside = [
                bool(run and run[0] <= first and last <= run[1])
                for run, (first, last) in zip(row, ((bead.a0, bead.a1), (bead.b0, bead.b1)), strict=True)
            ]
            if any(inside):
                assert all(inside)
                break
        else:
            pytest.fail(f"{bead} is torn apart")


@settings(max_examples=60, deadline=None)
@given(tables())
def test_a_paragraph_is_cut_only_where_its_cell_would_be_too_long(
    table: tuple[list[Segmented], dict[tuple[int, int], list[Bead]], list[int]],
) -> None:
    versions, main, order = table
    assert not cut_paragraphs(build_rows(versions, main, order), versions)


def cut_paragraphs(rows: Sequence[Row], versions: Sequence[Segmented]) -> list[int]:
    """Rows after which a paragraph goes on in the next."""
    return [
        number
        for number, (upper, lower) in enumerate(pairwise(rows))
        if any(
            above and below and version.segment_blocks[above[1] - 1] == version.segment_blocks[below[0]]
            for above, below, version in zip(upper, lower, versions, strict=True)
        )
    ]


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    story = [STORIES["en"] * 10]
    versions = [segmented_of(story), segmented_of([story[0], UNRELATED["en"]])]
    main = {(0, 1): [Bead(i, i + 1, i, i + 1, 1.0) for i in range(140)]}
    rows = build_rows(versions, main, [0, 1])
    assert_whole_and_in_order(rows, versions)
    lengths = [
        version.first_tokens[run[1]] - version.first_tokens[run[0]]
        for row in rows
        for run, version in zip(row, versions, strict=True)
        if run
    ]
    assert max(lengths) <= LONGEST_CELL
    assert len(rows) < 12
    assert all(row[0] == row[1] for row in rows[:-1])


def test_a_version_given_twice_stands_beside_itself() -> None:
    story, other = lines_of(STORIES["en"]), lines_of(UNRELATED["en"])
    rows = build_rows([story, other, story], {}, [1, 0, 2])
    assert all(row[0] == row[2] for row in rows)
    assert_whole_and_in_order(rows, [story, other, story])


@pytest.mark.parametrize("language", STORIES)
def test_what_two_versions_share_and_the_first_one_lacks_shares_a_row(language: str) -> None:
    story = STORIES[language]
    versions = [lines_of([*story[:5], *story[8:]]), lines_of(story), lines_of([*story[:12]])]
    rows = align(versions).rows
    assert_whole_and_in_order(rows, versions)
    beside = {row[1][0]: row for row in rows if row[1]}
    assert all(beside[k] == [None, (k, k + 1), (k, k + 1)] for k in (5, 6, 7))
    assert all(beside[k] == [(k - 3, k - 2), (k, k + 1), None] for k in (12, 13))


@pytest.mark.parametrize("language", STORIES)
def test_what_moved_stands_where_its_version_has_it(language: str) -> None:
    story = STORIES[language]
    versions = [lines_of(story), lines_of([*story[:3], *story[6:], *story[3:6]])]
    rows = align(versions).rows
    assert_whole_and_in_order(rows, versions)
    assert [row for row in rows if None in row] == [
        *([(k, k + 1), None] for k in (3, 4, 5)),
        *([None, (k, k + 1)] for k in (11, 12, 13)),
    ]


def test_without_links_nothing_stands_side_by_side() -> None:
    versions = [lines_of(STORIES["en"]), lines_of(UNRELATED["en"])]
    rows = align(versions).rows
    assert len(rows) == 24
    assert_whole_and_in_order(rows, versions)


def test_a_link_that_other_versions_gainsay_does_not_glue_rows_together() -> None:
    versions = [lines_of(text[:4]) for stories in (STORIES, UNRELATED) for text in stories.values()]
    beads = [Bead(k, k + 1, k, k + 1, 0.9) for k in range(4)]
    main = dict.fromkeys(combinations(range(4), 2), beads)
    main[0, 3] = [beads[0], Bead(1, 3, 1, 3, 0.9), beads[3]]
    rows = build_rows(versions, main, [0, 1, 2, 3])
    assert rows == [[(k, k + 1)] * 4 for k in range(4)]


def test_a_row_is_not_torn_over_what_has_nothing_to_do_with_it() -> None:
    versions = [lines_of(STORIES["en"]), lines_of(UNRELATED["en"]), lines_of([*STORIES["en"], "The end."])]
    diagonal = [Bead(k, k + 1, k, k + 1, 0.9) for k in range(10)]
    main = {(0, 1): diagonal[:1], (0, 2): diagonal, (1, 2): [Bead(0, 1, 6, 7, 0.8)]}
    rows = build_rows(versions, main, [0, 1, 2])
    assert_whole_and_in_order(rows, versions)
    assert max(run[1] - run[0] for row in rows for run in row if run) == 1


@pytest.mark.parametrize("seed", [1, 2])
def test_rows_of_edited_copies_hold_what_belongs_together(seed: int) -> None:
    random = Random(seed)
    text = original(random, 60)
    family = [edited(random, text, Rates(swapped=0.4, dropped=0.1, added=0.1, moved=1)) for _ in range(5)]
    rows = align([lines_of([str(sentence) for sentence in copy]) for copy in family]).rows
    precision, recall = precision_and_recall(in_one_row(rows), gold(family))
    assert precision > 0.94
    assert recall > 0.65
