"""Bytes to text: the encodings are tried from the surest sign to the weakest."""

import re
from dataclasses import replace
from typing import Final

from recension.reading import reasons
from recension.reading.bom import decode_by_mark, marked_encoding, without_mark
from recension.reading.declared import agree, codec_name, declared_encoding
from recension.reading.errors import UnreadableError
from recension.reading.oddities import moved
from recension.reading.plausibility import looks_binary
from recension.reading.reasons import otherwise
from recension.reading.samples import shown, telling_stretch
from recension.reading.sentences import false_declaration, false_mark, left_out_nul, lost_before, undecodable
from recension.reading.utf8 import decode_cut_utf8, decode_damaged_utf8, decode_utf8
from recension.reading.version import Alternative, Decoded, How
from recension.reading.wide import decode_wide

_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_ESCAPES: Final = (b"\x1b$", b"\x1b(", b"~{")
"""What 7-bit encodings of Chinese, Japanese and Korean switch character sets with."""


_TAKEN_OUT: Final = re.compile("\r(?=\n)|\0")


def decode(data: bytes, *, name: str = "data", encoding: str | None = None, label: str | None = None) -> Decoded:
    """The text of ``data``, and how its encoding was found.

    ``encoding`` is the user's choice, a name Python knows; what it cannot read becomes U+FFFD. ``label`` is what the
    data came labelled with (the header of a mail, for one): evidence, believed where the bytes bear it out. ``name``
    is what an error calls the data. Raises :class:`UnreadableError` where the data is not text, and where there
    is no such encoding.
    """
    decoded = _detected(data, label) if encoding is None else _chosen(data, encoding, name)
    if decoded is None:
        raise UnreadableError(
            name, "it does not hold text; open it in the program it was made with and save it as text"
        )
    return _with_samples(_clean(decoded, encoding is not None), data)


def _detected(data: bytes, label: str | None = None) -> Decoded | None:
    marked = decode_by_mark(data)
    if marked:
        return marked
    mark = marked_encoding(data)
    found = _unmarked(without_mark(data), codec_name(label) if label else None)
    if found is None or mark is None:
        return found
    if mark == "utf-8-sig" and found.encoding == "utf-8":
        return replace(found, encoding="utf-8-sig", how=How.BOM)
    return replace(found, warnings=(*found.warnings, false_mark(mark, found.encoding)))


def _unmarked(data: bytes, label: str | None) -> Decoded | None:
    utf8 = decode_utf8(data)
    binary = looks_binary(data)
    if utf8 and not binary and b"\0" not in data:
        return _seven_bit(data) or _with_declaration(data, utf8, label)
    wide = decode_wide(data)
    if wide:
        return wide if b"\0" in data else _unless_east_asian(data, wide)
    if binary:
        return None
    return utf8 or decode_cut_utf8(data) or decode_damaged_utf8(data) or _statistical(data, label)


def _statistical(data: bytes, label: str | None) -> Decoded | None:
    from recension.reading.detection import detect  # loads chardet's models: only where they are needed
    from recension.reading.patchwork import decode_patchwork

    found = decode_patchwork(data) or detect(data, label)
    return _with_declaration(data, found, label) if found else None


def _seven_bit(data: bytes) -> Decoded | None:
    """ISO-2022 and HZ look like plain ASCII with escape sequences."""
    if not data.isascii() or not any(escape in data for escape in _ESCAPES):
        return None
    from recension.reading.detection import detect

    found = detect(data)
    return replace(found, reason=reasons.ESCAPES) if found and not found.text.isascii() else None


def _unless_east_asian(data: bytes, wide: Decoded) -> Decoded:
    """Two-byte encodings of Chinese, Japanese and Korean can look like UTF-16, but not to chardet."""
    from recension.reading.detection import detect

    found = detect(data)
    return found if found and found.language in ("zh", "ja", "ko") and found.confidence >= 0.6 else wide


def _with_declaration(data: bytes, decoded: Decoded, label: str | None) -> Decoded:
    """With a warning where markup or a label declares another encoding than the bytes are in."""
    declared = None if decoded.text.isascii() else declared_encoding(data) or label
    if declared is None or agree(declared, decoded.encoding):
        return decoded
    return replace(decoded, warnings=(*decoded.warnings, false_declaration(declared, decoded.encoding)))


def _chosen(data: bytes, encoding: str, name: str) -> Decoded:
    codec = codec_name(encoding)
    if codec is None:
        raise UnreadableError(name, f"there is no encoding called {encoding!r}; a name is utf-8 or cp1252, for example")
    try:
        text = data.decode(codec, "replace")
    except UnicodeError:
        raise UnreadableError(name, f"it cannot be read as {codec}; choose another encoding") from None
    lost = max(0, text.count("\ufffd") - _replacements(data))
    found = _detected(data)
    warnings = (undecodable(lost),) if lost else ()
    alternatives = _alternatives(found, codec)
    language = found.language if found and found.encoding == codec else None
    return Decoded(text.removeprefix("\ufeff"), codec, 1.0, How.CHOSEN, alternatives, language, warnings)


def _replacements(data: bytes) -> int:
    """Replacement characters that a UTF-8 source holds itself."""
    utf8 = decode_utf8(data)
    return utf8.text.count("\ufffd") if utf8 else 0


def _alternatives(found: Decoded | None, chosen: str) -> tuple[Alternative, ...]:
    if found is None:
        return ()
    every = (Alternative(found.encoding, found.confidence), *found.alternatives)
    return tuple(other for other in every if other.name != chosen)


def _clean(decoded: Decoded, chosen: bool) -> Decoded:
    text, odd = tidy_text(decoded.text)
    warnings = [*decoded.warnings, *odd]
    if not chosen and not decoded.warnings and (lost := text.count("\ufffd")):
        warnings.append(lost_before(lost))
    oddities = decoded.oddities
    if oddities:
        oddities = moved(oddities, [match.start() for match in _TAKEN_OUT.finditer(decoded.text)])
    return replace(decoded, text=text, warnings=tuple(warnings), oddities=oddities)


def _with_samples(decoded: Decoded, data: bytes) -> Decoded:
    """With its reason, and a stretch of the data as it reads in the encoding and in each of the alternatives."""
    stretch = telling_stretch(data, [decoded.encoding, *(other.name for other in decoded.alternatives)])
    alternatives = tuple(replace(other, sample=shown(stretch, other.name)) for other in decoded.alternatives)
    sample = shown(stretch, decoded.encoding)
    return replace(decoded, alternatives=alternatives, sample=sample, reason=decoded.reason or otherwise(decoded.how))


def tidy_text(text: str) -> tuple[str, tuple[str, ...]]:
    """``text`` with ``\\n`` line ends and without what no screen can show, and warnings of that.

    NULs go; half a surrogate pair, which no file could hold, becomes U+FFFD.
    """
    text = _LONE_SURROGATE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    nul = text.count("\0")
    return (text.replace("\0", ""), (left_out_nul(nul),)) if nul else (text, ())
