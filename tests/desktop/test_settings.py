"""What is remembered between runs, and what is made of files people have edited."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from pytestqt.qtbot import QtBot

from recension.desktop import settings
from recension.desktop.settings import Settings


def _file() -> Path:
    return Path(settings._store().fileName())


def test_nothing_saved_gives_the_defaults(qtbot: QtBot) -> None:
    assert settings.load() == Settings()


def test_everything_comes_back(qtbot: QtBot) -> None:
    kept = Settings(
        theme="dark",
        zoom=1.21,
        fold_identical=True,
        fold_asides=True,
        panels=False,
        legend_seen=True,
        geometry=QByteArray(b"\x01\x00geometry"),
        state=QByteArray(b"\x02state"),
        recent=(("/a/one.txt", "/a/two, three.txt"), ("/b/alone.txt",)),
    )
    settings.save(kept)
    assert settings.load() == kept


def test_another_version_of_the_file_is_read_as_nothing(qtbot: QtBot) -> None:
    settings.save(Settings(theme="dark"))
    store = settings._store()
    store.setValue("version", 99)
    store.sync()
    assert settings.load() == Settings()


def test_nonsense_in_the_file_does_no_harm(qtbot: QtBot) -> None:
    settings.save(Settings())
    _file().write_text("[General]\nversion=1\ntheme=purple\nzoom=enormous\n[recent]\nsize=many\n", "utf-8")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    loaded = settings.load()
    assert loaded == Settings()


def test_the_latest_set_of_files_comes_first_and_once() -> None:
    known = Settings()
    for number in range(15):
        known = known.with_recent([f"/{number}.txt"])
    known = known.with_recent(["/7.txt"])
    assert known.recent[0] == ("/7.txt",)
    assert known.recent.count(("/7.txt",)) == 1
    assert len(known.recent) == settings.RECENT_SETS
