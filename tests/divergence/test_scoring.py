"""Scores: the gold itself is perfect, nothing found is nothing right, and mistakes cost what they should."""

import pytest
from hypothesis import given, settings
from tests.divergence import OPERATIONS, GoldPair, diverge, write
from tests.divergence.conftest import golds
from tests.divergence.gold import GoldBead
from tests.divergence.scoring import Found, FoundLink, Score, Share, gold_passages, mistakes, score

from recension.vocabulary import Relation


def perfect(gold: GoldPair) -> Found:
    """What an engine finds that makes no mistake."""

    def link(bead: GoldBead) -> FoundLink:
        sides = (gold.b if bead.relation is Relation.REPEAT else gold.a).sentences, gold.b.sentences
        spans = [
            (places[first][0], places[last - 1][1])
            for places, (first, last) in zip(sides, (bead.a, bead.b), strict=True)
        ]
        return FoundLink(spans[0], spans[1], bead.relation)

    return Found([link(bead) for bead in (*gold.beads, *gold.repeats)], gold_passages(gold))


@pytest.fixture
def moved() -> GoldPair:
    source = write(40, 1)
    return GoldPair.between(source, diverge(source, [(OPERATIONS["move"], 0.3)], 1))


@settings(max_examples=50, deadline=None)
@given(golds)
def test_the_gold_itself_is_perfect(gold: GoldPair) -> None:
    found = score(perfect(gold), gold, "")
    assert all(
        share.right == share.of for share in (found.precision, found.recall, found.linked, found.named, found.whole)
    )
    assert found.alone.of == len(gold.only_a) + len(gold.only_b) == found.alone.right
    assert found.repeats.right == found.repeats.of == found.true_repeats.of
    assert found.borders.right == 0
    assert found.passages.right == found.passages.of
    assert mistakes(perfect(gold), gold) == ([], [])


def test_nothing_found_is_nothing_right(moved: GoldPair) -> None:
    found = score(Found([], []), moved, "move")
    assert found.recall == Share(0, 40)
    assert found.precision.value is None
    assert found.linked.right == found.named.right == found.whole.right == found.passages.right == 0
    assert found.linked.of == sum(bead.relation is Relation.MOVED for bead in moved.beads)


def test_a_wrong_relation_costs_the_name_alone(moved: GoldPair) -> None:
    links = [link._replace(relation=Relation.MAIN) for link in perfect(moved).links]
    found = score(Found(links, []), moved, "move")
    assert found.linked.value == found.whole.value == 1.0
    assert found.named.right == 0


def test_a_wrong_link_costs_precision_and_what_should_stay_alone() -> None:
    source = write(20, 1)
    gold = GoldPair.between(source, diverge(source, [(OPERATIONS["add"], 0.1)], 1))
    new = gold.b.sentences[min(gold.only_b)]
    links = [*perfect(gold).links, FoundLink(gold.a.sentences[0], new, Relation.MAIN)]
    found = score(Found(links, []), gold, "add")
    assert found.precision == Share(20, 21)
    assert found.alone == Share(1, 2)
    assert mistakes(Found(links, []), gold) == ([], [(0, min(gold.only_b))])


def test_half_a_sentence_counts_as_the_sentence_and_less_does_not(moved: GoldPair) -> None:
    link = perfect(moved).links[0]
    start, end = link.a
    half = link._replace(a=(start + (end - start) // 2, end))
    less = link._replace(a=(end - (end - start) // 3, end))
    assert score(Found([half], []), moved, "").recall.right == 1
    assert score(Found([less], []), moved, "").recall.right == 0


def test_borders_are_counted_in_characters(moved: GoldPair) -> None:
    first, *others = gold_passages(moved)
    shifted = first._replace(a=(first.a[0] + 5, first.a[1]), b=(first.b[0], first.b[1] - 3))
    found = score(Found([], [shifted, *others]), moved, "")
    assert found.borders == Share(8, 4 * (1 + len(others)))


def test_scores_add_up() -> None:
    one = Score(precision=Share(1, 2), repeats=Share(0, 3))
    assert one + one + Score() == Score(precision=Share(2, 4), repeats=Share(0, 6))
