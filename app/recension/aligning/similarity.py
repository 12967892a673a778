"""Cosines between the segments of two versions: over a band of cells, and for the likely pairs of all cells."""

from dataclasses import dataclass

import numpy as np

from recension.aligning.features import FloatArray, Vectors, ranges
from recension.segmenting.tokens import IntArray

LARGEST_GROUP = 6
"""Segments on one side of a bead."""

_BUDGET_AT_LEAST = 3_000_000
_BUDGET_PER_SEGMENT = 600
"""Products that the search for likely pairs may form."""
_HINT = 0.3
"""The share of the cosine sought that a pair's rare features alone must bring in a long text."""


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """Likely pairs of segments: ``a[k]`` with ``b[k]`` at cosine ``cosine[k]``, ordered by ``a``, then ``b``."""

    a: IntArray
    b: IntArray
    cosine: FloatArray

    def where(self, chosen: np.ndarray) -> "Points":
        """The chosen points, by mask or by indices."""
        return Points(self.a[chosen], self.b[chosen], self.cosine[chosen])

    def __len__(self) -> int:
        """How many there are."""
        return len(self.a)


def _sums(places: IntArray, weights: FloatArray, minlength: int) -> FloatArray:
    """The weights added up by place, shape (minlength,) or longer."""
    return np.bincount(places, weights, minlength).astype(np.float64, copy=False)


def group_norms(vectors: Vectors) -> FloatArray:
    """Euclidean norms of summed vectors: entry ``[k - 1, i]`` is that of segments ``[i, i + k)``.

    Shape (LARGEST_GROUP, segments); groups that would run over the end are infinite, so that they are like nothing.
    """
    count = vectors.count
    owners = vectors.owners()
    squares = _sums(owners, vectors.weights**2, minlength=count)
    products = [_shifted_products(vectors, owners, shift) for shift in range(1, LARGEST_GROUP)]
    norms = np.full((LARGEST_GROUP, count), np.inf)
    total = squares.copy()
    norms[0] = np.sqrt(total)
    for size in range(2, min(LARGEST_GROUP, count) + 1):
        groups = count - size + 1
        total = total[:groups] + squares[size - 1 :]
        for shift in range(1, size):
            total = total + 2 * products[shift - 1][size - 1 - shift : size - 1 - shift + groups]
        norms[size - 1, :groups] = np.sqrt(total)
    norms[norms == 0] = np.inf
    return norms


def _shifted_products(vectors: Vectors, owners: IntArray, shift: int) -> FloatArray:
    """Dot products of each segment with the one ``shift`` further on."""
    if not len(vectors.features):
        return np.zeros(vectors.count)
    width = int(vectors.features.max()) + 1
    keys = owners * width + vectors.features
    wanted = keys + shift * width
    found = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    hit = keys[found] == wanted
    return _sums(owners[hit], vectors.weights[hit] * vectors.weights[found[hit]], minlength=vectors.count)


def products(a: Vectors, b: Vectors) -> FloatArray:
    """Dot products of every segment of ``a`` with every one of ``b``, shape (a.count, b.count)."""
    rows, columns, weights = _postings(a, b, None)
    flat = _sums(rows * b.count + columns, weights, minlength=a.count * b.count)
    return flat.reshape(a.count, b.count)


def likely_points(a: Vectors, b: Vectors, least: float, most: int = 8) -> Points:
    """Pairs of segments with a cosine of at least ``least``, at most ``most`` for each segment of ``a``.

    Exact where the texts are short. Where they are long only the rarer features choose the pairs (the work stays
    linear), and the cosines are still exact.
    """
    norms = _norms(a), _norms(b)
    limit = _affordable_postings(a, b)
    found: list[Points] = []
    step = max(1, int(2_000_000 // max(b.count, 1))) if limit is None else 2000
    for first in range(0, a.count, step):
        part = a.rows(first, min(first + step, a.count))
        rows, columns, weights = _postings(part, b, limit)
        keys, totals = _sum_by_key(rows * b.count + columns, weights, part.count * b.count)
        here = Points(keys // b.count + first, keys % b.count, totals)
        if limit is not None:
            by_rare_features = here.cosine / (norms[0][here.a] * norms[1][here.b])
            here = _rescored(a, b, _strongest(here.where(by_rare_features >= _HINT * least), 2 * most))
        cosine = here.cosine / (norms[0][here.a] * norms[1][here.b])
        here = Points(here.a, here.b, cosine)
        found.append(_strongest(here.where(cosine >= least), most))
    return Points(
        np.concatenate([points.a for points in found]) if found else np.zeros(0, np.int64),
        np.concatenate([points.b for points in found]) if found else np.zeros(0, np.int64),
        np.concatenate([points.cosine for points in found]) if found else np.zeros(0),
    )


def _norms(vectors: Vectors) -> FloatArray:
    norms = np.sqrt(_sums(vectors.owners(), vectors.weights**2, minlength=vectors.count))
    norms[norms == 0] = np.inf
    return norms


def _postings(a: Vectors, b: Vectors, limit: int | None) -> tuple[IntArray, IntArray, FloatArray]:
    """Every product of two weights of one feature: (segment of a, segment of b, product).

    With ``limit`` features that more than so many segments of ``b`` have are left out.
    """
    order = np.argsort(b.features, kind="stable")
    features, owners, weights = b.features[order], b.owners()[order], b.weights[order]
    starts = np.searchsorted(features, a.features)
    sizes = np.searchsorted(features, a.features, side="right") - starts
    if limit is not None:
        sizes = np.where(sizes > limit, 0, sizes)
    places = ranges(starts, sizes)
    return np.repeat(a.owners(), sizes), owners[places], np.repeat(a.weights, sizes) * weights[places]


def all_searched(a: Vectors, b: Vectors) -> bool:
    """Whether :func:`likely_points` looks at every pair, or, in long texts, at those that share rarer features."""
    return _affordable_postings(a, b) is None


def _affordable_postings(a: Vectors, b: Vectors) -> int | None:
    """How many segments of ``b`` a feature may stand in for the search to stay within budget; None for any."""
    budget = _BUDGET_AT_LEAST + _BUDGET_PER_SEGMENT * (a.count + b.count)
    counts = np.bincount(b.features, minlength=int(a.features.max(initial=0)) + 1)
    sizes = np.sort(counts[a.features])
    total = np.cumsum(sizes)
    if not len(total) or total[-1] <= budget:
        return None
    return max(1, int(sizes[np.searchsorted(total, budget)]) - 1)


def _sum_by_key(keys: IntArray, weights: FloatArray, size: int) -> tuple[IntArray, FloatArray]:
    """The distinct keys below ``size``, ascending, and the sum of the weights of each."""
    if size <= 4_000_000:
        totals = _sums(keys, weights, minlength=size)
        present = np.flatnonzero(totals)
        return present, totals[present]
    order = np.argsort(keys, kind="stable")
    keys, weights = keys[order], weights[order]
    first = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1]))) if len(keys) else np.zeros(0, np.int64)
    return keys[first], np.add.reduceat(weights, first) if len(first) else np.zeros(0)


def _strongest(points: Points, most: int) -> Points:
    """The ``most`` strongest points of each segment of ``a``; ties go to the earlier segment of ``b``."""
    order = np.lexsort((points.b, -points.cosine, points.a))
    a = points.a[order]
    rank = np.arange(len(a)) - np.searchsorted(a, a)
    kept = np.sort(order[rank < most])
    return points.where(kept)


def _rescored(a: Vectors, b: Vectors, points: Points) -> Points:
    """The same points with exact dot products."""
    if not len(points):
        return points
    width = int(max(a.features.max(initial=0), b.features.max(initial=0))) + 1
    keys = b.owners() * width + b.features
    sizes = np.diff(a.starts)[points.a]
    entries = ranges(a.starts[points.a], sizes)
    pair = np.repeat(np.arange(len(points)), sizes)
    wanted = points.b[pair] * width + a.features[entries]
    found = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    hit = keys[found] == wanted
    exact = _sums(pair[hit], a.weights[entries[hit]] * b.weights[found[hit]], minlength=len(points))
    return Points(points.a, points.b, exact)


def cosines_of(a: Vectors, b: Vectors, first: IntArray, second: IntArray) -> FloatArray:
    """The cosines of single pairs: segment ``first[k]`` of ``a`` with ``second[k]`` of ``b``."""
    norms = _norms(a)[first] * _norms(b)[second]
    cosines: FloatArray = _rescored(a, b, Points(first, second, np.zeros(len(first)))).cosine / norms
    return cosines
