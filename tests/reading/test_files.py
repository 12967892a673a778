"""Bytes from files and streams, and one sentence for whatever is no file."""

import io
import os
from pathlib import Path

import pytest

from recension.reading import UnreadableError, files
from recension.reading.files import LARGEST, display_name, read_bytes_of, read_file


def _refusal(path: str | Path) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_file(path)
    sentence = str(caught.value)
    assert sentence.startswith(display_name(path) + ": ")
    assert "\n" not in sentence
    return sentence


def test_all_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a\r\n\xff")
    assert read_file(path) == files.FileBytes(b"a\r\n\xff")


def test_missing(tmp_path: Path) -> None:
    assert "no such file" in _refusal(tmp_path / "missing.txt")
    (tmp_path / "file").touch()
    assert "no such file" in _refusal(tmp_path / "file" / "below")
    assert "no such file" in _refusal("")


def test_folder(tmp_path: Path) -> None:
    assert "folder" in _refusal(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "pipe" in _refusal(tmp_path / "pipe")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_device() -> None:
    assert "device" in _refusal("/dev/zero")


def test_links_that_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "broken").symlink_to(tmp_path / "gone")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert "no longer there" in _refusal(tmp_path / "broken")
    assert "leads back" in _refusal(tmp_path / "loop")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.touch(0o000)
    assert "permissions" in _refusal(path)


def test_permission_error_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "stat", refuse)
    assert "permissions" in _refusal(tmp_path / "secret.txt")


def test_other_errors_of_the_system_are_passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "stat", fail)
    assert "input/output error" in _refusal(tmp_path / "a.txt")


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_impossible_names(name: str) -> None:
    _refusal(name)


def test_large_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)

    def no_opening(*_: object, **__: object) -> None:
        raise AssertionError("opened")

    monkeypatch.setattr(Path, "open", no_opening)
    assert "200 MB" in _refusal(path)
    assert "64 MB" in _refusal(path)


def test_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "log.txt"
    path.write_text("one ")
    status = os.fstat
    calls = []

    def growing(descriptor: int) -> os.stat_result:
        calls.append(descriptor)
        if len(calls) % 2 == 0:
            with path.open("a") as file:
                file.write("more ")
        return status(descriptor)

    monkeypatch.setattr(os, "fstat", growing)
    found = read_file(path)
    assert len(calls) == 4
    assert found.data == b"one more "
    assert "being changed" in found.warnings[0]


def test_file_that_changes_once_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "log.txt"
    path.write_text("one ")
    status = os.fstat
    calls = []

    def changing(descriptor: int) -> os.stat_result:
        calls.append(descriptor)
        if len(calls) == 2:
            path.write_text("one two")
        return status(descriptor)

    monkeypatch.setattr(os, "fstat", changing)
    assert read_file(path) == files.FileBytes(b"one two")


def test_names_are_shown_without_what_would_break_a_sentence() -> None:
    assert display_name("a\nb\u202e.txt") == "a\ufffdb\ufffd.txt"
    assert display_name(os.fsdecode(b"caf\xe9.txt")) == "caf\ufffd.txt"


def test_stream() -> None:
    assert read_bytes_of(io.BytesIO(b"text"), "standard input") == b"text"


def test_stream_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 1000)
    with pytest.raises(UnreadableError, match="standard input: it gives more than"):
        read_bytes_of(io.BytesIO(bytes(2000)), "standard input")
    assert LARGEST == 64 * 1024 * 1024


def test_stream_that_is_closed() -> None:
    stream = io.BytesIO()
    stream.close()
    with pytest.raises(UnreadableError, match="could not be read"):
        read_bytes_of(stream, "standard input")
