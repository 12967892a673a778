"""The invariants that every comparison keeps, as checks that tests put any texts through."""

from collections.abc import Sequence
from itertools import pairwise

import recension
from recension.comparison import Comparison, Link, Place, Span
from recension.reading import Version, from_text
from recension.segmenting.folding import fold
from recension.segmenting.tokens import tokenize


def versions_of(texts: Sequence[str]) -> list[Version]:
    """Pasted texts."""
    return [from_text(f"version {number}", text) for number, text in enumerate(texts)]


def compare_texts(texts: Sequence[str]) -> Comparison:
    """The comparison of pasted texts."""
    return recension.compare(*versions_of(texts))


def check_every_token_stands_once(comparison: Comparison) -> None:
    """Down its column a version reads whole and in its own order."""
    for number, version in enumerate(comparison.versions):
        cells = [row[number] for row in comparison.rows if row[number]]
        assert all(before[1] <= after[0] for before, after in pairwise(cells) if before and after)
        shown = [span for start, end in filter(None, cells) for span in _tokens_inside(version.text, (start, end))]
        assert shown == tokenize(version.text)


def check_links_read_the_same_outside_edits(comparison: Comparison) -> None:
    """Outside its edits both sides of a link read the same up to folding."""
    for index, link in enumerate(comparison.links):
        edits = [edit for edit in comparison.edits if edit.link == index]
        rest = [
            _rest(comparison, place, [span for span in spans if span])
            for place, spans in ((link.a, [e.a for e in edits]), (link.b, [e.b for e in edits]))
        ]
        assert rest[0] == rest[1]
        assert link.same == (not edits)


def check_edits_are_disjoint_and_in_order(comparison: Comparison) -> None:
    """Edits come by link and in reading order, lie in their link, and do not overlap."""
    assert [edit.link for edit in comparison.edits] == sorted(edit.link or 0 for edit in comparison.edits)
    for index, link in enumerate(comparison.links):
        edits = [edit for edit in comparison.edits if edit.link == index]
        for place, spans in ((link.a, [e.a for e in edits]), (link.b, sorted(e.b for e in edits if e.b))):
            present = [span for span in spans if span]
            assert all(place.start <= start < end <= place.end for start, end in present)
            assert all(before[1] <= after[0] for before, after in pairwise(present))
        assert all(edit.a or edit.b for edit in edits)


def check_every_span_shows_something(comparison: Comparison) -> None:
    """Every place begins and ends with characters of its version that are no white space."""
    places = [place for link in comparison.links for place in (link.a, link.b)]
    places += [place for passage in comparison.passages for place in (passage.a, passage.b)]
    places += [Place(flag.version, flag.start, flag.end) for flag in comparison.flags]
    for place in places:
        shown = comparison.versions[place.version].text[place.start : place.end]
        assert shown == shown.strip()
        assert shown


def check_transposed(forward: Comparison, backward: Comparison) -> None:
    """Two versions compared the other way round give the transpose."""
    assert forward.rows == tuple(row[::-1] for row in backward.rows)
    assert _links(forward) == _links(backward, order=[1, 0])
    assert _edits(forward) == _edits(backward, order=[1, 0])


def check_permuted(plain: Comparison, permuted: Comparison, order: Sequence[int]) -> None:
    """Versions given in another order give the same rows and links; ``order`` is where each one stood before."""
    rows = [[row[order.index(number)] for number in range(len(order))] for row in permuted.rows]
    assert rows == [list(row) for row in plain.rows]
    assert _links(plain) == _links(permuted, order)


def _tokens_inside(text: str, span: Span) -> list[Span]:
    return [(s, e) for s, e in tokenize(text) if span[0] <= s and e <= span[1]]


def _rest(comparison: Comparison, place: Place, edited: list[Span]) -> list[str]:
    """The folded tokens of a place that are in none of the edited spans."""
    text = comparison.versions[place.version].text
    return [
        fold(text[start:end])
        for start, end in _tokens_inside(text, (place.start, place.end))
        if not any(s < end and e > start for s, e in edited)
    ]


def _ends(link: Link, order: Sequence[int] | None) -> tuple[tuple[int, int, int], ...]:
    named = [(order[place.version] if order else place.version, place.start, place.end) for place in (link.a, link.b)]
    return tuple(sorted(named))


def _links(comparison: Comparison, order: Sequence[int] | None = None) -> Sequence[object]:
    """The links whichever side comes first."""
    return sorted((_ends(link, order), link.relation, link.same, link.similarity) for link in comparison.links)


def _edits(comparison: Comparison, order: Sequence[int] | None = None) -> set[object]:
    """The edits whichever side comes first."""
    found: set[object] = set()
    for edit in comparison.edits:
        link = comparison.links[edit.link or 0]
        sides = [
            (order[place.version] if order else place.version, place.start, span)
            for place, span in ((link.a, edit.a), (link.b, edit.b))
        ]
        found.add((*sorted(sides, key=repr), edit.fact))
    return found
