"""Text that was once decoded in a wrong single-byte encoding (``Ïðèâåò``), as other versions of it give away.

Nothing in such a text says that it is wrong: it is valid, and of one script. But read back into bytes and then in
the encoding it was written in, its words are those of the other versions.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from recension.reading.siblings import CODECS, Vocabulary, words_of
from recension.reading.version import Oddity, OddityKind

_READ_AS: Final = (
    "sloppy-windows-1252", "latin-1", "sloppy-windows-1251", "sloppy-windows-1250", "iso8859-2", "koi8-r", "mac-roman",
    "cp437", "cp850", "cp866", "iso8859-5", "mac-cyrillic", "sloppy-windows-1253", "sloppy-windows-1254",
)  # fmt: skip
"""The sloppy ones are ftfy's: they read every byte, as editors do."""
# Only plain spaces part words here: what looks like another space may be a letter that was misread.
_TOKEN: Final = re.compile(r"[^ \t\n]*[^\x00-\x7f \t\n][^ \t\n]*")
_USUAL: Final = re.compile(r"[\x00-\x7f‘’“”–—…•·©®™°£€\xa0]+")
"""What stands in the most ordinary of texts, and says nothing of how it was read."""
_BEGINNING = 20_000
_SAMPLE = 80
_FEWEST = 16
"""Characters of words beyond ASCII; fewer prove nothing."""
_KNOWN = 0.75
"""The share of words and letter pairs from which on a text has the words of the others as it stands."""
_LEAST_GAIN = 0.4
"""How much of what is unknown must become known."""


def find_misread(text: str, vocabulary: Vocabulary) -> Iterator[Oddity]:
    """Each run of words that stand in the other versions once they are decoded as they should have been.

    Only in a text whose words beyond ASCII are otherwise unknown to the other versions, nearly all of them.
    """
    tokens = [token for token in dict.fromkeys(_TOKEN.findall(text[:_BEGINNING])) if not _USUAL.fullmatch(token)][
        :_SAMPLE
    ]
    before = vocabulary.share_of(list(words_of(" ".join(tokens))))
    if sum(map(len, tokens)) < _FEWEST or before >= _KNOWN:
        return
    readings = ((_share(tokens, read, meant, vocabulary), read, meant) for read in _codecs() for meant in CODECS)
    share, read, meant = max(readings, key=lambda reading: reading[0])
    if share < before + _LEAST_GAIN * (1 - before) or not _likelier(tokens, read, meant):
        return
    note = f"Text in {meant} that was read as {_named(read)}; another version has its words."
    for match in _TOKEN.finditer(text):
        repair = _recoded(match[0], read, meant)
        if repair and repair != match[0]:
            yield Oddity(match.start(), match.end(), OddityKind.DAMAGED, note, repair)


def _likelier(tokens: Sequence[str], read: str, meant: str) -> bool:
    """Whether statistics, too, prefer what was meant: of two versions each is a misreading of the other."""
    from recension.reading.detection import detect  # loads chardet's models: only where something was misread

    found = detect(b"\n".join(token.encode(read, "ignore") for token in tokens))
    if found is None:
        return False
    likeliest = set(words_of(found.text))
    return len(likeliest.intersection(_words(tokens, read, meant))) > len(
        likeliest.intersection(words_of(" ".join(tokens)))
    )


def _share(tokens: Sequence[str], read: str, meant: str, vocabulary: Vocabulary) -> float:
    """How much of some words the other versions know, decoded as they should have been."""
    return vocabulary.share_of(_words(tokens, read, meant))


def _words(tokens: Sequence[str], read: str, meant: str) -> list[str]:
    return list(words_of(" ".join(_recoded(token, read, meant) or token for token in tokens)))


def _codecs() -> tuple[str, ...]:
    import ftfy.bad_codecs  # noqa: F401 - makes the sloppy codecs known

    return _READ_AS


def _recoded(text: str, read: str, meant: str) -> str:
    """Text as it would be, had its bytes been read in the encoding they were meant in; empty where it could not be."""
    try:
        return text.encode(read).decode(meant)
    except UnicodeError:
        return ""


def _named(codec: str) -> str:
    return codec.replace("sloppy-windows-", "cp").replace("latin-1", "iso8859-1")
