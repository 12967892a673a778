"""Encodings that markup declares about itself: ``<meta charset>``, ``<?xml encoding?>``."""

import codecs
import re
from typing import Final

_HEAD = 4096
_DECLARATION: Final = re.compile(
    rb"""<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})
       | <meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})""",
    re.IGNORECASE | re.VERBOSE,
)
READ_AS: Final = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
"""What browsers read under these labels; decoding the label's own way would give C1 controls instead."""


def declared_encoding(data: bytes) -> str | None:
    """The Python codec name of the encoding that markup at the start of ``data`` declares, or None."""
    match = _DECLARATION.search(data[:_HEAD])
    return codec_name((match[1] or match[2]).decode("ascii", "replace")) if match else None


def codec_name(label: str) -> str | None:
    """Python's own name of an encoding, or None where Python has no such text encoding."""
    try:
        codec = codecs.lookup(label)
        "".encode(codec.name)
    except (LookupError, ValueError):
        return None
    return codec.name


def agree(declared: str, codec: str) -> bool:
    """Whether a label and an encoding are the same as far as a reader can tell."""
    return declared == codec or READ_AS.get(declared) == codec or _family(declared) == _family(codec)


def _family(codec: str) -> str:
    return next((family[0] for family in _FAMILIES if codec in family), codec)


_FAMILIES: Final = (
    ("utf-8", "utf-8-sig", "utf_8_sig"),
    ("utf-16", "utf-16-le", "utf-16-be"),
    ("shift_jis", "cp932", "shift_jis_2004", "shift_jisx0213"),
    ("gb2312", "gbk", "gb18030"),
    ("euc_kr", "cp949"),
    ("euc_jp", "euc_jis_2004", "euc_jisx0213"),
    ("big5", "cp950", "big5hkscs"),
    ("tis-620", "cp874", "iso8859-11"),
)
