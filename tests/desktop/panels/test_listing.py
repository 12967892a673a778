"""The lists as Qt shows them: sorted by value, filtered by words, copied as text, leading somewhere."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from recension.comparison import Place
from recension.desktop.panels.lines import beginning_near
from recension.desktop.panels.listing import Listing
from recension.desktop.panels.model import LineFilter, TableModel
from recension.desktop.panels.tables import Line, Table
from recension.desktop.panels.visits import Visit

LINES = (
    Line((12, "military", "navy"), (Place(0, 1, 2), Place(0, 5, 6)), (7, 9)),
    Line((3, "Goal", "objective"), (Place(1, 7, 8),)),
    Line((100, "help", "assist\tance"), ()),
)
TABLE = Table(("Times", "From", "To"), LINES, stretch=2)


@pytest.fixture
def listing(qtbot: QtBot) -> Listing:
    made = Listing("Swaps", "No swap recurs.")
    qtbot.addWidget(made)
    made.set_table(TABLE)
    return made


def _shown(listing: Listing) -> list[str]:
    model = listing.view.model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def test_models_keep_the_rules(qtmodeltester: Any) -> None:
    model = TableModel()
    qtmodeltester.check(model, force_py=True)
    model.set_table(TABLE)
    qtmodeltester.check(model, force_py=True)
    proxy = LineFilter()
    proxy.setSourceModel(model)
    proxy.set_words("goal")
    qtmodeltester.check(proxy, force_py=True)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


def test_lines_come_in_the_order_of_the_table(listing: Listing) -> None:
    assert _shown(listing) == ["military", "Goal", "help"]


def test_numbers_sort_as_numbers_and_words_in_any_case(listing: Listing) -> None:
    listing.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert _shown(listing) == ["Goal", "military", "help"]
    listing.view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert _shown(listing) == ["Goal", "help", "military"]


def test_every_word_of_the_filter_must_occur(listing: Listing) -> None:
    listing._field.setText("NAV mil")
    assert _shown(listing) == ["military"]
    assert listing._count.text() == "1 of 3 lines"
    listing._field.setText("nav goal")
    assert _shown(listing) == []
    assert listing.view.accessibleDescription() == "No line has “nav goal”."
    listing._field.clear()
    assert listing._count.text() == "3 lines"
    assert listing.view.accessibleDescription() == ""


def test_an_empty_list_says_so(listing: Listing) -> None:
    listing.set_table(Table(("Times",), (), 0))
    assert listing.view.accessibleDescription() == "No swap recurs."
    assert not listing._field.isEnabled()
    with_words, listing.view._nothing = listing.view.viewport().grab().toImage(), ""
    assert listing.view.viewport().grab().toImage() != with_words


@pytest.fixture
def chosen(qtbot: QtBot, listing: Listing) -> list[Visit]:
    """What was chosen in the list, which is on the screen."""
    visits: list[Visit] = []
    listing.chosen.connect(visits.append)
    listing.resize(400, 200)
    listing.show()
    qtbot.waitExposed(listing)
    return visits


def _click(listing: Listing, row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    at = listing.view.visualRect(listing.view.model().index(row, 1)).center()
    QTest.mouseClick(listing.view.viewport(), Qt.MouseButton.LeftButton, keys, at)


def test_a_click_shows_a_place_and_a_further_one_the_next(listing: Listing, chosen: list[Visit]) -> None:
    for row in (0, 0, 0, 1, 0, 2):
        _click(listing, row)
    first, second = Visit(Place(0, 1, 2), 7, 1, 2), Visit(Place(0, 5, 6), 9, 2, 2)
    assert chosen == [first, second, first, Visit(Place(1, 7, 8)), first]


def test_clicks_that_extend_the_selection_lead_nowhere(listing: Listing, chosen: list[Visit]) -> None:
    _click(listing, 0)
    _click(listing, 1, Qt.KeyboardModifier.ControlModifier)
    _click(listing, 2, Qt.KeyboardModifier.ShiftModifier)
    assert len(chosen) == 1


def test_arrows_show_the_line_they_come_to_and_return_goes_on(listing: Listing, chosen: list[Visit]) -> None:
    listing.view.setCurrentIndex(listing.view.model().index(1, 0))
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Down):
        QTest.keyClick(listing.view, key)
    assert [(visit.place.start, visit.at, visit.of) for visit in chosen] == [(1, 1, 2), (5, 2, 2), (7, 1, 1)]
    QTest.keyClick(listing.view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert len(chosen) == 3


def test_return_leads_from_the_filter_to_its_first_line(listing: Listing, chosen: list[Visit]) -> None:
    listing._field.setText("goal")
    QTest.keyClick(listing._field, Qt.Key.Key_Return)
    assert [visit.place for visit in chosen] == [Place(1, 7, 8)]
    assert listing.view.currentIndex().row() == 0
    listing._field.setText("nothing of the kind")
    QTest.keyClick(listing._field, Qt.Key.Key_Return)
    assert len(chosen) == 1


def test_figures_stand_under_their_title(listing: Listing) -> None:
    model = listing.view.model()
    alignments = [
        model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole) for column in range(2)
    ]
    assert alignments[0] & Qt.AlignmentFlag.AlignRight
    assert alignments[1] & Qt.AlignmentFlag.AlignLeft


def test_right_to_left_words_keep_their_direction(listing: Listing) -> None:
    line = Line((1, "سلامة", "أمن."), (Place(0, 0, 1),))
    listing.set_table(Table(("Times", "From", "To"), (line,), stretch=2))
    assert listing.view.model().index(0, 2).data() == "\u2068أمن.\u2069"


def test_a_long_sentence_begins_near_its_words(qapp: object) -> None:
    metrics = QFontMetrics(QFont("DejaVu Serif", 11))
    text = " ".join(f"word{number}" for number in range(60)) + " here and the end"
    start = text.index("here")
    width = metrics.horizontalAdvance("x" * 60)
    shown = beginning_near(text, (start, start + 4), metrics, width)
    assert shown.startswith("… word")
    assert shown.endswith("here and the end")
    assert metrics.horizontalAdvance(shown[: shown.index("here") + 4]) <= width
    assert beginning_near(text, (0, 5), metrics, width) == text
    assert beginning_near("short", (0, 5), metrics, width) == "short"


def test_what_the_filter_leaves_is_saved_in_the_order_shown(listing: Listing) -> None:
    listing.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert listing.shown_as_csv().split("\r\n") == [
        "Times,From,To", "3,Goal,objective", "12,military,navy", "100,help,assist\tance", "",
    ]  # fmt: skip
    listing._field.setText("goal")
    assert listing.shown_as_csv() == "Times,From,To\r\n3,Goal,objective\r\n"


def test_selected_lines_are_copied_as_tab_separated_text(listing: Listing) -> None:
    listing.view.selectAll()
    listing.copy()
    assert QGuiApplication.clipboard().text() == '12\tmilitary\tnavy\n3\tGoal\tobjective\n100\thelp\t"assist\tance"\n'
