"""Every difference of some paragraphs of the spun article and its original, read through by hand.

The texts are public test data kept beside the source tree; here are only line numbers and the places of words in them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import recension
from recension.comparison import Comparison
from recension.vocabulary import Kind, Relation

_ANNOTATED = """
    6:18 | 2:2 8:8 9:9 11:11 14:14 25:25 29-30:29r 32:31 33-34:32r
    8:22 | 2:2 5:5 11:11 16:16 18:18 19-20:19r 22:21 25:24 27:26 36:35 38:37 52:51 54-55:53-54r 57:56 63:62 65:64
        72:71 74:73n 76:75 85:84
    10:24 | 1:1 4:4 5:5 9:9 11-13:11-12r 14:13 19:18 20:19 22:21 23:22 31:30-31s 32-34:32r 35:33 42:40 44:42 49:47
        50:48 52:50-51r 53:52 55:54 59-60:58r
    12:26 | 1:1 3:3 4:4 9:9 14-15:14r 19:18 24:23 40:39 48-49:47r
    14:28 | 2:1
    16:32 | 2:1 8:7 10:9 12:11 13:12
    20:35 | 0:0-2r 3:5 4-5:6r 9-11:10r 13:12 15-16:14r 19:17 26:24 30:28 32:30 35:33 37:35 40:38 42:40 47:45 48:46
    22:37 | 0:0 2:2 5:5 8:8 12:12 17:17 19:19 27:27 31:31 32:- 34:33 37:36 39:38 40:39 41:40 43:42 48:47 55:54
    24:39 | 1:1 3:3 4:4 8:8 11:11 13:13 15-18:15r 21-22:18-19r 24:21 25-26:22t 31:27 34-35:30r 38:33 39:34 41:36
        44:39 55:50 59:54 61:56 64:59
    28:44 | 4:4 16:16 18:18 20:20-21s 25:26 27:28 34:35 40:41 42:43 43-44:44r 46:46 52:52 59:59 60:60 69:69
        71:71-72r 73-75:74-76r 77:78
    30:46 | 0:0 6:6 7:7 9-12:9-10r 15-17:13r 18:14 20:16 24:20 25:21-22s 26:23 30:27 36:33 41:38 49:46 50:47 54:51
        55:52 59:56 62:59 64-67:61r 80:74 84:78 90:84-85r 92-94:87r 96:89 99:- 105:97 106:98 110:102
    32:48 | 3:3 4:4 5:5 12:12 14:14 15:15 17:17 18-20:18-19r 29:28 30:29 34:33 37:36 39:38-39r 41:41 47:47 49:49
        52:52 55:55 56:56 57:57 58-59:58r 61:60 64:63 72-73:71r 74:72 86:84 89-91:87r 92:88 97:93 100:96 106:102
        110:106 111:107
    34:50 | 0:0 5:5 6:6 14:14 23:23 26:26
    36:52 | 2-3:2r 7-8:6r 12-13:10r 18:15 20-21:17r 25:21 37-38:33r
    40:56 | 1:1 2:2 4:4 7:7 10:10 11:11 37-38:37r 44-45:43r 46:44 47:45 49:47
    46:61 | 2-4:2r 21:19 28:26 34:32 39-40:37n 42:39 44:41 47-49:44r 57:52 64:59 66:61 67-69:62r 70-71:63r 80:72
        83:75 84-87:76r
    48:63 | 4:4 5:5 8:8 11:11 13-14:13r 16:15n 18-19:17r 23:21 24:22 33:31 35:33 42:40 49:47 53:51 60:58 65:63 71:69
        73:71 76:74 77-78:75r 87:84 88:85 89:86 91:88 94-95:91r 97:93 100:-
    54:69 | 1:1 7:7 13:13 14:14 22:22 23:23 24:24 28:28 29:29 33:33-34s 40:41 41:42 44:45
    72:88 | 1:1 2:2 5:5 11-12:11r 19:18 20:19
    74:90 | 6:6 19:19 27:27 28-31:28r
    76:92 | 15:15 22-23:22r 24:23 29:28 45:44 56:55 58:57-58s 59:59 60-62:60-61r 64:63 69:-
    78:94 | 0:0 3:3 4:4-5s 5:6-7r 8:9 14:15 24-26:25r 27:26-27s 36-37:36n 44:43 45:- 53:51 55:53 61:59 68:66 72:70
        76:74 78:76 79:77
"""
"""Line of the article : line of the thread | words of the one : words of the other, and a letter for the kind."""
_KINDS = {
    "r": Kind.REWORDED,
    "s": Kind.SPELLING,
    "t": Kind.SPACING,
    "n": Kind.NUMBER_FORMAT,
    "i": Kind.INFLECTION,
    "o": Kind.REORDERED,
}
_QUIET = frozenset({Kind.CASE, Kind.PUNCTUATION})
"""Left out of the annotation: they stand inside words."""

Span = tuple[int, int] | None
Told = tuple[Span, Span]


def annotated() -> Iterator[tuple[int, int, dict[Told, Kind]]]:
    """The lines of both texts, and what differs between them."""
    for paragraph in re.split(r"\n(?=    \d+:\d+ \|)", _ANNOTATED.strip("\n")):
        lines, _, differences = paragraph.partition("|")
        one, other = map(int, lines.split(":"))
        yield one, other, dict(map(_difference, differences.split()))


def _difference(text: str) -> tuple[Told, Kind]:
    spans, letter = (text[:-1], text[-1]) if text[-1].isalpha() else (text, "")
    before, after = map(_words, spans.split(":"))
    if before and after:
        return (before, after), _KINDS.get(letter, Kind.SWAP)
    return (before, after), Kind.DROPPED if before else Kind.ADDED


def _words(text: str) -> Span:
    if text == "-":
        return None
    first, _, last = text.partition("-")
    return int(first), int(last or first) + 1


@pytest.fixture(scope="module")
def pair(shared: Path) -> Comparison:
    """The comparison of the two texts."""
    return recension.compare(*sorted((shared / "seeds").glob("*.txt")))


class Line:
    """A line of a text and its words."""

    def __init__(self, text: str, number: int) -> None:
        starts = [0, *(match.end() for match in re.finditer("\n", text)), len(text) + 1]
        self.start, self.end = starts[number - 1], starts[number]
        self.words = [match.span() for match in re.finditer(r"\S+", text) if self.start <= match.start() < self.end]

    def span(self, span: tuple[int, int] | None) -> Span:
        """The words that a stretch of the text touches."""
        if span is None:
            return None
        touched = [k for k, (start, end) in enumerate(self.words) if start < span[1] and end > span[0]]
        return touched[0], touched[-1] + 1


def found(comparison: Comparison, one: int, other: int) -> dict[Told, Kind]:
    """What the comparison says of two lines; a garble is a swap with a judgement."""
    here, there = (
        Line(version.text, number) for version, number in zip(comparison.versions, (one, other), strict=True)
    )
    told: dict[Told, Kind] = {}
    for edit in comparison.edits:
        link = comparison.links[edit.link or 0]
        if link.relation is Relation.MAIN and here.start <= link.a.start < here.end and edit.kind not in _QUIET:
            kind = Kind.SWAP if edit.kind is Kind.GARBLE else edit.kind
            told[here.span(edit.a), there.span(edit.b)] = kind
    return told


def test_the_annotation_is_large_enough_to_tell() -> None:
    assert sum(len(differences) for _, _, differences in annotated()) >= 250


def test_edits_are_cut_and_named_as_a_reader_would(pair: Comparison) -> None:
    wanted = cut = named = told = 0
    wrong = []
    for one, other, differences in annotated():
        edits = found(pair, one, other)
        told += len(edits)
        for spans, kind in differences.items():
            wanted += 1
            cut += spans in edits
            named += edits.get(spans) is kind
            if edits.get(spans) is not kind:
                wrong.append((one, spans, kind.value))
    assert cut >= 0.95 * wanted, wrong
    assert cut >= 0.95 * told
    assert named >= 0.9 * wanted, wrong
