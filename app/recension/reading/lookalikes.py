"""Look-alikes: words in which letters of another script pass for those around them (``соmраny``)."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Final

from recension.reading.plausibility import script_of
from recension.reading.version import Oddity, OddityKind

# From the confusable characters of Unicode Technical Standard 39: letters that have the very shape of a Latin one.
_SHAPES: Final = (
    ("АВСЕԌНІЈКМОРԚЅТѴԜХҮУаԁсеһіјӏорԛѕѵԝхуү", "ABCEGHIJKMOPQSTVWXYYadcehijlopqsvwxyy"),
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγινορυ", "ABEZHIKMNOPTYXayivopu"),
    ("ՍՏՕԼոսօհցզ", "USOLnuohgq"),
)
_LATIN: Final = {foreign: latin for shapes in _SHAPES for foreign, latin in zip(*shapes, strict=True)}
_FOREIGN: Final = re.compile("[\u0370-\u03ff\u0400-\u052f\u0531-\u0587]")
"""Greek, Cyrillic, Armenian."""
_MEETING: Final = re.compile(
    "[A-Za-z\u00c0-\u024f]{foreign}|{foreign}[A-Za-z\u00c0-\u024f]".replace("{foreign}", _FOREIGN.pattern)
)
SHAPED_LIKE_LATIN: Final = "".join(sorted(_LATIN))
"""All letters of other scripts that have the shape of a Latin one."""
_TOLD: Final = 4
_NEAR = 8


def find_look_alikes(text: str) -> Iterator[Oddity]:
    """Every word that mixes scripts and would read the same in one of them, with that as its repair."""
    if not has_look_alikes(text):
        return
    done = 0
    for match in _MEETING.finditer(text):
        if match.start() < done:
            continue
        start, done = _word_around(text, match.start())
        word = text[start:done]
        repair = in_one_script(word, _script_beside(text, start, done))
        if repair:
            yield Oddity(start, done, OddityKind.LOOK_ALIKE, _note(word, repair), repair)


def has_look_alikes(text: str) -> bool:
    """Whether a text holds letters of a script that shares shapes with the Latin one."""
    return not text.isascii() and _FOREIGN.search(text) is not None


def latin_shape(word: str) -> str | None:
    """A word of another script as the Latin letters it looks like; None where a letter looks like none."""
    letters = [_LATIN.get(letter, letter if letter.isascii() else "") for letter in word]
    return "".join(letters) if all(letters) and not word.isascii() else None


def in_one_script(word: str, beside: str = "LATIN") -> str | None:
    """A word of mixed scripts in one of them, if every letter of the others passes for one of it.

    Of several such scripts the one that more letters are of; where they are even the one that stands ``beside``.
    """
    counts = Counter(script_of(letter) for letter in word if letter.isalpha())
    if len(counts) < 2:
        return None
    for main in sorted(counts, key=lambda script: (-counts[script], script != beside)):
        shapes = _LATIN if main == "LATIN" else _shapes_of(main)
        read = "".join(letter if script_of(letter) == main else shapes.get(letter, letter) for letter in word)
        if {script_of(letter) for letter in read if letter.isalpha()} == {main}:
            return read
    return None


@cache
def _shapes_of(script: str) -> dict[str, str]:
    """Latin letters, and the letter of a script that has the same shape."""
    return {latin: foreign for foreign, latin in _LATIN.items() if script_of(foreign) == script}


def _script_beside(text: str, start: int, end: int) -> str:
    """The script of the nearest letter outside a word; Latin where there is none near."""
    around = (*text[end : end + _NEAR], *reversed(text[max(0, start - _NEAR) : start]))
    return next((script_of(letter) for letter in around if letter.isalpha()), "LATIN")


def _word_around(text: str, at: int) -> tuple[int, int]:
    start = end = at
    while start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return start, end


def _note(word: str, repair: str) -> str:
    strange = dict.fromkeys(letter for letter, meant in zip(word, repair, strict=True) if letter != meant)
    script = script_of(next(iter(strange))).capitalize()
    shown = ", ".join(list(strange)[:_TOLD]) + (" …" if len(strange) > _TOLD else "")
    return f"“{word}” looks like “{repair}”, but holds letters of the {script} script ({shown})."
