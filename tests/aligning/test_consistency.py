"""Third versions raise weak links and fell chance ones; measured on copies whose gold is known exactly."""

from itertools import pairwise
from random import Random
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.aligning.conftest import STORIES, UNRELATED, lines_of, sentences, sides_of
from tests.aligning.family import Rates, edited, gold, linked, original, precision_and_recall

from recension.aligning import Alignment, align
from recension.aligning.chance import Chance, chance_between
from recension.aligning.consistency import Consistent, made_consistent
from recension.aligning.links import Bead, Chain
from recension.aligning.sides import Side
from recension.segmenting import Segmented
from recension.vocabulary import Relation


def by_pairs(versions: list[Segmented]) -> Alignment:
    with patch("recension.aligning.made_consistent", lambda _sides, pairs, *_: Consistent(dict(pairs), {})):
        return align(versions)


@pytest.mark.parametrize(
    "rates", [Rates(swapped=0.5, dropped=0.1, added=0.1), Rates(swapped=0.4, dropped=0.1, moved=2)], ids=str
)
def test_third_versions_find_what_two_cannot_and_invent_nothing(rates: Rates) -> None:
    random = Random(1)
    text = original(random, 80)
    family = [text, *(edited(random, text, rates) for _ in range(4))]
    versions = [lines_of([str(sentence) for sentence in copy]) for copy in family]
    wanted = gold(family)
    alone, together = (precision_and_recall(linked(found), wanted) for found in (by_pairs(versions), align(versions)))
    assert together[0] > alone[0] - 0.01
    assert together[1] > alone[1] + 0.05


def judged(sides: list[Side], pairs: dict[tuple[int, int], list[Chain]]) -> dict[tuple[int, int], list[Chain]]:
    def chance(u: int, v: int) -> Chance:
        a, b = sides[u], sides[v]
        return chance_between(a.vectors, b.vectors, a.norms, b.norms)

    return made_consistent(sides, pairs, chance).pairs


def diagonal(count: int) -> list[Bead]:
    return [Bead(k, k + 1, k, k + 1, 1.0) for k in range(count)]


def main(beads: list[Bead]) -> list[Chain]:
    return [Chain(tuple(beads), Relation.MAIN)]


STORY = STORIES["en"]


def test_what_a_third_version_links_is_linked() -> None:
    sides = sides_of(*(lines_of(STORY) for _ in range(3)))
    whole = diagonal(len(STORY))
    pairs = {(0, 1): main([*whole[:4], *whole[7:]]), (0, 2): main(whole), (1, 2): main(whole)}
    assert [bead for chain in judged(sides, pairs)[0, 1] for bead in chain.beads] == whole


def test_what_a_third_version_has_elsewhere_is_moved() -> None:
    other = [*STORY[4:], *STORY[:4]]
    sides = sides_of(lines_of(STORY), lines_of(other), lines_of(STORY))
    moved = [Bead(k, k + 1, k + 10, k + 11, 1.0) for k in range(4)]
    shifted = [Bead(k + 4, k + 5, k, k + 1, 1.0) for k in range(10)]
    back = [
        Chain(tuple(beads), relation).flipped()
        for beads, relation in ((shifted, Relation.MAIN), (moved, Relation.MOVED))
    ]
    pairs = {(0, 1): main(shifted), (0, 2): main(diagonal(14)), (1, 2): back}
    assert judged(sides, pairs)[0, 1] == [Chain(tuple(shifted), Relation.MAIN), Chain(tuple(moved), Relation.MOVED)]


def test_a_chance_link_that_third_versions_gainsay_falls() -> None:
    sides = sides_of(lines_of(STORY), lines_of(STORY), lines_of(STORY))
    whole = diagonal(len(STORY))
    wrong = Bead(5, 6, 6, 7, 0.1)
    pairs = {(0, 1): main([*whole[:5], wrong, *whole[7:]]), (0, 2): main(whole), (1, 2): main(whole)}
    assert [bead for chain in judged(sides, pairs)[0, 1] for bead in chain.beads] == whole


def test_what_is_nothing_alike_is_not_linked_whatever_third_versions_say() -> None:
    other = [*STORY[:5], *UNRELATED["en"][:2], *STORY[7:]]
    sides = sides_of(lines_of(STORY), lines_of(other), lines_of(STORY))
    whole = diagonal(len(STORY))
    apart = [*whole[:4], *whole[8:]]
    pairs = {(0, 1): main(apart), (0, 2): main(whole), (1, 2): main(whole)}
    found = [bead for chain in judged(sides, pairs)[0, 1] for bead in chain.beads]
    assert not {(bead.a0, bead.b0) for bead in found} & {(5, 5)}


def test_two_versions_have_nobody_to_hear() -> None:
    sides = sides_of(lines_of(STORY), lines_of(STORY))
    pairs = {(0, 1): main(diagonal(3))}
    assert judged(sides, pairs) == pairs


@example(
    [
        ["harbour harbour keeper Friday café."],
        ["harbour bridge the letters.", "bridge keeper."],
        ["harbour letters.", "harbour café.", "harbour bridge keeper."],
        ["harbour.", "harbour Friday café.", "harbour letters.", "bridge the."],
    ]
)
@settings(max_examples=25, deadline=None)
@given(st.lists(sentences, min_size=3, max_size=5))
def test_sole_links_stay_sole_and_the_common_order_never_crosses(texts: list[list[str]]) -> None:
    alignment = align([lines_of(text) for text in texts])
    for (u, v), chains in alignment.pairs.items():
        if u == v:
            continue
        order = [bead for chain in chains if chain.relation is Relation.MAIN for bead in chain.beads]
        assert all(x.a1 <= y.a0 and x.b1 <= y.b0 for x, y in pairwise(order))
        sole = [bead for chain in chains if chain.relation in (Relation.MAIN, Relation.MOVED) for bead in chain.beads]
        for spans in ([(x.a0, x.a1) for x in sole], [(x.b0, x.b1) for x in sole]):
            held = np.concatenate([np.arange(*span) for span in spans]) if spans else np.zeros(0)
            assert len(held) == len(set(held.tolist()))
