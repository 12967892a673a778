"""Operations do what they say, at the rate they are given; and the same seed gives the same texts."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.divergence import OPERATIONS, STYLES, Draft, GoldPair, diverge, write
from tests.divergence.words import Vocabulary, Word, WordKind

from recension.vocabulary import Relation

RATE = 0.2


def made(operation: str, style: str = "latin", rate: float = RATE) -> tuple[GoldPair, Draft, Draft]:
    source = write(200, 7, style)
    version = diverge(source, [(OPERATIONS[operation], rate)], 7)
    return GoldPair.between(source, version), source, version


def words_of(draft: Draft) -> list[Word]:
    words = (word for unit in draft.units for sentence in unit.sentences for word in sentence)
    return [word for word in words if word.kind is not WordKind.MARK]


@pytest.mark.parametrize("style", STYLES)
def test_sources_have_distinct_sentences_of_4_to_40_words_in_paragraphs_of_2_to_7(style: str) -> None:
    source = write(200, 3, style)
    sentences = [sentence for unit in source.units for sentence in unit.sentences]
    lengths = [sum(word.kind is not WordKind.MARK for word in sentence) for sentence in sentences]
    assert len(set(sentences)) == len(sentences) == 200
    assert 4 <= min(lengths) < 8
    assert 30 < max(lengths) <= 40
    assert {len(paragraph) for paragraph in source.paragraphs[:-1]} == {2, 3, 4, 5, 6, 7}


@pytest.mark.parametrize("style", STYLES)
def test_words_come_as_in_prose(style: str) -> None:
    words = words_of(write(400, 5, style))
    kinds = Counter(word.kind for word in words)
    assert 0.35 < kinds[WordKind.FUNCTION] / len(words) < 0.5
    assert all(kinds[kind] / len(words) > 0.02 for kind in (WordKind.NAME, WordKind.NUMBER))
    content = Counter(word.text for word in words if word.kind is WordKind.CONTENT)
    assert content.most_common(1)[0][1] < 0.03 * len(words)
    assert sum(count == 1 for count in content.values()) > 0.3 * len(content)


def test_the_same_seed_gives_the_same_texts_whatever_was_asked_before() -> None:
    fresh = Vocabulary(STYLES["latin"], 1, 50)
    asked = Vocabulary(STYLES["latin"], 1, 50)
    words = fresh.content.words[:20]
    assert [asked.synonym(word) for word in reversed(words)] == [fresh.synonym(word) for word in words][::-1]
    steps = [(operation, RATE) for operation in OPERATIONS.values()]
    first, second = (diverge(write(40, 1), steps, 2).render() for _ in range(2))
    assert first.text == second.text
    assert first.text != diverge(write(40, 1), steps, 3).render().text
    assert write(40, 1).render().text != write(40, 2).render().text


def test_swaps_are_consistent_and_keep_names_and_numbers() -> None:
    _, source, version = made("swap")
    swapped = [(a, b) for a, b in zip(words_of(source), words_of(version), strict=True) if a != b]
    assert len(swapped) == pytest.approx(RATE * len(words_of(source)), rel=0.02)
    assert len(dict(swapped)) == len(set(swapped)) > 50
    assert {a.kind for a, _ in swapped} == {WordKind.CONTENT}


def test_garbled_words_are_others_each_time_and_of_their_kind() -> None:
    _, source, version = made("garble")
    pairs = list(zip(words_of(source), words_of(version), strict=True))
    garbled = [(a, b) for a, b in pairs if a != b]
    assert len(garbled) == pytest.approx(RATE * len(pairs), rel=0.15)
    assert len(set(garbled)) > len(dict(garbled))
    assert all(a.kind is b.kind for a, b in pairs)


@pytest.mark.parametrize("rate", [0.1, 0.4])
def test_so_many_sentences_are_dropped_and_added(rate: float) -> None:
    dropped, _, _ = made("drop", rate=rate)
    added, _, _ = made("add", rate=rate)
    assert len(dropped.only_a) == pytest.approx(200 * rate, rel=0.2)
    assert not dropped.only_b
    assert len(added.only_b) == 200 * rate
    assert not added.only_a


@pytest.mark.parametrize("operation", ["move", "move-sentences"])
def test_so_many_are_moved_and_nothing_else_happens(operation: str) -> None:
    gold, source, version = made(operation)
    moved = [bead for bead in gold.beads if bead.relation is Relation.MOVED]
    assert 0.1 * 200 < len(moved) <= 0.25 * 200
    assert sorted(unit.origin for unit in version.units) == [unit.origin for unit in source.units]
    assert len(gold.beads) == 200


def test_split_sentences_are_beads_of_one_to_two() -> None:
    gold, _, _ = made("split")
    shapes = Counter((bead.a[1] - bead.a[0], bead.b[1] - bead.b[0]) for bead in gold.beads)
    assert set(shapes) == {(1, 1), (1, 2)}
    assert shapes[1, 2] == pytest.approx(RATE * 200, rel=0.3)


def test_merged_sentences_are_beads_of_several_to_one() -> None:
    gold, _, _ = made("merge")
    shapes = Counter((bead.a[1] - bead.a[0], bead.b[1] - bead.b[0]) for bead in gold.beads)
    assert shapes[2, 1] > 10
    assert all(b == 1 and a <= 6 for a, b in shapes)


def test_what_is_repeated_is_a_copy_and_a_repeat() -> None:
    gold, _, _ = made("repeat")
    copies = [bead for bead in gold.beads if bead.relation is Relation.COPY]
    assert len(copies) == len(gold.repeats) == pytest.approx(RATE * 200, abs=3)
    assert {bead.b for bead in copies} <= {side for bead in gold.repeats for side in (bead.a, bead.b)}


@pytest.mark.parametrize("style", STYLES)
def test_a_thread_has_the_text_whole_and_excerpts_again(style: str) -> None:
    gold, source, _ = made("quote", style)
    main = [bead.a for bead in gold.beads if bead.relation is Relation.MAIN]
    assert main == [unit.origin for unit in source.units]
    assert sum(bead.relation is Relation.COPY for bead in gold.beads) == pytest.approx(RATE * 200, abs=3)
    assert source.render().text in gold.b.text
    assert gold.chrome < gold.only_b


def test_excerpts_are_long_and_the_rest_is_left_out() -> None:
    gold, _, _ = made("excerpt")
    assert len(gold.beads) == pytest.approx(RATE * 200, abs=20)
    assert len(gold.only_a) == 200 - len(gold.beads)


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 30), st.integers(0, 99), st.sampled_from(sorted(OPERATIONS)))
def test_nothing_ever_empties_a_text(sentences: int, seed: int, operation: str) -> None:
    version = diverge(write(sentences, seed), [(OPERATIONS[operation], 1.0)], seed)
    assert version.render().sentences
