"""Pins are honoured exactly, and what is far from them stays as it was."""

from collections.abc import Sequence
from random import Random
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.aligning.conftest import STORIES, UNRELATED
from tests.aligning.family import original

import recension
from recension.aligning.beads import Band, Side, best_beads
from recension.aligning.chance import Chance
from recension.aligning.links import Bead
from recension.comparison import Comparison, Pin, Place
from recension.reading import Version, from_text
from recension.vocabulary import Ground, Relation, Verdict
from recension.wording import edits_between

STORY, OTHER = STORIES["en"], UNRELATED["en"]
LATER = [*STORY[:4], OTHER[0], OTHER[1], *STORY[6:10], OTHER[2], *STORY[10:]]


def _versions(*texts: Sequence[str]) -> list[Version]:
    return [from_text(f"version {number}", "\n".join(text)) for number, text in enumerate(texts)]


def _pin(versions: Sequence[Version], here: tuple[int, str], there: tuple[int, str], verdict: Verdict) -> Pin:
    a, b = (_place(versions, version, words) for version, words in (here, there))
    return Pin(a, b, verdict)


def _place(versions: Sequence[Version], version: int, words: str) -> Place:
    start = versions[version].text.index(words)
    return Place(version, start, start + len(words))


def _linked(comparison: Comparison, pin: Pin) -> bool:
    return any(
        link.a.version == pin.a.version
        and link.b.version == pin.b.version
        and link.a.start < pin.a.end
        and pin.a.start < link.a.end
        and link.b.start < pin.b.end
        and pin.b.start < link.b.end
        for link in comparison.links
    )


def test_a_fixed_match_is_a_passage_of_its_own_with_whole_sentences() -> None:
    versions = _versions(STORY, LATER)
    pin = _pin(versions, (0, STORY[4][4:20]), (1, OTHER[0][3:12]), Verdict.SAME)
    comparison = recension.compare(*versions, pins=[pin])
    a, b = _place(versions, 0, STORY[4]), _place(versions, 1, OTHER[0])
    assert [(p.a, p.b, p.relation) for p in comparison.passages if p.a == a] == [(a, b, Relation.MAIN)]
    (link,) = [link for link in comparison.links if link.a == a]
    assert link.rests_on[0].ground is Ground.PIN
    assert any(row == ((a.start, a.end), (b.start, b.end)) for row in comparison.rows)
    assert comparison.pins == (pin,)


def test_a_match_fixed_across_the_common_order_is_moved() -> None:
    versions = _versions(STORY, LATER)
    pin = _pin(versions, (0, STORY[4]), (1, OTHER[2]), Verdict.SAME)
    comparison = recension.compare(*versions, pins=[pin])
    assert [p.relation for p in comparison.passages if p.a == pin.a] == [Relation.MOVED]


def test_a_forbidden_match_is_never_linked_and_its_neighbours_stay() -> None:
    versions = _versions(STORY, STORY)
    pin = _pin(versions, (0, STORY[5][:10]), (1, STORY[5]), Verdict.NOT)
    plain, comparison = recension.compare(*versions), recension.compare(*versions, pins=[pin])
    assert _linked(plain, pin)
    assert not _linked(comparison, pin)
    assert len(comparison.links) == len(plain.links) - 1
    assert not any(row[0] and row[1] and row[0][0] <= pin.a.start < row[0][1] for row in comparison.rows)


def test_a_forbidden_match_is_not_linked_through_a_third_version() -> None:
    versions = _versions(STORY, STORY, STORY)
    pin = _pin(versions, (0, STORY[5]), (2, STORY[5]), Verdict.NOT)
    comparison = recension.compare(*versions, pins=[pin])
    assert not _linked(comparison, pin)
    assert not any(row[0] and row[2] and row[0] == row[2] == (pin.a.start, pin.a.end) for row in comparison.rows)


def test_a_third_version_does_not_bring_a_forbidden_match_into_one_row() -> None:
    garbled = [" ".join(f"{word}x" if k % 3 else word for k, word in enumerate(line.split())) for line in STORY]
    versions = _versions(STORY, garbled, [*STORY[:6], *STORY[9:]])
    pin = _pin(versions, (0, STORY[1]), (2, STORY[1]), Verdict.NOT)
    comparison = recension.compare(*versions, pins=[pin])
    together = [row for row in comparison.rows if row[0] == (pin.a.start, pin.a.end) and row[2]]
    assert not together
    assert not _linked(comparison, pin)


def test_repinning_is_comparing_with_pins_and_taking_them_back_is_comparing_without() -> None:
    versions = _versions(STORY, LATER, [*STORY[3:], *STORY[:3]])
    pins = [
        _pin(versions, (0, STORY[4]), (1, OTHER[0]), Verdict.SAME),
        _pin(versions, (0, STORY[8]), (2, STORY[8]), Verdict.NOT),
    ]
    plain = recension.compare(*versions)
    pinned = recension.repin(plain, pins)
    assert pinned == recension.compare(*versions, pins=pins)
    assert recension.repin(pinned, []) == plain
    assert recension.repin(pinned, pins) == pinned


def test_only_the_stretch_around_a_pin_is_compared_again() -> None:
    story = [str(sentence) for sentence in original(Random(1), 90)]
    versions = _versions(story, [sentence.replace(" the ", " that ") for sentence in story])
    plain = recension.compare(*versions)
    pin = _pin(versions, (0, story[40]), (1, versions[1].text.splitlines()[41]), Verdict.SAME)
    cells: list[int] = []

    def counted(a: Side, b: Side, band: Band, chance: Chance, *rest: Any) -> list[Bead]:
        cells.append(a.vectors.count * b.vectors.count)
        return best_beads(a, b, band, chance, *rest)

    with (
        patch("recension.aligning.passages.best_beads", counted),
        patch("recension.comparing.linking.edits_between", wraps=edits_between) as compared,
    ):
        pinned = recension.repin(plain, [pin])
    assert _linked(pinned, pin)
    assert sum(cells) < 100 < len(story) ** 2
    assert compared.call_count < 10 < len(plain.links)
    kept = set(plain.links) & set(pinned.links)
    assert len(kept) >= len(plain.links) - 4


def test_a_saved_comparison_keeps_its_pins() -> None:
    versions = _versions(STORY, LATER)
    pins = [_pin(versions, (0, STORY[4]), (1, OTHER[2]), Verdict.SAME)]
    comparison = recension.compare(*versions, pins=pins)
    again = Comparison.from_dict(comparison.to_dict())
    assert again == comparison
    assert recension.repin(again, pins) == comparison


def test_pins_that_contradict_one_another_are_refused() -> None:
    versions = _versions(STORY, LATER)
    same = _pin(versions, (0, STORY[4]), (1, OTHER[0]), Verdict.SAME)
    for other in (
        Pin(same.a, same.b, Verdict.NOT),
        _pin(versions, (0, STORY[4]), (1, OTHER[2]), Verdict.SAME),
        _pin(versions, (0, STORY[5]), (1, OTHER[0]), Verdict.SAME),
    ):
        with pytest.raises(ValueError, match="contradict"):
            recension.compare(*versions, pins=[same, other])
    assert len(recension.compare(*versions, pins=[same, Pin(same.b, same.a, Verdict.SAME)]).pins) == 1


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        (Place(0, 3, 9), Place(0, 20, 30), "both ends in version 1"),
        (Place(0, 3, 9), Place(2, 20, 30), "names version 3"),
        (Place(0, 3, 9), Place(1, 20, 99999), "which has"),
        (Place(0, 5, 5), Place(1, 20, 30), "which has"),
    ],
)
def test_pins_that_point_nowhere_are_refused(a: Place, b: Place, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        recension.compare(*_versions(STORY, LATER), pins=[Pin(a, b, Verdict.SAME)])


_ends = st.tuples(st.integers(0, 13), st.integers(0, 13), st.booleans())


@settings(max_examples=30, deadline=None)
@given(st.lists(_ends, min_size=1, max_size=3), st.permutations([0, 1, 2]))
def test_whatever_is_pinned_is_honoured_in_any_order_of_the_versions(
    ends: list[tuple[int, int, bool]], order: list[int]
) -> None:
    texts = [STORY, [*LATER, OTHER[5]][:14], [*STORY[6:], *STORY[:6]]]
    versions, turned = _versions(*texts), _versions(*(texts[number] for number in order))
    spots = [(texts[0][i], texts[1][j], Verdict.SAME if same else Verdict.NOT) for i, j, same in ends]
    pins = [_pin(versions, (0, x), (1, y), verdict) for x, y, verdict in spots]
    try:
        comparison = recension.compare(*versions, pins=pins)
    except ValueError:
        return
    for pin in pins:
        boxes = [link for link in comparison.links if (link.a, link.b) == (pin.a, pin.b)]
        assert len(boxes) == 1 if pin.verdict is Verdict.SAME else not _linked(comparison, pin)
    where = order.index(0), order.index(1)
    again = recension.compare(*turned, pins=[_pin(turned, (where[0], x), (where[1], y), v) for x, y, v in spots])
    assert sorted(len(p.links) for p in again.passages) == sorted(len(p.links) for p in comparison.passages)
    assert [[row[order.index(v)] for v in range(3)] for row in again.rows] == [list(row) for row in comparison.rows]
