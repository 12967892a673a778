"""The encoding chip's explanation: why this encoding, what else it could be with a preview, and a choice."""

import codecs
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from recension.reading.version import Encoding, How, Version

PREVIEW_BYTES = 256 * 1024
"""How much of a file is looked through for a telling place."""
_BEFORE, _AFTER = 12, 40
"""Bytes of context around it."""

_REASONS = {
    How.BOM: "The file begins with a byte order mark, which names its encoding.",
    How.UTF_8: "Every byte of the file is valid UTF-8, which hardly happens by chance.",
    How.DECLARED: "The file declares this encoding itself.",
    How.DETECTED: "The file does not say; this encoding makes the most likely text of its bytes.",
    How.CHOSEN: "You chose this encoding.",
}

_COMMON = (
    "utf-8", "utf-16-le", "utf-16-be", "cp1252", "iso8859-15", "cp1250", "iso8859-2", "cp1251", "koi8-r",
    "cp866", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "mac-roman", "cp437", "cp850",
    "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "tis-620",
)  # fmt: skip


def chip_text(version: Version) -> str:
    """What the chip says: the encoding and how sure that is; empty for text that was never bytes."""
    if version.path is None:
        return ""
    return f"{version.encoding.name} · {_certainty(version.encoding)}"


def _certainty(encoding: Encoding) -> str:
    return "chosen" if encoding.how is How.CHOSEN else encoding.certainty


def can_choose(version: Version) -> bool:
    """Whether another encoding may be chosen: only plain text has one and nothing else to go by."""
    return version.path is not None and version.media_type == "text/plain"


def telling_place(data: bytes) -> bytes:
    """A few bytes around the first one outside ASCII, where encodings part; else the beginning."""
    at = next((index for index, byte in enumerate(data) if byte >= 0x80), 0)
    start = max(at - _BEFORE, 0)
    start -= start % 2  # a UTF-16 unit is not to be cut in two
    return data[start : at + _AFTER]


def preview(data: bytes, encoding: str) -> str:
    """How these bytes read in an encoding, on one line; empty where they cannot."""
    with suppress(LookupError, ValueError):
        text = codecs.decode(data, encoding, "replace")
        if isinstance(text, str):
            return " ".join("".join(c if c.isprintable() or c.isspace() else "�" for c in text).split())
    return ""


class EncodingPopup(QFrame):
    """Explains an encoding and offers others; closes when one is chosen or something else is clicked."""

    chosen = Signal(str)
    """Python codec name."""

    def __init__(self, version: Version, parent: QWidget) -> None:
        """Explain the encoding of ``version``; where it is plain text, offer others."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(f"Encoding of {version.name}")
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(14, 12, 14, 12)
        self._layout.setHorizontalSpacing(12)
        self._layout.setVerticalSpacing(6)
        self._sample = _sample(version)
        self._explain(version)
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
        title = self._line(f"{version.encoding.name}, {_certainty(version.encoding)}")
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self._line(_REASONS[version.encoding.how])
        shown = preview(self._sample, version.encoding.name)
        if shown:
            self._line(f"“… {shown} …”")
        for warning in version.warnings:
            self._line(warning)

    def _offer(self, version: Version) -> None:
        others = [other.name for other in version.encoding.alternatives][:4]
        if others:
            self._line("It could also be:")
        for name in others:
            row = self._layout.rowCount()
            button = QPushButton(name, self)
            button.setAccessibleName(f"Read as {name}")
            button.setToolTip(f"Read this file as {name} and compare again")
            button.clicked.connect(lambda _checked=False, name=name: self._choose(name))
            sample = QLabel(preview(self._sample, name), self)
            sample.setTextFormat(Qt.TextFormat.PlainText)
            sample.setAccessibleName(f"Preview in {name}")
            self._layout.addWidget(button, row, 0)
            self._layout.addWidget(sample, row, 1)
        self._offer_any(version)

    def _offer_any(self, version: Version) -> None:
        box = QComboBox(self)
        box.setAccessibleName("Another encoding")
        box.addItem("Another encoding …")
        box.addItems([name for name in _COMMON if name != version.encoding.name])
        box.activated.connect(lambda index: self._choose(box.itemText(index)) if index else None)
        row = QHBoxLayout()
        row.addWidget(box)
        row.addStretch(1)
        self._layout.addLayout(row, self._layout.rowCount(), 0, 1, 2)

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


def _sample(version: Version) -> bytes:
    if version.path is None:
        return b""
    try:
        with Path(version.path).open("rb") as file:
            return telling_place(file.read(PREVIEW_BYTES))
    except OSError:
        return b""
