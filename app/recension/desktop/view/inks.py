"""Pens and colours made ready from a theme: shape first, colour second, outlines alone in high contrast."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from recension.desktop.theme import Theme
from recension.synopsis import Mark

_STYLES = {
    Mark.ADDED: (Qt.PenStyle.SolidLine, 1.0),
    Mark.DROPPED: (Qt.PenStyle.DashLine, 1.0),
    Mark.CHANGED: (Qt.PenStyle.SolidLine, 1.5),
    Mark.MOVED: (Qt.PenStyle.DotLine, 1.25),
}
"""The line under each class and its weight against the thinnest."""


@dataclass(frozen=True, slots=True)
class MarkInk:
    """What one class is drawn with."""

    fill: QColor
    strong: QColor
    edge: QColor
    underline: QPen
    broken: QPen
    """Each of the two lines under a reading that is thought to be broken."""
    frame: QPen
    """Around a damaged fact."""
    ring: QPen
    """Around what the reader points at or has gone to, and its counterparts."""


@dataclass(frozen=True, slots=True)
class Inks:
    """What everything is drawn with."""

    page: QColor
    ink: QColor
    muted: QColor
    selection: QColor
    current: QColor
    hairline: QPen
    gap: QPen
    """The outline of a missing passage."""
    focus: QPen
    found: QPen
    """Around what the reader searched for."""
    odd: QPen
    """Under odd characters."""
    marks: dict[Mark, MarkInk]
    radius: float
    bleed: float
    """Pixels a stroke reaches beyond its words."""


def make_inks(theme: Theme, em: float, *, contrast: bool) -> Inks:
    """The inks of a theme at a type size of ``em`` pixels; with ``contrast`` strokes have no fill."""
    thin = max(0.1 * em, 1.2) * (1.4 if contrast else 1.0)
    marks = {}
    for mark, (style, weight) in _STYLES.items():
        colours = theme.of(mark)
        edge = QColor(colours.edge)
        underline = QPen(edge, thin * weight, style, Qt.PenCapStyle.FlatCap)
        if style is Qt.PenStyle.DashLine:
            underline.setDashPattern([3.0, 2.0])
        elif style is Qt.PenStyle.DotLine:
            underline.setDashPattern([1.0, 1.2])
        marks[mark] = MarkInk(
            fill=QColor(theme.page if contrast else colours.fill),
            strong=QColor(theme.page if contrast else colours.strong),
            edge=edge,
            underline=underline,
            broken=QPen(edge, 0.8 * thin),
            frame=QPen(edge, 0.65 * thin),
            ring=QPen(edge, 1.8 * thin),
        )
    gap = QPen(QColor(theme.muted if contrast else theme.hairline), 1.0, Qt.PenStyle.CustomDashLine)
    gap.setDashPattern([4.0, 4.0])
    return Inks(
        page=QColor(theme.page),
        ink=QColor(theme.ink),
        muted=QColor(theme.muted),
        selection=QColor(theme.selection),
        current=QColor(theme.current),
        hairline=QPen(QColor(theme.hairline), 1.0),
        gap=gap,
        focus=QPen(QColor(theme.accent), 2.0),
        found=QPen(QColor(theme.accent), thin),
        odd=QPen(QColor(theme.accent), thin),
        marks=marks,
        radius=0.2 * em,
        bleed=0.11 * em,
    )
