"""Oddities: all kinds together, in order and disjoint, and carried from decoding into the version."""

from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from recension.reading import from_text, read
from recension.reading.oddities import find_oddities, moved, oddities_of, told_in_short
from recension.reading.version import Oddity, OddityKind

_ODD = st.text(st.sampled_from("aé Ã©â€™\u200b\u00ad\ufffd\x92соmp\n\u00a0"), max_size=60)


@given(_ODD)
def test_oddities_are_in_order_disjoint_and_inside_the_text(text: str) -> None:
    found = find_oddities(text)
    assert all(0 <= oddity.start < oddity.end <= len(text) for oddity in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.lists(st.integers(0, 30), unique=True).map(sorted), st.integers(0, 30), st.integers(0, 30))
def test_moving_counts_what_was_taken_out_before(removed: list[int], one: int, other: int) -> None:
    start, end = sorted((one, other))
    (oddity,) = moved([Oddity(start, end, OddityKind.HIDDEN, "")], removed)
    assert oddity.start == start - sum(at < start for at in removed)
    assert oddity.end == end - sum(at < end for at in removed)


def test_a_file_carries_its_oddities(tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes("Die Brücke über den Fluß:\r\ndie Mühle, größer, cafÃ©\u200b.\r\n".encode() + b"caf\xe9.")
    version = read(path)
    odd = [(version.text[oddity.start : oddity.end], oddity.kind) for oddity in oddities_of(version)]
    assert odd == [("Ã©", OddityKind.DAMAGED), ("\u200b", OddityKind.HIDDEN), ("é", OddityKind.DAMAGED)]
    assert told_in_short(kind for _, kind in odd) == ["2 encoding faults", "1 hidden character"]


def test_pasted_text_is_looked_at_too() -> None:
    (oddity,) = oddities_of(from_text("pasted", "the соmраny"))
    assert oddity.kind is OddityKind.LOOK_ALIKE
