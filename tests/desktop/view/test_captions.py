"""The sentences between the texts."""

from collections.abc import Callable

from recension.desktop.view.captions import (
    begins_in,
    elsewhere,
    fold_line,
    fold_line_short,
    preview,
    row_name,
)
from recension.desktop.view.places import Places
from recension.synopsis import Fold, Synopsis

TABLE = [
    ["Alpha one.", None],
    ["Beta.", "Beta."],
    ["Gamma.", "Delta."],
    [None, "Alpha one."],
    [None, "Only."],
]


def test_folds(synopsis_of: Callable[..., Synopsis]) -> None:
    synopsis = synopsis_of(TABLE)
    fold = Fold(0, 177, 1, 3120)
    assert fold_line(synopsis, fold, opened=False) == "177 passages only in spun.txt · 3,120 words · show"
    assert fold_line_short(fold, opened=True) == "177 passages only here · 3,120 words · hide"
    same = Fold(2, 6, None, 40)
    aside = Fold(3, 4, None, 1, asides=True)
    assert fold_line(synopsis, aside, opened=True) == "1 passage set aside · 1 word · hide"
    assert fold_line(synopsis, same, opened=False) == "4 passages the same in every version · 40 words · show"


def test_moves_name_their_other_end(synopsis_of: Callable[..., Synopsis]) -> None:
    synopsis = synopsis_of(TABLE, moves=[(0, 0, 1, 3)])
    places = Places(synopsis)
    here, there = synopsis.rows[0].cells[0], synopsis.rows[3].cells[1]
    assert here and there
    assert elsewhere(synopsis, places, 0, here, 0) == "moved: further down in spun.txt"
    assert elsewhere(synopsis, places, 3, there, 0) == "moved: further up in original.txt"
    passage = synopsis.comparison.passages[0]
    assert begins_in(passage, here)
    assert begins_in(passage, there)


def test_rows_for_screen_readers(synopsis_of: Callable[..., Synopsis]) -> None:
    synopsis = synopsis_of(TABLE, moves=[(0, 0, 1, 3)])
    assert [row_name(synopsis, row) for row in synopsis.rows] == [
        "Passage 1 of 5, moved",
        "Passage 2 of 5, the same in every version",
        "Passage 3 of 5, changed",
        "Passage 4 of 5, moved",
        "Passage 5 of 5, only in spun.txt",
    ]
    three = synopsis_of([["A navy.", "A fleet.", "A navy."]])
    assert row_name(three, three.rows[0]) == "Passage 1 of 1, changed in 1 of 3 versions"
    assert preview(synopsis, synopsis.rows[4]) == "Only."
