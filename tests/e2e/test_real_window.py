"""The real program on a (virtual) screen: started, clicked, typed to, and dropped on by another program."""

import sys
from pathlib import Path

import pytest
from tests.e2e.conftest import Screen, Window

_SOURCE = Path(__file__).with_name("drag_source.py")
_AT_SOURCE = (90, 380)


@pytest.fixture
def pair(seeds: Path) -> tuple[Path, Path]:
    folder = seeds / "spun-article"
    return folder / "original.txt", folder / "spun.txt"


def _offer(screen: Screen, *files: Path) -> None:
    screen.start(sys.executable, str(_SOURCE), *map(str, files))
    screen.xdotool("search", "--sync", "--onlyvisible", "--name", "drag source")


def test_two_files_from_the_command_line(screen: Screen, tmp_path: Path, pair: tuple[Path, Path]) -> None:
    window = Window(screen, tmp_path, *pair)
    state = window.wait_until(lambda state: state["first_rows"], "aligned rows are painted")
    assert state["versions"] == ["original.txt", "spun.txt"]
    assert state["title"].startswith("original.txt · spun.txt")
    assert state["rows"] > 20
    window.settled()

    window.keys("alt+Down")
    state = window.wait_until(lambda state: state["position"].startswith("difference 1 of"), "the first difference")
    assert state["status"]
    window.keys("F8", "F8")
    window.wait_until(lambda state: state["position"].startswith("difference 3 of"), "the third difference")

    state = window.settled()
    x, y, _width, height = state["viewport"]
    left, width = state["columns"][1]
    before = state["view"]["current_row"]
    screen.click(x + left + width / 2, y + height * 0.8)
    state = window.wait_until(lambda state: state["view"]["current_row"] != before, "the clicked row is current")
    assert state["view"]["current_row"] > before

    window.keys("ctrl+2")
    window.wait_until(lambda state: state["base"] == 1, "the second version is the base")


def test_files_dropped_by_another_program(screen: Screen, tmp_path: Path, pair: tuple[Path, Path]) -> None:
    window = Window(screen, tmp_path)
    state = window.settled()
    x, y, width, height = state["window"]
    _offer(screen, *pair)

    screen.take(*_AT_SOURCE)
    window.drop_here(x + width / 2, y + height / 2, held=True)
    state = window.wait_until(lambda state: state["first_rows"], "what was dropped on the empty window is shown")
    assert state["versions"] == ["original.txt", "spun.txt"]


def test_a_file_dropped_beside_the_columns(
    screen: Screen, tmp_path: Path, seeds: Path, pair: tuple[Path, Path]
) -> None:
    window = Window(screen, tmp_path, *pair)
    window.wait_until(lambda state: state["first_rows"], "aligned rows are painted")
    state = window.settled()
    x, y, _width, height = state["viewport"]
    left, width = state["columns"][1]
    third = tmp_path / "third.txt"
    third.write_bytes(pair[0].read_bytes())
    _offer(screen, third)

    screen.take(*_AT_SOURCE)
    window.drop_here(x + left + width * 0.95, y + height / 2, held="Add as a version")
    state = window.wait_until(lambda state: len(state["columns"]) == 3, "a third column")
    assert state["versions"] == ["original.txt", "spun.txt", "third.txt"]
    assert third.exists(), "a file manager deletes what was moved; a viewer takes a copy"


def test_an_unreadable_file_has_its_sentence_in_its_column(
    screen: Screen, tmp_path: Path, pair: tuple[Path, Path]
) -> None:
    missing = tmp_path / "missing.txt"
    window = Window(screen, tmp_path, pair[0], missing, pair[1])
    state = window.wait_until(lambda state: state["first_rows"], "the readable ones are compared")
    assert list(state["unreadable"]) == ["1"]
    assert "missing.txt" in state["unreadable"]["1"]
    assert len(state["columns"]) == 3
