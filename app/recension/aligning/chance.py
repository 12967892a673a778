"""How alike two segments of this very input are by chance, and how surprising a cosine therefore is.

A fixed threshold does not carry over from one kind of text to the next; the tail of the cosines between segments
that have nothing to do with each other does. It is read off the input and taken as exponential, as the theory of
local alignment scores has it (Karlin and Altschul 1990).
"""

from dataclasses import dataclass

import numpy as np

from recension.aligning.features import FloatArray, Vectors, ranges
from recension.aligning.similarity import products
from recension.segmenting.tokens import IntArray

_SAMPLE = 256
"""Segments drawn from each side."""
_SHARE = 0.1
"""The share of the sample that counts as the tail."""
_PRIOR = 200
"""Weight of the prior, in cells: what a short input is believed to be like before it is looked at."""
_PRIOR_START, _PRIOR_SCALE = 0.07, 0.05
_LEAST_SCALE = 0.03
"""Two texts on one subject have more alike sentences than an exponential tail fitted to all their cells says."""


@dataclass(frozen=True, slots=True)
class Chance:
    """The tail of chance cosines: ``P(cosine >= c) = share * exp(-(c - start) / scale)`` above ``start``."""

    start: float
    scale: float

    def surprise(self, cosine: FloatArray) -> FloatArray:
        """``-log P``, in nats, of a cosine at least as high between unrelated segments."""
        surprise: FloatArray = np.maximum(0.0, (cosine - self.start) / self.scale - np.log(_SHARE))
        return surprise

    def evidence(self, cosine: FloatArray, information: FloatArray) -> FloatArray:
        """How much a cosine says, in nats, that two sides belong together.

        Its surprise, but no more than the rarity of what the two can share, given the information of the poorer
        one: short formulas ("Posted by") are alike by custom.
        """
        nats: FloatArray = np.minimum(self.surprise(cosine), cosine * information)
        return nats

    def threshold(self, surprise: float) -> float:
        """The least cosine that is so surprising, in nats."""
        return float(self.thresholds(np.array(surprise)))

    def thresholds(self, surprises: FloatArray) -> FloatArray:
        """The same for many."""
        least: FloatArray = self.start + self.scale * np.maximum(0.0, surprises + np.log(_SHARE))
        return least


def chance_between(a: Vectors, b: Vectors, norms_a: FloatArray, norms_b: FloatArray) -> Chance:
    """The chance level between two versions (or of a version with itself), from an even sample of segments.

    Each sampled segment's best partner is left out on either side: it may be its true counterpart.
    """
    some_a, some_b = _sample(a), _sample(b)
    cosines = products(_take(a, some_a), _take(b, some_b)) / np.outer(norms_a[0][some_a], norms_b[0][some_b])
    kept = np.ones(cosines.shape, dtype=bool)
    for _ in range(min(3, min(cosines.shape) // 4)):
        masked = np.where(kept, cosines, -1.0)
        kept[np.arange(len(some_a)), masked.argmax(axis=1)] = False
        kept[masked.argmax(axis=0), np.arange(len(some_b))] = False
    values = np.sort(cosines[kept])
    if not len(values):
        return Chance(_PRIOR_START, _PRIOR_SCALE)
    tail = values[int(len(values) * (1 - _SHARE)) :]
    trust = len(values) / (len(values) + _PRIOR)
    start = trust * float(tail[0]) + (1 - trust) * _PRIOR_START
    scale = trust * float(np.mean(tail - tail[0])) + (1 - trust) * _PRIOR_SCALE
    return Chance(start, max(scale, _LEAST_SCALE))


def _sample(vectors: Vectors) -> IntArray:
    """Segments of at least four words, evenly spread (all where there are none so long)."""
    long_enough = np.flatnonzero(vectors.lengths >= 4)
    pool = long_enough if len(long_enough) >= 4 else np.arange(vectors.count)
    if len(pool) <= _SAMPLE:
        return pool
    return pool[np.linspace(0, len(pool) - 1, _SAMPLE).astype(np.int64)]


def _take(vectors: Vectors, chosen: IntArray) -> Vectors:
    """The vectors of some segments."""
    sizes = np.diff(vectors.starts)[chosen]
    places = ranges(vectors.starts[chosen], sizes)
    return Vectors(
        np.concatenate(([0], np.cumsum(sizes))),
        vectors.features[places],
        vectors.weights[places],
        vectors.lengths[chosen],
        vectors.information[chosen],
        vectors.order[chosen],
        tuple(vectors.texts[segment] for segment in chosen.tolist()),
    )
