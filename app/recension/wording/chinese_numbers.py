"""Chinese numerals: the value of a run of characters, and words that begin with one and count nothing."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from recension.wording.number_words import NUMBER_WORDS

_CHINESE_WORDS: Final = frozenset(
    "十分 一些 一起 一样 一樣 一定 一直 一般 一切 一旦 万一 萬一 万分 百姓 千万 三明".split()
)


def chinese_number(keys: Sequence[str], at: int) -> tuple[Decimal, int] | None:
    """The value of a run of Chinese numerals from token ``at`` on, and the token after it."""
    table = NUMBER_WORDS.of["zh"]
    last = at
    while last < len(keys) and keys[last] in table:
        last += 1
    numbers = [table[key] for key in keys[at:last]]
    if not numbers:
        return None
    if max(numbers) < 10:
        return Decimal("".join(map(str, numbers))), last
    total = section = digit = 0
    for number in numbers:
        if number < 10:
            digit = number
        elif number < 10**4:
            section += (digit or 1) * number
            digit = 0
        else:
            total += (section + digit or 1) * number
            section = digit = 0
    return Decimal(total + section + digit), last


def in_chinese_word(keys: Sequence[str], at: int) -> bool:
    """Whether a numeral is the beginning of a word that counts nothing: 十分, 一些."""
    return "".join(keys[at : at + 2]) in _CHINESE_WORDS
