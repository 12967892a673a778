"""Comparisons made by hand, for tests that need one without the engine."""

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import TypeAlias

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from recension.comparison import Comparison, Flag, FlagKind, Link, Passage, Place
from recension.desktop.theme import LIGHT
from recension.desktop.view import SynopsisView
from recension.reading.version import Encoding, How, Version
from recension.synopsis import Synopsis, synopsis
from recension.vocabulary import Edit, Fact, Kind, Relation

Table: TypeAlias = Sequence[Sequence[str | None]]
"""Rows of one text for each version."""

Move: TypeAlias = tuple[int, int, int, int]
"""Version, row, other version, other row."""

_NAMES = ("original.txt", "spun.txt", "thread.txt", "abridged.txt", "draft.txt", "proof.txt")


def make_comparison(table: Table, moves: Sequence[Move] = (), glue: str = "\n") -> Comparison:
    """A comparison with these rows; cells of a row are linked, and differ word by word."""
    texts, rows = _texts(table, glue)
    cells = [[Place(v, *span) if span else None for v, span in enumerate(row)] for row in rows]
    links: list[Link] = []
    edits: list[Edit] = []
    pairs = [(row[a], row[b], Relation.MAIN) for row in cells for a, b in combinations(range(len(texts)), 2)] + [
        (cells[row][a], cells[other][b], Relation.MOVED) for a, row, b, other in moves
    ]
    passages = []
    for here, there, relation in pairs:
        if here is None or there is None:
            continue
        a, b = texts[here.version][here.start : here.end], texts[there.version][there.start : there.end]
        links.append(Link(here, there, relation, a == b, 1.0))
        edits += _edits(a, b, here.start, there.start, len(links) - 1)
        if relation is not Relation.MAIN:
            passages.append(Passage(here, there, relation, (len(links) - 1,), 1.0))
    linked = {place for link in links for place in (link.a, link.b)}
    flags = [
        Flag(place.version, place.start, place.end, FlagKind.ONLY_HERE, "only here")
        for row in cells
        for place in row
        if place and place not in linked
    ]
    versions = tuple(
        Version(name, text, Encoding("utf-8", How.UTF_8, 1.0), words=len(text.split()))
        for name, text in zip(_NAMES, texts, strict=False)
    )
    return Comparison(
        versions, tuple(links), tuple(passages), tuple(edits), tuple(tuple(row) for row in rows), tuple(flags)
    )


def _texts(table: Table, glue: str) -> tuple[list[str], list[list[tuple[int, int] | None]]]:
    texts = [""] * len(table[0])
    rows: list[list[tuple[int, int] | None]] = []
    for row in table:
        spans: list[tuple[int, int] | None] = []
        for version, cell in enumerate(row):
            if cell is None:
                spans.append(None)
                continue
            if texts[version]:
                texts[version] += glue
            start = len(texts[version])
            texts[version] += cell
            spans.append((start, start + len(cell)))
        rows.append(spans)
    return texts, rows


def _edits(a: str, b: str, at_a: int, at_b: int, link: int) -> Iterator[Edit]:
    one, other = (list(re.finditer(r"\w+|[^\w\s]", text)) for text in (a, b))
    matcher = SequenceMatcher(None, [m[0] for m in one], [m[0] for m in other], autojunk=False)
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        if tag == "equal":
            continue
        left = (at_a + one[a0].start(), at_a + one[a1 - 1].end()) if a0 < a1 else None
        right = (at_b + other[b0].start(), at_b + other[b1 - 1].end()) if b0 < b1 else None
        kind = Kind.SWAP if left and right else Kind.DROPPED if left else Kind.ADDED
        digits = any(m[0].isdigit() for m in [*one[a0:a1], *other[b0:b1]])
        yield Edit(kind, left, right, Fact.NUMBER if digits else None, link)


_SENTENCE = (
    "the navy said on Monday that it had sent four ships to the strait after a tanker was held near "
    "the coast and its crew of 23 were taken ashore while talks about the cargo went on in private "
    "between both governments"
)
WORDS = _SENTENCE.split()


def prose(seed: int, words: int) -> str:
    """So many words that look like a sentence; always the same ones for a seed."""
    text = " ".join(WORDS[(seed * 7 + i * (3 + seed % 5)) % len(WORDS)] for i in range(words))
    return text[:1].upper() + text[1:] + "."


def spun(text: str, every: int = 5) -> str:
    """The same with some words swapped for others, some left out and some put in."""
    swaps = {
        "navy": "military",
        "said": "stated",
        "sent": "dispatched",
        "coast": "shore",
        "23": "32",
        "talks": "",
    }
    words = [swaps.get(word, word) for word in text.split()]
    words = [f"really {word}" if i % (every * 3) == 7 else word for i, word in enumerate(words)]
    return " ".join(word for word in words if word)


def make_table(rows: int, versions: int) -> Table:
    """Many rows: prose and the same spun, some passages missing, and a run that one version has alone."""
    table: list[list[str | None]] = []
    for row in range(rows):
        base = prose(row, 12 + row * 13 % 60)
        cells: list[str | None] = [base if row % 3 else spun(base, 3 + version) for version in range(versions)]
        cells[0] = base
        if row % 11 == 5:
            cells[row % versions] = None
        if rows // 2 <= row < rows // 2 + 7:
            cells = [base if version == versions - 1 else None for version in range(versions)]
        table.append(cells)
    return table


@pytest.fixture
def comparison_of() -> Callable[..., Comparison]:
    """``make_comparison``."""
    return make_comparison


@pytest.fixture
def synopsis_of() -> Callable[..., Synopsis]:
    """A synopsis of a table of texts, seen from the first version."""

    def make(table: Table, moves: Sequence[Move] = (), base: int = 0, glue: str = "\n") -> Synopsis:
        return synopsis(make_comparison(table, moves, glue), base)

    return make


@pytest.fixture(scope="session")
def two_versions() -> Synopsis:
    """Sixty rows of two versions."""
    return synopsis(make_comparison(make_table(60, 2)))


@pytest.fixture(scope="session")
def five_versions() -> Synopsis:
    """Sixty rows of five versions."""
    return synopsis(make_comparison(make_table(60, 5)))


@pytest.fixture
def show(qtbot: QtBot) -> Callable[..., SynopsisView]:
    """A view of a synopsis on the screen, in the light theme and a fixed face."""

    def make(synopsis: Synopsis | None, width: int = 900, height: int = 600) -> SynopsisView:
        view = SynopsisView()
        qtbot.addWidget(view)
        font = QFont("DejaVu Serif")
        font.setPointSizeF(11.0)
        view.set_reading_font(font)
        view.set_theme(LIGHT)
        view.resize(width, height)
        view.set_synopsis(synopsis)
        view.show()
        qtbot.waitExposed(view)
        return view

    return make
