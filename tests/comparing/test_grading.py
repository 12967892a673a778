"""What a whole comparison says of a swap: names that stand elsewhere, and words in another's place."""

import pytest

from recension import compare
from recension.comparison import Comparison
from recension.reading import from_text
from recension.vocabulary import Breaks, Edit, Fact, Grade, Kind, Side

ORIGINAL = """\
The military came to the harbour on Monday morning with two boats.

The army has its own school near the old bridge by the river.

Nobody asked the military about the wall behind the fish market.

The captain of the Navy stood on the quay and watched all of it.

In the evening the military left the harbour and went back home.
"""
SPUN = ORIGINAL.replace("military", "navy").replace("army", "military")


def compared(*texts: str) -> Comparison:
    return compare(*(from_text(f"text {number}", text) for number, text in enumerate(texts)))


def swaps_of(comparison: Comparison, word: str) -> list[Edit]:
    text = comparison.versions[0].text
    return [edit for edit in comparison.edits if edit.a and text[slice(*edit.a)] == word]


def test_a_word_in_another_s_place_is_likely_wrong_where_both_texts_know_it_for_itself() -> None:
    found = swaps_of(compared(ORIGINAL, SPUN), "military")
    assert len(found) == 3
    for edit in found:
        assert edit.kind is Kind.GARBLE
        assert edit.garble
        assert (edit.garble.grade, edit.garble.breaks, edit.garble.side) == (Grade.LIKELY, Breaks.SENSE, Side.B)
        assert "“navy” for something else" in edit.garble.note


def test_the_other_way_round_the_other_side_is_broken() -> None:
    forward, backward = compared(ORIGINAL, SPUN), compared(SPUN, ORIGINAL)
    notes = [edit.garble.note for edit in forward.edits if edit.garble]
    assert notes == [edit.garble.note for edit in backward.edits if edit.garble]
    assert {edit.garble.side for edit in backward.edits if edit.garble} == {Side.A}


def test_a_chain_of_swaps_alone_is_a_guess_and_the_edit_stays_a_swap() -> None:
    without = [text.replace("Navy", "ship") for text in (ORIGINAL, SPUN)]
    found = swaps_of(compared(*without), "military")
    assert [edit.kind for edit in found] == [Kind.SWAP] * 3
    assert {edit.garble.grade for edit in found if edit.garble} == {Grade.GUESS}
    assert {edit.garble.side for edit in found if edit.garble} == {None}


def test_a_swap_that_recurs_by_itself_says_nothing() -> None:
    found = swaps_of(compared(ORIGINAL, ORIGINAL.replace("military", "soldiery")), "military")
    assert [edit.garble for edit in found] == [None] * 3


def test_a_name_that_stands_elsewhere_in_both_texts_is_the_sound_one() -> None:
    before = (
        "We read a report of Amnesty International on the harbour. Later Amnesty International sent a letter to us all."
    )
    after = before.replace("Amnesty International", "Amnesty Worldwide", 1)
    (edit,) = compared(before, after).edits
    assert edit.fact is Fact.NAME
    assert edit.garble
    assert (edit.garble.grade, edit.garble.side) == (Grade.SURE, Side.B)
    assert edit.garble.note.endswith("“Amnesty International” stands elsewhere in both versions.")


def test_a_third_version_tells_which_side_of_a_name_is_broken() -> None:
    before = "We read a report of Amnesty International on the old harbour and the wall."
    after = before.replace("International", "Worldwide")
    comparison = compared(before, after, before.replace("harbour", "port"))
    sides = {}
    for edit in comparison.edits:
        if edit.garble:
            link = comparison.links[edit.link or 0]
            sides[link.a.version, link.b.version] = edit.garble.side
            assert edit.garble.note.endswith("Another version has “International” there.")
    assert sides == {(0, 1): Side.B, (1, 2): Side.A}


@pytest.mark.parametrize(("word", "other", "judged"), [("troops", "soldiers", False), ("troops", "windows", True)])
def test_a_chain_of_near_synonyms_is_nothing(word: str, other: str, judged: bool) -> None:
    before = ORIGINAL.replace("Navy", "ship").replace("military", word).replace("army", "guards")
    after = before.replace(word, other).replace("guards", word)
    found = swaps_of(compared(before, after), word)
    assert len(found) == 3
    assert [edit.garble is not None for edit in found] == [judged] * 3
