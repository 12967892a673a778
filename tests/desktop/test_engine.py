"""Jobs and the worker process: progress, cancelling, crashes, and nothing left behind."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from recension.desktop.engine import Engine, Job
from recension.desktop.process import WorkerProcess
from recension.desktop.sources import FileSource, TextSource
from recension.desktop.wire import Compare

ROOT = Path(__file__).resolve().parents[2]

# A worker that does what the name of its first source says.
_PUPPET = """
import os, sys, time
from recension.desktop.wire import *
from recension.desktop.worker import _Inbox
inbox = _Inbox(sys.stdin.buffer)
while True:
    request = inbox.requests.get()
    deed = request.sources[0].name
    out = sys.stdout.buffer
    if deed == "answer":
        send(out, Progress(request.job, 0.25, "Reading"))
        send(out, Unreadable(request.job, 1, "b.txt: there is no such file."))
        send(out, Done(request.job, None))
    elif deed == "listen":
        send(out, Progress(request.job, 0.1, "Aligning"))
        while not inbox.given_up(request.job):
            time.sleep(0.005)
        send(out, Cancelled(request.job))
    elif deed == "hang":
        send(out, Progress(request.job, 0.1, "Aligning"))
        time.sleep(60)
    elif deed == "die":
        os._exit(7)
    elif deed == "babble":
        out.write(b"not a message at all, but longer than one length field")
        out.flush()
        os._exit(0)
    elif deed == "fail":
        send(out, Failed(request.job, "There is not enough memory.", "Traceback"))
"""


def _puppet() -> WorkerProcess:
    return WorkerProcess([sys.executable, "-c", _PUPPET])


@pytest.fixture
def engine(qapp: object) -> Iterator[Engine]:
    made = Engine(start=_puppet)
    yield made
    made.close()
    made.deleteLater()


def _ask(engine: Engine, deed: str) -> Job:
    return engine.submit(lambda number: Compare(number, (TextSource(deed, ""),)))


def _record(job: Job) -> list[tuple[object, ...]]:
    said: list[tuple[object, ...]] = []
    job.progressed.connect(lambda fraction, stage: said.append(("progressed", fraction, stage)))
    job.version_failed.connect(lambda index, message: said.append(("version failed", index, message)))
    job.finished.connect(lambda result: said.append(("finished", result)))
    job.failed.connect(lambda message, detail: said.append(("failed", message, detail)))
    job.cancelled.connect(lambda: said.append(("cancelled",)))
    return said


def _gone(pid: int) -> Callable[[], bool]:
    def gone() -> bool:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        return False

    return gone


def test_a_job_says_what_happens_in_order(qtbot: QtBot, engine: Engine) -> None:
    job = _ask(engine, "answer")
    said = _record(job)
    with qtbot.waitSignal(job.finished):
        pass
    assert said == [
        ("progressed", 0.25, "Reading"),
        ("version failed", 1, "b.txt: there is no such file."),
        ("finished", None),
    ]


def test_one_process_does_all_jobs(qtbot: QtBot, engine: Engine) -> None:
    with qtbot.waitSignal(_ask(engine, "answer").finished):
        pass
    first = engine.pid()
    with qtbot.waitSignal(_ask(engine, "answer").finished):
        pass
    assert engine.pid() == first


def test_a_job_that_listens_is_cancelled_and_its_process_kept(qtbot: QtBot, engine: Engine) -> None:
    job = _ask(engine, "listen")
    with qtbot.waitSignal(job.progressed):
        pass
    pid = engine.pid()
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    assert engine.pid() == pid


def test_a_job_that_does_not_listen_loses_its_process_and_the_next_is_done(qtbot: QtBot, engine: Engine) -> None:
    job = _ask(engine, "hang")
    with qtbot.waitSignal(job.progressed):
        pass
    pid = engine.pid()
    assert pid is not None
    waiting = _ask(engine, "answer")
    with qtbot.waitSignals([job.cancelled, waiting.finished]):
        job.cancel()
    assert engine.pid() != pid
    assert _gone(pid)()


def test_a_crash_gives_a_sentence_and_the_next_job_a_new_process(qtbot: QtBot, engine: Engine) -> None:
    job = _ask(engine, "die")
    said = _record(job)
    waiting = _ask(engine, "answer")
    with qtbot.waitSignals([job.failed, waiting.finished]):
        pass
    assert said == [
        ("failed", "The comparison stopped unexpectedly: perhaps memory ran out. You can start it again.", "")
    ]


def test_a_crash_without_a_job_goes_unnoticed(qtbot: QtBot, engine: Engine) -> None:
    with qtbot.waitSignal(_ask(engine, "answer").finished):
        pass
    pid = engine.pid()
    assert pid is not None
    os.kill(pid, 9)
    qtbot.waitUntil(lambda: engine.pid() is None)
    with qtbot.waitSignal(_ask(engine, "answer").finished):
        pass


def test_a_worker_that_babbles_is_as_good_as_dead(qtbot: QtBot, engine: Engine) -> None:
    job = _ask(engine, "babble")
    with qtbot.waitSignal(job.failed):
        pass


def test_a_failure_comes_with_its_sentence(qtbot: QtBot, engine: Engine) -> None:
    job = _ask(engine, "fail")
    with qtbot.waitSignal(job.failed) as failure:
        pass
    assert failure.args == ["There is not enough memory.", "Traceback"]


def test_what_was_sent_before_anyone_listened_is_heard(qtbot: QtBot) -> None:
    process = _puppet()
    request = Compare(1, (TextSource("answer", ""),))
    process.send(request)
    qtbot.waitUntil(lambda: process.replies.qsize() == 3)
    engine = Engine(process)
    with qtbot.waitSignal(engine.submit(lambda _number: request, sent=True).finished):
        pass
    engine.close()
    assert _gone(process.pid)()


def test_the_process_ends_with_the_engine_in_the_middle_of_a_job(qtbot: QtBot, engine: Engine) -> None:
    with qtbot.waitSignal(_ask(engine, "hang").progressed):
        pass
    pid = engine.pid()
    assert pid is not None
    engine.close()
    assert _gone(pid)()


def test_a_worker_whose_window_died_leaves_by_itself(qtbot: QtBot) -> None:
    process = _puppet()
    process.send(Compare(1, (TextSource("hang", ""),)))
    qtbot.waitUntil(lambda: process.replies.qsize() == 1)
    process.stop()  # closes the pipe and sends no signal
    assert _gone(process.pid)()


def test_the_real_worker_reads_and_compares(qtbot: QtBot, files: list[str], tmp_path: Path) -> None:
    engine = Engine()
    sources = (FileSource(files[0]), FileSource(str(tmp_path / "none.txt")), FileSource(files[1]))
    job = engine.submit(lambda number: Compare(number, sources))
    said = _record(job)
    with qtbot.waitSignal(job.finished, timeout=20_000) as finished:
        pass
    comparison = finished.args[0]
    assert [version.name for version in comparison.versions] == ["base.txt", "copy.txt"]
    assert comparison.rows
    ((_, index, message),) = [word for word in said if word[0] == "version failed"]
    assert index == 1
    assert "none.txt" in str(message)
    engine.close()
