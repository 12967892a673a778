"""The command line: exit statuses, sentences, standard input, no traceback, no half file."""

import json
import os
import subprocess
import sys
import time
from importlib.metadata import version
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from recension import cli
from recension.comparison import GENERATOR, Comparison
from recension.reading.kinds import REFUSALS

ORIGINAL = """\
The goal of the first meeting was clear to everyone who had come to the old town hall that evening.

On May 18 the council voted by 41 to 33 to keep the bridge open until the end of the winter.

The crowd went home through the rain, and nobody spoke of the harbour again for many years.
"""
COPY = ORIGINAL.replace("goal", "objective").replace("May 18", "Could 18")

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    """Two files that differ."""
    original, copy = tmp_path / "original.txt", tmp_path / "copy.txt"
    original.write_text(ORIGINAL, encoding="utf-8")
    copy.write_text(COPY, encoding="utf-8")
    return str(original), str(copy)


def stdin_of(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))


def usage_error(arguments: list[str], capsys: Captured) -> str:
    with pytest.raises(SystemExit) as ended:
        cli.run(arguments)
    assert ended.value.code == 2
    return capsys.readouterr().err


# report


def test_report_html_and_json(pair: tuple[str, str], tmp_path: Path, capsys: Captured) -> None:
    page, saved = tmp_path / "out.html", tmp_path / "out.json"
    assert cli.run(["report", *pair, "-o", str(page)]) == 0
    assert cli.run(["report", *pair, "-o", str(saved)]) == 0
    assert "objective</mark>" in page.read_text(encoding="utf-8")
    comparison = Comparison.from_dict(json.loads(saved.read_text(encoding="utf-8")))
    assert [version.name for version in comparison.versions] == ["original.txt", "copy.txt"]
    assert capsys.readouterr() == ("", "")


def test_a_saved_comparison_gives_the_same_reports(pair: tuple[str, str], tmp_path: Path) -> None:
    direct, saved, again, json_again = (tmp_path / name for name in ("a.html", "s.json", "b.html", "t.json"))
    cli.run(["report", *pair, "-o", str(direct)])
    cli.run(["report", *pair, "-o", str(saved)])
    assert cli.run(["report", str(saved), "-o", str(again)]) == 0
    assert cli.run(["report", str(saved), "-o", str(json_again)]) == 0
    assert again.read_bytes() == direct.read_bytes()
    assert json_again.read_bytes() == saved.read_bytes()


def test_report_to_standard_output(pair: tuple[str, str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.run(["report", *pair, "-o", "-", "--format", "json"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["format"] == "recension-comparison"


def test_report_from_standard_input(pair: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin_of(COPY.encode(), monkeypatch)
    saved = tmp_path / "out.json"
    assert cli.run(["report", pair[0], "-", "-o", str(saved)]) == 0
    assert json.loads(saved.read_bytes())["versions"][1]["name"] == "standard input"
    stdin_of(saved.read_bytes(), monkeypatch)
    assert cli.run(["report", "-", "-o", str(tmp_path / "out.html")]) == 0


def test_kinds_of_edit_can_be_left_unmarked(pair: tuple[str, str], tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "out.html"
    assert cli.run(["report", *pair, "-o", str(out), "--hide", "swap, Number Format"]) == 0
    assert "not marked: swap (1)." in " ".join(out.read_text(encoding="utf-8").split())
    assert "“nonsense” is not a kind of edit; choose from case, punctuation" in usage_error(
        ["report", *pair, "-o", str(out), "--hide", "case,nonsense"], capsys
    )


def test_exit_code_tells_whether_versions_differ(pair: tuple[str, str], tmp_path: Path) -> None:
    out = ["-o", str(tmp_path / "out.html"), "--exit-code"]
    assert cli.run(["report", *pair, *out]) == 3
    assert cli.run(["report", pair[0], pair[0], *out]) == 0
    rewrapped = tmp_path / "rewrapped.txt"
    rewrapped.write_text(ORIGINAL.replace("the council", "the\ncouncil"), encoding="utf-8")
    assert cli.run(["report", pair[0], str(rewrapped), *out]) == 0


def test_base(pair: tuple[str, str], tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "out.html"
    assert cli.run(["report", *pair, "-o", str(out), "--base", "2"]) == 0
    assert 'described against <bdi class="name">copy.txt</bdi>' in out.read_text(encoding="utf-8")
    for base in ("0", "3"):
        assert "there are 2 versions" in usage_error(["report", *pair, "-o", str(out), "--base", base], capsys)


def test_every_unreadable_version_is_named(pair: tuple[str, str], tmp_path: Path, capsys: Captured) -> None:
    empty, out = tmp_path / "empty.txt", tmp_path / "out.html"
    empty.touch()
    missing = str(tmp_path / "missing.txt")
    assert cli.run(["report", pair[0], str(empty), missing, "-o", str(out)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert all(line.startswith("recension: ") for line in lines)
    assert "empty.txt" in lines[0]
    assert "missing.txt" in lines[1]
    assert not out.exists()


def test_unwritable_report(pair: tuple[str, str], tmp_path: Path, capsys: Captured) -> None:
    assert cli.run(["report", *pair, "-o", str(tmp_path / "nowhere" / "out.html")]) == 1
    assert "nowhere does not exist" in capsys.readouterr().err


def test_damaged_saved_comparison(tmp_path: Path, capsys: Captured) -> None:
    saved = tmp_path / "saved.json"
    saved.write_text('{"format": "recension-comparison", "version": 1', encoding="utf-8")
    assert cli.run(["report", str(saved), "-o", str(tmp_path / "out.html")]) == 1
    assert "saved.json: this saved comparison is damaged" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["A", "B"], "-o/--output"),
        (["A", "B", "-o", "out.pdf"], "PDF reports cannot be written yet; choose html or json"),
        (["A", "B", "-o", "out"], "the name does not say which format"),
        (["A", "B", "-o", "-"], "name the format with --format"),
        (["-", "-", "-o", "out.html"], "standard input can be only one of the versions"),
        (["A", "-o", "out.html"], "name a second version"),
        (["A", "B", "-o", "A", "--format", "html"], "would overwrite a version"),
    ],
)
def test_wrong_usage(
    pair: tuple[str, str],
    arguments: list[str],
    sentence: str,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(Path(pair[0]).parent)
    names = {"A": pair[0], "B": pair[1]}
    assert sentence in usage_error(["report", *(names.get(word, word) for word in arguments)], capsys)
    assert Path(pair[0]).read_text(encoding="utf-8") == ORIGINAL
    assert not Path("out.html").exists()


def test_interrupted(pair: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    def interrupted(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    assert cli.run(["report", *pair, "-o", str(tmp_path / "out.html")]) == 130
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.txt", "original.txt"]
    assert capsys.readouterr() == ("", "")


# inspect


def test_inspect_for_people(pair: tuple[str, str], capsys: Captured) -> None:
    assert cli.run(["inspect", *pair]) == 0
    head, first, second = capsys.readouterr().out.splitlines()
    assert head.split()[:3] == ["FILE", "TYPE", "ENCODING"]
    assert first.startswith("original.txt  text  utf-8 ")
    assert second.split()[-1] == str(len(COPY))


def test_inspect_for_programs(pair: tuple[str, str], capsys: Captured) -> None:
    assert cli.run(["inspect", "--json", pair[0]]) == 0
    (facts,) = json.loads(capsys.readouterr().out)
    assert facts["name"] == "original.txt"
    assert facts["encoding"]["certainty"] == "sure"
    assert facts["characters"] == len(ORIGINAL)


def test_inspect_shows_the_others_of_an_unreadable_file(
    pair: tuple[str, str], tmp_path: Path, capsys: Captured
) -> None:
    assert cli.run(["inspect", str(tmp_path / "missing.txt"), pair[0]]) == 1
    out, err = capsys.readouterr()
    assert "original.txt" in out
    assert err.startswith("recension: ")
    assert "missing.txt" in err


def test_inspect_a_folder_of_mixed_files(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "thread.txt").write_text("Tern said:\n> It is real.\n\nExactly this.\n", encoding="utf-8")
    (tmp_path / "letter.rtf").write_bytes(b"{\\rtf1\\ansi A letter about the wall.\\par}")
    (tmp_path / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / ".hidden").write_text("Nothing to see.", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    assert cli.run(["inspect", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    _, letter, thread, *notes = out.splitlines()
    assert letter.split()[:6] == ["letter.rtf", "RTF", "–", "–", "by", "its"]
    assert thread.split()[:4] == ["thread.txt", "text", "utf-8", "sure"]
    assert "thread.txt: 1 block is quoted from other posts or messages." in notes
    assert err == f"recension: {tmp_path / 'photo.txt'}: {REFUSALS['image']}\n"


def test_inspect_a_folder_for_programs(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.md").write_text("# A\n\n## B\n\nText.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    assert cli.run(["inspect", "--json", str(tmp_path)]) == 1
    first, second = json.loads(capsys.readouterr().out)
    assert (first["media_type"], first["blocks"]) == ("text/markdown", {"heading": 2, "paragraph": 1})
    assert second == {
        "name": str(tmp_path / "b.txt"),
        "error": f"{tmp_path / 'b.txt'}: it is empty (0 bytes)",
    }


def test_an_empty_folder_is_named(tmp_path: Path, capsys: Captured) -> None:
    assert cli.run(["inspect", str(tmp_path)]) == 1
    assert "it is a folder" in capsys.readouterr().err


def test_whole_pages_on_demand(tmp_path: Path, capsys: Captured) -> None:
    sentences = " ".join(
        f"On day {day} the committee met in the old town hall and adjourned at dusk." for day in range(9)
    )
    page = tmp_path / "page.html"
    page.write_text(f"<html><nav>Home News Sport</nav><article><p>{sentences}</p></article></html>", encoding="utf-8")
    words = []
    for options in ([], ["--whole-page"]):
        assert cli.run(["inspect", "--json", *options, str(page)]) == 0
        words.append(json.loads(capsys.readouterr().out)[0]["words"])
    assert words[1] == words[0] + 3
    saved = tmp_path / "saved.json"
    assert cli.run(["report", "--whole-page", str(page), str(page), "-o", str(saved)]) == 0
    assert json.loads(saved.read_text(encoding="utf-8"))["versions"][0]["words"] == words[1]


def test_names_cannot_steer_the_terminal(tmp_path: Path, capsys: Captured) -> None:
    evil = tmp_path / "a\x1b[31mred\n\u202e.txt"
    evil.write_text("Some text that is long enough to read.", encoding="utf-8")
    assert cli.run(["inspect", str(evil), str(tmp_path / "no\x1b[2J.txt")]) == 1
    out, err = capsys.readouterr()
    assert "\x1b" not in out + err
    assert "[31mred" in out
    assert "\u202e" not in out
    assert len(err.splitlines()) == 1


# the window, and the program as a whole


def test_the_window_gets_the_files(pair: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr("recension.platform_check.window_problem", lambda: "no window here")
    assert cli.run(list(pair)) == 1
    assert capsys.readouterr().err == "recension: no window here\n"


def python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, **environment},
        check=False,
    )


def test_version_and_help_are_quick() -> None:
    python("-m", "recension", "--version")
    began = time.perf_counter()
    done = python("-m", "recension", "--version")
    seconds = time.perf_counter() - began
    assert done.stdout == f"recension {version('recension')}\n"
    assert done.stdout.strip() == GENERATOR
    assert done.returncode == 0
    assert seconds < 1, "far above the 0.15 s it takes, for the sake of busy machines"
    assert "report" in python("-m", "recension", "--help").stdout


def test_version_and_help_load_nothing_heavy() -> None:
    heavy = ("numpy", "PySide6", "chardet", "jinja2", "rich", "trafilatura", "regex", "multiprocessing")
    for argument in ("--version", "--help"):
        done = python("-X", "importtime", "-m", "recension", argument)
        loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
        assert not loaded.intersection(heavy)


_NO_QT = """
import sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is not here", name=name)

sys.meta_path.insert(0, Refuse())
import recension
from recension.cli import run
sys.exit(run(sys.argv[1:]))
"""


def test_reports_and_inspection_need_no_qt(pair: tuple[str, str], tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    done = python("-c", _NO_QT, "report", *pair, "-o", str(out))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert out.exists()
    assert python("-c", _NO_QT, "inspect", *pair).returncode == 0


def test_a_window_without_qt_is_one_sentence() -> None:
    done = python("-c", _NO_QT, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "PySide6, which is not installed" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux may be without a display")
def test_a_window_without_a_display_is_one_sentence() -> None:
    bare = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    done = python("-m", "recension", **bare)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "recension report A B -o report.html" in done.stderr


_INTERRUPTED = """
import signal, sys

class Interrupting:
    @property
    def buffer(self):
        signal.raise_signal(signal.SIGINT)

signal.signal(signal.SIGINT, signal.default_int_handler)
sys.stdin = Interrupting()
from recension.cli import run
from recension.reading.kinds import REFUSALS
sys.exit(run(sys.argv[1:]))
"""


def test_sigint_while_waiting_for_input(pair: tuple[str, str], tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    done = python("-c", _INTERRUPTED, "report", pair[0], "-", "-o", str(out))
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
    assert not out.exists()


def shell(redirection: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program from a shell, with a redirection."""
    return subprocess.run(
        ["/bin/sh", "-c", f'"$@" {redirection}', "sh", sys.executable, "-m", "recension", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_full_or_closed_streams_are_one_sentence(pair: tuple[str, str]) -> None:
    to_stdout = ["-o", "-", "--format", "html"]
    for redirection, files, sentence in [
        (">/dev/full", pair, "No space left on device"),
        (">&-", pair, "standard output is closed"),
        ("<&-", (pair[0], "-"), "standard input is closed"),
    ]:
        done = shell(redirection, "report", *files, *to_stdout)
        assert (done.returncode, done.stderr) == (1, f"recension: {sentence}\n")


def test_a_reader_that_leaves_early_is_no_error(pair: tuple[str, str]) -> None:
    command = [sys.executable, "-m", "recension", "report", *pair, "-o", "-", "--format", "html"]
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        done = subprocess.run(command, stdout=closed, stderr=subprocess.PIPE, timeout=60, check=False)
    assert done.returncode == 141
    assert done.stderr == b""
