"""Swaps are learned from what recurs, and change how the next words are paired."""

from recension.vocabulary import Kind
from recension.wording import SwapsOf, differences_between, edits_between, learn_swaps, substitutions
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


def test_a_swap_that_is_all_that_changes_is_learned_against_what_does_not() -> None:
    assert learn_swaps([("military", "navy")] * 3) == frozenset()
    assert learn_swaps([("military", "navy")] * 3, unchanged=30) == {("military", "navy")}


def test_what_becomes_of_two_words_now_and_then_is_not_learned() -> None:
    small = "of in on at by".split()
    mixed = [(x, y) for x in small for y in small if x != y for _ in range(5)]
    assert learn_swaps(mixed, unchanged=2000) == frozenset()


def test_substitutions_are_words_and_phrases_that_stand_for_one_another() -> None:
    a, b = tokens_of("The Military met, and just lately left."), tokens_of("The navy met; and recently left.")
    found = differences_between(a, b)
    assert substitutions(a, b, found) == [("military", "navy"), ("just lately", "recently")]
    assert edits_between(a, b, found=found) == edits_between(a, b)


def test_swaps_are_looked_up_by_the_words_of_two_sentences() -> None:
    swaps = SwapsOf([("military", "navy"), ("just lately", "recently"), ("just", "fair")])
    assert swaps.within(["just", "lately", "military"], ["recently"]) == {("just lately", "recently")}
    assert swaps.within(["just", "military"], ["navy", "fair"]) == {("military", "navy"), ("just", "fair")}
    assert SwapsOf([]).within(["just"], ["fair"]) == frozenset()


def test_a_learned_phrase_is_cut_from_what_stands_beside_it() -> None:
    a, b = tokens_of("He came with social gathering members old."), tokens_of("He came with party friends old.")
    edits = edits_between(a, b, {("social gathering", "party")})
    assert [(a.text[slice(*e.a)], b.text[slice(*e.b)]) for e in edits if e.a and e.b] == [
        ("social gathering", "party"),
        ("members", "friends"),
    ]


def test_a_learned_swap_decides_what_is_paired() -> None:
    a = tokens_of("They saw military ships there.")
    b = tokens_of("They saw large fast navy ships there.")
    edits = edits_between(a, b, {("military", "navy")})
    pairs = [(a.text[slice(*edit.a)] if edit.a else "", b.text[slice(*edit.b)] if edit.b else "") for edit in edits]
    assert ("military", "navy") in pairs
    turned = edits_between(b, a, {("navy", "military")})
    assert [(edit.b, edit.a) for edit in turned] == [(edit.a, edit.b) for edit in edits]
    assert {edit.kind for edit in edits} == {Kind.SWAP, Kind.ADDED}
