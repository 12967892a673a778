"""The sibling vote: of all encodings, the one whose words stand in the other versions of the text.

No statistics know a text as well as another version of it does. Bytes that only statistics could tell are read in
each of many encodings, and the reading whose words and pairs of letters the other versions hold is taken.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from recension.reading import reasons
from recension.reading.loading import reread
from recension.reading.samples import odd_words, shown, telling_stretch
from recension.reading.version import Alternative, Encoding, Version

_TOKEN: Final = re.compile(r"\S*[^\x00-\x7f\s]\S*")
_EDGES: Final = "\"'.,;:!?()[]{}<>*_/\\|"
_QUOTES: Final = "„“”‚‘’«»…–—"
_PAIR = 0.5
"""What a word is worth whose every pair of letters is known, against one that is known itself."""
_MOST_DAMAGED = 0.01
CODECS: Final = (
    *(f"cp125{number}" for number in (2, 0, 1, 3, 4, 5, 6, 7, 8)),
    *(f"iso8859-{number}" for number in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16)),
    "koi8-r", "koi8-u", "mac-roman", "mac-latin2", "mac-cyrillic", "mac-greek", "mac-turkish", "mac-iceland",
    *(f"cp{number}" for number in (437, 737, 775, 850, 852, 855, 857, 860, 861, 862, 863, 864, 865, 866, 869, 874)),
    "gb18030", "big5hkscs", "cp932", "euc_jp", "cp949",
)  # fmt: skip
"""What texts were written in before Unicode, the most usual first."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words beyond ASCII of some texts, and the pairs of neighbouring characters in them, without case."""

    words: frozenset[str]
    pairs: frozenset[str]

    def __or__(self, other: "Vocabulary") -> "Vocabulary":
        """The words and pairs of both."""
        return Vocabulary(self.words | other.words, self.pairs | other.pairs)

    def share_of(self, words: Sequence[str]) -> float:
        """How much of some words is known: 0 to 1."""
        return sum(map(self._worth, words)) / max(1, len(words))

    def known(self, words: Iterable[str]) -> int:
        """How many of some words are known as they are."""
        return sum(word in self.words for word in words)

    def _worth(self, word: str) -> float:
        if word in self.words:
            return 1.0
        pairs = list(_pairs(word))
        return _PAIR * sum(pair in self.pairs for pair in pairs) / max(1, len(pairs))


@dataclass(frozen=True, slots=True)
class _Reading:
    """The words beyond ASCII of a sample in one encoding."""

    codec: str
    words: tuple[str, ...]
    share: float
    """How much of them the other versions know."""
    before: float
    """How likely the encoding was without the other versions."""


def vocabulary_of(texts: Iterable[str]) -> Vocabulary:
    """The words beyond ASCII of some texts."""
    words = frozenset(word for text in texts for word in words_of(text))
    return Vocabulary(words, frozenset(pair for word in words for pair in _pairs(word)))


def settle(versions: Sequence[Version]) -> list[Version]:
    """The versions, each in the encoding that those which are surer of theirs bear out.

    A version listens only to surer ones, so that of two readings the better founded wins; the order of the
    versions makes no difference.
    """
    settled = list(versions)
    doubtful = [index for index, version in enumerate(versions) if version.source]
    for index in sorted(doubtful, key=lambda index: -versions[index].encoding.confidence):
        surer = [other for other in range(len(versions)) if _surer(versions[other], versions[index])]
        if surer:
            vocabulary = vocabulary_of(settled[other].text for other in surer)
            settled[index] = _voted(versions[index], vocabulary)
    return settled


def vote(data: bytes, encoding: Encoding, vocabulary: Vocabulary) -> Encoding:
    """The encoding of ``data`` that the words of other versions bear out best: the present one, or another."""
    readings = list(_readings(odd_words(data), encoding, vocabulary))
    ranked = sorted(readings, key=lambda reading: -(reading.share + reading.before))
    best = next((reading for reading in ranked if _reads(data, reading.codec)), None)
    if best is None or not best.share:
        return encoding
    known = vocabulary.known(best.words)
    otherwise = max((vocabulary.known(other.words) for other in readings if other is not best), default=0)
    reason = reasons.siblings(known, len(best.words), otherwise) if known else reasons.SIBLING_LETTERS
    before = best.before if best.codec == encoding.name else 0.0
    return _decided(data, encoding, best.codec, round(max(best.share, before), 4), reason)


def _readings(sample: bytes, encoding: Encoding, vocabulary: Vocabulary) -> Iterator[_Reading]:
    """The sample in every encoding, each different reading once: the present one, the likely others, then all."""
    likely = {encoding.name: encoding.confidence, **{other.name: other.confidence for other in encoding.alternatives}}
    seen = set()
    for codec in dict.fromkeys([*likely, *CODECS]):
        words = tuple(sorted(set(words_of(sample.decode(codec, "replace")))))
        if words not in seen:
            seen.add(words)
            yield _Reading(codec, words, vocabulary.share_of(words), likely.get(codec, 0.0))


def _surer(one: Version, than: Version) -> bool:
    return not one.source or one.encoding.confidence > than.encoding.confidence


def _voted(version: Version, vocabulary: Vocabulary) -> Version:
    encoding = vote(version.source.data, version.encoding, vocabulary) if version.source else version.encoding
    if encoding.name == version.encoding.name:
        return replace(version, encoding=encoding)
    return reread(version, encoding)


def _decided(data: bytes, before: Encoding, codec: str, confidence: float, reason: str) -> Encoding:
    if codec == before.name:
        return replace(before, confidence=confidence, reason=reason)
    others = [Alternative(before.name, before.confidence, before.sample)]
    others += [other for other in before.alternatives if other.name != codec]
    stretch = telling_stretch(data, [codec, *(other.name for other in others)])
    alternatives = tuple(replace(other, sample=shown(stretch, other.name)) for other in others)
    return Encoding(codec, before.how, confidence, alternatives, reason, shown(stretch, codec))


def _reads(data: bytes, codec: str) -> bool:
    """Whether a codec can read the data, but for a few damaged places at most."""
    text = data.decode(codec, "replace")
    return text.count("\ufffd") <= max(1, _MOST_DAMAGED * len(text))


def words_of(text: str) -> Iterator[str]:
    """The words beyond ASCII of a text in order, without case and without the ASCII marks around them."""
    for match in _TOKEN.finditer(text):
        word = match[0].strip(_EDGES).casefold()
        bare = word.strip(_EDGES + _QUOTES)
        if word:
            yield word if bare.isascii() else bare


def _pairs(word: str) -> Iterator[str]:
    """Neighbouring characters of which one is beyond ASCII; the edges of a word count as characters."""
    edged = f" {word} "
    return (pair for pair in map("".join, pairwise(edged)) if not pair.isascii())
