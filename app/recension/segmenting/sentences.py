"""Sentences: the atoms of alignment. Unpunctuated stretches are cut where their content says so."""

from collections.abc import Sequence
from itertools import pairwise
from zlib import crc32

import regex
import sentencex

LONGEST = 80
"""Tokens; a longer sentence is cut into pieces, so that a text without punctuation can still be aligned."""

_LONG = 120
"""Characters; a longer sentence is looked into for ends that an unbalanced quotation mark has hidden."""
_SHORT = 20
"""Characters; what comes before a colon or semicolon is a sentence of its own only when it is longer than a label."""
_LABEL = regex.compile(r"\s*\(?(?:\p{N}{1,3}|\p{Lu})[.)]\s*")
"""A list number or an initial ("2.", "M. Dupont"): it begins a sentence and is none."""
_PAUSE = regex.compile(r"[:;]\s+(?=\p{Lu})")
_SPEECH = regex.compile(r":\s+(?=(?:--?|[—–])?\s*[\"“‘«]\p{Lu}|(?:--?|[—–])\s*\p{Lu})")
"""What introduces somebody's words is a sentence of its own, however short: ‘She said: “We …’."""
_INNER_END = regex.compile(r"(?<=\p{Ll}{2}|[\p{Ll}\p{N}]\p{P})[.!?]+[\"'’”»)\]]*\s+(?=[\"'“‘«(\[]?\p{Lu})")

_REACH = 10
_CLAUSE = frozenset(";:—–；：")
_COMMA = frozenset(",،，、")
_CJK_END = regex.compile(r"[。！？]+[”’」』）\"')]*\s*")
_INSIDE_NUMBER = regex.compile(r"(?<=\p{N}[.,])(?=\p{N})")


def sentence_ends(text: str, language: str | None) -> list[int]:
    """Offsets in ``text`` after which a new sentence begins, without the end of the text itself."""
    if len(text) < 2:
        return []
    bounds = {boundary["end_index"] for boundary in sentencex.get_sentence_boundaries(language or "en", text)}
    bounds -= {end for end in bounds if _INSIDE_NUMBER.match(text, end)}
    bounds |= {match.end() for match in _CJK_END.finditer(text)}
    found = _without_labels(text, sorted(bounds))
    ends: list[int] = []
    for start, end in zip([0, *found], found, strict=False):
        inner = [match.end() for match in _SPEECH.finditer(text, start, end)]
        inner += [match.end() for match in _PAUSE.finditer(text, start, end) if match.end() > start + _SHORT]
        if end - start > _LONG:
            inner += [match.end() for match in _INNER_END.finditer(text, start, end) if match.end() > start + _SHORT]
        ends += sorted(place for place in set(inner) if place < end)
        ends.append(end)
    return ends[:-1]


def _without_labels(text: str, ends: list[int]) -> list[int]:
    """The ends without those that would make a sentence of a label alone."""
    kept = [0]
    for end in ends:
        if end == len(text) or not _LABEL.fullmatch(text, kept[-1], end):
            kept.append(end)
    return kept[1:]


def cuts(keys: Sequence[str]) -> list[int]:
    """Where to cut an overlong sentence, given its tokens' keys: indices before which a piece begins.

    Cuts fall on clause marks; where a piece is still overlong, on some of its commas; and where there are none, on
    tokens chosen by their content alone (the least hash within reach, as in content-defined chunking), so that
    versions of one text are cut at the same places.
    """
    found: list[int] = []
    for places in (_clauses, _commas, _content_cuts):
        for start, end in pairwise([0, *found, len(keys)]):
            if end - start > LONGEST:
                found = sorted([*found, *places(keys, start, end)])
    return found


def _clauses(keys: Sequence[str], start: int, end: int) -> list[int]:
    return [i + 1 for i in range(start, end - 1) if keys[i] in _CLAUSE]


def _commas(keys: Sequence[str], start: int, end: int) -> list[int]:
    """Commas well inside a piece, as few as make it short: those with the least hash of the words beside them."""
    if end - start <= LONGEST:
        return []
    edge = (end - start) // 4
    places = [i + 1 for i in range(start + edge, end - edge) if keys[i] in _COMMA]
    if not places:
        return []
    cut = min(places, key=lambda at: (_hash(keys[at - 2 : at + 1]), at))
    return [*_commas(keys, start, cut), cut, *_commas(keys, cut, end)]


def _hash(keys: Sequence[str]) -> int:
    return crc32(" ".join(keys).encode("utf-8", "surrogatepass"))


def _content_cuts(keys: Sequence[str], start: int, end: int) -> list[int]:
    hashes = [_hash(keys[i - 1 : i + 1]) for i in range(start + 1, end)]
    found = []
    for i in range(_REACH, len(hashes) - _REACH):
        window = hashes[i - _REACH : i + _REACH + 1]
        if hashes[i] == min(window) and window.index(hashes[i]) == _REACH:
            found.append(start + 1 + i)
    return _halve(found, start, end)


def _halve(found: list[int], start: int, end: int) -> list[int]:
    """Cut further, in the middle, what is still too long (a text that repeats one word has no other place)."""
    result = []
    at = start
    for cut in [*found, end]:
        pieces = -(-(cut - at) // LONGEST)
        result += [at + (cut - at) * k // pieces for k in range(1, pieces)]
        if cut < end:
            result.append(cut)
        at = cut
    return result
