"""UTF-8: whole, with its last character cut off, or with a few bytes damaged."""

from typing import Final

from recension.reading import reasons
from recension.reading.plausibility import looks_binary
from recension.reading.sentences import CUT_OFF, damaged_bytes
from recension.reading.strays import read_strays
from recension.reading.version import Decoded, How

_ASCII: Final = bytes(range(128))
_FEWEST_CHARACTERS = 2
_MOST_BAD = 0.25


def decode_utf8(data: bytes) -> Decoded | None:
    """``data`` as UTF-8, or None where any byte is against it."""
    try:
        reason = reasons.ASCII if data.isascii() else reasons.UTF_8
        return Decoded(data.decode("utf-8"), "utf-8", 1.0, How.UTF_8, reason=reason)
    except UnicodeDecodeError:
        return None


def decode_cut_utf8(data: bytes) -> Decoded | None:
    """``data`` as UTF-8 without its last, incomplete character, or None where that is not all that is wrong.

    At least one complete character of several bytes must be there; else Latin-1 that ends in "å" would pass.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        whole = data[: error.start]
        if error.reason == "unexpected end of data" and not whole.isascii():
            text = whole.decode("utf-8")
            return Decoded(text, "utf-8", 0.99, How.UTF_8, warnings=(CUT_OFF,), reason=reasons.CUT_UTF_8)
    return None


def decode_damaged_utf8(data: bytes) -> Decoded | None:
    """``data`` as UTF-8 with its bad bytes read one by one as what they were meant to be, each of them marked.

    None where too many are bad. One stray byte makes every statistical detector call a whole file something else.
    """
    characters, bad = count_utf8(data)
    if characters < _FEWEST_CHARACTERS or bad > max(1, _MOST_BAD * characters) or looks_binary(data):
        return None
    text, codec, oddities = read_strays(data.decode("utf-8", "surrogateescape"))
    confidence = max(0.3, 1 - bad / (characters + bad))
    return Decoded(
        text,
        "utf-8",
        confidence,
        How.UTF_8,
        warnings=(damaged_bytes(bad, codec),),
        reason=reasons.damaged_utf8(characters, bad),
        oddities=oddities,
    )


def count_utf8(data: bytes) -> tuple[int, int]:
    """The complete characters of several bytes in ``data``, and the bytes that are part of none."""
    good = data.decode("utf-8", "ignore")
    encoded = good.encode()
    several = len(encoded.translate(None, _ASCII))
    ascii_only = len(encoded) - several
    return len(good) - ascii_only, len(data) - len(encoded)
