"""What the lists say of a small comparison made by hand."""

from dataclasses import replace

from recension.comparison import Comparison, Flag, FlagKind, Place
from recension.desktop.panels.passage import row_text
from recension.desktop.panels.summary import summary_lines
from recension.desktop.panels.tables import characters_table, facts_table, garble_table, passages_table, swaps_table
from recension.reading.version import Alternative, Encoding, How
from recension.synopsis import synopsis
from recension.vocabulary import Breaks, Garble, Grade, Side


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
        assert lines[1].cells[3:] == ("", "A chain of swaps.")
        assert [line.cells[0] for line in lines] == ["Broken", "Perhaps broken"]
    assert garble_table(synopsis(comparison)).lines == ()


def test_the_summary_says_what_speaks_for_either_version(comparison: Comparison) -> None:
    known = {"broken_b": {"date": [1]}, "supported_a": [0]}
    told = replace(comparison, summary={"pairs": [{"a": 0, "b": 1, "evidence": known}]})
    lines = summary_lines(synopsis(told))
    at = [line.text for line in lines].index("copy.txt is broken where base.txt is sound in 1 place: 1 date.")
    assert lines[at].tab == "Garble"
    assert lines[at + 1].text == "Another version reads as base.txt against copy.txt in 1 place."
    assert lines[at + 2].text.startswith("This is evidence, not a verdict")


def test_swaps_are_told_from_the_base(comparison: Comparison) -> None:
    (line,) = swaps_table(synopsis(comparison)).lines
    assert line.cells == (1, "lamp", "light", "swap", "base.txt → copy.txt")
    (line,) = swaps_table(synopsis(comparison, base=1)).lines
    assert line.cells == (1, "light", "lamp", "swap", "copy.txt → base.txt")


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
        "2 differences in wording: 2 swap.",
        "1 recurring swap, such as lamp → light 1 times.",
    ]
    assert "1 moved passage." in lines
    assert "1 stretch only in base.txt." in lines


def test_a_row_is_told_version_by_version(comparison: Comparison) -> None:
    seen = synopsis(comparison)
    assert row_text(seen, seen.rows[0]).split("\n\n") == [
        "base.txt\nThe lamp was lit on May 18.",
        "copy.txt\nThe light was lit on May 19.",
        "What differs\nswap: lamp → light\nswap: 18 → 19 (date)",
        "Why it stands here\nbase.txt – copy.txt: 80 % alike",
    ]
    assert "copy.txt\n(not in this version)" in row_text(seen, seen.rows[1])
