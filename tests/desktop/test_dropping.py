"""What can be dropped and where it lands: as data, and as drop events on a window."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl, qVersion
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recension.desktop.dropping import (
    NO_PICTURES,
    NOT_FETCHED,
    NOTHING_READABLE,
    Beside,
    Onto,
    sources_in,
    target_at,
)
from recension.desktop.sources import FileSource, TextSource
from recension.desktop.window import MainWindow

COLUMNS = [(0, 400), (400, 400)]


def _files(*paths: Path | str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def _text(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


@pytest.mark.parametrize(
    ("x", "target"),
    [
        (5, Beside(0)),
        (200, Onto(0)),
        (390, Beside(1)),
        (410, Beside(1)),
        (600, Onto(1)),
        (795, Beside(2)),
        (900, Beside(2)),
    ],
)
def test_a_single_thing_lands_on_a_column_or_beside_it(x: int, target: Onto | Beside) -> None:
    assert target_at(x, COLUMNS, several=False) == target


@pytest.mark.parametrize(("x", "gap"), [(5, 0), (180, 0), (220, 1), (590, 1), (610, 2), (900, 2)])
def test_several_things_always_land_beside(x: int, gap: int) -> None:
    assert target_at(x, COLUMNS, several=True) == Beside(gap)


def test_files_and_folders(tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    for name in ("b.txt", "a.txt", ".hidden"):
        (folder / name).write_text("text")
    (folder / "inner").mkdir()
    single = tmp_path / "c.txt"
    assert sources_in(_files(single, folder), "Dropped text") == [
        FileSource(str(single)),
        FileSource(str(folder / "a.txt"), from_folder=True),
        FileSource(str(folder / "b.txt"), from_folder=True),
    ]


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    assert sources_in(_files(tmp_path), "x") == "There are no files in this folder."


def test_a_browser_gives_html_rather_than_its_address() -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/article")])
    mime.setText("https://example.org/article")
    assert sources_in(mime, "Dropped text") == NOT_FETCHED
    mime.setHtml("<p>An article.</p>")
    assert sources_in(mime, "Dropped text") == [TextSource("Dropped text", "<p>An article.</p>", html=True)]


def test_text_pictures_and_nothing() -> None:
    assert sources_in(_text("Some words."), "Pasted text") == [TextSource("Pasted text", "Some words.")]
    assert sources_in(_text("  \n"), "Pasted text") == NOTHING_READABLE
    picture = QMimeData()
    picture.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    assert sources_in(picture, "Pasted text") == NO_PICTURES


def _held(at: QPoint) -> Any:
    """A place as the events of this Qt take it: from 6.12 on the whole-pixel constructors are deprecated."""
    return QPointF(at) if tuple(map(int, qVersion().split(".")[:2])) >= (6, 12) else at


class Drag:
    """Something held over a window."""

    def __init__(self, window: MainWindow, mime: QMimeData) -> None:
        self._window = window
        self._mime = mime  # Qt keeps no reference
        self._buttons = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)

    def enter(self, at: QPoint) -> bool:
        actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        event = QDragEnterEvent(_held(at), actions, self._mime, *self._buttons)
        QApplication.sendEvent(self._window, event)
        return event.isAccepted()

    def move(self, at: QPoint) -> None:
        actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        QApplication.sendEvent(self._window, QDragMoveEvent(_held(at), actions, self._mime, *self._buttons))

    def leave(self) -> None:
        QApplication.sendEvent(self._window, QDragLeaveEvent())

    def drop(self, at: QPoint) -> Qt.DropAction:
        actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        event = QDropEvent(QPointF(at), actions, self._mime, *self._buttons)
        event.setDropAction(Qt.DropAction.MoveAction)
        QApplication.sendEvent(self._window, event)
        return event.dropAction()


def _at(window: MainWindow, column: int, share: float) -> QPoint:
    x, width = window.workspace.columns()[column]
    return window.workspace.mapTo(window, QPoint(x + round(width * share), 200))


def _names(window: MainWindow) -> list[str]:
    return [source.name for source in window.workbench.session.sources]


def _ghost(window: MainWindow) -> Any:
    from recension.desktop.dropzone import GhostColumn

    (ghost,) = window.workspace.findChildren(GhostColumn)
    return ghost


def test_files_dropped_on_the_empty_window_are_opened(qtbot: QtBot, window: MainWindow, files: list[str]) -> None:
    drag = Drag(window, _files(*files))
    assert drag.enter(QPoint(400, 300))
    with qtbot.waitSignal(window.workbench.changed):
        taken = drag.drop(QPoint(400, 300))
    assert _names(window) == ["base.txt", "copy.txt"]
    assert taken == Qt.DropAction.CopyAction, "a move would make the file manager delete the file"


def test_a_drop_between_columns_inserts(qtbot: QtBot, opened: MainWindow) -> None:
    drag = Drag(opened, _text("A third version."))
    at = _at(opened, 1, 0.02)
    assert drag.enter(at)
    drag.move(at)
    assert _ghost(opened).isVisible()
    assert _ghost(opened).label == "Add as a version"
    with qtbot.waitSignal(opened.workbench.changed):
        drag.drop(at)
    assert _names(opened) == ["base.txt", "Dropped text", "copy.txt"]
    assert not _ghost(opened).isVisible()


def test_a_drop_on_a_column_replaces_it_and_can_be_undone(qtbot: QtBot, opened: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Another text.")
    drag = Drag(opened, _files(other))
    at = _at(opened, 1, 0.5)
    drag.enter(at)
    assert _ghost(opened).label == "Replace copy.txt"
    with qtbot.waitSignal(opened.workbench.changed):
        drag.drop(at)
    assert _names(opened) == ["base.txt", "other.txt"]
    with qtbot.waitSignal(opened.workbench.changed):
        opened.notice.action.click()
    assert _names(opened) == ["base.txt", "copy.txt"]


def test_what_is_taken_away_again_leaves_no_trace(opened: MainWindow) -> None:
    drag = Drag(opened, _text("Words."))
    drag.enter(_at(opened, 0, 0.5))
    drag.leave()
    assert not _ghost(opened).isVisible()
    assert _names(opened) == ["base.txt", "copy.txt"]


def test_a_dropped_address_is_refused_with_the_way_out(opened: MainWindow) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/")])
    drag = Drag(opened, mime)
    drag.enter(_at(opened, 0, 0.5))
    drag.drop(_at(opened, 0, 0.5))
    assert opened.notice.text == NOT_FETCHED
    assert _names(opened) == ["base.txt", "copy.txt"]


def test_data_of_no_kind_we_know_is_not_accepted(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setData("application/x-unknown", b"\x00")
    assert not Drag(window, mime).enter(QPoint(400, 300))
