"""Repair: what stands where once some stretches of a text have become other ones."""

from hypothesis import given
from hypothesis import strategies as st

from recension.reading import from_text
from recension.reading.oddities import oddities_of
from recension.reading.repair import repaired, spliced
from recension.reading.version import Oddity, OddityKind

_CUTS = st.lists(st.integers(0, 40), unique=True, max_size=8).map(sorted)


@given(_CUTS, st.lists(st.text("xyz", min_size=1, max_size=4), min_size=4, max_size=4))
def test_what_was_not_repaired_is_the_same_at_both_ends(cuts: list[int], repairs: list[str]) -> None:
    text = "".join(chr(ord("A") + at % 26) for at in range(41))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    oddities = [Oddity(*pair, OddityKind.DAMAGED, "", new) for pair, new in zip(pairs, repairs, strict=False)]
    version, back = spliced(from_text("text", text), oddities)
    forth = back.turned()
    outside = [at for at in range(41) if not any(oddity.start <= at < oddity.end for oddity in oddities)]
    for at in outside:
        there = forth.start(at)
        assert version.text[there] == text[at]
        assert (back.start(there), back.end(there + 1)) == (at, at + 1)
    starts = [back.start(at) for at in range(len(version.text))]
    assert starts == sorted(starts)
    for oddity in oddities:
        assert version.text[forth.start(oddity.start) : forth.end(oddity.end)] == oddity.repair


def test_faults_are_repaired_only_when_asked_and_said() -> None:
    version = from_text("pasted", "A cafÃ© and donâ€™t; a соmраny.")
    assert version.text == "A cafÃ© and donâ€™t; a соmраny."
    better = repaired(version)
    assert better.text == "A café and don’t; a соmраny."
    assert better.warnings == ("2 encoding faults were repaired, as you asked.",)
    assert [oddity.kind for oddity in oddities_of(better)] == [OddityKind.LOOK_ALIKE]


def test_where_nothing_is_wrong_nothing_changes() -> None:
    version = from_text("pasted", "A café.")
    assert repaired(version) is version
