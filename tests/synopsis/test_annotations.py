"""Rows tell where a counterpart is undecided, and cells what a reader has pinned."""

from dataclasses import replace

import recension
from recension.comparison import Comparison, Flag, FlagKind, Pin, Place
from recension.reading import from_text
from recension.reports import render
from recension.synopsis import describe_link, describe_pin, fold_rows, synopsis
from recension.vocabulary import Basis, Ground, Verdict

A = "One of the boats came home late.\n\nTwo of them were never seen again.\n\nThree had been sold before."
B = "One of the boats came home late.\n\nThree had been sold before."


def _compared() -> Comparison:
    comparison = recension.compare(from_text("a", A), from_text("b", B))
    start = A.index("Two")
    lone = Flag(0, start, start + 34, FlagKind.UNDECIDED, "perhaps", candidate=Place(1, 34, 60))
    return replace(comparison, flags=(lone,), pins=(Pin(Place(0, 0, 5), Place(1, 40, 43), Verdict.NOT),))


def test_a_row_names_the_versions_that_may_have_it() -> None:
    seen = synopsis(_compared())
    assert [row.undecided for row in seen.rows] == [(), (1,), ()]
    assert seen.rows[1].marks
    assert not any(fold.version == 0 for fold in fold_rows(seen))


def test_cells_name_the_pins_that_have_an_end_in_them() -> None:
    seen = synopsis(_compared())
    assert [[cell.pins if cell else None for cell in row.cells] for row in seen.rows] == [
        [(0,), ()],
        [(), None],
        [(), (0,)],
    ]
    told = f"pinned: “One o” in a does not belong together with “{B[40:43]}” in b"
    assert describe_pin(seen.comparison, 0) == told


def test_a_report_says_that_a_version_may_have_it() -> None:
    comparison = _compared()
    assert "perhaps here: weak evidence</td>" in render(comparison, "html")
    assert "perhaps here: weak evidence</td>" not in render(replace(comparison, flags=()), "html")


def test_a_link_is_told_with_what_it_rests_on() -> None:
    comparison = _compared()
    link = comparison.links[0]
    grounds = (
        Basis(Ground.PIN),
        Basis(Ground.RUN, ("one", "of", "the", "boats")),
        Basis(Ground.RARE_WORDS, ("boats", "late")),
        Basis(Ground.VERSION, version=1),
        Basis(Ground.PLACE),
    )
    told = describe_link(replace(comparison, links=(replace(link, same=False, similarity=0.834, rests_on=grounds),)), 0)
    assert told == (
        "a – b: 83 % alike; rests on your pin, a run of 4 words (“one of the boats”), the rare words “boats”, “late”, "
        "b, which is linked to both, its place between its neighbours"
    )
    assert describe_link(comparison, 0) == "a – b: reads the same"
