"""What recurs is learned from all links of two versions, and taught to the alignment."""

from tests.aligning.conftest import STORIES, UNRELATED, lines_of

from recension.aligning import align
from recension.comparing.learning import learn, taught, worth_aligning_again


def test_recurring_substitutions_are_learned_and_lone_ones_are_not() -> None:
    story = STORIES["en"]
    changed = [sentence.replace(" the ", " yon ") for sentence in story]
    for number in (4, 5, 6, 8, 9, 10):
        longest = max(changed[number].split(), key=len)
        changed[number] = changed[number].replace(longest, f"something{number}")
    versions = [lines_of(story), lines_of(changed)]
    heard: list[float] = []
    lessons = learn(versions, align(versions), heard.append)
    assert lessons.swaps == {(0, 1): {("the", "yon")}}
    assert heard[0] == 0
    assert all(0 <= share <= 1 for share in heard)


def test_nothing_is_learned_from_equal_texts() -> None:
    versions = [lines_of(STORIES["en"])] * 2
    assert not any(learn(versions, align(versions), lambda _: None).swaps.values())


def test_swapped_words_get_one_key_whatever_the_way_between_them() -> None:
    versions = [lines_of(["military ships"]), lines_of(["navy ships"]), lines_of(["naval boats"])]
    swaps = {(0, 1): frozenset({("military", "navy")}), (1, 2): frozenset({("navy", "naval")})}
    for chosen in (swaps, dict(reversed(swaps.items()))):
        keys = [side.keys for side in taught(versions, chosen)]
        assert keys == [["military", "ships"], ["military", "ships"], ["military", "boats"]]


def test_a_word_swapped_for_several_joins_none_of_them() -> None:
    versions = [lines_of(["Big ships sailed."]), lines_of(["Large boats huge sailed."])]
    swaps = {(0, 1): frozenset({("big", "large"), ("big", "huge"), ("ships", "boats")})}
    keys = [side.keys for side in taught(versions, swaps)]
    assert keys == [["big", "boats", "sailed", "."], ["large", "boats", "huge", "sailed", "."]]


def test_teaching_leaves_the_versions_as_they_are() -> None:
    versions = [lines_of(["Military ships."]), lines_of(["Navy ships."])]
    (side, _) = taught(versions, {(0, 1): frozenset({("military", "navy")})})
    assert side.version is versions[0].version
    assert side.token_starts is versions[0].token_starts
    assert versions[1].keys == ["navy", "ships", "."]


def test_versions_are_aligned_again_where_both_have_sentences_without_a_counterpart() -> None:
    story, other = STORIES["en"], UNRELATED["en"]
    swaps = {(0, 1): frozenset({("military", "navy")})}
    for ours, theirs, again in (
        (story, story, []),
        (story, [*story, other[0]], []),
        ([*story, other[1]], [other[0], *story], [(0, 1)]),
    ):
        versions = [lines_of(ours), lines_of(theirs)]
        assert worth_aligning_again(versions, align(versions), swaps) == again
        assert worth_aligning_again(versions, align(versions), {}) == []
