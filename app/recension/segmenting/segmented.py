"""A version cut into blocks, segments and tokens: arrays of offsets into its text."""

from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np

from recension.reading.blocks import blocks_of, find_blocks
from recension.reading.roles import ASIDES, Role
from recension.reading.version import Block, Version
from recension.segmenting.sentences import cuts, sentence_ends
from recension.segmenting.tokens import BoolArray, IntArray, is_word, tokens_and_keys


@dataclass(frozen=True, slots=True, eq=False)
class Segmented:
    """A version with its blocks, segments (sentences) and tokens.

    ``n`` tokens and ``m`` segments; every token is in exactly one segment, every segment in one block.
    """

    version: Version
    blocks: tuple[Block, ...]
    token_starts: IntArray
    """Shape (n,), code points."""
    token_ends: IntArray
    """Shape (n,), code points."""
    keys: list[str]
    """The folded form of each token."""
    first_tokens: IntArray
    """Shape (m + 1,): segment ``i`` holds the tokens ``first_tokens[i]`` to ``first_tokens[i + 1]``."""
    segment_blocks: IntArray
    """Shape (m,): the index of each segment's block."""

    @property
    def segment_count(self) -> int:
        """How many segments there are."""
        return len(self.segment_blocks)

    @property
    def roles(self) -> list[Role]:
        """What the block of each segment was in its source: m roles."""
        roles = [block.role for block in self.blocks]
        return [roles[block] for block in self.segment_blocks.tolist()]

    @property
    def asides(self) -> BoolArray:
        """Shape (m,): which segments quote another post, sign, or belong to the program around the text."""
        aside = np.array([block.role in ASIDES for block in self.blocks], dtype=np.bool_)
        return aside[self.segment_blocks]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """``[start, end)`` of the segments ``[first, last)`` in code points."""
        start = self.token_starts[self.first_tokens[first]]
        end = self.token_ends[self.first_tokens[last] - 1]
        return int(start), int(end)


def segment(version: Version) -> Segmented:
    """Cut a version into blocks, segments and tokens."""
    text = version.text
    spans, keys = tokens_and_keys(text)
    starts, ends = np.fromiter(chain.from_iterable(spans), np.int64, 2 * len(spans)).reshape(-1, 2).T
    blocks = find_blocks(version)
    owners = _owners(blocks, starts, ends)
    if owners is None:
        blocks = blocks_of(text)
        owners = _owners(blocks, starts, ends)
        assert owners is not None  # noqa: S101 - lines hold whatever is not white space
    firsts = _segment_firsts(version, blocks, owners, starts, keys)
    first_tokens = np.array([*firsts, len(spans)], dtype=np.int64)
    return Segmented(version, blocks, starts, ends, keys, first_tokens, owners[first_tokens[:-1]])


def _owners(blocks: tuple[Block, ...], starts: IntArray, ends: IntArray) -> IntArray | None:
    """The block of every token; None where a token is in no block or in two."""
    if not len(starts):
        return starts
    if not blocks:
        return None
    block_starts = np.array([block.start for block in blocks], dtype=np.int64)
    block_ends = np.array([block.end for block in blocks], dtype=np.int64)
    owners = np.searchsorted(block_starts, starts, side="right") - 1
    inside = (owners >= 0) & (ends <= block_ends[np.maximum(owners, 0)])
    return owners if bool(inside.all()) else None


def _segment_firsts(
    version: Version, blocks: tuple[Block, ...], owners: IntArray, starts: IntArray, keys: list[str]
) -> list[int]:
    """The first token of each segment."""
    firsts: list[int] = []
    bounds = np.searchsorted(owners, np.arange(len(blocks) + 1))
    for block, first, last in zip(blocks, bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        if first == last:
            continue
        flowing = version.text[block.start : block.end].replace("\n", " ")
        places = np.array(sentence_ends(flowing, version.language), dtype=np.int64) + block.start
        inner = np.searchsorted(starts[first:last], places) + first
        bounds_here = _with_words([first, *dict.fromkeys(inner.tolist()), last], keys)
        for begin, end in pairwise(bounds_here):
            firsts.append(begin)
            firsts += [begin + cut for cut in cuts(keys[begin:end])]
    return firsts


def _with_words(bounds: list[int], keys: list[str]) -> list[int]:
    """Sentence bounds without those that would leave a sentence of marks alone: it joins the one before."""
    kept = bounds[:1]
    for begin, end in pairwise(bounds[1:]):
        if any(map(is_word, keys[kept[-1] : begin])) and any(map(is_word, keys[begin:end])):
            kept.append(begin)
    return [*kept, bounds[-1]] if bounds[-1] > kept[-1] else kept
