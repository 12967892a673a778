"""The links that a row shows both sides of."""

import recension
from recension.comparison import Comparison
from recension.reading import from_text
from recension.synopsis import RowGrounds, Synopsis, synopsis

TEXTS = (
    "The boat left at dawn. Nobody saw it go.\n\nThe harbour master wrote it down in his book.\n\nIt rained all day.",
    "It rained all day.\n\nThe ship left at dawn. Nobody saw it go.\n\nThe harbour master wrote it down in a book.",
    "The boat left at dawn.\n\nThe harbour master wrote it all down in his book.",
)


def slow_links(seen: Synopsis, row: int) -> list[int]:
    """By looking at every link."""
    cells = seen.rows[row].cells

    def shows(version: int, start: int, end: int) -> bool:
        cell = cells[version]
        return cell is not None and start < cell.end and cell.start < end

    return [
        index
        for index, link in enumerate(seen.comparison.links)
        if (cells[seen.base] is None or seen.base in (link.a.version, link.b.version))
        and shows(link.a.version, link.a.start, link.a.end)
        and shows(link.b.version, link.b.start, link.b.end)
    ]


def compared() -> Comparison:
    return recension.compare(*(from_text(name, text) for text, name in zip(TEXTS, "abc", strict=True)))


def test_rows_have_the_links_they_show_both_sides_of() -> None:
    comparison = compared()
    for base in range(3):
        seen = synopsis(comparison, base)
        grounds = RowGrounds(seen)
        assert [grounds.links(row) for row in range(len(seen.rows))] == [
            slow_links(seen, row) for row in range(len(seen.rows))
        ]
        assert any(grounds.links(row) for row in range(len(seen.rows)))


def test_they_are_told_in_sentences() -> None:
    seen = synopsis(compared())
    told = [sentence for row in range(len(seen.rows)) for sentence in RowGrounds(seen).sentences(row)]
    assert all(sentence.startswith(("a – ", "b – ")) for sentence in told)
    assert any("rests on" in sentence for sentence in told)
