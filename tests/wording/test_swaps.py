"""Swaps are learned from what recurs, and change how the next words are paired."""

from recension.vocabulary import Kind
from recension.wording import edits_between, learn_swaps, substitutions
from recension.wording.side import tokens_of

NOISE = [(f"one{k}", f"other{k}") for k in range(40)]


def test_what_recurs_is_learned() -> None:
    assert learn_swaps([*NOISE, *[("military", "navy")] * 3]) == {("military", "navy")}


def test_what_happens_once_is_not() -> None:
    assert learn_swaps(NOISE) == frozenset()
    assert learn_swaps([]) == frozenset()


def test_words_that_meet_everything_are_not() -> None:
    by_chance = [(f"word{k % 7}", f"word{(k * 3) % 8}") for k in range(56)]
    assert learn_swaps(by_chance) == frozenset()


def test_the_order_of_what_was_seen_does_not_matter() -> None:
    seen = [*NOISE, *[("military", "navy")] * 3, *[("land", "naval")] * 4]
    assert learn_swaps(seen) == learn_swaps(seen[::-1]) == {("military", "navy"), ("land", "naval")}


def test_substitutions_are_single_words_that_stand_for_one_another() -> None:
    a, b = tokens_of("The Military met, and just lately left."), tokens_of("The navy met; and recently left.")
    assert substitutions(a, b) == [("military", "navy")]


def test_a_learned_swap_decides_what_is_paired() -> None:
    a = tokens_of("They saw military ships there.")
    b = tokens_of("They saw large fast navy ships there.")
    edits = edits_between(a, b, {("military", "navy")})
    pairs = [(a.text[slice(*edit.a)] if edit.a else "", b.text[slice(*edit.b)] if edit.b else "") for edit in edits]
    assert ("military", "navy") in pairs
    turned = edits_between(b, a, {("navy", "military")})
    assert [(edit.b, edit.a) for edit in turned] == [(edit.a, edit.b) for edit in edits]
    assert {edit.kind for edit in edits} == {Kind.SWAP, Kind.ADDED}
