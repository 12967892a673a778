"""From places in a text to rows."""

from collections.abc import Callable

from recension.desktop.view.places import Places, shapes
from recension.synopsis import Synopsis

TABLE = [["One.", "One."], [None, "Two."], ["Three is longer.", None], ["Four.", "Four."]]


def test_rows_of_offsets(synopsis_of: Callable[..., Synopsis]) -> None:
    synopsis = synopsis_of(TABLE)
    places = Places(synopsis)
    for version in (0, 1):
        for offset in range(len(synopsis.comparison.versions[version].text)):
            assert places.row(version, offset) == synopsis.row_at(version, offset)


def test_boundaries(synopsis_of: Callable[..., Synopsis]) -> None:
    places = Places(synopsis_of(TABLE))
    assert places.boundary(0, 0, 1) == (0, 4)
    assert places.boundary(0, 4, 1) == (2, 21)
    assert places.boundary(0, 30, 1) == (3, 30)
    assert places.boundary(0, 22, -1) == (2, 5)
    assert places.boundary(0, 0, -1) == (0, 0)


def test_paragraphs_and_sentences(synopsis_of: Callable[..., Synopsis]) -> None:
    assert list(shapes(synopsis_of(TABLE, glue=" ")).opens) == [1, 0, 0, 0]
    assert list(shapes(synopsis_of(TABLE, glue="\n")).opens) == [1, 1, 1, 1]
    assert list(shapes(synopsis_of([["A.", "A."], ["B.\n", None], ["C.", "C."]], glue=" ")).opens) == [
        1,
        0,
        1,
    ]
    assert list(shapes(synopsis_of(TABLE)).longest) == [4, 4, 16, 5]
