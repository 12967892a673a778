"""Mojibake: letters that were decoded in the wrong encoding before the text was saved, such as ``CafÃ©``.

ftfy finds and explains them; nothing is repaired here.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Final

from recension.reading.version import Oddity, OddityKind

# UTF-8 read in one of these is what ftfy knows: a lead byte and a byte that goes on, side by side.
_CODECS: Final = ("latin-1", "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "mac-roman", "cp437", "cp850")
_NEAR: Final = 4
"""Characters on each side of a suspicious pair that make it a sign of mojibake or none."""
_LONGEST: Final = 200
"""Characters of a run that are looked at on each side of a suspicious pair."""
# As ftfy calls them once it is loaded: "sloppy" codecs read every byte, as browsers and editors do.
_READ_AS: Final = (
    ("sloppy-windows-1252", "Windows-1252"),
    ("latin-1", "ISO-8859-1"),
    *((f"sloppy-windows-{number}", f"Windows-{number}") for number in (1250, 1251, 1253, 1254, 1257)),
    ("mac-roman", "Mac Roman"),
    ("cp437", "CP 437"),
    ("cp850", "CP 850"),
)


def find_mojibake(text: str) -> Iterator[Oddity]:
    """Every place in ``text`` that ftfy takes for mojibake, with what probably should stand there."""
    if text.isascii():
        return
    done = 0
    for match in _suspicious().finditer(text):
        if match.start() >= done and _is_bad(text, match.start(), match.end()):
            start, done = _stretch_around(text, match.start(), match.end(), "\n", done)
            yield from _found(text, start, done) or _by_words(text, start, done)


def _by_words(text: str, start: int, end: int) -> Iterator[Oddity]:
    """A stretch that is not mojibake as a whole may hold words that are."""
    done = start
    for match in _suspicious().finditer(text, start, end):
        if match.start() >= done:
            begin, done = _stretch_around(text, match.start(), match.end(), " \t\n", done)
            yield from _found(text, begin, done)


def _found(text: str, start: int, end: int) -> list[Oddity]:
    return [
        Oddity(
            start + first,
            start + last,
            OddityKind.DAMAGED,
            f"“{_visible(text[start + first : start + last])}” is probably “{repair}”: {steps}.",
            repair,
        )
        for first, last, repair, steps in _repairs(text[start:end])
    ]


@cache
def _suspicious() -> "re.Pattern[str]":
    """A character that stands for a first byte of UTF-8 in some encoding, before one that stands for a later byte."""
    leads, later = set("Ã"), set()
    for codec in _CODECS:
        leads |= set(bytes(range(0xC2, 0xF5)).decode(codec, "ignore"))
        later |= set(bytes(range(0x80, 0xC0)).decode(codec, "ignore"))
    first, second = (re.escape("".join(sorted(letters))) for letters in (leads, later))
    return re.compile(f"[{first}][{second}]|Ã ")


def _visible(text: str) -> str:
    """With control characters by their numbers."""
    return "".join(letter if letter.isprintable() or letter == "\xa0" else f"\\x{ord(letter):02x}" for letter in text)


def _is_bad(text: str, start: int, end: int) -> bool:
    """Whether ftfy takes a place for a sign of mojibake: most pairs are honest letters, such as ``’é``."""
    from ftfy.badness import BADNESS_RE  # 0.2 s to load: only where something looks like mojibake

    return BADNESS_RE.search(text, max(0, start - _NEAR), end + _NEAR) is not None


def _stretch_around(text: str, start: int, end: int, stops: str, floor: int) -> tuple[int, int]:
    """The stretch around a place up to the next of some characters, not before ``floor``; no longer than need be."""
    begin = max(floor, start - _LONGEST, *(text.rfind(stop, floor, start) + 1 for stop in stops))
    limit = min(len(text), end + _LONGEST)
    ends = [at for stop in stops if (at := text.find(stop, end, limit)) >= 0]
    return begin, min(ends, default=limit)


@lru_cache(maxsize=4096)
def _repairs(run: str) -> Sequence[tuple[int, int, str, str]]:
    """``(start, end, repair, explanation)`` of each part of a run that is mojibake."""
    from ftfy import fix_encoding

    return tuple((a0, a1, meant, _told(run[a0:a1], meant)) for a0, a1, meant in _changes(run, fix_encoding(run)))


def _changes(run: str, fixed: str) -> Iterator[tuple[int, int, str]]:
    """``(start, end, what stands there instead)`` of each change, neither empty: a neighbour is taken along."""
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, run, fixed, autojunk=False).get_opcodes():
        if tag in ("insert", "delete"):
            after = a1 < len(run)
            yield a0 - (not after), a1 + after, fixed[b0 - (not after) : b1 + after]
        elif tag == "replace":
            yield a0, a1, fixed[b0:b1]


def _told(read: str, meant: str) -> str:
    """Which wrong readings lead from what was meant to what is there."""
    for times in (1, 2):
        for codec, name in _READ_AS:
            if (_misread(meant, codec, times) or "").rstrip("\xa0") == read.rstrip("\xa0"):
                return f"UTF-8 that was read as {name}" + (", twice" if times == 2 else "")
    return "UTF-8 that was read in another encoding"


def _misread(text: str, codec: str, times: int) -> str | None:
    for _ in range(times):
        try:
            text = text.encode().decode(codec)
        except UnicodeDecodeError:
            return None
    return text
