"""Files appear whole or not at all."""

import os
import stat
import threading
from pathlib import Path

import pytest

from recension.reports import UnwritableError
from recension.reports.files import write_whole

AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def test_new_file_has_usual_permissions(tmp_path: Path) -> None:
    path, usual = tmp_path / "new.html", tmp_path / "usual"
    usual.touch()
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode == usual.stat().st_mode


def test_existing_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "old.html"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace"])
@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError(28, "No space left on device")])
def test_an_interruption_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    path = tmp_path / "old.html"
    path.write_bytes(b"old")

    def interrupted(*_: object) -> None:
        raise error

    monkeypatch.setattr(step, interrupted)
    with pytest.raises((KeyboardInterrupt, UnwritableError)):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "real.html", tmp_path / "link.html"
    path.write_bytes(b"old")
    link.symlink_to(path)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_whole(pipe, b"new")
    reader.join(timeout=10)
    assert got == [b"new"]
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("missing/report.html", r"missing/report\.html: the folder .*missing does not exist"),
        ("file/report.html", "is not a folder"),
        ("folder", "folder: this is a folder; name a file in it"),
    ],
)
def test_bad_places_are_one_sentence(tmp_path: Path, place: str, sentence: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(UnwritableError, match=sentence):
        write_whole(tmp_path / place, b"new")


@pytest.mark.skipif(AS_ROOT, reason="root may write everywhere")
def test_protected_places(tmp_path: Path) -> None:
    path = tmp_path / "old.html"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(UnwritableError, match="write-protected"):
        write_whole(path, b"new")
    tmp_path.chmod(0o555)
    with pytest.raises(UnwritableError, match="you may not write there"):
        write_whole(tmp_path / "new.html", b"new")
    tmp_path.chmod(0o755)
