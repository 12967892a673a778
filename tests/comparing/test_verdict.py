"""The verdict: nothing differs, only the encoding, only what is not seen, or the words."""

from pathlib import Path

import pytest

import recension
from recension.reading import from_text

TEXT = "Die Brücke über den Fluß wurde im März geöffnet.\nViele Bürger fühlten sich überrascht.\n"


@pytest.mark.parametrize(
    ("other", "verdict", "said"),
    [
        (TEXT.encode(), "same", ""),
        (TEXT.replace("\n", "\r\n").encode(), "same", ""),
        (TEXT.encode("cp1252"), "encoding", "b.txt is cp1252"),
        (TEXT.encode("utf-16"), "encoding", "b.txt is utf-16"),
        (TEXT.encode().decode("cp1252").encode(), "encoding", "b.txt has 8 encoding faults"),
        (TEXT.replace("Viele", "Vi\u00adele").encode(), "characters", "not seen"),
        (TEXT.replace("wurde im", "wurde\u2003im").encode(), "characters", "not seen"),
        (TEXT.replace("Viele", "Manche").encode("cp1252"), "different", ""),
    ],
)
def test_the_verdict_of_two_files(tmp_path: Path, other: bytes, verdict: str, said: str) -> None:
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text(TEXT, "utf-8", newline="\n")
    b.write_bytes(other)
    summary = recension.compare(a, b).summary
    assert summary["verdict"] == verdict
    assert any(said in note for note in summary["notes"]) if said else summary["notes"] == []


def test_a_disguised_word_is_no_matter_of_encoding() -> None:
    one, other = from_text("one", "The company left."), from_text("other", "The соmраny left.")
    assert recension.compare(one, other).summary["verdict"] == "characters"


def test_of_several_versions_the_worst_counts_and_each_pair_is_told(tmp_path: Path) -> None:
    contents = TEXT.encode(), TEXT.encode("cp1252"), TEXT.replace("Viele", "Manche").encode()
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content)
    summary = recension.compare(*paths).summary
    assert summary["verdict"] == "different"
    assert [note for note in summary["notes"] if "differ only in encoding" in note] == [
        "0.txt and 1.txt differ only in encoding: 0.txt is utf-8, 1.txt is cp1252."
    ]
