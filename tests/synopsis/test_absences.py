"""Where a version has nothing in a row: whether it lacks the words or has them elsewhere."""

from dataclasses import replace

import pytest

from recension.comparison import Comparison, Flag, FlagKind, Link, Passage, Place
from recension.reading.version import Encoding, How, Version
from recension.synopsis import absence, counterpart, moved_away, synopsis
from recension.vocabulary import Relation

A, B = "One. Two. Stay. Alone.", "Stay. One. Two."


@pytest.fixture
def comparison() -> Comparison:
    """Two sentences stand before "Stay" in the first version and behind it in the second."""
    encoding = Encoding("utf-8", How.UTF_8, 1.0)
    links = (
        Link(Place(0, 10, 15), Place(1, 0, 5), Relation.MAIN, True, 1.0),
        Link(Place(0, 0, 4), Place(1, 6, 10), Relation.MOVED, True, 1.0),
        Link(Place(0, 5, 9), Place(1, 11, 15), Relation.MOVED, True, 1.0),
    )
    moved = Passage(Place(0, 0, 9), Place(1, 6, 15), Relation.MOVED, (1, 2), 1.0)
    rows = (
        ((0, 4), None),
        ((5, 9), None),
        ((10, 15), (0, 5)),
        (None, (6, 10)),
        (None, (11, 15)),
        ((16, 22), None),
    )
    versions = (Version("a", A, encoding), Version("b", B, encoding))
    return Comparison(versions, links, (moved,), (), rows)


def test_what_moved_is_told_with_its_very_place(comparison: Comparison) -> None:
    seen = synopsis(comparison)
    away = [moved_away(seen, row, next(v for v, cell in enumerate(row.cells) if cell is None)) for row in (
        seen.rows[0], seen.rows[1], seen.rows[3], seen.rows[4], seen.rows[5]
    )]  # fmt: skip
    places = [found.place if found else None for found in away]
    assert places == [Place(1, 6, 10), Place(1, 11, 15), Place(0, 0, 4), Place(0, 5, 9), None]
    assert [found.passage for found in away if found] == [0, 0, 0, 0]


def test_absence_in_words(comparison: Comparison) -> None:
    flag = Flag(0, 16, 22, FlagKind.UNDECIDED, "Weak.", candidate=Place(1, 0, 5))
    seen = synopsis(comparison)
    perhaps = synopsis(replace(comparison, flags=(flag,)))
    assert absence(seen, seen.rows[0], 1) == "⇅ elsewhere in this version"
    assert absence(seen, seen.rows[5], 1) == "not in this version"
    assert absence(perhaps, perhaps.rows[5], 1) == "perhaps here: weak evidence"


def test_a_passage_has_no_counterpart_for_cells_outside_it(comparison: Comparison) -> None:
    seen = synopsis(comparison)
    cell = seen.rows[2].cells[0]
    assert cell is not None
    assert counterpart(comparison, comparison.passages[0], cell) is None
