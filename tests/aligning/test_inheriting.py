"""Pairs linked through a nearly identical version are linked as those that are aligned by themselves."""

from random import Random

import pytest
from tests.aligning.conftest import STORIES, UNRELATED, lines_of, sides_of
from tests.aligning.family import Rates, edited, gold, linked, original, precision_and_recall

import recension
import recension.aligning
from recension.aligning import align
from recension.aligning.inheriting import near_ones
from recension.reading import from_text
from recension.vocabulary import Relation


def test_inherited_links_are_as_good_as_those_found(monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(3)
    text = original(random, 80)
    rates = Rates(swapped=0.01, dropped=0.03, added=0.03, split=0.02, merged=0.02, moved=1)
    family = [edited(random, text, rates) for _ in range(5)]
    versions = [lines_of([str(sentence) for sentence in copy]) for copy in family]
    plain = align(versions)
    monkeypatch.setattr(recension.aligning, "PLENTY", 0)
    through = align(versions)
    assert plain.inherited == 0
    assert through.inherited == 6
    wanted = gold(family)
    alone, inherited = (precision_and_recall(linked(found), wanted) for found in (plain, through))
    assert inherited[0] > alone[0] - 0.01
    assert inherited[1] > alone[1] - 0.02


def test_a_version_is_near_the_earlier_one_it_shares_most_sentences_with() -> None:
    story, other = list(STORIES["en"]), list(UNRELATED["en"])
    sides = sides_of(lines_of(story), lines_of(other), lines_of([*story[:11], *other[:1]]), lines_of([*story[:12]]))
    assert near_ones(sides) == [None, None, 0, 2]


def test_the_same_twice_leads_everywhere_the_same_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recension.aligning, "PLENTY", 0)
    story = list(STORIES["en"])
    turned = lines_of([*story[5:], *story[:5]])
    pairs = align([lines_of(story), turned, lines_of(story)]).pairs
    assert {chain.relation for chain in pairs[0, 1]} == {Relation.MAIN, Relation.MOVED}
    assert [bead for chain in pairs[0, 1] for bead in chain.beads] == [
        bead.flipped() for chain in pairs[1, 2] for bead in chain.beads
    ]


def test_the_summary_says_what_was_inherited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recension.aligning, "PLENTY", 0)
    versions = [from_text(f"version {k}", "\n".join(STORIES["en"][: 14 - k])) for k in range(3)]
    comparison = recension.compare(*versions)
    assert "some pairs of them (1) were linked through" in comparison.summary["notes"][0]
    assert recension.repin(comparison, []).summary == comparison.summary
