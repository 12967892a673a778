"""Does this look like writing? Cheap tests, made on distinct characters rather than on all."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Final

_CONTROLS: Final = bytes(set(range(32)) - set(b"\b\t\n\v\f\r\x1b")) + b"\x7f"
_MOST_CONTROLS = 0.05
_MOST_IMPOSSIBLE = 0.002
_SAMPLE = 4096

# Writing systems that stand together in one text count as one script.
_CJK: Final = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "IDEOGRAPHIC", "KATAKANA-HIRAGANA"})
_NO_LETTERS: Final = frozenset({"Cn", "Co", "Cs"})
_EAST_ASIAN_SETS: Final = ("gb2312", "big5", "shift_jis", "euc_kr")


def looks_binary(data: bytes) -> bool:
    """Whether too many bytes are control characters for text in any ASCII-compatible encoding."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > _MOST_CONTROLS * len(data)


def script_of(character: str) -> str:
    """A letter's script, as its Unicode name begins: ``LATIN``; ``CJK`` for Han, Kana and Hangul."""
    first = unicodedata.name(character, "").split(" ", 1)[0]
    return "CJK" if first in _CJK else first


def scripts(characters: Iterable[tuple[str, int]]) -> Counter[str]:
    """How many letters of each script are among counted ``characters``."""
    found: Counter[str] = Counter()
    for character, count in characters:
        if unicodedata.category(character)[0] in "LM":
            found[script_of(character)] += count
    found.pop("COMBINING", None)
    found.pop("MODIFIER", None)
    return found


def is_possible(text: str) -> bool:
    """Whether ``text`` has hardly any control, private and unassigned characters."""
    counts = Counter(text[:_SAMPLE])
    impossible = sum(count for character, count in counts.items() if _impossible(character))
    return impossible <= _MOST_IMPOSSIBLE * sum(counts.values())


def reads_well(text: str) -> bool:
    """Whether ``text`` could be what an author wrote: all assigned, one script, everyday Han characters.

    Made to tell UTF-16 from other bytes read as UTF-16, which give a salad of scripts and rare characters.
    """
    if not is_possible(text):
        return False
    counts = Counter(text[:_SAMPLE])
    size = sum(counts.values())
    letters = scripts(counts.items())
    total = sum(letters.values())
    if total < 0.3 * size:
        return False
    if max(letters.values()) < 0.9 * total:
        return False
    east_asian = {character: count for character, count in counts.items() if "\u2e80" <= character <= "\ud7a3"}
    return not east_asian or any(_share_in(east_asian, codec) >= 0.97 for codec in _EAST_ASIAN_SETS)


def _impossible(character: str) -> bool:
    category = unicodedata.category(character)
    return category in _NO_LETTERS or (category == "Cc" and character not in "\t\n\v\f\r")


def _share_in(counts: dict[str, int], codec: str) -> float:
    """How much of counted characters a national character set has; everyday ones are in at least one."""
    known = sum(count for character, count in counts.items() if _encodable(character, codec))
    return known / sum(counts.values())


def _encodable(character: str, codec: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
