"""Feature vectors: words and pieces of words weighed by rarity, against a plain count."""

from collections import Counter
from collections.abc import Sequence
from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.aligning.conftest import lines_of, segmented_of, sentences, vectors_of

from recension.aligning import features
from recension.aligning.features import UNIT, ranges, stable_order, vectorize
from recension.aligning.similarity import products
from recension.segmenting.folding import without_accents
from recension.segmenting.tokens import is_word


def counted(keys: Sequence[str]) -> Counter[tuple[str, str]]:
    """The features of a segment, counted: words, and the pieces of each."""
    found: Counter[tuple[str, str]] = Counter()
    size = features._GRAM
    for word in filter(is_word, keys):
        found["word", word] += 1
        plain = f"<{without_accents(word)}>"
        if len(plain) > size:
            found.update({("piece", plain[i : i + size]) for i in range(len(plain) - size + 1)})
    return found


@given(sentences, sentences)
def test_dot_products_are_those_of_plainly_counted_features(a: list[str], b: list[str]) -> None:
    versions = [lines_of(a), lines_of(b)]
    bags = [
        [
            counted(version.keys[version.first_tokens[i] : version.first_tokens[i + 1]])
            for i in range(version.segment_count)
        ]
        for version in versions
    ]
    everything = [bag for version in bags for bag in version]
    spread = Counter(feature for bag in everything for feature in bag)

    def weight(bag: Counter[tuple[str, str]], feature: tuple[str, str]) -> float:
        exact = (1 + log(bag[feature])) * log(1 + len(everything) / spread[feature]) if bag[feature] else 0.0
        return round(exact / UNIT) * UNIT

    expected = [[sum(weight(x, feature) * weight(y, feature) for feature in x) for y in bags[1]] for x in bags[0]]
    assert products(*vectorize(versions)).tolist() == expected


@given(sentences)
def test_vectors_are_sorted_rows_of_positive_weights(version: list[str]) -> None:
    (vectors,) = vectors_of(version)
    assert vectors.count == len(version)
    assert vectors.starts[0] == 0
    assert vectors.starts[-1] == len(vectors.features) == len(vectors.weights)
    assert (vectors.weights > 0).all()
    assert vectors.owners().tolist() == sorted(vectors.owners().tolist())
    for first, last in zip(vectors.starts[:-1], vectors.starts[1:], strict=True):
        assert (np.diff(vectors.features[first:last]) > 0).all()


@given(sentences, st.data())
def test_some_rows_are_rows_of_the_whole(version: list[str], data: st.DataObject) -> None:
    (vectors,) = vectors_of(version)
    first = data.draw(st.integers(0, vectors.count))
    last = data.draw(st.integers(first, vectors.count))
    part = vectors.rows(first, last)
    assert part.count == last - first
    assert products(part, vectors) == pytest.approx(products(vectors, vectors)[first:last])
    assert part.information.tolist() == vectors.information[first:last].tolist()
    assert part.texts == vectors.texts[first:last]


def test_lengths_count_words_not_marks() -> None:
    (vectors,) = vectors_of(["One, two: three!", "“Don't,” she said — twice."])
    assert vectors.lengths.tolist() == [3, 4]


def test_rare_words_tell_more() -> None:
    (vectors,) = vectors_of([*["The keeper closed the bridge."] * 6, "Wisteria."])
    assert vectors.information[6] > vectors.information[0] / 3
    by_word = vectors.weights[vectors.owners() == 6].max(), vectors.weights[vectors.owners() == 0].max()
    assert by_word[0] > by_word[1]


def test_equal_texts_are_equal_whatever_their_case_and_marks() -> None:
    a, b = vectors_of(["The “Bridge” is closed.", "Why?"], ['the "bridge" is closed.', "How?"])
    assert a.texts[0] == b.texts[0]
    assert a.texts[1] != b.texts[1]


def test_forms_of_a_word_have_pieces_in_common() -> None:
    a, b = vectors_of(["Закрытый."], ["Закрытого.", "Мостовая."])
    similar, different = products(a, b)[0]
    assert similar > different


def test_segments_without_words_have_no_features() -> None:
    (vectors,) = vectorize([segmented_of([["***"], ["Words here."], ["— !"]])])
    assert np.diff(vectors.starts).tolist()[0::2] == [0, 0]
    assert vectors.lengths.tolist() == [0, 2, 0]


def test_empty_versions() -> None:
    empty, full = vectorize([segmented_of([]), segmented_of([["Words here."]])])
    assert empty.count == 0
    assert full.count == 1
    assert products(empty, full).shape == (0, 1)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 5)), max_size=12))
def test_ranges(wanted: list[tuple[int, int]]) -> None:
    starts, sizes = (np.array([pair[side] for pair in wanted], dtype=np.int64) for side in (0, 1))
    assert ranges(starts, sizes).tolist() == [start + k for start, size in wanted for k in range(size)]


@given(st.lists(st.integers(0, 9)))
def test_a_stable_order_keeps_equal_keys_in_place(keys: list[int]) -> None:
    plain = sorted(range(len(keys)), key=lambda place: keys[place])
    assert stable_order(np.array(keys, dtype=np.int64)).tolist() == plain
