"""One cell in type: offsets are code points, whatever Qt counts."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from recension.desktop.view.fonts import Measures, measure, reading_font, with_scripts
from recension.desktop.view.layouts import CellLayout
from recension.desktop.view.scripts import Script

EMOJI = "The 😀 navy sent 𝒳 ships to the strait, and 👩‍👩‍👧 they went ashore again in the night."


@pytest.fixture
def measures(qtbot: QtBot) -> Measures:
    font = QFont(["DejaVu Serif", "DejaVu Sans"])
    font.setPixelSize(16)
    return measure(font, QFont("DejaVu Sans"))


def test_a_click_finds_the_character_it_is_on(measures: Measures) -> None:
    layout = CellLayout(EMOJI, 0, len(EMOJI), measures, 220)
    assert len(layout) > 2
    for word in ("navy", "ships", "ashore"):
        start = EMOJI.index(word)
        (rect,) = layout.rects((start, start + len(word)))
        assert layout.offset_at(rect.left() + 1, rect.center().y()) == start
        assert layout.offset_at(rect.right() - 1, rect.center().y()) == start + len(word)
        assert layout.word_at(start + 1) == (start, start + len(word))


def test_rects_tile_a_line(measures: Measures) -> None:
    text = "one two three"
    layout = CellLayout(f"xx {text} yy", 3, 3 + len(text), measures, 400)
    whole = layout.rects((3, 16))[0]
    parts = [layout.rects((at, at + 1))[0] for at in range(3, 16)]
    assert parts[0].left() == whole.left()
    assert parts[-1].right() == pytest.approx(whole.right())
    assert all(a.right() == pytest.approx(b.left()) for a, b in pairwise(parts))
    assert layout.rects((0, 3)) == layout.rects((16, 19)) == []


def test_paragraphs_inside_a_cell_stand_apart(measures: Measures) -> None:
    lines = CellLayout("One.\n\n\nTwo.\nThree.", 0, 19, measures, 400)
    step = measures.leading + measures.paragraph_gap
    tops = [lines.rects((at, at + 1))[0].top() - measures.band[0] for at in (0, 7, 12)]
    assert tops == [0, step, 2 * step]
    assert lines.height == 2 * step + measures.leading
    assert lines.offset_at(0, 2 * step + 5) == 12


def test_white_space_around_a_cell_is_not_shown(measures: Measures) -> None:
    layout = CellLayout("Before.\n  Here. \nAfter.", 7, 17, measures, 400)
    assert (layout.start, layout.end, len(layout)) == (10, 15, 1)
    assert layout.rects((7, 17)) == layout.rects((10, 15))


def test_an_empty_cell_is_one_line_high(measures: Measures) -> None:
    layout = CellLayout("   ", 0, 3, measures, 400)
    assert layout.height == measures.leading
    assert layout.rects((0, 3)) == []
    assert layout.offset_at(10.0, 10.0) == layout.start


def test_words_in_the_other_direction_are_covered_whole(qtbot: QtBot) -> None:
    text = "שלום (navy) 12 עולם"
    font = with_scripts(QFont("DejaVu Serif"), {Script.HEBREW})
    layout = CellLayout(text, 0, len(text), measure(font, QFont()), 400)
    (whole,) = layout.rects((0, len(text)))
    widths = 0.0
    for at in range(len(text)):
        (rect,) = layout.rects((at, at + 1))
        widths += rect.width()
    assert widths == pytest.approx(whole.width(), abs=1.0)
    (navy,) = layout.rects((6, 10))
    (first,) = layout.rects((6, 7))
    assert first.left() == pytest.approx(navy.left())
    (shalom,) = layout.rects((0, 4))
    assert shalom.left() > navy.right()


def test_steps_are_graphemes_and_words(measures: Measures) -> None:
    layout = CellLayout(EMOJI, 0, len(EMOJI), measures, 4000)
    assert layout.step(4, 1, word=False) == 5
    assert layout.step(5, -1, word=False) == 4
    family = EMOJI.index("👩")
    assert layout.step(family, 1, word=False) == family + 5
    assert layout.step(EMOJI.index("navy"), 1, word=True) == EMOJI.index("sent")


def test_a_huge_cell_shows_only_the_strokes_in_sight(measures: Measures) -> None:
    text = " ".join(f"word{index}" for index in range(20_000))
    layout = CellLayout(text, 0, len(text), measures, 400)
    start, end = layout.between(layout.height // 2, layout.height // 2 + 600)
    assert 0 < start < end < len(text)
    assert end - start < 3_000
    assert layout.between(0, layout.height) == (0, len(text))


def test_lines_of_all_columns_share_a_grid(qtbot: QtBot) -> None:
    mixed = measure(with_scripts(reading_font(), {Script.HAN, Script.ARABIC}), QFont())
    latin, chinese = (CellLayout(text, 0, len(text), mixed, 200) for text in ("word " * 40, "中文" * 60))
    assert latin.height % mixed.leading == chinese.height % mixed.leading == 0
    assert latin.rects((0, 1))[0].top() == chinese.rects((0, 1))[0].top()
