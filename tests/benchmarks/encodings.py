"""Single sentences in legacy encodings: chardet alone, Recension alone, and Recension with another version at hand.

Run as ``python tests/benchmarks/encodings.py [FOLDER]``. The texts are those of the tests, and where the public
samples are found (``FOLDER``, else ``../shared/corpora/encodings``) the sentences of all their languages; every
sentence is written in every encoding that holds its language. The sibling is the rest of the same text, without
the sentence. Printed: the share that is read to the very same text, the same by certainty, and milliseconds each.
"""

import json
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import chardet

from recension.reading import decode
from recension.reading.siblings import Vocabulary, vocabulary_of, vote
from recension.reading.version import How

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpora" / "encodings"
PER_TEXT = 8
"""Sentences of each language and encoding."""

# Which encodings files in a language are found in, by ISO 639-3; a language that is not here has no legacy one.
ENCODINGS = {
    "cp1252 iso8859-1 iso8859-15 mac-roman cp850 cp437": (
        "deu eng fra spa por por_PT ita nld swe dan nob fin isl cat glg eus gle"
    ),
    "cp1250 iso8859-2 mac-latin2 cp852": "pol ces slk hun slv hrv bos ron als",
    "cp1251 koi8-r iso8859-5 mac-cyrillic cp866": "rus bul",
    "cp1251 koi8-u iso8859-5 cp1125": "ukr bel",
    "cp1251 iso8859-5 cp855": "srp mkd",
    "cp1253 iso8859-7 mac-greek cp737 cp869": "ell ell_monotonic",
    "cp1254 iso8859-9 mac-turkish cp857": "tur",
    "cp1255 iso8859-8 cp862": "heb",
    "cp1256 iso8859-6 cp864": "arb pes_1 urd",
    "cp1257 iso8859-13 iso8859-4 cp775": "lit lav lvs est",
    "cp1258": "vie",
    "cp874 iso8859-11": "tha",
    "cp932 euc_jp": "jpn",
    "gb18030": "cmn_hans cmn",
    "big5": "cmn_hant",
    "cp949": "kor",
}
TESTS = dict(
    zip(
        "deu fra pol ces rus ell tur heb arb tha jpn cmn_hans cmn_hant kor".split(),
        "GERMAN FRENCH POLISH CZECH RUSSIAN GREEK TURKISH HEBREW ARABIC THAI JAPANESE CHINESE TRADITIONAL"
        " KOREAN".split(),
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence in one encoding."""

    language: str
    codec: str
    text: str
    sibling: Vocabulary


def texts(folder: Path) -> dict[str, str]:
    """A text in each language: of the public samples where they are there, and of the tests."""
    sys.path.insert(0, str(ROOT))
    from tests.reading import test_decoding as own

    found = {language: [getattr(own, name)] for language, name in TESTS.items()}
    listing = folder / "cases.jsonl"
    for case in map(json.loads, listing.read_text("utf-8").splitlines()) if listing.exists() else ():
        if case["group"].startswith("synth"):
            data = (folder / "files" / case["files"][0]).read_bytes()
            found.setdefault(case["language"], []).append(data.decode(case["encoding"]).removeprefix("\ufeff"))
    return {language: "\n".join(parts) for language, parts in found.items()}


def sentences(text: str) -> list[str]:
    """Its different sentences that are not plain ASCII."""
    pieces = re.split(r"(?<=[.!?։])\s+|(?<=[。！？])|\n+", text)
    return sorted({piece for piece in map(str.strip, pieces) if 20 <= len(piece) <= 400 and not piece.isascii()})


def cases(folder: Path) -> Iterator[Case]:
    chance = random.Random(1)
    by_language = texts(folder)
    for codecs, languages in ENCODINGS.items():
        for language in languages.split():
            text = by_language.get(language, "")
            for codec in codecs.split():
                able = [sentence for sentence in sentences(text) if can_write(sentence, codec)]
                for sentence in chance.sample(able, min(PER_TEXT, len(able))):
                    rest = [other for other in text.split("\n") if sentence not in other and other not in sentence]
                    yield Case(language, codec, sentence, vocabulary_of(rest))


def can_write(text: str, codec: str) -> bool:
    try:
        return text.encode(codec).decode(codec) == text and not text.encode(codec).isascii()
    except UnicodeError:
        return False


def by_chardet(data: bytes, _sibling: Vocabulary) -> tuple[str, str]:
    name = chardet.detect(data, prefer_superset=False)["encoding"]
    return (data.decode(name, "replace") if name else ""), ""


def alone(data: bytes, _sibling: Vocabulary) -> tuple[str, str]:
    decoded = decode(data)
    return decoded.text, decoded.evidence.certainty


def with_sibling(data: bytes, sibling: Vocabulary) -> tuple[str, str]:
    decoded = decode(data)
    encoding = decoded.evidence
    if encoding.how is not How.DETECTED or not encoding.alternatives:
        return decoded.text, encoding.certainty
    voted = vote(data, encoding, sibling)
    return data.decode(voted.name, "replace"), voted.certainty


def score(what: str, read: Callable[[bytes, Vocabulary], tuple[str, str]], every: Sequence[Case], show: bool) -> None:
    read("Přes".encode("cp1250"), vocabulary_of([]))  # the models are loaded once
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    wrong: dict[str, list[Case]] = defaultdict(list)
    start = time.perf_counter()
    for case in every:
        text, certainty = read(case.text.encode(case.codec), case.sibling)
        seen[certainty] += 1
        right[certainty] += text == case.text
        if text != case.text:
            wrong[case.codec].append(case)
    each = (time.perf_counter() - start) / len(every) * 1000
    levels = ", ".join(f"{name} {right[name] / seen[name]:.3f} of {seen[name]}" for name in sorted(seen) if name)
    print(f"{what:24} right {right.total() / seen.total():.4f} of {seen.total()}   {each:.2f} ms each   {levels}")
    for codec, missed in sorted(wrong.items()) if show else ():
        print(f"    {codec}: {', '.join(f'{case.language} “{case.text[:50]}”' for case in missed[:4])}")


def main() -> None:
    show = "--show" in sys.argv
    folders = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    every = list(cases(Path(folders[0]) if folders else CORPUS))
    score("chardet", by_chardet, every, False)
    score("Recension", alone, every, False)
    score("Recension with a sibling", with_sibling, every, show)


if __name__ == "__main__":
    main()
