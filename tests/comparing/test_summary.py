"""The figures of a summary are counts of what the comparison holds, and shares of characters."""

from collections import Counter

import pytest
from tests.aligning.conftest import STORIES, UNRELATED

import recension
from recension.aligning import similarity
from recension.reading import from_text


def test_counts_are_those_of_the_lists() -> None:
    story, other = STORIES["en"], UNRELATED["en"]
    one, two = "\n".join(story), "\n".join([*other[:2], *story[7:], *story[:4]]).replace("oak", "elm")
    comparison = recension.compare(from_text("one", one), from_text("two", two))
    summary = comparison.summary
    assert summary["edits"] == Counter(edit.kind.value for edit in comparison.edits)
    assert summary["facts"] == Counter(edit.fact.value for edit in comparison.edits if edit.fact)
    assert summary["passages"] == Counter(passage.relation.value for passage in comparison.passages)
    assert summary["flags"] == Counter(flag.kind.value for flag in comparison.flags)


def test_shares_say_how_much_of_each_the_other_has() -> None:
    story = STORIES["en"]
    whole, half = "\n".join(story), "\n".join(story[:7])
    comparison = recension.compare(
        *(from_text(name, text) for name, text in (("w", whole), ("h", half), ("w2", whole)))
    )
    shares = {(pair["a"], pair["b"]): (pair["share_of_a"], pair["share_of_b"]) for pair in comparison.summary["pairs"]}
    assert set(shares) == {(0, 1), (0, 2), (1, 2)}
    assert shares[0, 1][0] == pytest.approx(len(half) / len(whole), abs=0.02)
    assert shares[0, 1][1] == pytest.approx(1.0, abs=0.02)
    assert shares[0, 2] == pytest.approx((1.0, 1.0), abs=0.02)
    assert shares[1, 2] == shares[0, 1][::-1]


def test_unrelated_versions_share_nothing() -> None:
    texts = ("\n".join(STORIES["en"]), "\n".join(UNRELATED["en"]))
    comparison = recension.compare(*(from_text("text", text) for text in texts))
    (pair,) = comparison.summary["pairs"]
    assert (pair["share_of_a"], pair["share_of_b"]) == (0.0, 0.0)
    assert not any(pair["evidence"].values())
    assert comparison.links == ()


def test_what_was_approximated_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n".join(STORIES["en"])
    versions = from_text("one", text), from_text("two", text.replace("oak", "elm"))
    assert recension.compare(*versions).summary["notes"] == []
    monkeypatch.setattr(similarity, "_BUDGET_AT_LEAST", 1)
    monkeypatch.setattr(similarity, "_BUDGET_PER_SEGMENT", 10)
    assert "rarer words" in recension.compare(*versions).summary["notes"][0]


def test_a_language_whose_facts_are_not_known_is_said_to_be_so() -> None:
    one = "أعلنت الحكومة يوم الاثنين خطة جديدة لبناء مئة مدرسة في المدينة. وقال الوزير إن العمل سيبدأ في شهر مايو."
    two = one.replace("الاثنين", "الثلاثاء")
    (note,) = recension.compare(from_text("one", one), from_text("two", two)).summary["notes"]
    assert "“ar”" in note
    assert "not known" in note
    english = "\n".join(STORIES["en"])
    told = recension.compare(from_text("one", english), from_text("two", english.replace("the", "a"))).summary
    assert told["notes"] == []
