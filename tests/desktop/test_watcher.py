"""Files that change on disk, however their editor saves them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from recension.desktop import watcher
from recension.desktop.watcher import FileWatcher


@pytest.fixture
def watched(qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[FileWatcher, Path]]:
    monkeypatch.setattr(watcher, "_SETTLE", 20)
    monkeypatch.setattr(watcher, "_RETRY", 20)
    file = tmp_path / "draft.txt"
    file.write_text("One.")
    made = FileWatcher()
    made.watch([str(file)])
    yield made, file
    made.watch([])
    made.deleteLater()


def test_written_in_place(qtbot: QtBot, watched: tuple[FileWatcher, Path]) -> None:
    files, file = watched
    with qtbot.waitSignal(files.changed) as changed:
        file.write_text("Another one.")
    assert changed.args == [str(file)]


def test_saved_by_renaming_again_and_again(qtbot: QtBot, watched: tuple[FileWatcher, Path]) -> None:
    files, file = watched
    for number in range(3):
        with qtbot.waitSignal(files.changed):
            beside = file.with_suffix(".new")
            beside.write_text(f"Version number {10**number}.")
            beside.replace(file)


def test_gone_for_a_moment(qtbot: QtBot, watched: tuple[FileWatcher, Path]) -> None:
    files, file = watched
    file.unlink()
    with qtbot.waitSignal(files.changed):
        file.write_text("Back again.")


def test_a_neighbour_is_of_no_interest(qtbot: QtBot, watched: tuple[FileWatcher, Path]) -> None:
    files, file = watched
    with qtbot.assertNotEmitted(files.changed, wait=120):
        file.with_name("other.txt").write_text("Something else.")
        os.utime(file.with_name("other.txt"))
