"""What lights up together."""

from collections.abc import Callable

from recension.desktop.view.counterparts import Lit, sentences
from recension.synopsis import Mark, Stroke, Synopsis


def lit_words(synopsis: Synopsis, version: int, word: str) -> list[tuple[int, str]]:
    texts = [one.text for one in synopsis.comparison.versions]
    strokes = [(cell.version, stroke) for row in synopsis.rows for cell in row.cells if cell for stroke in cell.strokes]
    pointed = next(stroke for at, stroke in strokes if at == version and texts[at][stroke.start : stroke.end] == word)
    lit = Lit.by(synopsis, version, pointed)
    return [(at, texts[at][stroke.start : stroke.end]) for at, stroke in strokes if lit.holds(at, stroke)]


def test_counterparts_in_every_version(synopsis_of: Callable[..., Synopsis]) -> None:
    synopsis = synopsis_of([["A navy of four.", "A fleet of four.", "A force of 4."]])
    for version, word in enumerate(("navy", "fleet", "force")):
        assert lit_words(synopsis, version, word) == [(0, "navy"), (1, "fleet"), (2, "force")]
    assert lit_words(synopsis, 2, "4") == [(0, "four"), (2, "4")]


def test_what_the_base_lacks_lights_alone(synopsis_of: Callable[..., Synopsis]) -> None:
    synopsis = synopsis_of([["It came late.", "It really came late.", "It came late, really."]])
    assert lit_words(synopsis, 1, "really") == [(1, "really")]


def test_seen_from_a_later_base(synopsis_of: Callable[..., Synopsis]) -> None:
    synopsis = synopsis_of([["A navy.", "A fleet.", "A force."]], base=1)
    assert lit_words(synopsis, 0, "navy") == [(0, "navy"), (1, "fleet"), (2, "force")]


def told_of(synopsis: Synopsis, version: int) -> list[str]:
    cell = synopsis.rows[0].cells[version]
    assert cell is not None
    return sentences(synopsis, synopsis.rows[0], Lit.by(synopsis, version, cell.strokes[0]))


def test_a_word_is_told_of_for_every_version_that_differs_there(synopsis_of: Callable[..., Synopsis]) -> None:
    three = synopsis_of([["A navy.", "A fleet.", "A force."]])
    fleet, force = "spun.txt: swap: navy → fleet", "thread.txt: swap: navy → force"
    assert told_of(three, 0) == [fleet, force]
    assert told_of(three, 2) == [force, fleet], "its own comes first"
    assert told_of(synopsis_of([["A navy.", "A fleet."]]), 0) == ["swap: navy → fleet"]


def test_words_without_counterpart_are_told_of(synopsis_of: Callable[..., Synopsis]) -> None:
    two = synopsis_of([["A navy.", "A fleet."]])
    stroke = Stroke(0, 1, Mark.DROPPED)
    assert sentences(two, two.rows[0], Lit.by(two, 0, stroke)) == ["dropped: only in original.txt"]
