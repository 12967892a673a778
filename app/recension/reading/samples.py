"""Samples: how a telling stretch of bytes reads in one encoding and in another."""

import re
from collections.abc import Sequence
from typing import Final

# From the beginning of a word: there, characters of several bytes begin too.
_STRETCH: Final = re.compile(rb"(?:(?<=\s)|\A)[^\s\x80-\xff]*[\x80-\xff][^\r\n]{0,48}")
_MOST = 40
_ENOUGH = 1500
"""Bytes of words beyond ASCII that tell encodings apart."""
_SEEN = 256 * 1024


def odd_words(data: bytes) -> bytes:
    """The first words that are not plain ASCII: only these tell one encoding from another."""
    words: list[bytes] = []
    size = 0
    for word in data.split():
        if not word.isascii():
            words.append(word[:_ENOUGH])
            size += len(word)
            if size > _ENOUGH:
                break
    return b" ".join(words)


def telling_stretch(data: bytes, codecs: Sequence[str]) -> bytes:
    """A short stretch of ``data`` that reads differently in as many of these encodings as possible.

    Empty where every byte is ASCII, and in UTF-16 and UTF-32, which nothing else can be taken for.
    """
    best, most = b"", 0
    for number, match in enumerate(_STRETCH.finditer(data, 0, _SEEN)):
        readings = len({shown(match[0], codec) for codec in codecs})
        if readings > most:
            best, most = match[0], readings
        if readings == len(codecs) or number == _MOST:
            break
    return best


def shown(data: bytes, codec: str) -> str:
    """``data`` in an encoding, on one line; empty where there is no such encoding."""
    try:
        text = data.decode(codec, "replace").rstrip("\ufffd")
    except (LookupError, ValueError):
        return ""
    return " ".join("".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in text).split())
