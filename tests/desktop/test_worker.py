"""What the worker answers, asked directly and not through a process."""

import io
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from recension.comparison import Comparison, Pin, Place
from recension.desktop import worker
from recension.desktop.sources import FileSource, KeptSource, Source, TextSource
from recension.desktop.wire import (
    Cancelled,
    Compare,
    Done,
    Failed,
    KeptPin,
    Progress,
    Repin,
    Reply,
    Request,
    Unreadable,
    WriteReport,
    receive,
    send,
)
from recension.desktop.worker import Workshop
from recension.reading.version import Encoding, How, Version
from recension.vocabulary import Verdict


def _answers(workshop: Workshop, request: Request, given_up: bool = False) -> list[Reply]:
    answers: list[Reply] = []
    workshop.work(request, answers.append, lambda: given_up)
    return answers


def _done(workshop: Workshop, request: Compare) -> Comparison:
    reply = _answers(workshop, request)[-1]
    assert isinstance(reply, Done)
    assert reply.comparison is not None
    return reply.comparison


def test_messages_survive_the_pipe(comparison: Comparison) -> None:
    pipe = io.BytesIO()
    for message in (Done(3, comparison), Unreadable(3, 1, "b.txt: empty."), Progress(3, 0.5, "Aligning")):
        send(pipe, message)
    pipe.seek(0)
    assert receive(pipe) == Done(3, comparison)
    assert receive(pipe) == Unreadable(3, 1, "b.txt: empty.")
    assert receive(pipe) == Progress(3, 0.5, "Aligning")
    with pytest.raises(EOFError):
        receive(pipe)


def test_a_message_cut_short_is_the_end() -> None:
    pipe = io.BytesIO()
    send(pipe, Cancelled(1))
    with pytest.raises(EOFError):
        receive(io.BytesIO(pipe.getvalue()[:-1]))


def test_one_version_alone_has_a_row_for_each_paragraph() -> None:
    comparison = _done(Workshop(), Compare(1, (TextSource("Text", "One paragraph.\n\nAnother one."),)))
    text = comparison.versions[0].text
    assert [text[slice(*row[0])] for row in comparison.rows if row[0]] == ["One paragraph.", "Another one."]


def test_an_unreadable_version_does_not_keep_the_others_from_being_compared(files: list[str]) -> None:
    sources = (FileSource(files[0]), FileSource(files[0] + ".none"), FileSource(files[1]))
    answers = _answers(Workshop(), Compare(1, sources))
    failed = [answer for answer in answers if isinstance(answer, Unreadable)]
    assert [answer.index for answer in failed] == [1]
    assert "base.txt.none" in failed[0].message
    assert isinstance(answers[-1], Done)
    assert answers[-1].comparison is not None
    assert len(answers[-1].comparison.versions) == 2


def test_nothing_readable_is_done_with_nothing(tmp_path: Path) -> None:
    answers = _answers(Workshop(), Compare(1, (FileSource(str(tmp_path / "none.txt")),)))
    assert answers[-1] == Done(1, None)


def test_html_is_read_as_html() -> None:
    comparison = _done(Workshop(), Compare(1, (TextSource("Dropped text", "<p>One &amp; two.</p>", html=True),)))
    assert comparison.versions[0].text.strip() == "One & two."


def test_a_version_is_read_once_until_its_file_changes(files: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[str] = []
    real = worker._read

    def counted(source: Source) -> Version:
        reads.append(source.name)
        return real(source)

    monkeypatch.setattr(worker, "_read", counted)
    workshop = Workshop()
    request = Compare(1, (FileSource(files[0]),))
    _done(workshop, request)
    _done(workshop, request)
    assert reads == ["base.txt"]
    Path(files[0]).write_text("Another text altogether.", "utf-8")
    os.utime(files[0], ns=(1, 1))
    assert _done(workshop, request).versions[0].text == "Another text altogether."


def test_a_cancelled_job_is_given_up(files: list[str]) -> None:
    answers = _answers(Workshop(), Compare(5, (FileSource(files[0]), FileSource(files[1]))), given_up=True)
    assert answers == [Cancelled(5)]


def test_progress_is_passed_on_thirty_times_a_second_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr("recension.desktop.worker.time.monotonic", lambda: now)
    answers: list[Reply] = []
    progress = worker._Progress(1, answers.append, lambda: False)
    for step in range(1000):
        now = 10 + step / 1000
        progress(step / 1000, "Aligning")
    assert 28 <= len(answers) <= 31


def test_a_defect_is_a_sentence_with_its_details_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_source: object) -> None:
        raise IndexError("list index out of range")

    monkeypatch.setattr(worker, "_read", broken)
    (answer,) = [a for a in _answers(Workshop(), Compare(1, (TextSource("a", "b"),))) if isinstance(a, Failed)]
    assert answer.message == "The work stopped because of a defect in Recension (IndexError)."
    assert "Traceback" in answer.detail


def test_a_saved_comparison_opens(comparison: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "saved.json"
    path.write_text(json.dumps(comparison.to_dict()), "utf-8")
    opened = _done(Workshop(), Compare(1, (FileSource(str(path)),)))
    assert opened.rows == comparison.rows
    assert [version.name for version in opened.versions] == ["base.txt", "copy.txt"]


def test_a_damaged_saved_comparison_says_so(comparison: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "saved.json"
    text = json.dumps(comparison.to_dict())
    for damaged in (text[:-20], text.replace('"version": 1', '"version": 99', 1)):
        path.write_text(damaged, "utf-8")
        (answer,) = _answers(Workshop(), Compare(1, (FileSource(str(path)),)))
        assert isinstance(answer, Failed)
        assert answer.job == 1
        assert answer.message.startswith("saved.json: ")


def test_another_json_file_is_a_text_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text('["one", "two"]', "utf-8")
    assert _done(Workshop(), Compare(1, (FileSource(str(path)),))).versions[0].name == "list.json"


def test_a_kept_version_is_compared_as_it_is(comparison: Comparison) -> None:
    sources = tuple(KeptSource(version) for version in comparison.versions)
    assert [version.text for version in _done(Workshop(), Compare(1, sources)).versions] == [
        version.text for version in comparison.versions
    ]


def test_faults_are_repaired_when_the_reader_asks() -> None:
    text = "A cafÃ© and donâ€™t."
    kept = KeptSource(Version("kept", text, Encoding("utf-8", How.UTF_8, 1.0)))
    for source in (TextSource("pasted", text), kept):
        (version,) = _done(Workshop(), Compare(1, (source,))).versions
        assert version.text == text
        (version,) = _done(Workshop(), Compare(1, (replace(source, repaired=True),))).versions
        assert version.text == "A café and don’t."
        assert "2 encoding faults were repaired" in version.warnings[0]


def test_one_version_alone_has_its_oddities_flagged() -> None:
    (flag,) = _done(Workshop(), Compare(1, (TextSource("pasted", "A cafÃ©."),))).flags
    assert (flag.start, flag.end, flag.repair) == (5, 7, "é")


def test_a_report_is_written_or_its_failure_said(comparison: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    assert _answers(Workshop(), WriteReport(2, comparison, str(path), 0)) == [Done(2, None)]
    assert json.loads(path.read_text("utf-8"))["format"] == "recension-comparison"
    (answer,) = _answers(Workshop(), WriteReport(2, comparison, str(tmp_path / "none" / "report.html"), 0))
    assert isinstance(answer, Failed)
    assert "report.html" in answer.message


def test_a_comparison_is_aligned_again_as_its_pins_want_it() -> None:
    texts = "One boat came home. Two were lost at sea.", "One boat came home. Nobody sold the third."
    comparison = _done(Workshop(), Compare(1, tuple(TextSource(f"text {k}", text) for k, text in enumerate(texts))))
    pin = Pin(Place(0, 20, 40), Place(1, 20, 42), Verdict.SAME)
    answers = _answers(Workshop(), Repin(2, comparison, (pin,)))
    assert any(isinstance(answer, Progress) for answer in answers)
    assert isinstance(answers[-1], Done)
    assert answers[-1].comparison is not None
    assert [(link.a.start, link.b.start) for link in answers[-1].comparison.links] == [(0, 0), (20, 20)]
    refused = _answers(Workshop(), Repin(3, comparison, (pin, Pin(pin.a, pin.b, Verdict.NOT))))[-1]
    assert isinstance(refused, Failed)
    assert refused.message.startswith("Two pins contradict one another")
    assert refused.detail == ""
    assert isinstance(_answers(Workshop(), Repin(4, comparison, (pin,)), given_up=True)[-1], Cancelled)


def test_pins_are_compared_with_as_long_as_their_words_stand() -> None:
    sources = TextSource("a", "One boat came home."), TextSource("b", "Two boats were sold.")
    for words, count in (("Two boats were sold.", 1), ("Three boats", 0)):
        pin = KeptPin(((0, 0, "One boat came home."), (1, 0, words)), Verdict.SAME)
        comparison = _done(Workshop(), Compare(1, sources, (pin,)))
        assert len(comparison.pins) == len(comparison.links) == count


def test_all_of_a_page_is_read_where_that_is_wanted(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    sentences = " ".join(f"On day {day} the committee met in the town hall and adjourned at dusk." for day in range(9))
    page.write_text(f"<html><nav>Home News Sport</nav><article><p>{sentences}</p></article></html>")
    words = [
        _done(Workshop(), Compare(1, (FileSource(str(page), whole_page=whole),))).versions[0].words
        for whole in (False, True)
    ]
    assert words[1] == words[0] + 3
