"""Words that one side writes as one and the other as several: web site / website, don't / do not, US / United States.

They are compared as one word on both sides.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from recension.wording.abbreviations import initials_of, spelled_out
from recension.wording.contractions import is_contracted, same_in_full


def fuse(
    a: Sequence[str], b: Sequence[str], words_a: Sequence[str] = (), words_b: Sequence[str] = ()
) -> tuple[list[int], list[str], list[int], list[str]]:
    """For both sides the first token of each word and the word's key; the end of the last is ``len`` of the side.

    ``a`` and ``b`` are folded; ``words_a`` and ``words_b`` are the tokens as they stand, where abbreviations count.
    """
    parts_a, parts_b = _parts(a, b), _parts(b, a)
    if words_a and words_b:
        parts_a = {**_names(words_a, _abbreviations(b, words_b, a)), **parts_a}
        parts_b = {**_names(words_b, _abbreviations(a, words_a, b)), **parts_b}
    return (*_fused(a, parts_a), *_fused(b, parts_b))


def _abbreviations(keys: Sequence[str], words: Sequence[str], other: Iterable[str]) -> dict[str, str]:
    """The keys of abbreviations that only this side has, by their initials."""
    known = set(other)
    alone = (word for key, word in zip(keys, words, strict=True) if key not in known and len(key) > 1)
    return {initials: word.lower() for word in alone if (initials := initials_of(word))}


def _names(words: Sequence[str], abbreviations: dict[str, str]) -> dict[int, tuple[int, str]]:
    """Where names begin that the other side abbreviates: how many tokens they have, and the key of the abbreviation."""
    found = {}
    for initials, key in abbreviations.items():
        for start, word in enumerate(words):
            if word[:1].lower() != initials[0]:
                continue
            if count := spelled_out(initials, words[start : start + 2 * len(initials)]):
                found[start] = count, key
    return found


def _parts(several: Sequence[str], one: Sequence[str]) -> dict[int, tuple[int, str]]:
    """Where parts of a word of the other side begin: how many there are, and its key."""
    known = set(several)
    wholes = [key for key in dict.fromkeys(one) if key not in known and len(key) > 2]
    if not wholes:
        return {}
    written = {key.replace("-", ""): key for key in reversed(wholes)}
    contracted: dict[str, list[str]] = defaultdict(list)
    for key in filter(is_contracted, wholes):
        contracted[key[0]].append(key)
    pairs = None
    triples = any("-" in key for key in wholes)
    heads = {"-", *(joined[:1] for joined in written)}
    found: dict[int, tuple[int, str]] = {}
    for start, (first, second) in enumerate(pairwise(several)):
        if first[0] not in heads:
            continue
        joined = (first + second).replace("-", "")
        count, whole = 2, written.get(joined)
        if whole is None and first[0] in contracted:
            whole = next((key for key in contracted[first[0]] if same_in_full((first, second), (key,))), None)
        if whole is None and triples and start + 2 < len(several):
            count, whole = 3, written.get(joined + several[start + 2].replace("-", ""))
        if whole is None:
            continue
        pairs = pairs or set(pairwise(one))
        if (first, second) not in pairs and first[0].isalnum() and second[0].isalnum():
            found[start] = count, whole
    return found


def _fused(keys: Sequence[str], parts: dict[int, tuple[int, str]]) -> tuple[list[int], list[str]]:
    if not parts:
        return list(range(len(keys))), list(keys)
    firsts, fused = [], []
    at = 0
    while at < len(keys):
        count, key = parts.get(at, (1, keys[at]))
        firsts.append(at)
        fused.append(key)
        at += count
    return firsts, fused
