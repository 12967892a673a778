"""Flags name each stretch that no other version has, and each passage that is not in its place."""

import pytest
from tests.aligning.conftest import STORIES, UNRELATED

import recension
from recension.comparison import Comparison, FlagKind
from recension.reading import from_text


def _flagged(*texts: str) -> list[tuple[FlagKind, int, str]]:
    comparison: Comparison = recension.compare(*(from_text(f"version {k}", text) for k, text in enumerate(texts)))
    return [
        (flag.kind, flag.version, comparison.versions[flag.version].text[flag.start : flag.end])
        for flag in comparison.flags
    ]


@pytest.mark.parametrize("language", STORIES)
def test_what_no_other_version_has(language: str) -> None:
    story, other = STORIES[language], UNRELATED[language]
    added = f"{other[0]}\n{other[1]}"
    assert _flagged("\n".join(story), "\n".join([*story[:5], added, *story[5:]])) == [(FlagKind.ONLY_HERE, 1, added)]


@pytest.mark.parametrize("language", STORIES)
def test_what_a_third_version_has_is_not_only_here(language: str) -> None:
    story = STORIES[language]
    whole, part = "\n".join(story), "\n".join([*story[:4], *story[6:]])
    assert _flagged(whole, part, whole) == []
    assert _flagged(whole, part) == [(FlagKind.ONLY_HERE, 0, "\n".join(story[4:6]))]


@pytest.mark.parametrize("language", STORIES)
def test_both_ends_of_a_move(language: str) -> None:
    story = STORIES[language]
    moved = "\n".join(story[3:6])
    assert _flagged("\n".join(story), "\n".join([*story[:3], *story[6:], moved])) == [
        (FlagKind.MOVED, 0, moved),
        (FlagKind.MOVED, 1, moved),
    ]


@pytest.mark.parametrize("language", STORIES)
def test_what_a_version_says_again(language: str) -> None:
    story, other = STORIES[language], UNRELATED[language]
    text = "\n".join([*story, *other, *story[2:6]])
    assert _flagged(text, text) == [(FlagKind.REPEATED, version, "\n".join(story[2:6])) for version in (0, 1)]
