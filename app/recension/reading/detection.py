"""Which legacy encoding bytes are in: chardet's ranking, checked by how odd the words then look."""

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

import chardet
import regex

from recension.reading import reasons
from recension.reading.declared import READ_AS, agree, codec_name, declared_encoding
from recension.reading.everyday import everyday_east_asian
from recension.reading.orthography import fitness
from recension.reading.samples import odd_words
from recension.reading.sentences import CUT_OFF, undecodable
from recension.reading.version import Alternative, Decoded, How

_WINDOW = 200_000
_HEAD = 4096
_LONG_WORD = 12
_CANDIDATES = 10
_ALTERNATIVES = 8
_GUESS = 0.1
_MOST_ODD = 0.1
_DECLARED = 0.94

# Only true supersets: each reads what the other reads in the same way, and more. (Windows-1251 is no superset
# of ISO-8859-5, for one: it reads all the same bytes, but as other letters.)
_SUPERSETS: Final = {
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "iso2022_jp": "iso2022_jp_2",
    "big5": "big5hkscs",
}
_SAID_TO_BE: Final = {
    "shift_jis_2004": "shift_jis",
    "euc_jis_2004": "euc_jp",
    "iso2022_jp_2": "iso2022_jp",
    "big5hkscs": "big5",
}
"""chardet's umbrella names, and what such files nearly always are."""

# Of encodings that read a text alike, the one that people have heard of is named.
_BEST_KNOWN: Final = (
    "cp1252",
    "cp1251",
    "cp1250",
    "iso8859-1",
    "iso8859-2",
    "iso8859-15",
    "koi8-r",
    "mac-roman",
)

_NOT_ASCII: Final = re.compile(rb"[\x80-\xff]")
_LATIN_WORD: Final = regex.compile(r"\p{Latin}(?:[^\s\p{P}]*\p{Latin})?")
_ODD: Final = regex.compile(
    r"""
      [\x80-\x9f\ue000-\uf8ff\ufffd]                                      # nothing one writes
    | \p{Ll} \p{Lu} (?: (?<=[^\x00-\x7f]) | (?<=[^\x00-\x7f].) )           # capital after small: donÕt
    | (?<!\p{L}) (?=[^\x00-\x7f]) \p{Lu} \p{Lu} \p{Ll}                     # ÒEveryone
    | (?<=\p{L}) [\p{S}¡¿§¶] \p{L}                                        # symbol inside a word
    | \p{Latin} [\p{Cyrillic}\p{Greek}\p{Hebrew}\p{Arabic}\p{Thai}]       # two scripts in one word
    | [\p{Cyrillic}\p{Greek}\p{Hebrew}\p{Arabic}\p{Thai}] \p{Latin}
    | (?<!\p{L}) (?!\p{Latin}) [\p{Lu}\p{Ll}] (?!\p{L})                    # one foreign letter alone
    """,
    regex.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    codec: str
    score: float
    """chardet's, less for odd words and letters."""
    favour: float
    """How much common words speak for it: 1 and up; it decides the order, and makes nothing surer."""
    language: str | None
    reading: str
    """The sample in this encoding."""

    @property
    def rank(self) -> float:
        """What candidates are ordered by."""
        return self.score * self.favour


def detect(data: bytes, label: str | None = None) -> Decoded | None:
    """``data`` in the likeliest encoding, with the other likely ones; None where it is no text (binary).

    ``label`` is the codec that the data came labelled with.
    """
    window = _window(data)
    found = chardet.detect_all(
        window, ignore_threshold=True, prefer_superset=False, compat_names=False, max_bytes=_WINDOW
    )
    if not found or found[0]["encoding"] is None:
        return None
    named = [
        (codec, float(result["confidence"]), result["language"])
        for result in found
        if result["encoding"] and (codec := codec_name(result["encoding"]))
    ]
    declared = declared_encoding(data) or label
    sample = odd_words(window)
    named = named[:_CANDIDATES]
    if label and _is_borne_out(label, sample):
        named = [(READ_AS.get(label, label), 1.0, None), *named]
    candidates = _rank(named, sample, declared)
    if not candidates:
        return None
    decoded = _decode(data, candidates, declared)
    return replace(decoded, reason=reasons.LIKE_THE_LABEL) if label and decoded.how is How.DECLARED else decoded


def _is_borne_out(label: str, sample: bytes) -> bool:
    """Whether the words beyond ASCII read as words in the encoding of a label."""
    codec = READ_AS.get(label, label)
    try:
        return _oddness(sample.decode(codec)) <= _MOST_ODD
    except (UnicodeDecodeError, LookupError):
        return False


def _window(data: bytes) -> bytes:
    """What chardet is to look at: the head, where it declares something, and the first lines beyond ASCII."""
    if len(data) <= _WINDOW or not data[: _WINDOW // 2].isascii():
        return data[:_WINDOW]
    first = _NOT_ASCII.search(data)
    start = data.rfind(b"\n", 0, first.start()) + 1 if first else 0
    head = data[:_HEAD] + b"\n" if declared_encoding(data) else b""
    return head + data[start : start + _WINDOW - len(head)]


def _rank(named: Iterable[tuple[str, float, str | None]], sample: bytes, declared: str | None) -> list[_Candidate]:
    """Candidates, best first, each reading of the sample once."""
    by_reading: dict[str, _Candidate] = {}
    for said, confidence, language in named:
        codec = _SAID_TO_BE.get(said, said)
        reading = sample.decode(codec, "replace")
        odd = _oddness(reading)
        certain = confidence > _DECLARED
        fits = 1.0 if certain else _fitness(reading)
        score = confidence if certain else confidence * (1 - odd) * min(fits, 1.0)
        known = by_reading.get(reading)
        if known is None:
            by_reading[reading] = _Candidate(codec, score, max(fits, 1.0), language, reading)
        elif _fame(codec, declared) < _fame(known.codec, declared):
            by_reading[reading] = replace(known, codec=codec)
    ranked = sorted(by_reading.values(), key=lambda candidate: -candidate.rank)
    if ranked and ranked[0].score < _GUESS:
        ranked = [*_east_asian(sample), *ranked]
    return ranked


def _fitness(reading: str) -> float:
    """How well a reading in the Latin script fits some language; 1 for other scripts."""
    return fitness(_LATIN_WORD.findall(reading)) if _LATIN_WORD.search(reading) else 1.0


def _oddness(reading: str) -> float:
    """How many words look odd: 0 to 1. Scripts without spaces have a word in every few characters."""
    words = max(reading.count(" ") + 1, len(reading) / _LONG_WORD)
    return min(1.0, len(_ODD.findall(reading)) / words)


def _fame(codec: str, declared: str | None) -> int:
    if codec == declared:
        return -1
    return _BEST_KNOWN.index(codec) if codec in _BEST_KNOWN else len(_BEST_KNOWN)


def _east_asian(sample: bytes) -> list[_Candidate]:
    """A few Chinese, Japanese or Korean characters are too few for statistics, but not for a list."""
    found = everyday_east_asian(sample)
    return [_Candidate(found.codec, _GUESS, 1.0, found.language, found.text)] if found else []


def _decode(data: bytes, candidates: list[_Candidate], declared: str | None) -> Decoded:
    """``data`` in the first candidate that can read all of it and is not far behind the best."""
    best = candidates[0]
    for candidate in candidates:
        if candidate.rank < best.rank / 2:
            break
        for codec in filter(None, (candidate.codec, _SUPERSETS.get(candidate.codec))):
            text, warnings = _strictly(data, codec)
            if text is not None:
                return _decoded(text, codec, candidate, candidates, declared, warnings)
    codec = _SUPERSETS.get(best.codec, best.codec)
    text = data.decode(codec, "replace")
    return _decoded(text, codec, best, candidates, declared, (undecodable(text.count("\ufffd")),))


def _strictly(data: bytes, codec: str) -> tuple[str | None, tuple[str, ...]]:
    """The text where every byte can be read, give or take a last character that is cut off."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        at_end = error.reason == "incomplete multibyte sequence" and error.end >= len(data)
        return (data[: error.start].decode(codec), (CUT_OFF,)) if at_end else (None, ())
    if codec in _SUPERSETS and codec.startswith("iso8859") and regex.search(r"[\x80-\x9f]", text):
        return None, ()
    return text, ()


def _decoded(
    text: str,
    codec: str,
    chosen: _Candidate,
    candidates: list[_Candidate],
    declared: str | None,
    warnings: tuple[str, ...],
) -> Decoded:
    others = [candidate for candidate in candidates if candidate is not chosen and candidate.score > 0]
    return Decoded(
        text,
        codecs.lookup(codec).name,
        round(min(chosen.score, 1.0), 4),
        How.DECLARED if declared and agree(declared, codec) else How.DETECTED,
        tuple(Alternative(other.codec, round(other.score, 4)) for other in others[:_ALTERNATIVES]),
        chosen.language,
        warnings,
    )
