"""How many lines a text will take, without laying it out: first from its length, then from its words."""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

LONGEST_MEASURED = 40
"""Characters; a longer word (a URL, a whole sentence without spaces) is reckoned instead of measured."""


class Advances(dict[str, float]):
    """The advance of each word in pixels, with the space after it; each word is measured once."""

    def __init__(self, measure: Callable[[str], float]) -> None:
        super().__init__()
        self._measure = measure
        self.space = measure(" ")
        """Pixels."""
        self._narrow = measure("n")
        self._wide = measure("永")

    def __missing__(self, word: str) -> float:
        """Measure a word that was not met before."""
        advance = self._measure(word) if len(word) <= LONGEST_MEASURED else self._reckoned(word)
        self[word] = advance + self.space
        return self[word]

    def _reckoned(self, word: str) -> float:
        if word.isascii():
            return len(word) * self._narrow
        wide = sum(unicodedata.east_asian_width(character) in "WF" for character in word)
        return wide * self._wide + (len(word) - wide) * self._narrow


def wrapped_lines(ends: Sequence[float], width: float, space: float) -> int:
    """Lines that words take in ``width`` pixels, wrapped greedily.

    ``ends`` are the cumulative advances of the words, each with its space; too wide a word is broken.
    """
    lines, at, start = 1, 0, 0.0
    count = len(ends)
    while True:
        end = bisect_right(ends, start + width + space, at)
        if end == count:
            return lines
        lines += 1
        start = ends[end - 1] if end > at else start + width
        at = end


def paragraph_lines(paragraph: str, advances: Advances, width: float) -> int:
    """Lines that one paragraph takes in ``width`` pixels."""
    return wrapped_lines(list(accumulate(map(advances.__getitem__, paragraph.split()))), width, advances.space)
