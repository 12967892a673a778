"""UTF-16 and UTF-32 without a byte order mark, told by how even and odd bytes differ."""

from collections import Counter

from recension.reading import reasons
from recension.reading.plausibility import is_possible, reads_well
from recension.reading.sentences import CUT_OFF
from recension.reading.version import Decoded, How

_SHORTEST = 4
_SAMPLE = 8192
_LEAST_DIFFERENCE = 0.6
_CONFIDENCE = 0.9


def decode_wide(data: bytes) -> Decoded | None:
    """``data`` as UTF-32 or UTF-16 of either byte order, or None where it does not read well as any."""
    if len(data) < _SHORTEST:
        return None
    if b"\0" in data:
        utf32 = _decode_utf32(data)
        if utf32:
            return utf32
    if _difference(data[:_SAMPLE:2], data[1:_SAMPLE:2]) < _LEAST_DIFFERENCE:
        return None
    whole = data[: len(data) & ~1]
    readings = [(codec, text) for codec in ("utf-16-le", "utf-16-be") if (text := _readable(whole, codec))]
    if not readings:
        return None
    codec, text = max(readings, key=lambda reading: _everyday(reading[1]))
    warnings = (CUT_OFF,) if len(data) % 2 else ()
    return Decoded(text, codec, _CONFIDENCE, How.DETECTED, warnings=warnings, reason=reasons.UTF_16)


def _decode_utf32(data: bytes) -> Decoded | None:
    """Hardly any other bytes are valid UTF-32: every fourth must be zero."""
    for codec in ("utf-32-le", "utf-32-be"):
        text = _decoded(data[: len(data) & ~3], codec)
        if text and is_possible(text):
            warnings = (CUT_OFF,) if len(data) % 4 else ()
            return Decoded(text, codec, _CONFIDENCE, How.DETECTED, warnings=warnings, reason=reasons.UTF_32)
    return None


def _difference(even: bytes, odd: bytes) -> float:
    """How differently bytes are distributed at even and odd places: 0 to 1, the total variation distance."""
    first, second = Counter(even), Counter(odd)
    size = max(1, len(even), len(odd))
    return sum(abs(first[byte] - second[byte]) for byte in first.keys() | second.keys()) / (2 * size)


def _readable(data: bytes, codec: str) -> str | None:
    text = _decoded(data, codec)
    return text if text and reads_well(text) else None


def _decoded(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _everyday(text: str) -> int:
    """How often what every text holds occurs: spaces, line ends, stops, commas."""
    sample = text[:_SAMPLE]
    return sum(sample.count(character) for character in " \n.,\u3000、。，")
