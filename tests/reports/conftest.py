"""Comparisons built by hand, so that what a report shows does not hang on what the engine finds."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from recension.comparison import Comparison, Flag, FlagKind, Link, Passage, Place, Span, Swap
from recension.reading.version import Alternative, Encoding, How, Version
from recension.vocabulary import Breaks, Edit, Fact, Garble, Grade, Kind, Relation, Side

Segments = Sequence[str | None]
Change = tuple[int, str | None, str | None, Kind, Fact | None]
"""Row, words of the first version, words of the second, kind, fact."""


def build(names: Sequence[str], rows: Sequence[Segments], changes: Sequence[Change] = ()) -> Comparison:
    """A comparison whose versions hold the segments of their column, one paragraph each."""
    texts = [""] * len(names)
    spans: list[list[Span | None]] = []
    for row in rows:
        cells: list[Span | None] = []
        for version, segment in enumerate(row):
            if segment is None:
                cells.append(None)
                continue
            texts[version] += "\n\n" if texts[version] else ""
            start = len(texts[version])
            texts[version] += segment
            cells.append((start, start + len(segment)))
        spans.append(cells)
    links, of_row = _links(names, rows, spans)
    edits = [_edit(rows[change[0]], spans[change[0]], change, of_row[change[0]]) for change in changes]
    flags = [
        Flag(version, *span, FlagKind.ONLY_HERE, "No other version has this.")
        for cells in spans
        for version, span in enumerate(cells)
        if span and sum(cell is not None for cell in cells) == 1
    ]
    encoding = Encoding("utf-8", How.UTF_8, 1.0, (Alternative("cp1252", 0.1),))
    versions = [
        Version(name, text, encoding, f"/texts/{name}", words=len(text.split()), language="en")
        for name, text in zip(names, texts, strict=True)
    ]
    return Comparison(
        tuple(versions),
        tuple(links),
        tuple(Passage(link.a, link.b, link.relation, (at,), link.similarity) for at, link in enumerate(links)),
        tuple(edits),
        tuple(tuple(cells) for cells in spans),
        tuple(flags),
    )


def _links(
    names: Sequence[str], rows: Sequence[Segments], spans: Sequence[Sequence[Span | None]]
) -> tuple[list[Link], dict[int, int]]:
    links: list[Link] = []
    of_row: dict[int, int] = {}
    for first in range(len(names)):
        for second in range(first + 1, len(names)):
            for at, cells in enumerate(spans):
                a, b = cells[first], cells[second]
                if a and b:
                    of_row.setdefault(at, len(links))
                    same = rows[at][first] == rows[at][second]
                    places = Place(first, *a), Place(second, *b)
                    links.append(Link(*places, Relation.MAIN, same, 1.0 if same else 0.8))
    return links, of_row


def _edit(row: Segments, spans: Sequence[Span | None], change: Change, link: int) -> Edit:
    _, before, after, kind, fact = change
    found: list[Span | None] = []
    for version, words in enumerate((before, after)):
        span, segment = spans[version], row[version]
        if words is None or span is None or segment is None:
            found.append(None)
            continue
        start = span[0] + segment.index(words)
        found.append((start, start + len(words)))
    return Edit(kind, found[0], found[1], fact, link)


@pytest.fixture
def built() -> Callable[..., Comparison]:
    """The function that builds a comparison from names, rows of segments and changes."""
    return build


@pytest.fixture
def news() -> Comparison:
    """Two short versions with every class of mark, a swap, two facts, a move and a long lone stretch."""
    lone = [(None, f"Reply {number}: I never believed a word of it.") for number in range(1, 6)]
    rows: list[Segments] = [
        ("The goal was clear.", "The objective was clear."),
        ("On May 18 the council voted 41 to 33.", "On Could 18 the council voted 41 to 33."),
        ("Nothing else happened that day.", "Nothing else happened that day."),
        ("The goal had not been met, they said at once.", "The objective had been met, they said."),
        ("A bell rang over the square.", None),
        ("The crowd went home.", "The crowd went home very late."),
        *lone,
        (None, "A bell rang over the square."),
    ]
    changes: list[Change] = [
        (0, "goal", "objective", Kind.SWAP, None),
        (1, "May", "Could", Kind.GARBLE, Fact.DATE),
        (3, "goal", "objective", Kind.SWAP, None),
        (3, "not", None, Kind.DROPPED, Fact.NEGATION),
        (3, "at once", None, Kind.DROPPED, None),
        (5, None, "very late", Kind.ADDED, None),
    ]
    plain = build(["original.txt", "copy.txt"], rows, changes)
    garble = Garble(Grade.SURE, Breaks.DATE, "“May 18” is a date, “Could 18” is none.", Side.B)
    edits = [replace(edit, garble=garble) if edit.fact is Fact.DATE else edit for edit in plain.edits]
    known = {"facts": {}, "broken_a": {}, "broken_b": {"date": [1]}, "undecided": {}}
    bell_a, bell_b = plain.rows[4][0], plain.rows[-1][1]
    assert bell_a is not None
    assert bell_b is not None
    moved = Link(Place(0, *bell_a), Place(1, *bell_b), Relation.MOVED, True, 1.0)
    return Comparison(
        plain.versions,
        (*plain.links, moved),
        (*plain.passages, Passage(moved.a, moved.b, Relation.MOVED, (len(plain.links),), 1.0)),
        tuple(edits),
        plain.rows,
        tuple(flag for flag in plain.flags if (flag.start, flag.end) not in (bell_a, bell_b)),
        (Swap("goal", "objective", 0, 1, 2, Kind.SWAP, (0, 2)),),
        {"pairs": [{"a": 0, "b": 1, "evidence": known}]},
    )
