"""Asides: which blocks of a thread or mail quote another post, sign, or belong to the program around it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from recension.reading.roles import ASIDES, Role
from recension.reading.thread_signs import (
    QUOTE_MARK,
    SIGNATURE_MARK,
    is_attribution,
    is_certainly_chrome,
    is_chrome,
    is_end_of_quote,
    is_forward,
)
from recension.reading.version import Block

_OFTEN = 3
"""What stands in a thread so many times, word for word, is written by the program or below every post."""
_LONGEST_NAME = 3
"""Words; of these twice is enough."""
_LONGEST_RECURRING = 200
"""Characters."""
_SENTENCE = 4
"""Words; something shorter that recurs is a name, a rank or a button, something longer a signature."""
_SENTENCE_ENDS: Final = frozenset("!?…。！？:;,")
"""No name ends in these; one may end in a full stop ("Pelham B.")."""
_LONGEST_QUOTE = 60
"""Blocks between "Tern said:" and "Click to expand..."."""
_LONGEST_SIGNATURE = 8
"""Blocks; the custom is four lines."""

_OPEN: Final = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION})
"""Roles that a block's wording can still change."""


def with_asides(text: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same blocks; those that are asides by their wording or their place have that role."""
    marking = _Marking(text, blocks)
    marking.mark()
    return tuple(
        block if role is block.role else replace(block, role=role)
        for block, role in zip(blocks, marking.roles, strict=True)
    )


class _Marking:
    """The roles of the blocks of one text, as they become known."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text = text
        self._blocks = blocks
        self._shown = [text[block.start : block.end] for block in blocks]
        self.roles = [block.role for block in blocks]
        self._attributions = [index for index, shown in enumerate(self._shown) if is_attribution(shown)]
        self._chrome = [index for index in self._undecided() if is_chrome(self._shown[index])]

    def mark(self) -> None:
        """Find everything, from the surest sign to the weakest."""
        self._quoted_lines()
        quotes = self._closed_quotes()
        self._signatures()
        self._forwarded()
        self._program_lines()
        if quotes or len(self._chrome) >= _OFTEN or Role.SIGNATURE in self.roles:
            self._repeated_quotes()
            self._recurring()

    def _undecided(self) -> Iterator[int]:
        return (index for index, role in enumerate(self.roles) if role in _OPEN)

    def _give(self, index: int, role: Role) -> None:
        if self.roles[index] not in ASIDES:
            self.roles[index] = role

    def _quoted_lines(self) -> None:
        """Every line of the block begins with ">"; the line above says whose it is."""
        for index, shown in enumerate(self._shown):
            if shown[0] not in ">|" or not all(map(QUOTE_MARK.match, shown.split("\n"))):
                continue
            self._give(index, Role.QUOTED)
            if index and index - 1 in self._attributions:
                self._give(index - 1, Role.CHROME)

    def _closed_quotes(self) -> bool:
        """What stands between "Tern said:" and "Click to expand..."; whether there was any."""
        opened: list[int] = []
        attributions = set(self._attributions)
        found = False
        for index, shown in enumerate(self._shown):
            if index in attributions:
                opened.append(index)
            elif opened and is_end_of_quote(shown):
                first = opened.pop()
                if index - first <= _LONGEST_QUOTE:
                    found = True
                    self._give(first, Role.CHROME)
                    self._give(index, Role.CHROME)
                    for inner in range(first + 1, index):
                        self._give(inner, Role.QUOTED)
        return found

    def _signatures(self) -> None:
        """What follows a line of two hyphens, up to an empty line."""
        for index, shown in enumerate(self._shown):
            if not SIGNATURE_MARK.fullmatch(shown):
                continue
            for below in range(index + 1, min(index + 1 + _LONGEST_SIGNATURE, len(self._blocks))):
                if self._text.count("\n", self._blocks[below - 1].end, self._blocks[below].start) != 1:
                    break
                self._give(index, Role.SIGNATURE)
                self._give(below, Role.SIGNATURE)

    def _forwarded(self) -> None:
        """All that follows "-----Original Message-----"."""
        first = next((index for index, shown in enumerate(self._shown) if is_forward(shown)), len(self._shown))
        for index in range(first, len(self._shown)):
            self._give(index, Role.CHROME if index == first else Role.QUOTED)

    def _program_lines(self) -> None:
        """Lines in a program's own words; most are believed only in company."""
        several = len(self._chrome) + len(self._attributions) >= _OFTEN
        for index in self._chrome:
            if several or is_certainly_chrome(self._shown[index]):
                self._give(index, Role.CHROME)

    def _repeated_quotes(self) -> None:
        """What follows "Tern said:" for as long as it stands word for word further up."""
        known = {shown: index for index, shown in reversed(list(enumerate(self._shown)))}
        for index in self._attributions:
            for below in range(index + 1, len(self._shown)):
                if known[self._shown[below]] >= index or self.roles[below] not in _OPEN:
                    break
                self._give(index, Role.CHROME)
                self._give(below, Role.QUOTED)

    def _recurring(self) -> None:
        """Short blocks that come again and again: names and ranks of posters, and their signatures."""
        counts = Counter(self._shown[index] for index in self._undecided())
        for index in list(self._undecided()):
            shown = self._shown[index]
            words = len(shown.split())
            name = words <= _LONGEST_NAME and shown[-1] not in _SENTENCE_ENDS
            if counts[shown] >= (2 if name else _OFTEN) and len(shown) <= _LONGEST_RECURRING:
                self._give(index, Role.SIGNATURE if words >= _SENTENCE else Role.CHROME)
