"""Samples: a stretch of bytes that tells one encoding from another."""

from recension.reading import How, decode
from recension.reading.samples import shown, telling_stretch


def test_the_stretch_is_where_the_readings_part() -> None:
    data = ("Only ASCII at first. " * 50 + "É reads alike in both. " + "So on. " * 12 + "Then zażółć").encode("cp1250")
    stretch = telling_stretch(data, ["cp1250", "cp1252"])
    assert shown(stretch, "cp1250") == "zażółć"
    assert shown(stretch, "cp1252") == "za¿ó³æ"


def test_where_nothing_parts_there_is_none() -> None:
    assert telling_stretch(b"", ["utf-8"]) == b""
    assert telling_stretch(b"plain", ["utf-8", "cp1252"]) == b""


def test_an_unknown_encoding_shows_nothing() -> None:
    assert shown(b"plain", "no-such-codec") == ""
    assert shown(b"a\x07b", "ascii") == "a�b"


def test_the_result_holds_a_sample_for_each_alternative() -> None:
    text = "Wczoraj wieczorem sąsiedzi zgłosili, że w piwnicy słychać dziwne dźwięki.\n"
    decoded = decode(text.encode("cp1250"))
    assert decoded.sample in text
    assert decoded.alternatives
    assert all(other.sample and other.sample != decoded.sample for other in decoded.alternatives)


def test_a_label_is_evidence() -> None:
    data = "Überall wächst Gemüse – schön!".encode("cp1252")
    labelled = decode(data, label="iso-8859-1")
    assert (labelled.encoding, labelled.how) == ("cp1252", How.DECLARED)
    assert "names this encoding" in labelled.reason
    lied = decode("Überall wächst Gemüse".encode(), label="iso-8859-1")
    assert (lied.encoding, lied.how) == ("utf-8", How.UTF_8)
    assert any("declares" in warning for warning in lied.warnings)
    assert decode(data, label="no-such-thing").text == decode(data).text
