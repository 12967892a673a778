"""Byte order marks: believed only where what follows them bears them out."""

import codecs
from typing import Final

from recension.reading.plausibility import looks_binary, reads_well
from recension.reading.sentences import CUT_OFF, undecodable
from recension.reading.version import Decoded, How

# The longer marks first: UTF-32-LE begins with the bytes of UTF-16-LE.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNIT: Final = {"utf-8-sig": 1, "utf-16": 2, "utf-32": 4}
_MOST_REPLACED = 0.01
_ENOUGH_TO_DOUBT = 16


def marked_encoding(data: bytes) -> str | None:
    """The codec whose byte order mark ``data`` begins with: ``utf-8-sig``, ``utf-16``, ``utf-32`` or None."""
    return next((codec for mark, codec in _MARKS if data.startswith(mark)), None)


def without_mark(data: bytes) -> bytes:
    """``data`` without the byte order mark it may begin with."""
    mark = next((mark for mark, _ in _MARKS if data.startswith(mark)), b"")
    return data[len(mark) :]


def decode_by_mark(data: bytes) -> Decoded | None:
    """``data`` read as its byte order mark says, or None where there is none or the rest belies it."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            decoded = _decode(data, codec)
            if decoded and not (codec != "utf-8-sig" and _is_utf8_after_all(data[len(mark) :], decoded.text)):
                return decoded
    return None


def _decode(data: bytes, codec: str) -> Decoded | None:
    tail = len(data) % _UNIT[codec]
    whole = data[: len(data) - tail]
    cut = (CUT_OFF,) if tail else ()
    try:
        return Decoded(whole.decode(codec), codec, 1.0, How.BOM, warnings=cut)
    except UnicodeDecodeError:
        if codec == "utf-8-sig":  # damaged UTF-8 is read byte by byte elsewhere, with or without its mark
            return None
    text = whole.decode(codec, "replace")
    lost = text.count("\ufffd")
    if lost > max(1, _MOST_REPLACED * len(text)):
        return None
    return Decoded(text, codec, 1.0, How.BOM, warnings=(undecodable(lost), *cut))


def _is_utf8_after_all(rest: bytes, text: str) -> bool:
    """Whether a mark of UTF-16 or UTF-32 was put before UTF-8: only without it the rest reads as text."""
    if len(rest) < _ENOUGH_TO_DOUBT or b"\0" in rest or looks_binary(rest) or reads_well(text):
        return False
    return len(rest.decode("utf-8", "ignore").encode()) >= 0.95 * len(rest)
