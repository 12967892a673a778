"""The sibling vote: another version of the text knows better than statistics in which encoding a file is."""

from pathlib import Path

import pytest
from tests.reading.test_decoding import HEBREW, JAPANESE, KOREAN, TRADITIONAL

from recension.reading import How, read, settle
from recension.reading.siblings import vocabulary_of, vote
from recension.reading.version import Alternative, Encoding

# Albanian is a language that no detector has statistics of; the second sentence is the sibling of the first.
ALBANIAN = "Gjithkush ka detyrime vetëm ndaj asaj bashkësie në të cilën është i mundur zhvillimi i lirë."
SIBLING = "Zhvillimi i plotë dhe i lirë është i mundur vetëm në një bashkësi, dhe të gjithë kanë detyrime ndaj saj."


def test_the_words_of_a_sibling_decide() -> None:
    data = ALBANIAN.encode("cp1250")
    wrong = Encoding("cp1257", How.DETECTED, 0.1077, (Alternative("cp1250", 0.0783),))
    encoding = vote(data, wrong, vocabulary_of([SIBLING]))
    assert data.decode(encoding.name) == ALBANIAN
    assert encoding.certainty == "sure"
    assert "stand in the other versions" in encoding.reason
    assert encoding.alternatives[0].name == "cp1257"
    assert encoding.alternatives[0].sample != encoding.sample


def test_an_encoding_nobody_thought_of_is_found() -> None:
    data = "Vincentas van Gogas mirė Prancūzijoje, prie Uazos".encode("iso8859-10")
    wrong = Encoding("iso8859-4", How.DETECTED, 0.2)
    encoding = vote(data, wrong, vocabulary_of(["Prancūzijoje mirė van Gogas"]))
    assert data.decode(encoding.name) == "Vincentas van Gogas mirė Prancūzijoje, prie Uazos"


def test_a_sibling_in_another_language_decides_nothing() -> None:
    data = ALBANIAN.encode("cp1250")
    before = Encoding("cp1250", How.DETECTED, 0.3, (Alternative("cp1257", 0.2),))
    assert vote(data, before, vocabulary_of(["Plain English words, nothing else."])) == before
    assert vote(data, before, vocabulary_of(["Москва и Санкт-Петербург"])).name == "cp1250"


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_versions_read_together_agree_in_any_order(tmp_path: Path, order: tuple[int, int]) -> None:
    paths = tmp_path / "a.txt", tmp_path / "b.txt"
    paths[0].write_bytes(ALBANIAN.encode("cp1250"))
    paths[1].write_text(SIBLING, "utf-8")
    settled = settle([read(paths[index]) for index in order])
    version = settled[order.index(0)]
    assert version.text == ALBANIAN
    assert version.path == str(paths[0])
    assert version.words == read(paths[0]).words


def test_only_surer_versions_are_listened_to(tmp_path: Path) -> None:
    """Else of two that are read differently each would take over the mistake of the other."""
    paths = tmp_path / "a.txt", tmp_path / "b.txt"
    for path in paths:
        path.write_bytes(ALBANIAN.encode("cp1250"))
    versions = [read(path) for path in paths]
    assert [version.text for version in settle(versions)] == [version.text for version in versions]


def test_a_choice_is_never_voted_down(tmp_path: Path) -> None:
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_bytes(ALBANIAN.encode("cp1250"))
    other.write_text(SIBLING, "utf-8")
    chosen, _ = settle([read(path, encoding="cp1257"), read(other)])
    assert (chosen.encoding.name, chosen.encoding.how) == ("cp1257", How.CHOSEN)


def test_a_page_is_read_again_as_it_was_wanted(tmp_path: Path) -> None:
    path, other = tmp_path / "page.html", tmp_path / "b.txt"
    page = f"<html><body><nav>Kryefaqja</nav><article><p>{ALBANIAN}</p></article></body></html>"
    path.write_bytes(page.encode("cp1250"))
    other.write_text(SIBLING, "utf-8")
    version, _ = settle([read(path, whole_page=True), read(other)])
    assert version.text == f"Kryefaqja\n\n{ALBANIAN}"


@pytest.mark.parametrize(
    ("text", "codec"), [(JAPANESE, "euc_jp"), (KOREAN, "cp949"), (TRADITIONAL, "big5hkscs"), (HEBREW, "cp1255")]
)
def test_a_few_characters_of_utf_8_do_not_hide_the_encoding(tmp_path: Path, text: str, codec: str) -> None:
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    lines = (text * 6).splitlines(keepends=True)
    stray = lines[3][4].encode()
    path.write_bytes(b"".join(line.encode(codec) for line in lines) + stray + lines[0].encode(codec))
    other.write_text(text, "utf-8")
    version, _ = settle([read(path), read(other)])
    assert version.encoding.name == codec
    assert version.text.startswith(text * 6)
