"""What the lists say of a small comparison made by hand."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from recension.comparison import Comparison, Flag, FlagKind, Place
from recension.desktop.panels.passage import row_text
from recension.desktop.panels.summary import SummaryPanel, summary_lines
from recension.desktop.panels.tables import characters_table, facts_table, garble_table, passages_table, swaps_table
from recension.desktop.panels.visits import Visit
from recension.reading.version import Alternative, Encoding, How
from recension.synopsis import RowGrounds, synopsis
from recension.vocabulary import Breaks, Fact, Garble, Grade, Kind, Relation, Side


def test_facts_name_both_sides_and_lead_to_the_place(comparison: Comparison) -> None:
    (line,) = facts_table(synopsis(comparison)).lines
    assert line.cells[:4] == ("date", "18", "19", "copy.txt")
    assert "on May 18." in str(line.cells[4])
    assert line.places == (Place(0, 24, 26),)


def test_facts_are_told_from_the_base(comparison: Comparison) -> None:
    (line,) = facts_table(synopsis(comparison, base=1)).lines
    assert line.cells[:4] == ("date", "19", "18", "base.txt")


def test_a_fact_stands_in_its_sentence(comparison: Comparison) -> None:
    (line,) = facts_table(synopsis(comparison)).lines
    assert line.cells[4] == "The lamp was lit on May 18."


def test_what_is_broken_is_listed_the_surest_first_with_its_reason(comparison: Comparison) -> None:
    first, second = comparison.edits
    guess = Garble(Grade.GUESS, Breaks.SENSE, "A chain of swaps.")
    sure = Garble(Grade.SURE, Breaks.DATE, "That is no date.", Side.B)
    judged = replace(comparison, edits=(replace(first, garble=guess), replace(second, garble=sure)))
    for base, here, there in ((0, "18", "19"), (1, "19", "18")):
        lines = garble_table(synopsis(judged, base)).lines
        assert lines[0].cells == ("Broken", here, there, "copy.txt", "That is no date.")
        assert lines[1].cells[3:] == ("one of the two", "A chain of swaps.")
        assert [line.edits for line in lines] == [(1,), (0,)]
        assert [line.cells[0] for line in lines] == ["Broken", "Perhaps broken"]
    assert garble_table(synopsis(comparison)).lines == ()


def test_the_summary_says_what_speaks_for_either_version(comparison: Comparison) -> None:
    known = {"broken_b": {"date": [1]}, "supported_a": [0]}
    told = replace(comparison, summary={"pairs": [{"a": 0, "b": 1, "evidence": known}]})
    lines = summary_lines(synopsis(told))
    at = [line.text for line in lines].index("copy.txt is broken where base.txt is sound in 1 place: 1 date.")
    assert (lines[at - 1].text, lines[at - 1].heading) == ("Which is the original?", True)
    assert (lines[at].places, lines[at].edits) == ((Place(0, 24, 26),), (1,))
    assert lines[at + 1].text == "Another version reads as base.txt against copy.txt in 1 place."
    assert lines[at + 1].places == (Place(0, 4, 8),)
    assert lines[at + 2].text.startswith("This is evidence, not a verdict")


def test_a_line_of_the_summary_is_followed(qtbot: QtBot, comparison: Comparison) -> None:
    known = {"supported_a": [0, 1]}
    panel = SummaryPanel()
    qtbot.addWidget(panel)
    panel.resize(500, 300)
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_synopsis(synopsis(replace(comparison, summary={"pairs": [{"a": 0, "b": 1, "evidence": known}]})))
    texts = [panel.item(row).text() for row in range(panel.count())]
    evidence = texts.index("Another version reads as base.txt against copy.txt in 2 places.")
    visits: list[Visit] = []
    tabs: list[str] = []
    panel.chosen.connect(visits.append)
    panel.tab_asked.connect(tabs.append)
    panel.setCurrentRow(evidence)
    for _ in range(2):
        QTest.keyClick(panel, Qt.Key.Key_Return)
    assert visits == [Visit(Place(0, 4, 8), 0, 1, 2), Visit(Place(0, 24, 26), 1, 2, 2)]
    facts = panel.visualItemRect(panel.item(texts.index("1 damaged fact: 1 date."))).center()
    QTest.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=facts)
    assert tabs == ["Facts"]
    panel.setCurrentRow(panel.count() - 1)
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert (len(visits), len(tabs)) == (2, 1), "the caution leads nowhere"


def test_swaps_are_told_from_the_base(comparison: Comparison) -> None:
    (line,) = swaps_table(synopsis(comparison)).lines
    assert line.cells == (1, "lamp", "light", "swap", "base.txt → copy.txt")
    (line,) = swaps_table(synopsis(comparison, base=1)).lines
    assert line.cells == (1, "light", "lamp", "swap", "copy.txt → base.txt")


def test_swaps_of_the_base_come_first(comparison: Comparison) -> None:
    third = replace(comparison.versions[1], name="third.txt")
    swap = comparison.swaps[0]
    others = (replace(swap, from_version=1, to_version=2, count=9), swap)
    three = replace(
        comparison,
        versions=(*comparison.versions, third),
        rows=tuple((*row, None) for row in comparison.rows),
        swaps=others,
    )
    assert [line.cells[0] for line in swaps_table(synopsis(three)).lines] == [1, 9]
    assert [line.cells[0] for line in swaps_table(synopsis(three, base=1)).lines] == [9, 1]


def test_passages_lead_to_both_ends(comparison: Comparison) -> None:
    moved, alone = passages_table(synopsis(comparison)).lines
    assert moved.cells == ("moved", 4, "base.txt", "copy.txt", "Nobody complained about it.")
    assert [place.version for place in moved.places] == [0, 1]
    assert alone.cells[:4] == ("dropped", 2, "base.txt", "")
    assert passages_table(synopsis(comparison, base=1)).lines[-1].cells[0] == "added"


def test_characters_tell_encodings_and_oddities(comparison: Comparison) -> None:
    flags = (
        Flag(1, 4, 9, FlagKind.HIDDEN_CHARACTERS, "A soft hyphen."),
        Flag(1, 12, 13, FlagKind.HIDDEN_CHARACTERS, "A soft hyphen."),
        Flag(1, 20, 22, FlagKind.DAMAGED_ENCODING, "Mojibake.", "é"),
    )
    encoding = Encoding("cp1252", How.DETECTED, 0.15, (Alternative("cp1250", 0.1, "cafĂ©"),), "Because.", "café")
    odd = replace(comparison.versions[1], warnings=("Two bytes were damaged.",), encoding=encoding)
    table = characters_table(synopsis(replace(comparison, versions=(comparison.versions[0], odd), flags=flags)))
    assert [line.cells for line in table.lines[1:]] == [
        ("copy.txt", "encoding", "", "cp1252, likely: Because."),
        ("copy.txt", "or cp1250", "", "“cafĂ©” and not “café”"),
        ("copy.txt", "note", "", "Two bytes were damaged."),
        ("copy.txt", "encoding fault", 1, "Mojibake."),
        ("copy.txt", "hidden character", 2, "A soft hyphen."),
    ]
    assert "most likely words" in str(table.lines[0].cells[3]), "a comparison saved before reasons were"
    assert table.lines[-1].places == (Place(1, 4, 9), Place(1, 12, 13))


def test_a_verdict_without_differences_comes_first(comparison: Comparison) -> None:
    told = "base.txt and copy.txt differ only in encoding: base.txt is utf-8, copy.txt is cp1252."
    flags = (Flag(1, 4, 5, FlagKind.DAMAGED_ENCODING, "Mojibake.", "é"),)
    same = replace(comparison, edits=(), flags=flags, summary={"verdict": "encoding", "notes": [told]})
    lines = [line.text for line in summary_lines(synopsis(same))]
    assert lines[0] == told
    assert lines.count(told) == 1
    assert "copy.txt has 1 encoding fault." in lines


def test_the_summary_says_the_most_telling_first(comparison: Comparison) -> None:
    lines = [line.text for line in summary_lines(synopsis(comparison))]
    assert lines[0].startswith("copy.txt carries ")
    assert lines[1:4] == [
        "1 damaged fact: 1 date.",
        "2 differences in wording: 2 swaps.",
        "1 recurring swap: lamp → light, 1 time.",
    ]
    assert "1 moved passage." in lines
    assert "1 stretch only in base.txt." in lines


def test_a_row_is_told_version_by_version(comparison: Comparison) -> None:
    seen = synopsis(comparison)
    grounds = RowGrounds(seen)
    assert row_text(seen, seen.rows[0], grounds).split("\n\n") == [
        "base.txt\nThe lamp was lit on May 18.",
        "copy.txt\nThe light was lit on May 19.",
        "What differs\nswap: lamp → light\nswap: 18 → 19 (date)",
        "Why it stands here\nbase.txt – copy.txt: 80 % alike",
    ]
    assert "copy.txt\n(⇅ elsewhere in this version)" in row_text(seen, seen.rows[1], grounds)
    assert "copy.txt\n(not in this version)" in row_text(seen, seen.rows[4], grounds)


def test_what_is_told_is_counted_with_its_noun(comparison: Comparison) -> None:
    swap = comparison.edits[0]
    kinds = [Kind.SWAP] * 2 + [Kind.GARBLE, Kind.SPELLING, Kind.CASE, Kind.REWORDED, Kind.ADDED, Kind.DROPPED]
    edits = tuple(replace(swap, kind=kind, fact=Fact.NAME if kind is Kind.SWAP else None) for kind in kinds)
    copy = comparison.passages[1]
    passages = (*comparison.passages, replace(copy, relation=Relation.COPY))
    told = replace(comparison, edits=edits, passages=passages, swaps=(replace(comparison.swaps[0], count=1204),) * 2)
    lines = [line.text for line in summary_lines(synopsis(told))]
    assert "2 damaged facts: 2 names." in lines
    assert (
        "8 differences in wording: 2 swaps, 1 garbled, 1 in spelling, 1 in case, 1 reworded, 2 others."
        " Those in further copies are not counted."
    ) in lines
    assert "2 recurring swaps, such as lamp → light, 1,204 times." in lines
    hidden = [line.text for line in summary_lines(synopsis(told, hidden={Kind.CASE, Kind.SWAP}))]
    assert "3 differences are not marked: 2 swaps, 1 in case." in hidden
    assert (
        "5 differences in wording: 1 garbled, 1 in spelling, 1 reworded, 1 added, 1 dropped."
        " Those in further copies are not counted."
    ) in hidden
    everything = [line.text for line in summary_lines(synopsis(comparison, hidden={Kind.SWAP}))]
    assert "0 differences in wording." in everything
    assert "2 differences are not marked: 2 swaps." in everything


def test_a_fact_says_where_in_its_sentence_it_stands(comparison: Comparison) -> None:
    (line,) = facts_table(synopsis(comparison)).lines
    assert line.kept is not None
    assert str(line.cells[4])[slice(*line.kept)] == "18"
