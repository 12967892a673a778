"""The invariants that every comparison keeps, whatever the texts."""

from collections.abc import Sequence
from itertools import pairwise
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import recension
from recension.comparison import Comparison, FlagKind, Link, Place, Span
from recension.reading import Version, from_text
from recension.segmenting.folding import fold
from recension.segmenting.tokens import tokenize
from recension.vocabulary import Edit, Relation

_WORDS = (
    "harbour council the of and a Friday bridge keeper voted against 140,000 not “open” repair Dr. Ann "
    "river's letter — in 1987, café Ünal 研究 生命 мост Совет المدينة 😀 well-known can't end. Then? said: old, news!"
).split()

_SENTENCE = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14).map(" ".join)
_PARAGRAPH = st.lists(_SENTENCE, min_size=1, max_size=4).map(". ".join)
_TEXT = st.lists(_PARAGRAPH, min_size=1, max_size=7).map("\n\n".join)


@st.composite
def _divergent(draw: st.DrawFn, least: int = 2, most: int = 2) -> list[str]:
    """Texts made from one: paragraphs dropped, repeated, moved, added, words swapped."""
    paragraphs = draw(st.lists(_PARAGRAPH, min_size=2, max_size=7))
    texts = []
    for _ in range(draw(st.integers(least, most))):
        chosen = draw(st.lists(st.sampled_from(paragraphs), min_size=1, max_size=8))
        old, new = draw(st.sampled_from(_WORDS)), draw(st.sampled_from(_WORDS))
        extra = draw(st.lists(_PARAGRAPH, max_size=2))
        texts.append("\n".join([*chosen, *extra]).replace(old, new) or "x")
    return texts


def _versions(texts: Sequence[str]) -> list[Version]:
    return [from_text(f"version {number}", text) for number, text in enumerate(texts)]


def _compare(texts: Sequence[str]) -> Comparison:
    return recension.compare(*_versions(texts))


_quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@_quick
@given(_divergent(most=4))
def test_every_token_stands_in_exactly_one_cell_in_its_own_order(texts: list[str]) -> None:
    comparison = _compare(texts)
    for number, version in enumerate(comparison.versions):
        cells = [row[number] for row in comparison.rows if row[number]]
        assert all(before[1] <= after[0] for before, after in pairwise(cells) if before and after)
        shown = [span for start, end in filter(None, cells) for span in _tokens_inside(version.text, (start, end))]
        assert shown == tokenize(version.text)


def _tokens_inside(text: str, span: Span) -> list[Span]:
    return [(s, e) for s, e in tokenize(text) if span[0] <= s and e <= span[1]]


@_quick
@given(_divergent())
def test_outside_its_edits_a_link_reads_the_same_on_both_sides(texts: list[str]) -> None:
    comparison = _compare(texts)
    for index, link in enumerate(comparison.links):
        edits = [edit for edit in comparison.edits if edit.link == index]
        rest = [
            _rest(comparison, place, [span for span in spans if span])
            for place, spans in ((link.a, [e.a for e in edits]), (link.b, [e.b for e in edits]))
        ]
        assert rest[0] == rest[1]
        assert link.same == (not edits)


def _rest(comparison: Comparison, place: Place, edited: list[Span]) -> list[str]:
    """The folded tokens of a place that are in none of the edited spans."""
    text = comparison.versions[place.version].text
    return [
        fold(text[start:end])
        for start, end in _tokens_inside(text, (place.start, place.end))
        if not any(s < end and e > start for s, e in edited)
    ]


@_quick
@given(_divergent(most=3))
def test_edits_are_disjoint_lie_in_their_link_and_follow_the_reading_order(texts: list[str]) -> None:
    comparison = _compare(texts)
    assert [edit.link for edit in comparison.edits] == sorted(edit.link or 0 for edit in comparison.edits)
    for index, link in enumerate(comparison.links):
        edits = [edit for edit in comparison.edits if edit.link == index]
        for place, spans in ((link.a, [e.a for e in edits]), (link.b, sorted(e.b for e in edits if e.b))):
            present = [span for span in spans if span]
            assert all(place.start <= start < end <= place.end for start, end in present)
            assert all(before[1] <= after[0] for before, after in pairwise(present))
        assert all(edit.a or edit.b for edit in edits)


@_quick
@given(_divergent())
def test_comparing_the_other_way_round_gives_the_transpose(texts: list[str]) -> None:
    forward, backward = _compare(texts), _compare(texts[::-1])
    assert forward.rows == tuple(row[::-1] for row in backward.rows)
    assert _links(forward) == _links(backward, order=[1, 0])
    assert _edits(forward) == _edits(backward, order=[1, 0])


@_quick
@given(_divergent(least=3, most=4), st.randoms())
def test_permuting_the_versions_permutes_the_result(texts: list[str], random: Random) -> None:
    order = list(range(len(texts)))
    random.shuffle(order)
    plain, permuted = _compare(texts), _compare([texts[number] for number in order])
    assert _rows_in(permuted, order) == [list(row) for row in plain.rows]
    assert _links(plain) == _links(permuted, order)


def _rows_in(comparison: Comparison, order: list[int]) -> list[list[Span | None]]:
    """The rows with their cells put back where the versions stood before they were permuted."""
    return [[row[order.index(number)] for number in range(len(order))] for row in comparison.rows]


def _ends(link: Link, order: list[int] | None) -> tuple[tuple[int, int, int], ...]:
    named = [(order[place.version] if order else place.version, place.start, place.end) for place in (link.a, link.b)]
    return tuple(sorted(named))


def _links(comparison: Comparison, order: list[int] | None = None) -> Sequence[object]:
    """The links whichever side comes first."""
    return sorted((_ends(link, order), link.relation, link.same, link.similarity) for link in comparison.links)


def _edits(comparison: Comparison, order: list[int] | None = None) -> set[object]:
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


@_quick
@given(_TEXT)
def test_a_text_compared_with_itself_is_one_passage_without_edits(text: str) -> None:
    comparison = _compare([text, text])
    between = [p for p in comparison.passages if p.relation is not Relation.REPEAT]
    links = [link for link in comparison.links if link.a.version != link.b.version]
    assert not [edit for edit in comparison.edits if comparison.links[edit.link or 0] in links]
    assert all(row[0] == row[1] for row in comparison.rows)
    assert len(between) == 1
    assert between[0].relation is Relation.MAIN
    assert (between[0].a.start, between[0].a.end) == (between[0].b.start, between[0].b.end)
    assert all((link.a.start, link.a.end) == (link.b.start, link.b.end) for link in links)
    assert {flag.kind for flag in comparison.flags} <= {FlagKind.REPEATED}


@_quick
@given(_divergent(most=3))
def test_two_runs_give_the_same_and_the_dictionary_says_it_all(texts: list[str]) -> None:
    first, second = _compare(texts), _compare(texts)
    assert first.to_dict() == second.to_dict()
    assert Comparison.from_dict(first.to_dict()) == first


@_quick
@given(st.lists(_TEXT, min_size=2, max_size=3))
def test_every_span_shows_characters_of_its_version(texts: list[str]) -> None:
    comparison = _compare(texts)
    places = [place for link in comparison.links for place in (link.a, link.b)]
    places += [place for passage in comparison.passages for place in (passage.a, passage.b)]
    places += [Place(flag.version, flag.start, flag.end) for flag in comparison.flags]
    for place in places:
        shown = comparison.versions[place.version].text[place.start : place.end]
        assert shown == shown.strip()
        assert shown


def test_fewer_than_two_versions_are_refused() -> None:
    with pytest.raises(ValueError, match="two versions"):
        recension.compare(from_text("one", "Only this."))


def test_progress_rises_to_one_and_may_cancel() -> None:
    heard: list[float] = []
    recension.compare(*_versions(["One text. Two.", "One text. Three."]), progress=lambda share, _: heard.append(share))
    assert heard == sorted(heard)
    assert heard[-1] == 1.0

    def stop(share: float, _what: str) -> None:
        if share > 0.5:
            raise recension.Cancelled

    with pytest.raises(recension.Cancelled):
        recension.compare(*_versions(["One text. Two.", "One text. Three."]), progress=stop)


def test_a_recurring_substitution_is_a_swap_with_all_its_places() -> None:
    a = "The council met the mayor. The council voted. Then the council went home. A dog barked loudly at night."
    comparison = _compare([a, a.replace("council", "authority")])
    swap = comparison.swaps[0]
    assert (swap.source, swap.target, swap.count) == ("council", "authority", 3)
    edits: list[Edit] = [comparison.edits[index] for index in swap.edits]
    assert [comparison.versions[0].text[slice(*edit.a)] for edit in edits if edit.a] == ["council"] * 3
