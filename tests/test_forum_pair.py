"""The pair that started it: a spun article, and a thread that holds the original, a rewrite, excerpts and quotations.

The texts are public test data kept beside the source tree; here are only line numbers in them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pytest

import recension
from recension.comparison import Comparison, FlagKind, Place
from recension.vocabulary import Relation

_LINES = """
    4:13 6:18 8:22 10:24 12:26 14:28 15:30 16:32 18:34 20:35 22:37 24:39 26:41,42 28:44 30:46 32:48 34:50 36:52 38:54
    40:56 42:58 44:59 46:61 48:63 50:65,66 52:68 54:69 56:71,72 58:74 60:76 62:78 64:80 66:82 68:84 70:86 72:88 74:90
    76:92 78:94
"""
COUNTERPARTS = {
    int(line): tuple(map(int, wanted.split(","))) for line, wanted in (entry.split(":") for entry in _LINES.split())
}
"""The article's headline, paragraphs and list items: the line of each, and its line or lines in the first copy."""
EXCERPTS = {13: 446, 22: 450, 24: 451, 26: 452, 69: 458, 76: 461, 78: 462, 82: 468, 84: 469, 88: 471, 90: 472, 92: 473}
"""Lines of the thread's first copy that a blog post in the thread quotes again."""
QUOTATIONS = {111: 189, 115: 193, 121: 199, 166: 222, 168: 179, 203: 209, 356: 373}
"""Lines of posts that later posts quote."""
CHROME = (103, 131, 243, 257, 366)
"""Replies: nobody else has them."""


@dataclass(frozen=True)
class Lines:
    """The lines of a version, counted from 1."""

    version: int
    spans: dict[int, tuple[int, int]]

    @classmethod
    def of(cls, comparison: Comparison, version: int) -> "Lines":
        spans, at = {}, 0
        for number, line in enumerate(comparison.versions[version].text.split("\n"), 1):
            spans[number] = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
            at += len(line) + 1
        return cls(version, spans)

    def place(self, number: int) -> Place:
        return Place(self.version, *self.spans[number])


@pytest.fixture(scope="module")
def pair(shared: Path) -> Comparison:
    """The comparison of the two texts."""
    return recension.compare(*sorted((shared / "seeds").glob("*.txt")))


def overlaps(place: Place, other: Place) -> bool:
    return place.version == other.version and place.start < other.end and other.start < place.end


def partners(comparison: Comparison, place: Place, relation: Relation) -> Iterator[Place]:
    """The other sides of the links of one relation that touch a place."""
    for link in comparison.links:
        if link.relation is relation:
            for here, there in ((link.a, link.b), (link.b, link.a)):
                if overlaps(here, place):
                    yield there


def test_all_passages_are_listed() -> None:
    assert len(COUNTERPARTS) == 39


@pytest.mark.parametrize(("line", "wanted"), COUNTERPARTS.items())
def test_every_passage_stands_in_a_row_with_its_counterpart(
    pair: Comparison, line: int, wanted: tuple[int, ...]
) -> None:
    article, thread = Lines.of(pair, 0), Lines.of(pair, 1)
    place = article.place(line)
    rows = [row for row in pair.rows if row[0] and overlaps(Place(0, *row[0]), place)]
    opposite = [Place(1, *row[1]) for row in rows if row[1]]
    assert all(any(overlaps(thread.place(number), cell) for cell in opposite) for number in wanted)
    linked = list(partners(pair, place, Relation.MAIN))
    assert all(any(overlaps(thread.place(number), there) for there in linked) for number in wanted)
    assert all(any(overlaps(thread.place(number), there) for number in wanted) for there in linked)


@pytest.mark.parametrize(("first", "again"), [*EXCERPTS.items(), *QUOTATIONS.items()])
def test_what_the_thread_says_again_is_a_repeat(pair: Comparison, first: int, again: int) -> None:
    thread = Lines.of(pair, 1)
    there = list(partners(pair, thread.place(first), Relation.REPEAT))
    assert any(overlaps(place, thread.place(again)) for place in there)


@pytest.mark.parametrize(("first", "again"), EXCERPTS.items())
def test_paragraphs_quoted_again_are_copies_of_the_article(pair: Comparison, first: int, again: int) -> None:
    article, thread = Lines.of(pair, 0), Lines.of(pair, 1)
    line = next(line for line, wanted in COUNTERPARTS.items() if first in wanted)
    copies = list(partners(pair, article.place(line), Relation.COPY))
    assert any(overlaps(place, thread.place(again)) for place in copies)


@pytest.mark.parametrize("line", CHROME)
def test_replies_have_no_counterpart_in_the_article(pair: Comparison, line: int) -> None:
    reply = Lines.of(pair, 1).place(line)
    links = chain.from_iterable((link.a, link.b) for link in pair.links if link.a.version != link.b.version)
    assert not [place for place in links if overlaps(place, reply)]


def test_the_chrome_of_the_site_is_only_in_the_article(pair: Comparison) -> None:
    article = Lines.of(pair, 0)
    alone = [flag for flag in pair.flags if flag.kind is FlagKind.ONLY_HERE and flag.version == 0]
    for line in (80, 84, 85, 87, 89):
        start, end = article.spans[line]
        assert any(flag.start <= start and end <= flag.end for flag in alone), line


@pytest.mark.parametrize("line", [5, 102, 128, 138, 165, 250, 308, 354, 385])
def test_the_titles_of_users_are_not_repeats(pair: Comparison, line: int) -> None:
    title = Lines.of(pair, 1).place(line)
    repeated = [flag for flag in pair.flags if flag.kind is FlagKind.REPEATED and flag.version == 1]
    assert not [flag for flag in repeated if overlaps(Place(1, flag.start, flag.end), title)]


def test_only_the_further_copy_is_flagged_as_one(pair: Comparison) -> None:
    copies = [flag for flag in pair.flags if flag.kind is FlagKind.COPY]
    assert copies
    assert {flag.version for flag in copies} == {1}
