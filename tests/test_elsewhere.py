"""What does not stand opposite its counterpart: whole passages, and sentences that changed places inside one."""

from tests.aligning.conftest import STORIES

import recension
from recension.comparison import FlagKind
from recension.elsewhere import passages_elsewhere
from recension.reading import from_text
from recension.vocabulary import Relation

_STORY = STORIES["en"]


def _compared(*orders: list[int]) -> recension.Comparison:
    return recension.compare(
        *(from_text(f"version {k}", "\n".join(_STORY[at] for at in order)) for k, order in enumerate(orders))
    )


def test_a_sentence_that_changed_places_is_part_of_its_passage_and_stands_elsewhere() -> None:
    found = _compared(list(range(14)), [0, 1, 2, 3, 5, 6, 4, 7, 8, 9, 10, 11, 12, 13])
    (passage,) = found.passages
    assert passage.relation is Relation.MAIN
    (elsewhere,) = passages_elsewhere(found.links, found.passages)
    assert elsewhere.relation is Relation.MOVED
    assert [found.versions[p.version].text[p.start : p.end] for p in (elsewhere.a, elsewhere.b)] == [_STORY[4]] * 2
    assert [flag.kind for flag in found.flags] == [FlagKind.MOVED] * 2


def test_a_moved_passage_stands_elsewhere_as_a_whole() -> None:
    found = _compared(list(range(14)), [5, 6, 7, 8, 9, 10, 11, 12, 13, 0, 1, 2, 3, 4])
    elsewhere = passages_elsewhere(found.links, found.passages)
    assert elsewhere == tuple(p for p in found.passages if p.relation is Relation.MOVED)
    assert len(elsewhere) == 1


def test_a_text_and_itself_have_nothing_elsewhere() -> None:
    found = _compared(list(range(14)), list(range(14)))
    assert passages_elsewhere(found.links, found.passages) == ()
