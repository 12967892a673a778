"""What a comparison of made-up versions keeps, whatever became of them, and what it finds at the least."""

from collections.abc import Sequence
from functools import cache
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.divergence import OPERATIONS, Draft, GoldPair, diverge, write
from tests.divergence.conftest import drafts, recipes
from tests.divergence.scoring import Score, found_by_recension, score
from tests.invariants import (
    check_edits_are_disjoint_and_in_order,
    check_every_span_shows_something,
    check_every_token_stands_once,
    check_links_read_the_same_outside_edits,
    check_permuted,
    check_transposed,
    compare_texts,
)

_quick = settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@_quick
@given(drafts(most=20))
def test_whatever_became_of_a_text_the_comparison_keeps_its_invariants(pair: tuple[Draft, Draft]) -> None:
    texts = [draft.render().text for draft in pair]
    comparison = compare_texts(texts)
    check_every_token_stands_once(comparison)
    check_links_read_the_same_outside_edits(comparison)
    check_edits_are_disjoint_and_in_order(comparison)
    check_every_span_shows_something(comparison)
    check_transposed(comparison, compare_texts(texts[::-1]))
    assert comparison.to_dict() == compare_texts(texts).to_dict()


@_quick
@given(st.integers(0, 99), st.lists(recipes, min_size=3, max_size=3), st.randoms(use_true_random=False))
def test_versions_of_one_source_in_another_order_give_the_same(
    seed: int, versions: list[list[tuple[str, float]]], random: Random
) -> None:
    source = write(8, seed)
    steps = [[(OPERATIONS[name], rate) for name, rate in recipe] for recipe in versions]
    texts = [diverge(source, recipe, number).render().text for number, recipe in enumerate(steps)]
    order = random.sample(range(len(texts)), len(texts))
    check_permuted(compare_texts(texts), compare_texts([texts[number] for number in order]), order)


@cache
def found_after(operation: str, rate: float) -> Score:
    """Three pairs with fixed seeds."""
    total = Score()
    for seed in range(3):
        source = write(60, seed)
        gold = GoldPair.between(source, diverge(source, [(OPERATIONS[operation], rate)], seed))
        total += score(found_by_recension(compare_texts([gold.a.text, gold.b.text])), gold, operation)
    return total


FLOORS = {
    "swap": (0.99, 0.98, 0.98),
    "garble": (0.99, 0.98, 0.98),
    "drop": (0.99, 0.99, None),
    "add": (0.99, 0.99, None),
    "move": (0.98, 0.98, 0.9),
    "move-sentences": (0.93, 0.93, 0.55),
    "split": (0.98, 0.98, 0.9),
    "merge": (0.98, 0.98, 0.9),
    "repeat": (0.98, 0.97, 0.85),
    "quote": (0.98, 0.97, 0.85),
    "excerpt": (0.97, 0.97, 0.95),
}
"""At 10 %: precision and recall of all links, and the share of what was touched that is linked.

Floors with slack under what was reached, so that a change that costs something is seen; no aims.
"""


@pytest.mark.parametrize(("operation", "floors"), FLOORS.items())
def test_each_thing_on_its_own_is_found_at_ten_percent(operation: str, floors: Sequence[float | None]) -> None:
    found = found_after(operation, 0.1)
    for share, floor in zip((found.precision, found.recall, found.linked), floors, strict=True):
        assert floor is None or (share.value or 0.0) >= floor


def test_every_operation_has_its_floors() -> None:
    assert FLOORS.keys() == OPERATIONS.keys()


@pytest.mark.parametrize("operation", ["drop", "add", "quote", "excerpt"])
def test_what_only_one_side_has_stays_alone(operation: str) -> None:
    assert (found_after(operation, 0.1).alone.value or 0.0) >= 0.97


@pytest.mark.parametrize("operation", ["repeat", "quote"])
def test_what_is_said_again_is_found_as_a_repeat(operation: str) -> None:
    found = found_after(operation, 0.1)
    assert (found.repeats.value or 0.0) >= 0.9
    assert (found.true_repeats.value or 0.0) >= 0.8
