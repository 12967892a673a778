"""The reading face, and every length on the page that follows from it."""

from collections.abc import Collection
from dataclasses import dataclass
from math import ceil

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF

from recension.desktop.view.scripts import Script

_SERIFS = (
    "Source Serif 4",
    "Charter",
    "Iowan Old Style",
    "Georgia",
    "Cambria",
    "Noto Serif",
    "DejaVu Serif",
    "Liberation Serif",
    "Times New Roman",
)

_FOR_SCRIPT: dict[Script, tuple[str, ...]] = {
    Script.ARABIC: ("Noto Naskh Arabic", "Amiri", "Geeza Pro", "Traditional Arabic", "Noto Sans Arabic"),
    Script.HEBREW: ("Noto Serif Hebrew", "New Peninim MT", "David", "Times New Roman"),
    Script.DEVANAGARI: ("Noto Serif Devanagari", "Kohinoor Devanagari", "Nirmala UI"),
    Script.BENGALI: ("Noto Serif Bengali", "Kohinoor Bangla", "Nirmala UI"),
    Script.TAMIL: ("Noto Serif Tamil", "Tamil MN", "Nirmala UI"),
    Script.THAI: ("Noto Serif Thai", "Thonburi", "Leelawadee UI"),
    Script.GEORGIAN: ("Noto Serif Georgian", "Sylfaen"),
    Script.ARMENIAN: ("Noto Serif Armenian", "Sylfaen"),
    Script.ETHIOPIC: ("Noto Serif Ethiopic", "Kefa", "Ebrima"),
    Script.KANA: ("Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", "Noto Sans CJK JP"),
    Script.HANGUL: ("Noto Serif CJK KR", "AppleMyungjo", "Batang", "Noto Sans CJK KR"),
    Script.HAN: ("Noto Serif CJK SC", "Songti SC", "SimSun", "Noto Sans CJK SC", "Droid Sans Fallback"),
}

_SAMPLE = "It is a truth that one reads far more easily than one writes, and the eye knows why."


def reading_font(points: float = 12.0) -> QFont:
    """The serif the texts are set in where the reader has not chosen another."""
    there = set(QFontDatabase.families())
    font = QFont([family for family in _SERIFS if family in there] or ["serif"])
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(points)
    return font


def with_scripts(font: QFont, scripts: Collection[Script]) -> QFont:
    """The font with a named family for every script: to have one searched for is twenty times as slow."""
    there = set(QFontDatabase.families()) if scripts else set()
    named = [
        next((family for family in families if family in there), None)
        for script, families in _FOR_SCRIPT.items()
        if script in scripts
    ]
    extended = QFont(font)
    extended.setFamilies([*font.families(), *(family for family in named if family)])
    return extended


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths in pixels, all taken from the reading font and the font of the interface."""

    font: QFont
    heading: QFont
    small: QFont
    """For captions and fold lines."""
    glyph: QFont
    """For the signs in the gutter."""
    em: float
    character: float
    """Average width of a character."""
    leading: int
    baseline: int
    """From the top of a line to its baseline: the same in every column, whatever fonts a line mixes."""
    band: tuple[int, int]
    """From the top of a line to the top and the bottom of a marker stroke."""
    paragraph_gap: int
    """Above a row that begins a paragraph."""
    sentence_gap: int
    """Above any other row."""
    margin: int
    """Above the first row and below the last."""
    gutter: int
    padding: int
    caption: int
    """Height of a caption line."""
    fold: int
    """Height of a fold line, with the gap above it."""


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def measure(font: QFont, interface: QFont) -> Measures:
    """The lengths that follow from a reading font and the interface's."""
    em = float(QFontInfo(font).pixelSize())
    metrics = QFontMetricsF(font)
    ascent, descent = metrics.ascent(), metrics.descent()
    for family in font.families()[1:]:
        single = QFont(font)
        single.setFamilies([family])
        if family not in _SERIFS:
            metrics_there = QFontMetricsF(single)
            ascent, descent = max(ascent, metrics_there.ascent()), max(descent, metrics_there.descent())
    leading = ceil(max(1.45 * em, ascent + descent))
    baseline = round((leading - ascent - descent) / 2 + ascent)
    small = QFont(interface)
    small.setPixelSize(max(round(0.8 * em), 8))
    glyph = QFont(interface)
    glyph.setPixelSize(max(round(em), 9))
    line = ceil(QFontMetricsF(small).height())
    return Measures(
        font=font,
        heading=_bold(font),
        small=small,
        glyph=glyph,
        em=em,
        character=metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE),
        leading=leading,
        baseline=baseline,
        band=(max(round(baseline - 0.95 * em), 0), min(round(baseline + 0.29 * em), leading - 1)),
        paragraph_gap=round(0.75 * em),
        sentence_gap=round(0.25 * em),
        margin=round(1.4 * em),
        gutter=round(min(max(1.5 * em, 18.0), 2.2 * em + 6)),
        padding=round(1.1 * em),
        caption=line + round(0.2 * em),
        fold=line + round(1.75 * em),
    )
