"""The overview ruler: the whole comparison at a glance, and a way to any place of it."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHelpEvent, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from recension.desktop.theme import Theme
from recension.desktop.tips import tip_of
from recension.desktop.view.captions import preview, row_name
from recension.desktop.view.overview import (
    FACT,
    MARKS,
    lane_edges,
    lanes,
    pixels,
    row_at,
    viewport_frame,
    wanted_offset,
)
from recension.desktop.view.view import SynopsisView
from recension.synopsis import Mark, Synopsis

_WIDTH = 14
"""Pixels with one lane."""
_LANE = 6
"""Pixels of each of several lanes."""
_MARGIN = 2
_DELAY = 120
"""Milliseconds after heights have changed before the picture is made again."""


class OverviewRuler(QWidget):
    """A narrow strip beside a view: marks for differences, a frame for the reader; a click goes there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: SynopsisView | None = None
        self._synopsis: Synopsis | None = None
        self._lanes: list[bytearray] = []
        self._image: QImage | None = None
        self._drawn: tuple[int, int, Theme] | None = None
        """Revision, height and theme the picture was made for."""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_DELAY)
        self._later.timeout.connect(self._forget)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview"))
        self.setAccessibleDescription(
            self.tr("Where the versions differ; the list of passages says the same in words.")
        )

    def set_view(self, view: SynopsisView) -> None:
        """Stand for a view from now on."""
        if self._view is not None:
            self._view.geometry_changed.disconnect(self._follow)
        self._view = view
        view.geometry_changed.connect(self._follow)
        self._forget()

    def sizeHint(self) -> QSize:
        """As wide as its lanes need."""
        count = len(self._lanes)
        return QSize(_WIDTH if count <= 1 else max(_WIDTH, count * _LANE + 2 * _MARGIN), 100)

    def minimumSizeHint(self) -> QSize:
        """No narrower than its lanes."""
        return QSize(self.sizeHint().width(), 0)

    def _follow(self) -> None:
        """Move the frame at once, and draw the marks anew once heights have come to rest."""
        view = self._view
        if view is None:
            return
        if view.synopsis() is not self._synopsis:
            self._synopsis = view.synopsis()
            self._lanes = lanes(self._synopsis) if self._synopsis else []
            self._image = None
            self.updateGeometry()
        elif self._drawn and view.revision() != self._drawn[0] and not self._later.isActive():
            self._later.start()
        self.update()

    def _forget(self) -> None:
        self._image = None
        self._follow()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours of the window."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._forget()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Marks, then the frame."""
        painter = QPainter(self)
        view = self._view
        theme = view.theme() if view else None
        frame = view.frame() if view else None
        if view is None or theme is None:
            return
        painter.fillRect(self.rect(), QColor(theme.page))
        if frame is not None and self._lanes:
            if self._image is None or self._drawn is None or self._drawn[1:] != (self.height(), theme):
                self._image = self._drawing(view, theme)
            painter.drawImage(0, 0, self._image)
            top, height = viewport_frame(
                frame.offset, view.viewport().height(), frame.sheet.heights.total, self.height()
            )
            tint = QColor(theme.ink)
            tint.setAlpha(22)
            box = QRectF(0.5, top + 0.5, self.width() - 1.0, min(height, self.height() - top) - 1.0)
            painter.setPen(QPen(QColor(theme.muted), 1.0))
            painter.setBrush(tint)
            painter.drawRect(box)
        painter.setPen(QColor(theme.hairline))
        painter.drawLine(0, 0, 0, self.height())

    def _drawing(self, view: SynopsisView, theme: Theme) -> QImage:
        """The marks of all lanes."""
        image = QImage(self.width(), self.height(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        frame = view.frame()
        if frame is None:
            return image
        self._drawn = (view.revision(), self.height(), theme)
        painter = QPainter(image)
        edges = lane_edges(self.width(), len(self._lanes), _MARGIN)
        colours = {level: QColor(theme.of(mark).strong) for level, mark in MARKS.items()}
        colours[FACT] = QColor(theme.of(Mark.CHANGED).edge)
        for lane, (left, right) in zip(self._lanes, edges, strict=True):
            for y, level in enumerate(pixels(lane, frame.sheet, self.height())):
                if level:
                    painter.fillRect(QRect(left, y, right - left, 1), colours[level])
        painter.end()
        return image

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the view."""
        if self._view is not None:
            QApplication.sendEvent(self._view.verticalScrollBar(), event)

    def event(self, event: QEvent) -> bool:
        """Say what is there."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tip_of(self._tip(event.pos().y())), self)
            return True
        return super().event(event)

    def _tip(self, y: int) -> str:
        frame = self._view.frame() if self._view else None
        row = row_at(frame.sheet, y, self.height()) if frame else None
        if frame is None or row is None:
            return ""
        found = frame.synopsis.rows[row]
        return f"{row_name(frame.synopsis, found)}\n{preview(frame.synopsis, found)}"

    def _go(self, position: QPointF) -> None:
        frame = self._view.frame() if self._view else None
        if self._view is not None and frame is not None:
            view = self._view.viewport().height()
            self._view.scroll_to(wanted_offset(int(position.y()), view, frame.sheet.heights.total, self.height()))
