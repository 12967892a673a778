"""Stray bytes in UTF-8: read in the encoding that makes words of the text's own of them."""

import re
from collections import Counter
from typing import Final

from recension.reading.plausibility import script_of, scripts
from recension.reading.version import Oddity, OddityKind

_ESCAPED: Final = re.compile("[\udc80-\udcff]")
_WORD: Final = re.compile("(?:[^\\W\\d_]|[\udc80-\udcff])+")
_MOST_WORDS = 500
# Windows-1252 first: it is what most stray bytes are, and it wins where nothing speaks for another.
_CODECS: Final = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "koi8-r", "cp874",
)  # fmt: skip


def read_strays(text: str) -> tuple[str, str, tuple[Oddity, ...]]:
    """UTF-8 text whose bad bytes are half surrogates (``surrogateescape``) with these read as letters.

    Gives the text, the codec used, and the place of each byte.
    """
    codec = _meant(text)
    found = []
    for match in _ESCAPED.finditer(text):
        note = (
            f"A byte that is not UTF-8 ({_byte(match[0])[0]:#04x}) was read as “{_letter(match[0], codec)}” ({codec})."
        )
        found.append(Oddity(match.start(), match.end(), OddityKind.DAMAGED, note))
    return _ESCAPED.sub(lambda match: _letter(match[0], codec), text), codec, tuple(found)


def _meant(text: str) -> str:
    """The codec whose reading of the damaged words has most words of the same text, then most of its script."""
    words = Counter(word.casefold() for word in _WORD.findall(text) if not word.isascii())
    damaged = [word for word in words if _ESCAPED.search(word)][:_MOST_WORDS]
    own = words.keys() - set(damaged)
    letters = scripts(Counter("".join(own)).items()).most_common(1)
    script = letters[0][0] if letters else "LATIN"

    def fitness(codec: str) -> tuple[int, int]:
        known = fitting = 0
        for word in damaged:
            read = [_letter(match, codec) for match in _ESCAPED.findall(word)]
            known += _ESCAPED.sub(lambda match: _letter(match[0], codec), word).casefold() in own
            fitting += sum(letter.isalpha() and script_of(letter) == script for letter in read)
        return known, fitting

    return max(_CODECS, key=fitness)


def _byte(escaped: str) -> bytes:
    return bytes([ord(escaped) - 0xDC00])


def _letter(escaped: str, codec: str) -> str:
    return _byte(escaped).decode(codec, "replace")
