"""Which is the original: what is broken where, and which reading a third version supports."""

from recension import compare
from recension.comparison import Comparison
from recension.reading import from_text

ORIGINAL = """\
The council met on May 18 in the old town hall by the river.

They took part in a long debate about the wall and the harbour.

Nobody knew how much the new bridge would cost the town in the end.
"""
SPUN = ORIGINAL.replace("May", "Could").replace("part", "half").replace("long", "lengthy")
OTHER = ORIGINAL.replace("river", "stream")


def compared(*texts: str) -> Comparison:
    return compare(*(from_text(f"text {number}", text) for number, text in enumerate(texts)))


def words(comparison: Comparison, edits: list[int], side: str) -> list[str]:
    told = []
    for index in edits:
        edit = comparison.edits[index]
        link = comparison.links[edit.link or 0]
        place, span = (link.a, edit.a) if side == "a" else (link.b, edit.b)
        told.append(comparison.versions[place.version].text[slice(*span)] if span else "")
    return told


def test_broken_readings_are_counted_on_their_side() -> None:
    comparison = compared(ORIGINAL, SPUN)
    (pair,) = comparison.summary["pairs"]
    evidence = pair["evidence"]
    assert {sort: words(comparison, edits, "b") for sort, edits in evidence["broken_b"].items()} == {
        "date": ["Could"],
        "expression": ["half"],
    }
    assert evidence["broken_a"] == evidence["undecided"] == {}
    assert words(comparison, evidence["facts"]["date"], "a") == ["May"]
    assert evidence["supported_a"] == evidence["supported_b"] == []


def test_the_other_way_round_the_sides_change_places() -> None:
    forward, backward = (
        compared(*texts).summary["pairs"][0]["evidence"] for texts in ((ORIGINAL, SPUN), (SPUN, ORIGINAL))
    )
    assert forward["broken_b"] == backward["broken_a"]
    assert forward["broken_a"] == backward["broken_b"]


def test_a_third_version_supports_the_side_it_reads_as() -> None:
    comparison = compared(ORIGINAL, SPUN, OTHER)
    evidence = {(pair["a"], pair["b"]): pair["evidence"] for pair in comparison.summary["pairs"]}
    assert words(comparison, evidence[0, 1]["supported_a"], "a") == ["May", "part", "long"]
    assert evidence[0, 1]["supported_b"] == []
    assert words(comparison, evidence[0, 2]["supported_a"], "a") == ["river"]
    assert words(comparison, evidence[1, 2]["supported_b"], "b") == ["May", "part", "long"]
    assert words(comparison, evidence[1, 2]["supported_a"], "a") == ["river"]


def test_added_and_dropped_words_are_supported_too() -> None:
    longer = ORIGINAL.replace("the new bridge", "the new and shining bridge")
    comparison = compared(ORIGINAL, longer, ORIGINAL)
    evidence = {(pair["a"], pair["b"]): pair["evidence"] for pair in comparison.summary["pairs"]}
    assert len(evidence[0, 1]["supported_a"]) == 1
    assert evidence[0, 1]["supported_b"] == []
    assert len(evidence[1, 2]["supported_b"]) == 1
