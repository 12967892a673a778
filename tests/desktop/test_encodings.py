"""The explanation behind an encoding chip."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from recension.desktop.encodings import EncodingPopup, can_choose, chip_text, preview, telling_place
from recension.reading.version import Alternative, Encoding, How, Version


@pytest.fixture
def version(tmp_path: Path) -> Version:
    path = tmp_path / "letter.txt"
    path.write_bytes(("Plain words first. " * 40 + "Zażółć gęślą jaźń.").encode("cp1250"))
    encoding = Encoding("cp1250", How.DETECTED, 0.15, (Alternative("cp1252", 0.1),))
    return Version("letter.txt", "…", encoding, str(path))


def test_the_chip_says_how_sure_it_is(version: Version) -> None:
    assert chip_text(version) == "cp1250 · likely"
    assert chip_text(replace(version, encoding=Encoding("cp1252", How.CHOSEN, 1.0))) == "cp1252 · chosen"
    assert chip_text(replace(version, path=None)) == ""


def test_only_plain_text_from_a_file_can_be_read_otherwise(version: Version) -> None:
    assert can_choose(version)
    assert not can_choose(replace(version, path=None))
    assert not can_choose(replace(version, media_type="text/html"))


def test_the_preview_shows_where_encodings_part() -> None:
    data = "Only ASCII at first, then café.".encode("cp1252")
    place = telling_place(data)
    assert "café" in preview(place, "cp1252")
    assert "cafй" in preview(place, "cp1251")
    assert preview(b"plain", "no-such-codec") == ""
    assert telling_place(b"") == b""


def test_the_popup_explains_and_offers(qtbot: QtBot, version: Version) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    popup = EncodingPopup(version, parent)
    texts = [label.text() for label in popup.findChildren(QLabel)]
    assert "cp1250, likely" in texts
    assert any("most likely text" in text for text in texts)
    assert any("gęślą" in text for text in texts), "the preview in the present encoding"
    assert any("gêœl¹" in text for text in texts), "the preview in the other one"
    (button,) = popup.findChildren(QPushButton)
    with qtbot.waitSignal(popup.chosen) as chosen:
        button.click()
    assert chosen.args == ["cp1252"]


def test_a_file_that_is_gone_has_no_preview(qtbot: QtBot, version: Version, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    popup = EncodingPopup(replace(version, path=str(tmp_path / "gone.txt")), parent)
    assert popup.findChildren(QPushButton)
