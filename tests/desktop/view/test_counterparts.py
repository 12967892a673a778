"""What lights up together."""

from collections.abc import Callable

from recension.desktop.view.counterparts import Lit
from recension.synopsis import Synopsis


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
