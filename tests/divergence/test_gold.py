"""The gold is exact: it says where the sentences are, and what it joins says the same."""

from collections import Counter
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.divergence import Draft, GoldPair
from tests.divergence.conftest import drafts, golds
from tests.divergence.drafts import Rendered, Span
from tests.divergence.gold import heaviest_rise

from recension.vocabulary import Relation

_quick = settings(max_examples=50, deadline=None)


def text_of(side: Rendered, sentences: Span) -> list[str]:
    return [side.text[slice(*side.sentences[number])] for number in range(*sentences)]


def words_of(side: Rendered, sentences: Span) -> Counter[str]:
    """Words without their marks, as they stand inside a sentence or at its beginning."""
    return Counter(word.strip(".,،").lower() for text in text_of(side, sentences) for word in text.split())


@_quick
@given(drafts())
def test_the_places_of_the_sentences_are_all_of_the_text(pair: tuple[Draft, Draft]) -> None:
    for draft in pair:
        rendered = draft.render()
        assert all(before[1] <= after[0] for before, after in pairwise(rendered.sentences))
        assert len(rendered.sentences) == sum(len(unit.sentences) for unit in draft.units)
        shown = [rendered.text[start:end] for start, end in rendered.sentences]
        assert all(text and text == text.strip() for text in shown)
        assert "".join("".join(shown).split()) == "".join(rendered.text.split())


@_quick
@given(golds)
def test_every_sentence_is_in_one_bead_or_only_there(gold: GoldPair) -> None:
    in_b = [number for bead in gold.beads for number in range(*bead.b)]
    assert sorted([*in_b, *gold.only_b]) == list(range(len(gold.b.sentences)))
    first = [bead for bead in gold.beads if bead.relation is not Relation.COPY]
    in_a = [number for bead in first for number in range(*bead.a)]
    assert sorted([*in_a, *gold.only_a]) == list(range(len(gold.a.sentences)))


@_quick
@given(golds)
def test_only_main_is_in_the_common_order_and_copies_and_repeats_have_a_first_saying(gold: GoldPair) -> None:
    main = [bead for bead in gold.beads if bead.relation is Relation.MAIN]
    assert all(before.a[1] <= after.a[0] and before.b[1] <= after.b[0] for before, after in pairwise(main))
    first = {n for bead in gold.beads if bead.relation is not Relation.COPY for n in range(*bead.a)}
    assert all(set(range(*bead.a)) <= first for bead in gold.beads if bead.relation is Relation.COPY)
    assert all(bead.a[1] <= bead.b[0] for bead in gold.repeats)
    assert {bead.relation for bead in gold.repeats} <= {Relation.REPEAT}


@_quick
@given(golds)
def test_what_no_operation_worded_anew_reads_the_same(gold: GoldPair) -> None:
    for bead in gold.beads:
        if not bead.touched & {"swap", "garble", "split", "merge"}:
            assert text_of(gold.a, bead.a) == text_of(gold.b, bead.b)


@_quick
@given(golds)
def test_splitting_and_merging_lose_no_word(gold: GoldPair) -> None:
    if " " not in gold.a.text:
        return
    for bead in gold.beads:
        if not bead.touched & {"swap", "garble"}:
            assert words_of(gold.a, bead.a) <= words_of(gold.b, bead.b)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 5)), max_size=8))
def test_the_heaviest_rise_is_that_of_all_choices(items: list[tuple[int, int]]) -> None:
    keys, weights = [key for key, _ in items], [weight for _, weight in items]
    found = sorted(heaviest_rise(keys, weights))
    assert all(keys[before] < keys[after] for before, after in pairwise(found))
    assert all(weights[number] for number in found)
    assert sum(weights[number] for number in found) == _heaviest_of_all(keys, weights)


def _heaviest_of_all(keys: list[int], weights: list[int]) -> int:
    """The slow and obvious twin."""
    choices = (some for size in range(len(keys) + 1) for some in combinations(range(len(keys)), size))
    rising = (some for some in choices if all(keys[x] < keys[y] for x, y in pairwise(some)))
    return max(sum(weights[number] for number in some) for some in rising)
