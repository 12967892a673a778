"""Where the reader is: the current row, the difference gone to, what was found, what is folded."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from recension.comparison import Place, Span
from recension.desktop.view.captions import row_name
from recension.desktop.view.columns import sideways
from recension.desktop.view.counterparts import Lit, differing_version
from recension.desktop.view.finder import Haystack, Search
from recension.desktop.view.frame import Attention
from recension.desktop.view.selection import Selection
from recension.desktop.view.sheet import FAR
from recension.desktop.view.stops import Stop, Stops
from recension.desktop.view.surface import Surface
from recension.synopsis import Fold, Stroke, Synopsis, describe_edit

SMALLEST, LARGEST = 0.5, 4.0
"""Limits of the zoom."""
_LANDING = 600
"""Milliseconds for which a place the reader was taken to stays outlined."""


class Reader(Surface):
    """A surface with a reader on it, who can be moved about by calls."""

    current_row_changed = Signal(int)
    """The index in ``Synopsis.rows`` of the row the reader is at now."""
    stroke_hovered = Signal(object)
    """The Stroke pointed at, or gone to by key; None when it is left."""
    fold_toggled = Signal(object)
    """The Fold that was opened or closed."""
    zoom_changed = Signal(float)
    """The zoom factor there is now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stops: Stops | None = None
        self._stop: int | None = None
        self._haystack: Haystack | None = None
        self._needle = ""
        self._search = Search()
        self._landing = QTimer(self)
        self._landing.setSingleShot(True)
        self._landing.setInterval(_LANDING)
        self._landing.timeout.connect(self._end_pulse)

    # Content

    def set_synopsis(self, synopsis: Synopsis | None) -> None:
        """Show another table; where it has a version the old one had, the reader stays at the same words."""
        old, sheet = self._synopsis, self._sheet
        top = current = None
        inset = height = 0
        if old is not None and sheet is not None and sheet.entries:
            entry = sheet.heights.at(self._offset)
            inset, height = self._offset - sheet.heights.top(entry), sheet.heights[entry]
            top = _first_words(old, sheet.entries[entry].row)
            current = _first_words(old, self._attention.row)
        selection = self._attention.selection
        self._stops = self._stop = None
        self._haystack = None
        self._show(synopsis)
        self._attention = Attention(
            row=self._row_of(old, current) or 0,
            selection=_carried_selection(old, synopsis, selection),
        )
        row = self._row_of(old, top)
        self._relayout()
        if self._sheet is not None and self._sheet.entries:
            if row is None:
                self._place(0, 0)
            else:
                self._put(self._sheet.entry_of(row), inset, height)
        else:
            self._offset = 0
            self.verticalScrollBar().setRange(0, 0)
        self.find(self._needle)
        self.viewport().update()
        self.stroke_hovered.emit(None)
        self.geometry_changed.emit()

    def _row_of(self, old: Synopsis | None, place: Place | None) -> int | None:
        """Where words of the old table stand in the new one; None if their version is gone or has changed."""
        if old is None or place is None or self._synopsis is None or self._places is None:
            return None
        version = _carried_version(old, self._synopsis, place.version)
        return None if version is None else self._places.row(version, place.start)

    def set_asides_folded(self, folded: bool) -> None:
        """Fold quoted posts, signatures and the words of pages and programs, or no longer."""
        if folded != self._asides:
            self._asides = folded
            self._refold()
            self._reflow()

    def set_identical_folded(self, folded: bool) -> None:
        """Fold long stretches that read the same in every version as well, or no longer."""
        if folded != self._identical:
            self._identical = folded
            self._refold()
            self._reflow()

    def zoom(self, factor: float) -> None:
        """Set the texts ``factor`` times as large as the reading font says, within limits."""
        factor = min(max(factor, SMALLEST), LARGEST)
        if factor != self._zoom:
            self._set_zoom(factor)
            self.zoom_changed.emit(factor)

    def zoom_factor(self) -> float:
        """The zoom there is now."""
        return self._zoom

    # Folds

    def toggle_fold(self, fold: Fold) -> None:
        """Open a closed fold, close an open one; its line stays where it is."""
        if fold not in self._folds:
            return
        self._opened ^= {fold}
        if fold not in self._opened and fold.first <= self._attention.row < fold.last:
            self._move_to(fold.first)
        self._reflow()
        self.fold_toggled.emit(fold)

    def fold_at(self, row: int) -> Fold | None:
        """The fold that a row belongs to, open or closed."""
        return next((fold for fold in self._folds if fold.first <= row < fold.last), None)

    def _reflow(self) -> None:
        """List the entries anew; the row under the top edge stays there."""
        sheet = self._sheet
        if sheet is None or not sheet.entries:
            return
        entry = sheet.heights.at(self._offset)
        row = sheet.entries[entry].row
        inset, height = self._offset - sheet.heights.top(entry), sheet.heights[entry]
        is_line = sheet.entries[entry].fold is not None
        self._set_type()
        anchor = self._sheet.entry_of(row) if self._sheet else 0
        above = anchor - 1
        if is_line and above >= 0 and self._sheet and self._sheet.entries[above].row == row:
            anchor = above
        self._put(anchor, inset, height)
        self.viewport().update()
        self.geometry_changed.emit()

    def _unfold(self, row: int) -> None:
        fold = self.fold_at(row)
        if fold is not None and fold not in self._opened:
            self.toggle_fold(fold)

    # Rows

    def current_row(self) -> int:
        """The index in ``Synopsis.rows`` of the row the reader is at."""
        return self._attention.row

    def set_current_row(self, row: int, *, centre: bool = False) -> None:
        """Go to a row, opening a fold that hides it; scroll no further than needed, or to the middle."""
        if self._synopsis is None or not 0 <= row < len(self._synopsis.rows):
            return
        self._unfold(row)
        self._clear_stop()
        self._move_to(row)
        self._reveal(row, centre=centre)

    def _move_to(self, row: int) -> None:
        if row != self._attention.row:
            self._attention = replace(self._attention, row=row)
            self.viewport().update()
            self.current_row_changed.emit(row)
            if self._synopsis is not None:
                self._announce(row_name(self._synopsis, self._synopsis.rows[row]))

    def _announce(self, sentence: str) -> None:
        """Tell a screen reader, if there is one."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _reveal(self, row: int, *, centre: bool = False, at: int = 0, extent: int | None = None) -> None:
        """Scroll until a row shows, or ``extent`` pixels of it from ``at`` on."""
        sheet = self._sheet
        if sheet is None or not sheet.entries:
            return
        entry = sheet.entry_of(row)
        if not sheet.is_exact(entry):
            sheet.settle_height(entry, self._measure(entry))
        high = sheet.heights[entry] if extent is None else extent
        view, margin = self._view_height(), self._measures.leading
        top = sheet.heights.top(entry) + at - self._offset
        if centre:
            self._go(entry, at - max((view - high) // 2, margin))
        elif top < 0 or high + 2 * margin > view:
            if not 0 <= top < view - 2 * margin:
                self._go(entry, at - margin)
        elif top + high > view:
            self._go(entry, at + high - view + margin)

    def _reveal_column(self, version: int) -> None:
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + sideways(self._version_columns()[version]))

    def _go_to_end(self) -> None:
        if self._sheet is not None and self._sheet.entries:
            self._go(len(self._sheet.entries) - 1, FAR)

    # Differences

    def next_difference(self, step: int = 1) -> bool:
        """Go to the next difference, in reading order, or with -1 to the one before; False for none."""
        return self._to_stop(step, facts=False)

    def next_fact(self, step: int = 1) -> bool:
        """Go to the next difference that damages a fact, or with -1 to the one before; False for none."""
        return self._to_stop(step, facts=True)

    def difference_position(self) -> tuple[int, int]:
        """Which difference the reader is at, counted from 1 (0 for none), and how many there are."""
        return (0 if self._stop is None else self._stop + 1), len(self._all_stops())

    def _all_stops(self) -> Stops:
        if self._stops is None:
            self._stops = Stops(self._synopsis)
        return self._stops

    def _to_stop(self, step: int, *, facts: bool) -> bool:
        if self._synopsis is None:
            return False
        stops = self._all_stops()
        index = stops.step(self._stop, self._ahead(stops), step, facts=facts)
        if index is None:
            return False
        stop = stops.stops[index]
        if stop.stroke is not None:
            self._unfold(stop.row)
        self._move_to(stop.row)
        self._stop = index
        self._show_stop(stop)
        return True

    def _ahead(self, stops: Stops) -> int:
        """The first stop behind the reader's cursor where that is in the current row, else behind the row's top."""
        row, cursor = self._attention.row, self._attention.selection
        cell = self._synopsis.rows[row].cells[cursor.version] if cursor and self._synopsis else None
        if cursor and cell and cell.start <= cursor.focus <= cell.end:
            passed = [stroke.start for stroke in cell.strokes if stroke.start < cursor.focus]
            last = stops.of(row, cursor.version, passed[-1]) if passed else None
            if last is not None:
                return last + 1
        return stops.top(row)

    def _be_at(self, row: int, version: int, stroke: Stroke) -> None:
        """Make the difference that a stroke belongs to the one the reader is at."""
        assert self._synopsis is not None  # noqa: S101 - it has strokes
        self._stop = self._all_stops().of(row, version, stroke.start)
        self._attention = replace(self._attention, stop=Lit.by(self._synopsis, version, stroke))
        self.viewport().update()
        self.stroke_hovered.emit(stroke)

    def _show_stop(self, stop: Stop) -> None:
        assert self._synopsis is not None  # noqa: S101 - it has stops
        lit = Lit.by(self._synopsis, stop.version, stop.stroke) if stop.stroke else None
        self._attention = replace(self._attention, stop=lit)
        shown = differing_version(self._synopsis, stop.version, stop.stroke) if stop.stroke else stop.version
        self._reveal_column(shown)
        if stop.stroke is None:
            self._reveal(stop.row)
        else:
            self._reveal_words(stop.version, stop.row, (stop.stroke.start, stop.stroke.end))
            if stop.stroke.edit is not None:
                self._announce(describe_edit(self._synopsis.comparison, stop.stroke.edit, self._synopsis.base))
        self.viewport().update()
        self.stroke_hovered.emit(stop.stroke)

    def _clear_stop(self) -> None:
        self._stop = None
        if self._attention.stop is not None:
            self._attention = replace(self._attention, stop=None)
            self.viewport().update()
            self.stroke_hovered.emit(None)

    def _reveal_words(self, version: int, row: int, span: Span, *, centre: bool = False) -> None:
        """Scroll until a row shows, or where it is higher than the view, the lines with these words."""
        sheet, typesetter = self._sheet, self._typesetter
        cell = self._synopsis.rows[row].cells[version] if self._synopsis else None
        if sheet is None or typesetter is None or cell is None:
            self._reveal(row, centre=centre)
            return
        layout = typesetter.cell(cell, row)
        leading = self._measures.leading
        if layout.height + 4 * leading <= self._view_height():
            self._reveal(row, centre=centre)
            return
        at = typesetter.lead(row) + layout.top_of(layout.line_of(span[0]))
        self._reveal(row, centre=centre, at=at, extent=leading)

    def show_span(self, version: int, start: int, end: int, edit: int | None = None) -> None:
        """Go to ``[start, end)`` of a version, in code points, and outline it for a moment.

        Where that is a marked difference, or ``edit`` is the index of one in the row, the reader is at it then.
        """
        if self._synopsis is None or self._places is None or not self._synopsis.rows:
            return
        row = self._places.row(version, start)
        self._unfold(row)
        self._clear_stop()
        self._move_to(row)
        self._reveal_words(version, row, (start, end), centre=True)
        marked = self._marked(row, Place(version, start, end), edit)
        if marked is not None:
            self._reveal_column(differing_version(self._synopsis, *marked))
            self._be_at(row, *marked)
        else:
            self._reveal_column(version)
        self._attention = replace(self._attention, pulse=Place(version, start, end))
        self._landing.start()
        self.viewport().update()

    def _marked(self, row: int, place: Place, edit: int | None) -> tuple[int, Stroke] | None:
        """The stroke of an edit in a row, the one at a place first; without an edit the one that covers the place."""
        cells = [cell for cell in self._synopsis.rows[row].cells if cell] if self._synopsis else []
        for cell in sorted(cells, key=lambda cell: cell.version != place.version):
            for stroke in cell.strokes:
                covers = cell.version == place.version and stroke.start <= place.start < place.end <= stroke.end
                if covers if edit is None else stroke.edit == edit:
                    return cell.version, stroke
        return None

    def _end_pulse(self) -> None:
        self._attention = replace(self._attention, pulse=None)
        self.viewport().update()

    # Finding

    def find(self, text: str) -> int:  # type: ignore[override]  # QWidget.find looks up native windows
        """Outline ``text`` wherever it occurs in any version, whatever its case; return how often it does."""
        self._needle = text
        if self._haystack is None and self._synopsis is not None and self._places is not None:
            self._haystack = Haystack(self._synopsis, self._places)
        self._search = self._haystack.search(text) if self._haystack else Search()
        self._show_found()
        return len(self._search.places)

    def find_next(self, step: int = 1) -> bool:
        """Go to the next place found, or with -1 to the one before, round the end; False where none is."""
        self._search = self._search.stepped(step, self._attention.row)
        place = self._search.current
        if place is None or self._search.at is None:
            return False
        row = self._search.rows[self._search.at]
        self._unfold(row)
        self._clear_stop()
        self._move_to(row)
        self._reveal_words(place.version, row, (place.start, place.end))
        self._show_found()
        return True

    def _show_found(self) -> None:
        self._attention = replace(self._attention, found=self._search.by_version())
        self.viewport().update()


def _first_words(synopsis: Synopsis, row: int) -> Place | None:
    """A cell of a row, the base's if it has one."""
    cells = synopsis.rows[row].cells if row < len(synopsis.rows) else ()
    cell = next((cell for cell in (*cells[synopsis.base : synopsis.base + 1], *cells) if cell), None)
    return Place(cell.version, cell.start, cell.end) if cell else None


def _carried_version(old: Synopsis, new: Synopsis, version: int) -> int | None:
    """Which version of the new table is this one of the old; None if it is gone or reads differently."""
    wanted = old.comparison.versions[version]
    return next(
        (
            index
            for index, one in enumerate(new.comparison.versions)
            if (one.name, one.path) == (wanted.name, wanted.path) and one.text == wanted.text
        ),
        None,
    )


def _carried_selection(old: Synopsis | None, new: Synopsis | None, selection: Selection | None) -> Selection | None:
    if old is None or new is None or selection is None:
        return None
    version = _carried_version(old, new, selection.version)
    return None if version is None else replace(selection, version=version)
