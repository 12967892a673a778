"""Hostile documents: what the isolated process makes of them, and that it is ended in time."""

import subprocess
import sys
from multiprocessing import get_context
from pathlib import Path

import pytest

from recension.reading import UnreadableError, isolation, read
from recension.reading.isolation import parse
from recension.reading.parse_worker import _PARSERS


def _refusal(data: bytes, parser: str = "page") -> str:
    with pytest.raises(UnreadableError) as caught:
        parse(parser, data, "hostile.html")
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_parsed() -> None:
    parsed = parse("page", "<h1>Über</h1><p>Text".encode(), "a.html")
    assert [(piece.role, piece.text) for piece in parsed.pieces] == [
        ("heading", "Über"),
        ("paragraph", "Text"),
    ]
    assert parsed.warnings == ()


def test_too_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "TIME", 0.5)
    page = b"<p " + b" ".join(b"a%d=1" % number for number in range(100_000)) + b">x"
    assert "too intricate" in _refusal(page)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not limit memory")
def test_too_much_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    tighter = "import recension.reading.parse_worker as worker; worker._MEMORY = 100 * 1024 * 1024; worker.main("
    monkeypatch.setattr(isolation, "_START", isolation._START.replace("main(", tighter))
    assert "too large" in _refusal(b"<p>x" * 500_000)


def test_deeper_than_any_parser_goes() -> None:
    assert "nested too deeply" in _refusal(b"<div>" * 60_000 + b"<p>text")


def test_worker_that_breaks_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "_START", "import os; os.abort()")
    assert "too damaged" in _refusal(b"<p>x")


@pytest.mark.parametrize("answer", ["", "[]", "null", '{"pieces": [["no-role", ""]], "warnings": []}', "{}", "1"])
def test_worker_that_answers_nonsense(answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "_START", f"print({answer!r})")
    assert "too damaged" in _refusal(b"<p>x")


def test_no_further_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    assert "no further process" in _refusal(b"<p>x")


def _read_in_daemon(path: str) -> str:
    return read(path).text


def test_from_a_daemon_process(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><p>A page that a background process reads.")
    with get_context("spawn").Pool(1) as pool:
        assert pool.apply(_read_in_daemon, (str(path),)) == "A page that a background process reads."


def test_the_worker_loads_neither_engine_nor_window() -> None:
    check = "import sys; print(sorted({'numpy', 'PySide6', 'regex', 'chardet'} & set(sys.modules)))"
    modules = "\n".join(f"import recension.reading.{module}" for module, _ in _PARSERS.values())
    start = isolation._START.replace("main(*sys.argv[3:])", f"{modules}\n{check}")
    reading = Path(isolation.__file__).parent
    found = subprocess.run(
        [sys.executable, "-P", "-c", start, str(reading.parent), str(reading), "page"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.strip() == "[]"
