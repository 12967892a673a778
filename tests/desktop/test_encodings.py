"""The explanation behind an encoding chip."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from recension.comparison import Comparison, Flag, FlagKind
from recension.desktop.encodings import FIND_OUT, EncodingPopup, can_choose, chip_text
from recension.reading.version import Alternative, Encoding, How, Version

ENCODING = Encoding(
    "cp1250", How.DETECTED, 0.15, (Alternative("cp1252", 0.1, "gêœl¹ jaŸñ"),), "Because it fits.", "gęślą jaźń"
)
MOJIBAKE = Flag(0, 0, 2, FlagKind.DAMAGED_ENCODING, "“Ã©” is probably “é”.", "é")
LOST = Flag(0, 4, 5, FlagKind.DAMAGED_ENCODING, "What stood here is lost.")
HIDDEN = Flag(0, 6, 7, FlagKind.HIDDEN_CHARACTERS, "A soft hyphen.")


@pytest.fixture
def version() -> Version:
    return Version("letter.txt", "Ã© \ufffd \u00ad words", ENCODING, "/letters/letter.txt")


def comparison(version: Version, *flags: Flag) -> Comparison:
    return Comparison((version, version), (), (), (), (), flags)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def texts_of(popup: EncodingPopup) -> list[str]:
    return [label.text() for label in popup.findChildren(QLabel)]


def button(popup: EncodingPopup, text: str) -> QPushButton:
    (found,) = [button for button in popup.findChildren(QPushButton) if text in button.text()]
    return found


def test_the_chip_says_how_sure_it_is_and_what_is_odd(version: Version) -> None:
    assert chip_text(comparison(version), 0) == "cp1250 · likely"
    chosen = replace(version, encoding=Encoding("cp1252", How.CHOSEN, 1.0))
    assert chip_text(comparison(chosen), 0) == "cp1252 · chosen"
    assert chip_text(comparison(version, HIDDEN, MOJIBAKE, LOST), 0) == "cp1250 · likely · 2 encoding faults"
    assert chip_text(comparison(version, HIDDEN), 1) == "cp1250 · likely"


def test_pasted_text_has_no_encoding_to_tell_but_may_be_odd(version: Version) -> None:
    pasted = replace(version, path=None)
    assert chip_text(comparison(pasted), 0) == ""
    assert chip_text(comparison(pasted, HIDDEN), 0) == "1 hidden character"


def test_only_text_from_a_file_can_be_read_otherwise(version: Version) -> None:
    assert can_choose(version)
    assert can_choose(replace(version, media_type="text/html"))
    assert can_choose(replace(version, media_type="message/rfc822"))
    assert not can_choose(replace(version, path=None))
    assert not can_choose(replace(version, media_type="application/pdf"))


def test_the_popup_explains_and_offers(qtbot: QtBot, parent: QWidget, version: Version) -> None:
    popup = EncodingPopup(comparison(replace(version, warnings=("The last character is cut off.",))), 0, parent)
    texts = texts_of(popup)
    assert texts[:4] == ["cp1250, likely", "Because it fits.", "“gęślą jaźń”", "The last character is cut off."]
    assert "gêœl¹ jaŸñ" in texts, "the sample in the other encoding"
    with qtbot.waitSignal(popup.chosen) as chosen:
        button(popup, "cp1252").click()
    assert chosen.args == ["cp1252"]


def test_a_choice_can_be_taken_back(qtbot: QtBot, parent: QWidget, version: Version) -> None:
    chosen = replace(version, encoding=replace(ENCODING, how=How.CHOSEN))
    popup = EncodingPopup(comparison(chosen), 0, parent)
    with qtbot.waitSignal(popup.chosen) as signal:
        button(popup, "Find out").click()
    assert signal.args == [FIND_OUT]


def test_oddities_are_told_and_a_repair_is_offered(qtbot: QtBot, parent: QWidget, version: Version) -> None:
    popup = EncodingPopup(comparison(version, MOJIBAKE, replace(MOJIBAKE, start=8, end=10), LOST, HIDDEN), 0, parent)
    texts = texts_of(popup)
    assert "3 encoding faults, 1 hidden character" in texts
    assert "“Ã©” is probably “é”. 2 times." in texts
    with qtbot.waitSignal(popup.repair_asked):
        button(popup, "Repair 2 encoding faults").click()


def test_what_cannot_be_repaired_is_not_offered(parent: QWidget, version: Version) -> None:
    popup = EncodingPopup(comparison(version, LOST, HIDDEN), 0, parent)
    assert not [found for found in popup.findChildren(QPushButton) if "Repair" in found.text()]
