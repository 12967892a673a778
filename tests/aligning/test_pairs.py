"""Two versions of a story, in two languages: splits, merges, moves, copies, repeats, and nothing at all."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from tests.aligning.conftest import STORIES, UNRELATED, lines_of, segmented_of, sentences, sides_of

from recension.aligning.links import Bead, Chain
from recension.aligning.pairs import align_pair, find_repeats
from recension.vocabulary import Relation

Box = tuple[int, int, int, int]
Found = dict[Relation, list[Box]]

languages = pytest.mark.parametrize("language", STORIES)


def links(one: Sequence[str], other: Sequence[str]) -> Found:
    """The beads between two versions given sentence by sentence, by relation."""
    return by_relation(align_pair(*sides_of(lines_of(one), lines_of(other))))


def by_relation(chains: Sequence[Chain]) -> Found:
    found: Found = {}
    for chain in chains:
        found.setdefault(chain.relation, []).extend(map(box, chain.beads))
    return found


def box(bead: Bead) -> Box:
    return bead.a0, bead.a1, bead.b0, bead.b1


def diagonal(first: int, last: int, shift: int = 0) -> list[Box]:
    """Beads of one sentence each, the second side further down by ``shift``."""
    return [(i, i + 1, i + shift, i + shift + 1) for i in range(first, last)]


@languages
def test_a_text_and_itself(language: str) -> None:
    story = STORIES[language]
    assert links(story, story) == {Relation.MAIN: diagonal(0, len(story))}


@languages
def test_a_sentence_left_out_and_one_put_in(language: str) -> None:
    story, other = STORIES[language], UNRELATED[language]
    changed = [*story[:4], *story[5:9], other[3], *story[9:]]
    assert links(story, changed) == {Relation.MAIN: [*diagonal(0, 4), *diagonal(5, 9, -1), *diagonal(9, len(story))]}


@languages
def test_words_changed_in_every_sentence(language: str) -> None:
    story = STORIES[language]
    changed = [" ".join("blah" if k % 4 == 1 else w for k, w in enumerate(line.split())) for line in story]
    assert links(story, changed) == {Relation.MAIN: diagonal(0, len(story))}


SPLITS = {
    "en": (3, ("He told the keeper.", "The keeper put a rope across the road and rang the mayor.")),
    "es": (3, ("Avisó al guardián.", "El guardián tendió una cuerda en la carretera y llamó al alcalde.")),
}


@languages
def test_a_sentence_split_in_two_and_two_merged_into_one(language: str) -> None:
    story = STORIES[language]
    at, parts = SPLITS[language]
    cut = [*story[:at], *parts, *story[at + 1 :]]
    expected = [*diagonal(0, at), (at, at + 1, at, at + 2), *diagonal(at + 1, len(story), 1)]
    assert links(story, cut) == {Relation.MAIN: expected}
    assert links(cut, story) == {Relation.MAIN: [(c, d, a, b) for a, b, c, d in expected]}


@languages
def test_three_sentences_merged_into_one(language: str) -> None:
    story = STORIES[language]
    joined = ", ".join(line.rstrip(".") for line in story[5:8]) + "."
    merged = [*story[:5], joined, *story[8:]]
    expected = [*diagonal(0, 5), (5, 8, 5, 6), *diagonal(8, len(story), -2)]
    assert links(story, merged) == {Relation.MAIN: expected}
    assert links(merged, story) == {Relation.MAIN: [(c, d, a, b) for a, b, c, d in expected]}


@languages
def test_a_block_that_moved(language: str) -> None:
    story = STORIES[language]
    moved = [*story[:3], *story[6:], *story[3:6]]
    assert links(story, moved) == {
        Relation.MAIN: [*diagonal(0, 3), *diagonal(6, 14, -3)],
        Relation.MOVED: diagonal(3, 6, 8),
    }


@languages
def test_paragraphs_that_changed_places(language: str) -> None:
    story = STORIES[language]
    found = links(story[:12], [*story[8:12], *story[4:8], *story[:4]])
    assert set(found) == {Relation.MAIN, Relation.MOVED}
    assert len(found[Relation.MAIN]) == 4
    expected = [*diagonal(0, 4, 8), *diagonal(4, 8), *diagonal(8, 12, -8)]
    assert sorted([*found[Relation.MAIN], *found[Relation.MOVED]]) == expected


@languages
def test_a_sentence_retold_is_linked_by_its_place(language: str) -> None:
    story, other = STORIES[language], UNRELATED[language]
    assert links(story, [*story[:6], other[1], *story[7:]]) == {Relation.MAIN: diagonal(0, 14)}


@languages
def test_a_further_copy(language: str) -> None:
    story = STORIES[language]
    quoted = [*story, *UNRELATED[language][:4], *story[4:7]]
    assert links(story, quoted) == {
        Relation.MAIN: diagonal(0, 14),
        Relation.COPY: diagonal(4, 7, 14),
    }
    assert links(quoted, story) == {
        Relation.MAIN: diagonal(0, 14),
        Relation.COPY: diagonal(18, 21, -14),
    }


@languages
def test_a_repeat_in_one_version(language: str) -> None:
    story, other = STORIES[language], UNRELATED[language]
    (side,) = sides_of(lines_of([*story[:8], *other, *story[2:6]]))
    assert by_relation(find_repeats(side)) == {Relation.REPEAT: diagonal(2, 6, 16)}


@languages
def test_a_text_that_says_everything_once_repeats_nothing(language: str) -> None:
    (side,) = sides_of(lines_of([*STORIES[language], *UNRELATED[language]]))
    assert find_repeats(side) == []


@languages
def test_texts_that_have_nothing_in_common(language: str) -> None:
    assert links(STORIES[language], UNRELATED[language]) == {}


def test_a_text_in_another_language() -> None:
    assert links(STORIES["en"], STORIES["es"]) == {}
    assert links(STORIES["en"], UNRELATED["es"]) == {}


@languages
def test_a_passage_found_in_an_unrelated_text(language: str) -> None:
    story, other = STORIES[language], UNRELATED[language]
    found = links(story, [*other[:5], *story[6:10], *other[5:]])
    assert found == {Relation.MAIN: diagonal(6, 10, -1)}


def test_signatures_and_formulas_are_no_passage() -> None:
    formula = ["Reply to this post.", "Share this post."]
    one = [line for pair in STORIES["en"] for line in (pair, *formula)]
    other = [line for pair in UNRELATED["en"] for line in (pair, *formula)]
    assert all(
        b1 - b0 == 1 and one[a0] == other[b0] in formula
        for boxes in links(one, other).values()
        for a0, _, b0, b1 in boxes
    )


def test_empty_versions_have_no_links() -> None:
    empty, full = sides_of(segmented_of([]), lines_of(STORIES["en"]))
    assert align_pair(empty, full) == align_pair(full, empty) == align_pair(empty, empty) == []
    assert find_repeats(empty) == []


@settings(max_examples=40, deadline=None)
@given(sentences, sentences)
def test_the_common_order_never_crosses_and_nothing_in_it_has_two_counterparts(
    one: list[str], other: list[str]
) -> None:
    chains = align_pair(*sides_of(lines_of(one), lines_of(other)))
    main = [bead for chain in chains if chain.relation is Relation.MAIN for bead in chain.beads]
    at_a = at_b = 0
    for bead in main:
        assert at_a <= bead.a0 < bead.a1 <= len(one)
        assert at_b <= bead.b0 < bead.b1 <= len(other)
        at_a, at_b = bead.a1, bead.b1
    moved = [bead for chain in chains if chain.relation is Relation.MOVED for bead in chain.beads]
    sole = [*main, *moved]
    for ends in ([(bead.a0, bead.a1) for bead in sole], [(bead.b0, bead.b1) for bead in sole]):
        covered = [segment for start, end in ends for segment in range(start, end)]
        assert len(covered) == len(set(covered))


@settings(max_examples=40, deadline=None)
@given(sentences)
def test_a_repeat_points_back_to_something_said_before(version: list[str]) -> None:
    (side,) = sides_of(lines_of([*version, *version]))
    again: list[int] = []
    for chain in find_repeats(side):
        assert chain.relation is Relation.REPEAT
        for bead in chain.beads:
            assert bead.a1 <= bead.b0
            again += range(bead.b0, bead.b1)
    assert len(again) == len(set(again))


def test_progress_rises_and_may_cancel() -> None:
    story = STORIES["en"]
    a, b = sides_of(lines_of(story), lines_of([*story[5:], *story[:5]]))
    heard: list[float] = []
    align_pair(a, b, progress=heard.append)
    assert heard == sorted(heard)
    assert 0 <= heard[0] < heard[-1] <= 1

    def stop(share: float) -> None:
        if share > heard[0]:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        align_pair(a, b, progress=stop)


@languages
def test_two_sentences_far_apart_that_changed_places_are_not_forced_on_one_another(language: str) -> None:
    story, other = STORIES[language], UNRELATED[language]
    text = [*story, *other]
    changed = [*text[:2], text[20], *text[3:20], text[2], *text[21:]]
    found = links(text, changed)
    expected = {(2, 3, 20, 21), (20, 21, 2, 3)}
    assert {box for boxes in found.values() for box in boxes} == {*diagonal(0, 24), *expected} - {
        (2, 3, 2, 3),
        (20, 21, 20, 21),
    }
    assert expected <= {*found[Relation.MOVED]} | {*found[Relation.MAIN]}


@languages
def test_one_sentence_moved_far_with_a_word_changed(language: str) -> None:
    story, other = STORIES[language], UNRELATED[language]
    changed = story[3].replace(" he ", " somebody ").replace("caminos", "senderos").replace("road", "street")
    found = links([*story, *other], [*story[:3], *story[4:], *other[:6], changed, *other[6:]])
    assert found[Relation.MOVED] == [(3, 4, 19, 20)]


@languages
def test_a_label_said_twice_is_no_repeat(language: str) -> None:
    story = STORIES[language]
    label = "Lives on TB"
    assert find_repeats(*sides_of(lines_of([*story[:5], label, *story[5:10], label, *story[10:]]))) == []
