"""The swap list: what recurs, whatever its case, with all its places, most frequent first."""

import recension
from recension.comparison import Comparison, Swap
from recension.reading import from_text
from recension.vocabulary import Kind

TEXT = (
    "The council met the mayor on the old bridge. Council members asked for stone. "
    "A fisherman said that stone was dear. The council of the town went home at last."
)


def _swaps(one: str, other: str) -> tuple[Comparison, list[Swap]]:
    comparison = recension.compare(from_text("one", one), from_text("other", other))
    return comparison, list(comparison.swaps)


def test_swaps_are_counted_whatever_their_case_and_ordered_by_number() -> None:
    changed = TEXT.replace("council", "board").replace("Council", "Board").replace("stone", "granite")
    comparison, swaps = _swaps(TEXT, changed.replace("mayor", "chief"))
    told = [(swap.source, swap.target, swap.count, swap.kind) for swap in swaps]
    assert told == [("council", "board", 3, Kind.SWAP), ("stone", "granite", 2, Kind.SWAP)]
    for swap in swaps:
        assert (swap.from_version, swap.to_version) == (0, 1)
        assert len(swap.edits) == swap.count
        edits = [comparison.edits[index] for index in swap.edits]
        assert {TEXT[slice(*edit.a)].casefold() for edit in edits if edit.a} == {swap.source}


def test_what_happens_once_or_is_no_substitution_is_not_listed() -> None:
    assert _swaps(TEXT, TEXT.replace("mayor", "chief"))[1] == []
    assert _swaps(TEXT, TEXT.replace("stone", "").replace("council", "COUNCIL"))[1] == []


def test_a_possessive_is_the_same_word() -> None:
    text = "The navy’s boats are old. The navy asks for boats. Nobody likes the navy of the north."
    _, swaps = _swaps(text, text.replace("navy", "guild"))
    assert [(swap.source, swap.target, swap.count) for swap in swaps] == [("navy", "guild", 3)]
