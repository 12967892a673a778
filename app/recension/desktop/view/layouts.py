"""One cell set in type: where its lines break, where its characters stand, and what a click on it means."""

from bisect import bisect_right

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextLine, QTextOption

from recension.comparison import Span
from recension.desktop.view.fonts import Measures
from recension.desktop.view.offsets import Utf16
from recension.desktop.view.scripts import begins_at_the_right, runs_both_ways
from recension.synopsis import Stroke

_BREAK = "\u2028"
_BREAKS = dict.fromkeys(map(ord, "\n\r\v\f\x85\u2029"), _BREAK)


def _option(measures: Measures, text: str) -> QTextOption:
    option = QTextOption()
    if begins_at_the_right(text):
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(4 * measures.character)
    return option


class CellLayout:
    """A stretch of a version, wrapped: offsets are code points of the version, lengths are pixels."""

    __slots__ = (
        "_baseline",
        "_bidirectional",
        "_ends",
        "_layout",
        "_lines",
        "_measures",
        "_starts",
        "_strokes",
        "_tops",
        "_utf16",
        "end",
        "height",
        "start",
    )

    def __init__(
        self, text: str, start: int, end: int, measures: Measures, width: int, *, heading: bool = False
    ) -> None:
        cell = text[start:end]
        shown = cell.strip()
        self.start = start + len(cell) - len(cell.lstrip())
        """Of what is shown: white space around it is not."""
        self.end = self.start + len(shown)
        self._measures = measures
        self._utf16 = Utf16(shown)
        self._bidirectional = runs_both_ways(shown)
        self._strokes: dict[int, list[QRectF]] = {}
        self._layout = QTextLayout(shown.translate(_BREAKS), measures.heading if heading else measures.font)
        self._layout.setTextOption(_option(measures, shown))
        self._layout.setCacheEnabled(True)
        self._lines: list[QTextLine] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._tops: list[int] = []
        self.height = self._wrap(float(max(width, 1)))
        """Of all lines, with their leading."""

    def _wrap(self, width: float) -> int:
        layout, measures = self._layout, self._measures
        leading, baseline, gap = measures.leading, measures.baseline, measures.paragraph_gap
        breaks = self._break_positions()
        y, after_break = 0, False
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            first = line.textStart()
            end = first + line.textLength()
            ends_paragraph = bool(breaks) and end - 1 in breaks
            blank = ends_paragraph and end - first == 1
            if after_break and not blank:
                y += gap
                after_break = False
            line.setPosition(QPointF(0.0, y + baseline - line.ascent()))
            self._lines.append(line)
            self._starts.append(first)
            self._ends.append(end - 1 if ends_paragraph else end)
            self._tops.append(y)
            y += 0 if blank else leading
            after_break = after_break or ends_paragraph
        layout.endLayout()
        return max(y, leading)

    def _break_positions(self) -> set[int]:
        text = self._layout.text()
        if _BREAK not in text:
            return set()
        return {self._utf16.qt_offset(index) for index, character in enumerate(text) if character == _BREAK}

    def __len__(self) -> int:
        """How many lines it has."""
        return len(self._lines)

    def draw(self, painter: QPainter, x: float, y: float, clip: QRectF) -> None:
        """Draw the text with the painter's pen; without a clip a long one takes a hundred times as long."""
        self._layout.draw(painter, QPointF(x, y), [], clip)

    def line_of(self, offset: int) -> int:
        """The line that shows a code point."""
        position = self._utf16.qt_offset(min(max(offset, self.start), self.end) - self.start)
        return max(bisect_right(self._starts, position) - 1, 0)

    def top_of(self, line: int) -> int:
        """Pixels from the top of the cell to the top of a line."""
        return self._tops[line] if self._tops else 0

    def offset_at(self, x: float, y: float) -> int:
        """The boundary between two characters that is nearest to a point."""
        if not self._lines:
            return self.start
        line = max(bisect_right(self._tops, y) - 1, 0)
        position = min(self._lines[line].xToCursor(x), self._ends[line])
        return self.start + self._utf16.code_point(position)

    def step(self, offset: int, by: int, *, word: bool) -> int:
        """The next place for a cursor: a grapheme or a word further on or back."""
        mode = QTextLayout.CursorMode.SkipWords if word else QTextLayout.CursorMode.SkipCharacters
        position = self._utf16.qt_offset(min(max(offset, self.start), self.end) - self.start)
        move = self._layout.nextCursorPosition if by > 0 else self._layout.previousCursorPosition
        return self.start + self._utf16.code_point(move(position, mode))

    def word_at(self, offset: int) -> Span:
        """The word around a boundary, or after it."""
        position = self._utf16.qt_offset(min(max(offset, self.start), self.end) - self.start)
        words = QTextLayout.CursorMode.SkipWords
        after = self._layout.nextCursorPosition(position, words)
        first = self._layout.previousCursorPosition(after, words)
        start, end = (self.start + self._utf16.code_point(place) for place in (first, after))
        word = self._layout.text()[start - self.start : end - self.start]
        return start, end - (len(word) - len(word.rstrip()))

    def between(self, top: int, bottom: int) -> Span:
        """The characters of the lines that show between two heights, a line more on either side."""
        if not self._lines:
            return self.start, self.end
        first = max(bisect_right(self._tops, top) - 2, 0)
        last = min(bisect_right(self._tops, bottom) + 1, len(self._lines))
        start, end = self._starts[first], self._ends[max(last - 1, first)]
        return self.start + self._utf16.code_point(start), self.start + self._utf16.code_point(end)

    def stroke_rects(self, index: int, stroke: Stroke) -> list[QRectF]:
        """The rectangles of one of the cell's strokes; reckoned once."""
        found = self._strokes.get(index)
        if found is None:
            found = self._strokes[index] = self.rects((stroke.start, stroke.end))
        return found

    def rects(self, span: Span) -> list[QRectF]:
        """Rectangles behind the characters of ``span``: one a line, more where the direction changes."""
        first = self._utf16.qt_offset(max(span[0], self.start) - self.start)
        last = self._utf16.qt_offset(min(span[1], self.end) - self.start)
        if first >= last:
            return []
        found: list[QRectF] = []
        top, bottom = self._measures.band
        for line in range(max(bisect_right(self._starts, first) - 1, 0), len(self._lines)):
            if self._starts[line] >= last:
                break
            a, b = max(first, self._starts[line]), min(last, self._ends[line])
            for left, right in self._extents(self._lines[line], a, b) if a < b else ():
                found.append(QRectF(left, self._tops[line] + top, right - left, bottom - top))
        return found

    def _extents(self, line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
        """Where the characters ``[first, last)`` of a line stand, from left to right."""
        if not self._bidirectional:
            right = line.naturalTextWidth()
            left, end = _cursor_x(line, first), min(_cursor_x(line, last), right)
            return [(left, end)] if left < end else []
        # At a change of direction a cursor has two places, and Qt tells one of them: glyphs have only one.
        boxes = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
        merged: list[tuple[float, float]] = []
        for left, end in sorted((box.left(), box.right()) for box in boxes):
            if merged and left <= merged[-1][1] + 0.5:
                merged[-1] = (merged[-1][0], max(merged[-1][1], end))
            else:
                merged.append((left, end))
        return merged


def _cursor_x(line: QTextLine, position: int) -> float:
    x, _ = line.cursorToX(position)  # type: ignore[misc]
    return float(x)  # type: ignore[has-type]
