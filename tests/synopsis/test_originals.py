"""The sentences on which version may be the original."""

from tests.comparing.test_evidence import ORIGINAL, OTHER, SPUN

from recension import compare
from recension.reading import from_text
from recension.synopsis import evidence


def test_the_sentences_name_both_versions_and_lead_to_places() -> None:
    comparison = compare(from_text("original", ORIGINAL), from_text("spun", SPUN))
    (found,) = evidence(comparison, 0)
    assert found.text == "spun is broken where original is sound in 2 places: 1 date, 1 fixed expression."
    assert [comparison.edits[index].garble is not None for index in found.edits] == [True, True]
    assert evidence(comparison, 1) == [found]


def test_a_third_version_is_called_as_a_witness() -> None:
    versions = [from_text(name, text) for name, text in (("original", ORIGINAL), ("spun", SPUN), ("other", OTHER))]
    told = [found.text for found in evidence(compare(*versions), 0)]
    assert "Another version reads as original against spun in 3 places." in told
    assert "Another version reads as original against other in 1 place." in told


def test_versions_that_agree_are_no_evidence() -> None:
    assert evidence(compare(from_text("one", ORIGINAL), from_text("two", ORIGINAL)), 0) == []
