"""Sparse feature vectors of segments: words and their character n-grams, weighted by rarity.

Words carry what a sentence is about, n-grams carry inflection, spelling and damage. A segment's vector is
``(1 + log tf) * log(1 + N / df)`` per feature, N and df counted over the segments of all versions. The similarity
of two groups of segments is the cosine of their *summed* vectors, never a mean of pairs.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import lgamma

import numpy as np
import numpy.typing as npt

from recension.segmenting import Segmented
from recension.segmenting.folding import without_accents
from recension.segmenting.tokens import IntArray, is_word

FloatArray = npt.NDArray[np.float64]
"""Weights, similarities and scores."""
BoolArray = npt.NDArray[np.bool_]
"""Which of some things are meant."""

UNIT = 1 / 256
"""Weights are whole multiples of this, and never so great that a product of two needs more than 32 bits: sums of
products are exact then, and the same on every machine, in whatever order they are formed."""
_GREATEST_WEIGHT = 255.0
_GRAM = 4
_UNSEEN = 50
"""Segments of other texts that a word is taken to be missing from: in a short text every word would be common."""


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """The feature vectors of one version's segments, as compressed sparse rows."""

    starts: IntArray
    """Shape (segments + 1,): row ``i`` is ``features[starts[i]:starts[i + 1]]``."""
    features: IntArray
    """Ascending within a row."""
    weights: FloatArray
    """Whole multiples of UNIT."""
    lengths: IntArray
    """Shape (segments,): words in each segment."""
    information: FloatArray
    """Shape (segments,): the rarity of each segment's distinct words added up, in nats."""
    order: FloatArray
    """Shape (segments,): what the order of its words says, in nats; nothing for what a version says all the time."""
    texts: tuple[str, ...]
    """What each segment says, folded: equal for segments that read the same."""

    @property
    def count(self) -> int:
        """How many segments."""
        return len(self.lengths)

    def rows(self, first: int, last: int) -> "Vectors":
        """The vectors of segments ``[first, last)``."""
        begin, end = self.starts[first], self.starts[last]
        return Vectors(
            self.starts[first : last + 1] - begin,
            self.features[begin:end],
            self.weights[begin:end],
            self.lengths[first:last],
            self.information[first:last],
            self.order[first:last],
            self.texts[first:last],
        )

    def owners(self) -> IntArray:
        """The segment of each entry, shape (entries,)."""
        return np.repeat(np.arange(self.count), np.diff(self.starts))


def vectorize(versions: Sequence[Segmented]) -> list[Vectors]:
    """The vectors of every version's segments, over one common set of features."""
    ids: dict[str, int] = {}
    words = [np.array([_word_id(ids, key) for key in version.keys], dtype=np.int64) for version in versions]
    gram_starts, grams, feature_count = _features_of_words(list(ids))
    counted = []
    for version, tokens in zip(versions, words, strict=True):
        owners = np.repeat(np.arange(version.segment_count), np.diff(version.first_tokens))
        real = tokens >= 0
        counted.append(_count(owners[real], tokens[real], gram_starts, grams, feature_count))
    document_frequency = np.zeros(feature_count, dtype=np.int64)
    for _, features, _ in counted:
        document_frequency += np.bincount(features, minlength=feature_count)
    total = sum(version.segment_count for version in versions)
    rarity = np.log1p(total / np.maximum(document_frequency, 1))
    vectors = []
    for version, tokens, (owners, features, tf) in zip(versions, words, counted, strict=True):
        starts = np.searchsorted(owners, np.arange(version.segment_count + 1))
        cumulated = np.concatenate(([0], np.cumsum(tokens >= 0)))
        lengths = np.diff(cumulated[version.first_tokens])
        is_word_feature = features < len(ids)
        information = np.zeros(version.segment_count)
        known = np.log1p((total + _UNSEEN) / document_frequency[features[is_word_feature]])
        np.add.at(information, owners[is_word_feature], known)
        weights = np.minimum(np.rint((1 + np.log(tf)) * rarity[features] / UNIT) * UNIT, _GREATEST_WEIGHT)
        texts = _texts(version)
        vectors.append(Vectors(starts, features, weights, lengths, information, _order(lengths, texts), texts))
    return vectors


def _texts(version: Segmented) -> tuple[str, ...]:
    bounds = version.first_tokens.tolist()
    return tuple(" ".join(version.keys[first:last]) for first, last in pairwise(bounds))


def _order(lengths: IntArray, texts: tuple[str, ...]) -> FloatArray:
    """``log n!`` for the n words of a segment that stands at most twice in its version: formulas have no say."""
    counts = Counter(texts)
    return np.array([lgamma(n + 1) if counts[text] <= 2 else 0.0 for n, text in zip(lengths, texts, strict=True)])


def _word_id(ids: dict[str, int], key: str) -> int:
    """The number of a word; -1 for a mark."""
    found = ids.get(key)
    if found is None:
        if not is_word(key):
            return -1
        found = ids[key] = len(ids)
    return found


def _features_of_words(words: list[str]) -> tuple[IntArray, IntArray, int]:
    """The features of each word, as compressed rows: the word itself, then its character n-grams."""
    grams: dict[str, int] = {}
    starts, features = [0], []
    for number, word in enumerate(words):
        features.append(number)
        plain = f"<{without_accents(word)}>"
        if len(plain) > _GRAM:
            pieces = {plain[i : i + _GRAM] for i in range(len(plain) - _GRAM + 1)}
            features += sorted(grams.setdefault(piece, len(words) + len(grams)) for piece in sorted(pieces))
        starts.append(len(features))
    return np.array(starts, dtype=np.int64), np.array(features, dtype=np.int64), len(words) + len(grams)


def _count(
    owners: IntArray, tokens: IntArray, gram_starts: IntArray, grams: IntArray, feature_count: int
) -> tuple[IntArray, IntArray, IntArray]:
    """(segment, feature, count) of every feature of every segment, sorted by the first two."""
    sizes = np.diff(gram_starts)[tokens]
    places = ranges(gram_starts[tokens], sizes)
    keys, counts = np.unique(np.repeat(owners, sizes) * feature_count + grams[places], return_counts=True)
    return keys // feature_count, keys % feature_count, counts


def ranges(starts: IntArray, sizes: IntArray) -> IntArray:
    """``starts[0], starts[0] + 1, …`` (``sizes[0]`` numbers), then those of ``starts[1]``, and so on."""
    ends = np.cumsum(sizes)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) - np.repeat(ends - sizes, sizes) + np.repeat(starts, sizes)


def stable_order(keys: IntArray) -> IntArray:
    """As ``np.argsort(keys, kind="stable")``, several times faster: keys and places are sorted as one number each.

    The keys are not negative, and below ``2 ** 63`` divided by their number.
    """
    bits = max(1, len(keys)).bit_length()
    return np.sort((keys << bits) | np.arange(len(keys))) & ((1 << bits) - 1)
