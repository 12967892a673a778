"""Words that one side writes as one and the other as several: web site / website, don't / do not, to day / today.

They are compared as one word on both sides.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from recension.wording.contractions import is_contracted, same_in_full


def fuse(a: Sequence[str], b: Sequence[str]) -> tuple[list[int], list[str], list[int], list[str]]:
    """For both sides the first token of each word and the word's key; the end of the last is ``len`` of the side."""
    return (*_fused(a, _parts(a, b)), *_fused(b, _parts(b, a)))


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
