"""The invariants that every comparison keeps, whatever the texts."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.invariants import (
    check_edits_are_disjoint_and_in_order,
    check_every_span_shows_something,
    check_every_token_stands_once,
    check_links_read_the_same_outside_edits,
    check_permuted,
    check_transposed,
    compare_texts,
    versions_of,
)

import recension
from recension.comparison import Comparison, FlagKind
from recension.reading import from_text
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


_quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@_quick
@given(_divergent(most=4))
def test_every_token_stands_in_exactly_one_cell_in_its_own_order(texts: list[str]) -> None:
    check_every_token_stands_once(compare_texts(texts))


@_quick
@given(_divergent())
def test_outside_its_edits_a_link_reads_the_same_on_both_sides(texts: list[str]) -> None:
    check_links_read_the_same_outside_edits(compare_texts(texts))


@_quick
@given(_divergent(most=3))
def test_edits_are_disjoint_lie_in_their_link_and_follow_the_reading_order(texts: list[str]) -> None:
    check_edits_are_disjoint_and_in_order(compare_texts(texts))


@_quick
@given(_divergent())
def test_comparing_the_other_way_round_gives_the_transpose(texts: list[str]) -> None:
    check_transposed(compare_texts(texts), compare_texts(texts[::-1]))


@_quick
@given(_divergent(least=3, most=5), st.randoms())
def test_permuting_the_versions_permutes_the_result(texts: list[str], random: Random) -> None:
    order = list(range(len(texts)))
    random.shuffle(order)
    check_permuted(compare_texts(texts), compare_texts([texts[number] for number in order]), order)


@_quick
@given(_TEXT)
def test_a_text_compared_with_itself_is_one_passage_without_edits(text: str) -> None:
    comparison = compare_texts([text, text])
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
    first, second = compare_texts(texts), compare_texts(texts)
    assert first.to_dict() == second.to_dict()
    assert Comparison.from_dict(first.to_dict()) == first


@_quick
@given(st.lists(_TEXT, min_size=2, max_size=3))
def test_every_span_shows_characters_of_its_version(texts: list[str]) -> None:
    check_every_span_shows_something(compare_texts(texts))


def test_fewer_than_two_versions_are_refused() -> None:
    with pytest.raises(ValueError, match="two versions"):
        recension.compare(from_text("one", "Only this."))


def test_progress_rises_to_one_and_may_cancel() -> None:
    heard: list[float] = []
    versions = versions_of(["One text. Two.", "One text. Three."])
    recension.compare(*versions, progress=lambda share, _: heard.append(share))
    assert heard == sorted(heard)
    assert heard[-1] == 1.0

    def stop(share: float, _what: str) -> None:
        if share > 0.5:
            raise recension.Cancelled

    with pytest.raises(recension.Cancelled):
        recension.compare(*versions, progress=stop)


def test_a_recurring_substitution_is_a_swap_with_all_its_places() -> None:
    a = "The council met the mayor. The council voted. Then the council went home. A dog barked loudly at night."
    comparison = compare_texts([a, a.replace("council", "authority")])
    swap = comparison.swaps[0]
    assert (swap.source, swap.target, swap.count) == ("council", "authority", 3)
    edits: list[Edit] = [comparison.edits[index] for index in swap.edits]
    assert [comparison.versions[0].text[slice(*edit.a)] for edit in edits if edit.a] == ["council"] * 3
