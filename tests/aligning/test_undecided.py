"""What may have a counterpart is told apart from what has none."""

import pytest
from tests.aligning.conftest import STORIES, UNRELATED

import recension
from recension.comparison import Comparison, FlagKind
from recension.reading import from_text


def _compare(*texts: list[str]) -> Comparison:
    return recension.compare(*(from_text(f"version {k}", "\n".join(text)) for k, text in enumerate(texts)))


def _undecided(comparison: Comparison) -> list[tuple[str, str]]:
    def text(version: int, start: int, end: int) -> str:
        return comparison.versions[version].text[start:end]

    return [
        (text(f.version, f.start, f.end), text(f.candidate.version, f.candidate.start, f.candidate.end))
        for f in comparison.flags
        if f.kind is FlagKind.UNDECIDED and f.candidate
    ]


@pytest.mark.parametrize("language", STORIES)
def test_a_gap_between_firm_links_is_an_omission(language: str) -> None:
    story, other = STORIES[language], UNRELATED[language]
    comparison = _compare(list(story), [*story[:5], *other[:3], *story[9:]])
    assert _undecided(comparison) == []
    assert {flag.kind for flag in comparison.flags} == {FlagKind.ONLY_HERE}


def garbled(sentence: str, every: int) -> str:
    return " ".join(f"{word[::-1]}x" if k % every else word for k, word in enumerate(sentence.split()))


def test_a_gap_beside_weak_links_is_undecided_and_names_what_faces_it() -> None:
    story, other = STORIES["en"], UNRELATED["en"]
    weak = [garbled(sentence, 3) for sentence in story]
    comparison = _compare(list(story), [*weak[:5], *other[:3], *weak[8:]])
    found = _undecided(comparison)
    assert len(found) == 2
    assert "\n".join(story[5:8]) in found[0][0]
    assert "\n".join(other[:3]) in found[1][0]
    assert found[1][1] in "\n".join(story[4:8])
    notes = [flag.note for flag in comparison.flags if flag.kind is FlagKind.UNDECIDED]
    assert all("may be “" in note and note.endswith("weak evidence") for note in notes)


def test_a_candidate_just_below_what_is_needed_is_named() -> None:
    story, other = STORIES["en"], UNRELATED["en"]
    retold = "On his way there Tom Weller had seen nothing of the kind, or so he always said."
    comparison = _compare(list(story), [*story[:2], *other[:2], retold, other[4], *story[6:]])
    assert [here for here, _ in _undecided(comparison) if here in (story[2], retold)]


def test_nothing_is_both_undecided_and_only_here() -> None:
    story, other = STORIES["en"], UNRELATED["en"]
    weak = [garbled(sentence, 3) for sentence in story]
    comparison = _compare(list(story), [*weak[:5], *other[:3], *weak[8:]], [*other, *story[:3]])
    lone = [f for f in comparison.flags if f.kind in (FlagKind.ONLY_HERE, FlagKind.UNDECIDED)]
    held = [(f.version, k) for f in lone for k in range(f.start, f.end)]
    assert len(held) == len(set(held))
