"""Garble, judged once more by the whole comparison: what recurs, and what the texts say elsewhere."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import regex

from recension.comparing.readings import Readings
from recension.comparison import Link
from recension.segmenting import Segmented
from recension.segmenting.folding import fold, without_possessive
from recension.vocabulary import Breaks, Edit, Fact, Garble, Grade, Kind, Side
from recension.wording.function_words import is_function_word
from recension.wording.likeness import Lexicon, lexicon_of
from recension.wording.side import sole

_BEFORE = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}'’-]* +)+$")
_AFTER = regex.compile(r"(?:(?: +(?:of|de|del|the))? +\p{Lu}[\p{L}\p{M}'’-]*)+")
_WINDOW = 80
"""Code points beside a word in which the rest of its name is sought."""
_RECURS = 2
_Pair = tuple[int, int]
_Words = tuple[str, str]


def graded(segmented: Sequence[Segmented], links: Sequence[Link], edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits with what the whole comparison says of each: names that stand elsewhere, words in another's place."""
    swaps = _swaps(segmented, links, edits)
    senses = {
        pair: _shifted(counts, _Kept(segmented, links, edits, pair), _lexicon(segmented, pair))
        for pair, counts in swaps.items()
    }
    texts = _Texts([side.version.text for side in segmented], {})
    readings = Readings(links, edits) if len(segmented) > 2 else None
    result = []
    for edit in edits:
        link = links[edit.link or 0]
        if edit.garble and edit.fact is Fact.NAME and edit.garble.grade is Grade.LIKELY:
            edit = _named(edit, link, texts, swaps.get(_versions(link), {}))
        elif edit.garble is None and edit.kind is Kind.SWAP and edit.a and edit.b:
            words = _words(segmented, link, edit)
            garble = senses.get(_versions(link), {}).get(words)
            if garble:
                kind = Kind.SWAP if garble.grade is Grade.GUESS else Kind.GARBLE
                edit = replace(edit, kind=kind, garble=garble)
        if readings and edit.garble and edit.garble.side is None and edit.garble.grade is not Grade.GUESS:
            edit = _witnessed(edit, link, readings, texts)
        result.append(edit)
    return tuple(result)


def _witnessed(edit: Edit, link: Link, readings: Readings, texts: "_Texts") -> Edit:
    """A broken name with its side, where the other versions that have the place all read as one of the two."""
    supported = readings.supported(edit, link, len(texts.texts))
    if len(supported) != 1 or edit.garble is None or edit.a is None or edit.b is None:
        return edit
    here = supported[0] is Side.A
    place, span = (link.a, edit.a) if here else (link.b, edit.b)
    note = f"{edit.garble.note} Another version has “{texts.texts[place.version][slice(*span)]}” there."
    return replace(edit, garble=replace(edit.garble, note=note, side=Side.B if here else Side.A))


def _versions(link: Link) -> _Pair:
    return link.a.version, link.b.version


def _lexicon(segmented: Sequence[Segmented], pair: _Pair) -> Lexicon:
    u, v = pair
    return lexicon_of(sole((segmented[u].version.language, segmented[v].version.language)))


def _words(segmented: Sequence[Segmented], link: Link, edit: Edit) -> _Words:
    """The words of an edit, folded and without a possessive ending."""
    before = segmented[link.a.version].version.text[slice(*edit.a)] if edit.a else ""
    after = segmented[link.b.version].version.text[slice(*edit.b)] if edit.b else ""
    return _bare(before), _bare(after)


def _bare(word: str) -> str:
    return without_possessive(fold(word))


def _swaps(
    segmented: Sequence[Segmented], links: Sequence[Link], edits: Sequence[Edit]
) -> dict[_Pair, Counter[_Words]]:
    """How often single words stand for one another between two versions."""
    found: dict[_Pair, Counter[_Words]] = defaultdict(Counter)
    for edit in edits:
        link = links[edit.link or 0]
        single = edit.kind in (Kind.SWAP, Kind.GARBLE) and link.relation.is_sole
        if single and edit.a and edit.b:
            found[_versions(link)][_words(segmented, link, edit)] += 1
    return found


def _shifted(counts: Counter[_Words], kept: "_Kept", lexicon: Lexicon) -> Mapping[_Words, Garble]:
    """Recurring swaps by which a word takes the place of another that is swapped in its turn.

    Where one side says navy for military and military for army, and both versions know a navy besides, the word
    stands for two things on that side: likely wrong. A chain of words that nowhere stand unchanged is a guess.
    """
    onward_a, onward_b = _partners(counts), _partners((y, x) for x, y in counts)
    found: dict[_Words, Garble] = {}
    for (x, y), count in counts.items():
        if count < _RECURS or x == y or is_function_word(x) or is_function_word(y):
            continue
        own = kept.has(x), kept.has(y)
        shifted_a, shifted_b = onward_a.get(y, set()) - {x}, onward_b.get(x, set()) - {y}
        note = f"“{min(x, y)}” and “{max(x, y)}” stand for one another {count} times"
        if own == (True, False) and shifted_a:
            note += f", “{y}” and “{min(shifted_a)}” too; and both versions have “{x}” for something else."
            found[x, y] = Garble(Grade.LIKELY, Breaks.SENSE, note, Side.A)
        elif own == (False, True) and shifted_b:
            note += f", “{x}” and “{min(shifted_b)}” too; and both versions have “{y}” for something else."
            found[x, y] = Garble(Grade.LIKELY, Breaks.SENSE, note, Side.B)
        elif own == (False, False) and (shifted_a or shifted_b) and not lexicon.are_near(x, y):
            other = min([(y, z) for z in shifted_a] + [(x, z) for z in shifted_b])
            note += f", “{other[0]}” and “{other[1]}” too."
            found[x, y] = Garble(Grade.GUESS, Breaks.SENSE, note)
    return found


def _partners(pairs: Iterable[_Words]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for x, y in pairs:
        found[x].add(y)
    return found


class _Kept:
    """The words that two versions have in common where they run side by side; looked up when first asked for."""

    def __init__(
        self, segmented: Sequence[Segmented], links: Sequence[Link], edits: Sequence[Edit], pair: _Pair
    ) -> None:
        self._side = segmented[pair[0]]
        self._links, self._edits, self._pair = links, edits, pair
        self._words: frozenset[str] | None = None

    def has(self, word: str) -> bool:
        """Whether a folded word stands unchanged in both versions anywhere."""
        if self._words is None:
            self._words = self._find()
        return word in self._words

    def _find(self) -> frozenset[str]:
        kept = np.zeros(len(self._side.keys), dtype=bool)
        for link in self._links:
            if _versions(link) == self._pair and link.relation.is_sole:
                kept[self._tokens(link.a.start, link.a.end)] = True
        for edit in self._edits:
            if edit.a and _versions(self._links[edit.link or 0]) == self._pair:
                kept[self._tokens(*edit.a)] = False
        return frozenset(_bare(self._side.keys[at]) for at in np.flatnonzero(kept).tolist())

    def _tokens(self, start: int, end: int) -> slice:
        return slice(*np.searchsorted(self._side.token_starts, (start, end)).tolist())


@dataclass(frozen=True, slots=True)
class _Texts:
    """The texts, and which names were sought in them."""

    texts: Sequence[str]
    known: dict[tuple[int, str], bool]

    def has(self, version: int, name: str) -> bool:
        """Whether a version has a name anywhere."""
        if (version, name) not in self.known:
            self.known[version, name] = name in self.texts[version]
        return self.known[version, name]

    def name_around(self, version: int, span: tuple[int, int]) -> str:
        """The capitalised words around a span, as they stand on one line."""
        text = self.texts[version]
        before = _BEFORE.search(text, max(0, span[0] - _WINDOW), span[0])
        after = _AFTER.match(text, span[1], span[1] + _WINDOW)
        return text[before.start() if before else span[0] : after.end() if after else span[1]]


def _named(edit: Edit, link: Link, texts: _Texts, counts: Mapping[_Words, int]) -> Edit:
    """A broken name with what the texts say of it elsewhere: one reading in both, or the same swap in plain text."""
    garble = edit.garble
    if garble is None or not edit.a or not edit.b:
        return edit
    u, v = _versions(link)
    name_a, name_b = texts.name_around(u, edit.a), texts.name_around(v, edit.b)
    if " " in name_a and " " in name_b:
        in_both = texts.has(v, name_a), texts.has(u, name_b)
        if in_both[0] != in_both[1]:
            kept, side = (name_a, Side.B) if in_both[0] else (name_b, Side.A)
            note = f"{garble.note} “{kept}” stands elsewhere in both versions."
            return replace(edit, garble=replace(garble, grade=Grade.SURE, note=note, side=side))
    words = _bare(texts.texts[u][slice(*edit.a)]), _bare(texts.texts[v][slice(*edit.b)])
    if counts.get(words, 0) > _RECURS:
        one, other = sorted(words)
        note = f"{garble.note} “{one}” and “{other}” stand for one another {counts[words]} times in all."
        return replace(edit, garble=replace(garble, grade=Grade.SURE, note=note))
    return edit
