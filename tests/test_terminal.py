"""What reaches the terminal."""

import sys
from io import StringIO

import pytest

from recension.terminal import printable, progress, say


def test_a_sentence_is_one_line_whatever_it_holds(capsys: pytest.CaptureFixture[str]) -> None:
    say("a\x1b[2Jb\nc\u202ed: missing")
    assert capsys.readouterr().err == "recension: a\\x1b[2Jb\\nc\\u202ed: missing\n"


@pytest.mark.parametrize("text", ["naïve “quotes” – 你好 قال", "no\u00a0break \u3000space"])
def test_ordinary_text_stays(text: str) -> None:
    assert printable(text) == text


def test_lone_surrogates_can_be_printed() -> None:
    assert printable("a\udce9") == "a\\udce9"


def test_no_progress_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("comparing") as advance:
        assert advance is None
    assert capsys.readouterr() == ("", "")


def test_progress_on_a_terminal_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with progress("comparing") as advance:
        assert advance is not None
        advance(0.5, "Finding [passages]\x07")
    shown = terminal.getvalue()
    assert "Finding [passages]" in shown
    assert "\x07" not in shown
    assert shown.rstrip("\r\n").endswith("\x1b[2K"), "the line is wiped at the end"
