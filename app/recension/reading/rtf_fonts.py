"""What RTF's numbers stand for: character sets and code pages as Python calls them, styles as roles."""

import codecs
from typing import Final

from recension.reading.roles import Role

DEFAULT: Final = "cp1252"
CHARSETS: Final = {
    0: "cp1252",
    2: "cp1252",
    77: "mac-roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    255: "cp437",
}
"""By the number after ``\\fcharset``."""
_QUOTING: Final = ("quot", "block text", "zitat", "citation", "цитата")


def codec_of_page(number: int) -> str:
    """Python's name of a Windows code page; Windows-1252 where it has none."""
    name = {10000: "mac-roman", 65001: "utf-8"}.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return DEFAULT


def role_of_style(name: str) -> Role:
    """What paragraphs in a style of this name are."""
    lowered = name.lower()
    if lowered.startswith(("heading", "title", "subtitle")):
        return Role.HEADING
    return Role.QUOTATION if any(word in lowered for word in _QUOTING) else Role.PARAGRAPH
