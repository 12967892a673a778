"""The lists as Qt shows them: sorted by value, filtered by words, copied as text, leading somewhere."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from recension.comparison import Place
from recension.desktop.panels.listing import Listing
from recension.desktop.panels.model import LineFilter, TableModel
from recension.desktop.panels.tables import Line, Table

LINES = (
    Line((12, "military", "navy"), (Place(0, 1, 2), Place(0, 5, 6))),
    Line((3, "Goal", "objective"), (Place(1, 7, 8),)),
    Line((100, "help", "assist\tance"), ()),
)
TABLE = Table(("Times", "From", "To"), LINES, stretch=2)


@pytest.fixture
def listing(qtbot: QtBot) -> Listing:
    made = Listing("Swaps", "no recurring swaps")
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
    assert listing._count.text() == "1 of 3"
    listing._field.setText("nav goal")
    assert _shown(listing) == []
    listing._field.clear()
    assert listing._count.text() == "3"


def test_an_empty_list_says_so(listing: Listing) -> None:
    listing.set_table(Table(("Times",), (), 0))
    assert listing._count.text() == "no recurring swaps"


def test_activating_goes_from_place_to_place_and_round(qtbot: QtBot, listing: Listing) -> None:
    chosen: list[Place] = []
    listing.chosen.connect(chosen.append)
    for _ in range(3):
        listing.view.activated.emit(listing.view.model().index(0, 0))
    listing.view.activated.emit(listing.view.model().index(2, 0))
    assert chosen == [Place(0, 1, 2), Place(0, 5, 6), Place(0, 1, 2)]


def test_selected_lines_are_copied_as_tab_separated_text(listing: Listing) -> None:
    listing.view.selectAll()
    listing.copy()
    assert QGuiApplication.clipboard().text() == '12\tmilitary\tnavy\n3\tGoal\tobjective\n100\thelp\t"assist\tance"\n'
