"""Cosines between the segments of two versions: over a band of cells, and for the likely pairs of all cells."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from recension.aligning.features import UNIT, FloatArray, Vectors, ranges, stable_order
from recension.segmenting.tokens import IntArray

LARGEST_GROUP = 6
"""Segments on one side of a bead."""

_BUDGET_AT_LEAST = 3_000_000
_BUDGET_PER_SEGMENT = 150
"""Products that the search for likely pairs may form."""
_HINT = 0.3
"""The share of the cosine sought that a pair's rare features alone must bring in a long text."""
_TRIED = 4
"""Pairs of a segment of a long text that are looked at first: where few of them will do, the others will not."""
_FINE = 1_000_000
_CELLS = 2_000_000
"""Cells of a table that is filled at once."""
_ROWS = 2000
"""Segments of a long text that are sought at once."""
_PRODUCT_BITS = 32
"""Bits of a packed number that hold a product of two weights, in squared units; the rest hold its cell."""
_LARGEST_KEY = 1 << 31
_DENSE_ROWS = 32
"""Segments that are written out as a dense table at once; it should fit a processor's cache."""


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
    squares = _sums(vectors.owners(), vectors.weights**2, minlength=count)
    beside = _products_beside(vectors)
    norms = np.full((LARGEST_GROUP, count), np.inf)
    total = squares.copy()
    norms[0] = np.sqrt(total)
    for size in range(2, min(LARGEST_GROUP, count) + 1):
        groups = count - size + 1
        total = total[:groups] + squares[size - 1 :]
        for shift in range(1, size):
            total = total + 2 * beside[size - 1 - shift : size - 1 - shift + groups, shift - 1]
        norms[size - 1, :groups] = np.sqrt(total)
    norms[norms == 0] = np.inf
    return norms


def _products_beside(vectors: Vectors) -> FloatArray:
    """Dot products of each segment with those after it, shape (segments, LARGEST_GROUP - 1); 0 beyond the end."""
    shape = vectors.count, LARGEST_GROUP - 1
    first = np.repeat(np.arange(vectors.count), LARGEST_GROUP - 1)
    second = first + np.tile(np.arange(1, LARGEST_GROUP), vectors.count)
    inside = second < vectors.count
    found = np.zeros(len(first))
    found[inside] = dots(vectors, vectors, first[inside], second[inside])
    return found.reshape(shape)


def products(a: Vectors, b: Vectors) -> FloatArray:
    """Dot products of every segment of ``a`` with every one of ``b``, shape (a.count, b.count)."""
    if not len(a.features) or not len(b.features):
        return np.zeros((a.count, b.count))
    cells, weights = _Search(a, b, None, onward=False).products(0, a.count)
    return _sums(cells, weights, minlength=a.count * b.count).reshape(a.count, b.count)


def dots(a: Vectors, b: Vectors, of_a: IntArray, of_b: IntArray) -> FloatArray:
    """Dot products of some pairs of segments, given in ascending order of those of ``a``.

    A few segments of ``a`` at a time are written out as a dense table, in which those of ``b`` look up. Weights are
    whole multiples of one unit, so the sums are exact in whatever order they are formed.
    """
    found = np.zeros(len(of_a))
    if not len(of_a) or not len(a.features) or not len(b.features):
        return found
    width = int(max(a.features.max(), b.features.max())) + 1
    changes = np.flatnonzero(of_a[1:] != of_a[:-1]) + 1
    row_of = np.zeros(len(of_a), dtype=np.int64)
    row_of[changes] = 1
    row_of = np.cumsum(row_of)
    rows = of_a[np.concatenate(([0], changes))]
    table = np.zeros(min(_DENSE_ROWS, len(rows)) * width, dtype=np.float32)
    sizes_a, sizes_b = np.diff(a.starts), np.diff(b.starts)
    bounds = [0, *changes[_DENSE_ROWS - 1 :: _DENSE_ROWS].tolist(), len(of_a)]
    for number, (begin, end) in enumerate(pairwise(bounds)):
        here = rows[number * _DENSE_ROWS : (number + 1) * _DENSE_ROWS]
        entries = ranges(a.starts[here], sizes_a[here])
        written = np.repeat(np.arange(len(here)) * width, sizes_a[here]) + a.features[entries]
        table[written] = a.weights[entries]
        sizes = sizes_b[of_b[begin:end]]
        wanted = ranges(b.starts[of_b[begin:end]], sizes)
        first = np.repeat((row_of[begin:end] - number * _DENSE_ROWS) * width, sizes)
        values = table[first + b.features[wanted]] * b.weights[wanted]
        ends = np.cumsum(sizes)
        totals = np.concatenate(([0.0], np.cumsum(values)))
        found[begin:end] = totals[ends] - totals[ends - sizes]
        table[written] = 0.0
    return found


def likely_points(a: Vectors, b: Vectors, least: float, most: int = 8, *, onward: bool = False) -> Points:
    """Pairs of segments with a cosine of at least ``least``, at most ``most`` for each segment of ``a``.

    With ``onward``, where ``b`` is ``a``, only pairs whose second segment is further down than the first.
    Exact where the texts are short. Where they are long only the rarer features choose the pairs (the work stays
    linear), and the cosines are still exact.
    """
    if not len(a.features) or not len(b.features):
        return Points(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))
    limit = _affordable_postings(a, b)
    search = _Search(a, b, limit, onward=onward)
    found: list[Points] = []
    step = max(1, _CELLS // b.count) if limit is None else max(1, min(_ROWS, _LARGEST_KEY // b.count))
    for first in range(0, a.count, step):
        last = min(first + step, a.count)
        here = search.all_pairs(first, last) if limit is None else search.rarer_pairs(first, last)
        if limit is not None:
            here = Points(here.a, here.b, search.cosines(here))
            here = _rescored(search, _strongest(here.where(here.cosine >= _HINT * least), 2 * most), least)
        here = Points(here.a, here.b, search.cosines(here))
        found.append(_strongest(here.where(here.cosine >= least), most))
    return Points(
        np.concatenate([points.a for points in found]),
        np.concatenate([points.b for points in found]),
        np.concatenate([points.cosine for points in found]),
    )


def _norms(vectors: Vectors) -> FloatArray:
    norms = np.sqrt(_sums(vectors.owners(), vectors.weights**2, minlength=vectors.count))
    norms[norms == 0] = np.inf
    return norms


class _Search:
    """The entries of ``b`` by feature, and the products that those of ``a`` form with them.

    With ``limit`` features that more than so many segments of ``b`` have are left out.
    """

    def __init__(self, a: Vectors, b: Vectors, limit: int | None, *, onward: bool) -> None:
        self.a, self.b = a, b
        self.norms = _norms(a), _norms(b)
        width = int(max(a.features.max(), b.features.max())) + 1
        order = stable_order(b.features)
        starts = np.concatenate(([0], np.cumsum(np.bincount(b.features, minlength=width))))
        self.owners = b.owners()[order]
        self.weights = b.weights[order]
        self.begins = starts[a.features]
        ends = starts[a.features + 1]
        if limit is not None:
            ends = np.where(ends - self.begins > limit, self.begins, ends)
        if onward:
            own = np.empty(len(order), dtype=np.int64)
            own[order] = np.arange(1, len(order) + 1)
            self.begins = np.minimum(own, ends)
        self.sizes = ends - self.begins

    def products(self, first: int, last: int) -> tuple[IntArray, FloatArray]:
        """Every product of two weights of one feature, for segments ``[first, last)`` of ``a``: (cell, product)."""
        entries = slice(int(self.a.starts[first]), int(self.a.starts[last]))
        sizes = self.sizes[entries]
        places = ranges(self.begins[entries], sizes)
        rows = np.repeat(np.arange(last - first), np.diff(self.a.starts[first : last + 1]))
        cells = np.repeat(rows * self.b.count, sizes) + self.owners[places]
        return cells, np.repeat(self.a.weights[entries], sizes) * self.weights[places]

    def all_pairs(self, first: int, last: int) -> Points:
        """The pairs of segments ``[first, last)`` of ``a`` that share a feature, with their dot products."""
        cells, weights = self.products(first, last)
        totals = _sums(cells, weights, minlength=(last - first) * self.b.count)
        present = np.flatnonzero(totals)
        return self._points(first, present, totals[present])

    def rarer_pairs(self, first: int, last: int) -> Points:
        """The same where the cells are too many for a table: each product is packed with its cell and sorted."""
        cells, weights = self.products(first, last)
        packed = (cells << _PRODUCT_BITS) | (weights * UNIT**-2).astype(np.int64)
        if not len(packed):
            return self._points(first, cells, weights)
        packed.sort()
        cells = packed >> _PRODUCT_BITS
        begins = np.flatnonzero(np.concatenate(([True], cells[1:] != cells[:-1])))
        totals = np.add.reduceat(packed & ((1 << _PRODUCT_BITS) - 1), begins)
        return self._points(first, cells[begins], totals * UNIT**2)

    def _points(self, first: int, cells: IntArray, products: FloatArray) -> Points:
        return Points(cells // self.b.count + first, cells % self.b.count, products)

    def cosines(self, points: Points) -> FloatArray:
        """Dot products made cosines."""
        cosines: FloatArray = points.cosine / (self.norms[0][points.a] * self.norms[1][points.b])
        return cosines


def all_searched(a: Vectors, b: Vectors) -> bool:
    """Whether :func:`likely_points` looks at every pair, or, in long texts, at those that share rarer features."""
    return _affordable_postings(a, b) is None


def _affordable_postings(a: Vectors, b: Vectors) -> int | None:
    """How many segments of ``b`` a feature may stand in for the search to stay within budget; None for any."""
    budget = _BUDGET_AT_LEAST + _BUDGET_PER_SEGMENT * (a.count + b.count)
    counts = np.bincount(b.features, minlength=int(a.features.max(initial=0)) + 1)
    sizes = counts[a.features]
    if int(sizes.sum()) <= budget:
        return None
    products = np.cumsum(np.bincount(sizes) * np.arange(int(sizes.max()) + 1))
    return max(1, int(np.searchsorted(products, budget, side="right")) - 1)


def _rescored(search: _Search, points: Points, least: float) -> Points:
    """The points with exact dot products; where most of the first few of a segment fall short, without the others."""
    first = _ranks(points) < _TRIED
    tried = points.where(first)
    tried = Points(tried.a, tried.b, dots(search.a, search.b, tried.a, tried.b))
    met = np.bincount(tried.a[search.cosines(tried) >= least], minlength=search.a.count)
    more = points.where(~first & (2 * met[points.a] >= _TRIED))
    a, b = np.concatenate((tried.a, more.a)), np.concatenate((tried.b, more.b))
    products = np.concatenate((tried.cosine, dots(search.a, search.b, more.a, more.b)))
    order = np.lexsort((b, a))
    return Points(a[order], b[order], products[order])


def _strongest(points: Points, most: int) -> Points:
    """The ``most`` strongest points of each segment of ``a``; ties go to the earlier segment of ``b``."""
    return points.where(_ranks(points) < most)


def _ranks(points: Points) -> IntArray:
    """How many points of the same segment of ``a`` are stronger than each, or as strong and earlier in ``b``.

    They are ordered by ``a``, then ``b``, and their cosines told apart to a millionth.
    """
    ranks = np.zeros(len(points), dtype=np.int64)
    if len(points):
        weakness = _FINE - np.minimum(points.cosine * _FINE, _FINE).astype(np.int64)
        order = stable_order((points.a - points.a[0]) * (_FINE + 1) + weakness)
        begins = np.flatnonzero(np.concatenate(([True], points.a[1:] != points.a[:-1])))
        ranks[order] = np.arange(len(points)) - np.repeat(begins, np.diff(np.concatenate((begins, [len(points)]))))
    return ranks


def cosines_of(a: Vectors, b: Vectors, first: IntArray, second: IntArray) -> FloatArray:
    """Cosines of some pairs of segments, given in ascending order of those of ``a``."""
    cosines: FloatArray = dots(a, b, first, second) / (_norms(a)[first] * _norms(b)[second])
    return cosines
