"""The encoding chip's explanation: why this encoding, what else it could be, what is odd, and a choice."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from recension.comparison import Comparison
from recension.reading.kinds import NAMES, WITH_OWN_ENCODING
from recension.reading.reasons import reason_of
from recension.reading.sentences import some
from recension.reading.version import How, Version
from recension.synopsis import certainty_of, character_counts, character_notes, repairable

_MOST_NOTES = 3
_MOST_ALTERNATIVES = 5
FIND_OUT = ""
"""Chosen in place of a codec: the encoding is to be found out again."""

_COMMON = (
    "utf-8", "utf-16-le", "utf-16-be", "cp1252", "iso8859-15", "cp1250", "iso8859-2", "cp1251", "koi8-r",
    "cp866", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "mac-roman", "cp437", "cp850",
    "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "tis-620",
)  # fmt: skip


def chip_text(comparison: Comparison, index: int) -> str:
    """What the chip says: the encoding and how sure that is, or the format; the most serious oddity of the characters.

    For text that was never bytes only the latter; empty where there is nothing to say.
    """
    version = comparison.versions[index]
    if version.media_type in WITH_OWN_ENCODING:
        named = [NAMES[version.media_type]]
    else:
        named = [version.encoding.name, certainty_of(version.encoding)] if version.path is not None else []
    return " · ".join([*named, *character_counts(comparison, index)[:1]])


def can_choose(version: Version) -> bool:
    """Whether another encoding may be chosen: only for what is text in itself, or holds it as mail does."""
    return version.path is not None and version.media_type.startswith(("text/", "message/", "multipart/"))


class EncodingPopup(QFrame):
    """Explains an encoding and offers others; closes when one is chosen or something else is clicked."""

    chosen = Signal(str)
    """Python codec name, or FIND_OUT."""
    repair_asked = Signal()
    """The encoding faults of the version are to be repaired."""

    def __init__(self, comparison: Comparison, index: int, parent: QWidget) -> None:
        """Explain the encoding of a version; where it is text, offer others."""
        super().__init__(parent, Qt.WindowType.Popup)
        version = comparison.versions[index]
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(f"Encoding of {version.name}")
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(14, 12, 14, 12)
        self._layout.setHorizontalSpacing(12)
        self._layout.setVerticalSpacing(6)
        self._explain(version)
        self._tell_oddities(comparison, index)
        if can_choose(version):
            self._offer(version)

    def open_at(self, where: QPoint) -> None:
        """Show it below ``where`` (screen coordinates), within the screen."""
        self.adjustSize()
        available = self.screen().availableGeometry()
        x = min(where.x(), available.right() - self.width())
        y = min(where.y(), available.bottom() - self.height())
        self.move(max(x, available.left()), max(y, available.top()))
        self.show()

    def _explain(self, version: Version) -> None:
        encoding = version.encoding
        self._title(f"{encoding.name}, {certainty_of(encoding)}")
        self._line(reason_of(encoding))
        if encoding.sample:
            self._line(f"“{encoding.sample}”")
        for warning in version.warnings:
            self._line(warning)

    def _tell_oddities(self, comparison: Comparison, index: int) -> None:
        counts = character_counts(comparison, index)
        if not counts:
            return
        self._title(", ".join(counts))
        notes = character_notes(comparison, index)
        for note in notes[:_MOST_NOTES]:
            self._line(note.note if len(note.places) == 1 else f"{note.note} {len(note.places):,} times.")
        if len(notes) > _MOST_NOTES:
            self._line("The panel Characters has them all.")
        faults = repairable(comparison, index)
        if faults:
            self._row([self._repair_button(faults)])

    def _repair_button(self, faults: int) -> QPushButton:
        button = QPushButton(f"Repair {some(faults, 'encoding fault')}", self)
        button.setToolTip("Show and compare this version as it probably was; the file itself is not changed")
        button.clicked.connect(self._ask_repair)
        return button

    def _offer(self, version: Version) -> None:
        others = version.encoding.alternatives[:_MOST_ALTERNATIVES]
        if others:
            self._line("It could also be:")
        for other in others:
            row = self._layout.rowCount()
            button = QPushButton(other.name, self)
            button.setAccessibleName(f"Read as {other.name}")
            button.setToolTip(f"Read this file as {other.name} and compare again")
            button.clicked.connect(lambda _checked=False, name=other.name: self._choose(name))
            sample = QLabel(other.sample, self)
            sample.setTextFormat(Qt.TextFormat.PlainText)
            sample.setAccessibleName(f"Preview in {other.name}")
            self._layout.addWidget(button, row, 0)
            self._layout.addWidget(sample, row, 1)
        self._offer_any(version)

    def _offer_any(self, version: Version) -> None:
        box = QComboBox(self)
        box.setAccessibleName("Another encoding")
        box.addItem("Another encoding …")
        box.addItems([name for name in _COMMON if name != version.encoding.name])
        box.activated.connect(lambda index: self._choose(box.itemText(index)) if index else None)
        widgets: list[QWidget] = [box]
        if version.encoding.how is How.CHOSEN:
            find_out = QPushButton("Find out", self)
            find_out.setToolTip("Forget the choice, and read this file in the encoding that fits best")
            find_out.clicked.connect(lambda: self._choose(FIND_OUT))
            widgets.append(find_out)
        self._row(widgets)

    def _row(self, widgets: Iterable[QWidget]) -> None:
        """Widgets side by side at the left."""
        row = QHBoxLayout()
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self._layout.addLayout(row, self._layout.rowCount(), 0, 1, 2)

    def _title(self, text: str) -> None:
        label = self._line(text)
        font = label.font()
        font.setBold(True)
        label.setFont(font)

    def _line(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAccessibleName(text)
        label.setWordWrap(True)
        label.setMinimumWidth(380)
        self._layout.addWidget(label, self._layout.rowCount(), 0, 1, 2)
        return label

    def _choose(self, name: str) -> None:
        self.chosen.emit(name)
        self.close()

    def _ask_repair(self) -> None:
        self.repair_asked.emit()
        self.close()
