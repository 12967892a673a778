"""Lines on pages to paragraphs: columns of text set here, taken apart, and put together again."""

import textwrap
from collections.abc import Sequence

import pytest

from recension.reading.content import Piece
from recension.reading.pdf_layout import CELL, RAISED, Line, in_rows, paragraphs, without_running_lines
from recension.reading.roles import Role

EM, LEADING, LETTER = 11.0, 13.2, 5.0
LEFT, TOP, WIDTH, LINES = 72.0, 720.0, 84, 48
TEXT = (
    "From next Thursday, anyone who wants to walk out along the old quay will need a pass. The gate, the floodlights "
    "and the first six huts are already there. The engineers who are to live in them arrive in June.",
    "The matter was settled almost without notice. On the evening of May 18, with a dozen people in the gallery, the "
    "town council agreed by 21 votes to let the army have the harbour until the end of November.",
    "How many soldiers will come is not certain.",
    "The damage dates from the night of January 14. Waves of more than seven metres broke over the wall for five hours "
    "and carried 62 metres of it away, most of that on the south side.",
) * 6


def line(text: str, at: int = 0, left: float = LEFT, size: float = EM, height: float | None = None) -> Line:
    """A line of type, the ``at``-th from the top."""
    bottom = TOP - at * LEADING if height is None else height
    return Line(text, left, left + LETTER * len(text) * size / EM, bottom, bottom + size, size)


def set_in_type(texts: Sequence[str], gap: float = 0.0, indent: float = 0.0) -> list[list[Line]]:
    """Paragraphs set on pages: with space between them, or with their first lines indented."""
    pages: list[list[Line]] = [[]]
    bottom = TOP
    for text in texts:
        wrapped = textwrap.wrap(text, WIDTH, initial_indent=" " * round(indent / LETTER))
        for number, shown in enumerate(wrapped):
            if bottom < TOP - LINES * LEADING:
                pages.append([])
                bottom = TOP
            left = LEFT + (indent if number == 0 else 0)
            pages[-1].append(line(shown.strip(), left=left, height=bottom))
            bottom -= LEADING
        bottom -= gap
    return pages


@pytest.mark.parametrize(("gap", "indent"), [(8.0, 0.0), (0.0, 15.0), (6.0, 15.0), (0.0, 0.0)])
def test_paragraphs_come_back(gap: float, indent: float) -> None:
    pages = set_in_type(TEXT, gap, indent)
    assert len(pages) > 1
    assert [piece.text for piece in paragraphs(pages)] == list(TEXT)


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    one = textwrap.wrap(TEXT[0], 40)
    two = textwrap.wrap(TEXT[1], 40)
    column = [line(text, at) for at, text in enumerate([*one, *two[:2]])]
    next_column = [line(text, at, left=320.0) for at, text in enumerate(two[2:])]
    assert [piece.text for piece in paragraphs([[*column, *next_column]])] == [TEXT[0], TEXT[1]]


def test_one_line_that_goes_further_is_no_margin() -> None:
    lines = [line(text, at) for at, text in enumerate(textwrap.wrap(TEXT[0] + " " + TEXT[1], 40))]
    stray = line("x" * 100, 30)
    assert [piece.text for piece in paragraphs([[*lines, stray]])] == [f"{TEXT[0]} {TEXT[1]}", stray.text]


def test_headings_items_and_rows() -> None:
    body = [line(text, at) for at, text in enumerate(textwrap.wrap(TEXT[0], WIDTH), 2)]
    lines = [
        line("The wall", 0, size=16),
        *body,
        line("• a crane", 7),
        line("• a raft, which is so long that it has to go on in the next line of this very page", 8),
        line("below", 9, left=LEFT + 12),
        line(f"One{CELL}Two", 11),
        line(f"1{CELL}2", 12),
    ]
    assert paragraphs([lines]) == [
        Piece(Role.HEADING, "The wall"),
        Piece(Role.PARAGRAPH, TEXT[0]),
        Piece(Role.LIST_ITEM, "• a crane"),
        Piece(
            Role.LIST_ITEM, "• a raft, which is so long that it has to go on in the next line of this very page below"
        ),
        Piece(Role.TABLE_ROW, "One\tTwo"),
        Piece(Role.TABLE_ROW, "1\t2"),
    ]


@pytest.mark.parametrize(
    ("end", "begin", "joined"),
    [
        ("the harb-", "our and", "the harbour and"),
        ("the harb\ufffe", "our and", "the harbour and"),
        ("a well-", "known man", "a well-known man"),
        ("the Jean-", "Pierre there", "the Jean-Pierre there"),
        ("from 1914-", "1918 on", "from 1914-1918 on"),
        ("what –", "then", "what – then"),
    ],
)
def test_words_divided_at_line_ends(end: str, begin: str, joined: str) -> None:
    filler = "x" * (WIDTH - len(end) - 1)
    known = line("The harbour is a well-known one, as everybody who lives there says again and again.", 9)
    found = paragraphs([[line(f"{filler} {end}", 0), line(f"{begin} more", 1), known]])
    assert found[0].text == f"{filler} {joined} more"


def test_notes_go_to_the_end_and_their_figures_with_them() -> None:
    mark = f"{RAISED[0]}1{RAISED[1]}"
    square = f"{RAISED[0]}2{RAISED[1]}"
    body = textwrap.wrap(TEXT[0], WIDTH)
    lines = [line(body[0] + mark, 0), *(line(text, at) for at, text in enumerate(body[1:], 1))]
    lines += [line(f"5 m{square}", 5), line("1 In May.", 40, size=8), line("Or June.", 41, size=8)]
    assert paragraphs([lines]) == [
        Piece(Role.PARAGRAPH, TEXT[0]),
        Piece(Role.PARAGRAPH, "5 m2"),
        Piece(Role.FOOTNOTE, "In May. Or June."),
    ]


def test_running_heads_and_page_numbers_go() -> None:
    pages = set_in_type(TEXT * 3, gap=8.0)
    assert len(pages) >= 3
    with_heads = [
        [line("The Courier", height=770), *lines, line(f"– {number} –", height=40)]
        for number, lines in enumerate(pages, 7)
    ]
    assert without_running_lines(with_heads) == (pages, 2 * len(pages))


def test_what_is_no_running_head_stays() -> None:
    pages = set_in_type(TEXT, gap=8.0)
    once = [[line("Chapter one", height=770), *pages[0]], *pages[1:]]
    assert without_running_lines(once) == (once, 0)
    assert without_running_lines([]) == ([], 0)
    assert paragraphs([[], []]) == []


def test_lines_side_by_side_are_one() -> None:
    upper = Line("winter", 72, 102, 700, 711, EM)
    raised = Line("1", 102, 105, 705, 712, 6.0)
    rest = Line(", and", 105, 130, 700, 711, EM)
    cell = Line("12", 300, 310, 700, 711, EM)
    below = Line("nobody", 72, 110, 686, 697, EM)
    assert [found.text for found in in_rows([upper, raised, rest, cell, below])] == ["winter1, and\t12", "nobody"]
