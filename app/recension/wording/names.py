"""Names: capitalised words that are no mere beginning of a sentence, and what a text itself shows to be one."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

import regex

from recension.segmenting.segmented import Segmented
from recension.segmenting.tokens import is_unspaced, is_word
from recension.wording.function_words import is_function_word

_BEGINS_AFTER: Final = frozenset('.!?:;“"„«»‘•…—')
"""After these marks a capital says nothing."""
_OPENS: Final = frozenset('"“„«‘')
_CLOSES: Final = frozenset('"”“»’')
_NOUNS_WITH_CAPITALS: Final = frozenset({"de", "lb"})
"""Languages in which a capital says noun, not name."""
_INSIDE: Final = frozenset(
    "of the and for de del la las los y e da do das dos du des et von van der und of't 's".split()
)
"""Small words inside names: the Bank of England."""
_TITLES: Final = frozenset(
    """
    prime vice deputy mr mrs ms miss dr prof sir lady lord president minister chancellor senator general gen
    captain capt colonel col mayor judge ambassador secretary king queen prince princess pope bishop herr frau
    fräulein präsident präsidentin kanzler kanzlerin ministerin bürgermeister bürgermeisterin doktor professor
    señor señora sr sra don doña presidente presidenta ministro ministra alcalde monsieur madame m mme président
    ministre maire senhor senhora prefeito господин госпожа президент министр мэр
    """.split()
)
"""Words that stand before the name of a person."""
_PLACED: Final = frozenset("in nach aus".split())
"""German words after which a noun without an article is mostly a place."""
_CHINESE_RANKS: Final = tuple(
    "先生 女士 小姐 总统 總統 主席 总理 總理 部长 部長 市长 市長 校长 校長 教授 博士 大学 大學 公司 银行 "
    "銀行 集团 集團".split()
)
"""What follows the name of a person or a house: 李总统, 人民银行."""
_CHINESE_PLACES: Final = frozenset("市省县縣州区區镇鎮村河江湖岛島·")
"""What follows the name of a place: 北京市; and the dot inside foreign names."""
_SURNAMES: Final = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂"
)
_NO_NAME: Final = regex.compile(r"I|\p{Lu}['’]\p{Ll}.*")
"""I, I've, D'après, L'amour."""
_AFTER_PARTICLE: Final = regex.compile(r"(?:a[dlnrstz]|ash|el|abu|ibn|bin|d|l|dell|dall|nell|sull)[-'’]\p{Lu}.*")
"""al-Maktoum, d'Estaing."""
_INITIALS: Final = 2
"""Letters; words so short are initials and titles: Dr, Mr, TV."""
_QUANTIFIERS: Final = frozenset(
    "viele wenige einige mehrere manche zahlreiche etliche sämtliche unzählige zahllose verschiedene weitere andere "
    "solche beide".split()
)
"""German words that begin a sentence before a noun, which has a capital too."""
_PARTICLES: Final = frozenset("von van de zu der den".split())
"""What stands before the family name of a person of rank: Herbert von Karajan."""
_FEWEST_IN_HEADING: Final = 3
"""Words; fewer may be a name by themselves, unless a small word between them has a capital too."""
_SPEAKS: Final = frozenset("说說称稱")
_LONGEST_CHINESE: Final = 3
"""Characters between a changed one and the rank after the name."""


def is_capitalised(word: str) -> bool:
    """Whether a word begins with a capital; ``I`` always does, and ``D'après`` only where it begins a sentence."""
    if word[:1].isupper():
        return is_word(word) and not _NO_NAME.fullmatch(word)
    return ("-" in word or "'" in word or "’" in word) and _AFTER_PARTICLE.fullmatch(word) is not None


def is_title_case(surface: Sequence[str]) -> bool:
    """Whether nearly all words that are not small are capitalised, as in headings: there a capital says nothing."""
    telling = [word for word in surface if word[0].isalpha() and not is_function_word(word.lower())]
    capitals = sum(map(is_capitalised, telling))
    if len(telling) >= _FEWEST_IN_HEADING:
        return capitals >= 0.9 * len(telling)
    small = (at for at, word in enumerate(surface) if is_function_word(word.lower()) and is_capitalised(word))
    return capitals == len(telling) > 0 and any(not begins_sentence(surface, at) for at in small)


Sentence = tuple[Sequence[str], Sequence[str]]
"""Its tokens as they stand, and folded."""


class Names:
    """What a text tells of its words, reckoned when it is first asked."""

    __slots__ = ("_balance", "_sentences")

    def __init__(self, sentences: Iterable[Sentence] = ()) -> None:
        """``sentences`` are all of the text; they are gone through once."""
        self._sentences = sentences
        self._balance: dict[str, int] | None = None

    def has(self, key: str) -> bool:
        """Whether a folded word is written with a capital inside sentences, and more often than without."""
        return self._weighed().get(key, 0) > 0

    def has_common(self, key: str) -> bool:
        """Whether a folded word is written with a small letter, and more often than as a name."""
        return self._weighed().get(key, 0) < 0

    def _weighed(self) -> dict[str, int]:
        if self._balance is None:
            self._balance = {}
            for surface, keys in self._sentences:
                _weigh(surface, keys, self._balance)
        return self._balance


NO_NAMES: Final = Names()
"""Of no text at all."""


def names_in(segmented: Segmented) -> Names:
    """What a version tells of its words."""
    return Names(_sentences(segmented))


def _sentences(segmented: Segmented) -> Iterator[Sentence]:
    spans = list(zip(segmented.token_starts.tolist(), segmented.token_ends.tolist(), strict=True))
    for begin, end in pairwise(segmented.first_tokens.tolist()):
        yield from _sentence(segmented.version.text, spans[begin:end], segmented.keys[begin:end])


def names_among(text: str, spans: Sequence[tuple[int, int]], keys: Sequence[str]) -> Names:
    """The same for one stretch, given its tokens."""
    return Names(_sentence(text, spans, keys))


def _sentence(text: str, spans: Sequence[tuple[int, int]], keys: Sequence[str]) -> Iterator[Sentence]:
    yield [text[start:end] for start, end in spans], keys


def _weigh(surface: Sequence[str], keys: Sequence[str], balance: dict[str, int]) -> None:
    """Count capitals inside sentences for, small letters against."""
    if surface and is_unspaced(surface[0]):
        return
    heading: bool | None = None
    before = next(iter(_BEGINS_AFTER))
    for word, key in zip(surface, keys, strict=True):
        head = word[0]
        if head.isupper():
            if before[-1] not in _BEGINS_AFTER and is_capitalised(word):
                if heading is None:
                    heading = is_title_case(surface)
                if not heading:
                    balance[key] = balance.get(key, 0) + 1
        elif head.islower():
            balance[key] = balance.get(key, 0) - 1
        before = word


def in_name(
    surface: Sequence[str], keys: Sequence[str], first: int, last: int, language: str | None, known: Names
) -> bool:
    """Whether tokens ``[first, last)`` are a name or a part of one; ``known`` is what the text tells."""
    if first == last:
        return False
    if is_unspaced(surface[first]):
        return _in_chinese_name(surface, first, last)
    words = [i for i in range(first, last) if is_word(surface[i])]
    if not words or not all(is_capitalised(surface[i]) or keys[i] in _INSIDE for i in words):
        return False
    words = [i for i in words if is_capitalised(surface[i])]
    if not words or all(
        is_function_word(keys[i]) and not _inside_run(surface, i) and not shouts(surface[i]) for i in words
    ):
        return False
    if has_noun_capitals(language):
        return any(_german_name(surface, keys, i) for i in words)
    if is_title_case(surface):
        shouted = all(map(str.isupper, filter(str.isalpha, surface)))
        return any(known.has(keys[i]) or (not shouted and _beside_initials(surface, i)) for i in words)
    return any(_named(surface, keys, i, known) for i in words)


def _named(surface: Sequence[str], keys: Sequence[str], at: int, known: Names) -> bool:
    if known.has(keys[at]):
        return True
    if not begins_sentence(surface, at):
        return True
    common = known.has_common(keys[at]) or is_function_word(keys[at])
    return at + 1 < len(surface) and is_capitalised(surface[at + 1]) and not common


def has_noun_capitals(language: str | None) -> bool:
    """Whether a language writes all its nouns, and no other words, with a capital."""
    return language in _NOUNS_WITH_CAPITALS


def begins_sentence(surface: Sequence[str], at: int) -> bool:
    """Whether token ``at`` begins a sentence or a quotation, where every word has a capital."""
    return at == 0 or (surface[at - 1][-1] in _BEGINS_AFTER and not _named_in_quotes(surface, at))


def _named_in_quotes(surface: Sequence[str], at: int) -> bool:
    """Whether a word stands alone in quotation marks inside a sentence, as names do: агентство «Интерфакс»."""
    if at < 2 or at + 1 >= len(surface) or not is_word(surface[at - 2]):
        return False
    return surface[at - 1] in _OPENS and surface[at + 1] in _CLOSES


def _inside_run(surface: Sequence[str], at: int) -> bool:
    """Whether a word has capitalised neighbours on both sides, or has a capital after one that is no small word."""
    if at == 0 or not is_capitalised(surface[at - 1]):
        return False
    followed = at + 1 < len(surface) and is_capitalised(surface[at + 1])
    capital = len(surface[at]) > _INITIALS and is_capitalised(surface[at])
    return followed or (capital and not is_function_word(surface[at - 1].lower()))


def _beside_initials(surface: Sequence[str], at: int) -> bool:
    """Whether an abbreviation stands next to it: US Army."""
    near = [*surface[max(0, at - 1) : at], *surface[at + 1 : at + 2]]
    return any(len(token) > 1 and token.replace(".", "").isupper() for token in near)


def shouts(word: str) -> bool:
    """Whether a word is all capitals, as abbreviations are."""
    return len(word) > 1 and word.isupper()


def _german_name(surface: Sequence[str], keys: Sequence[str], at: int) -> bool:
    """In German a name shows by a title before it, a capitalised neighbour, or a preposition without an article."""
    before = keys[at - 1] if at else ""
    after = surface[at + 1] if at + 1 < len(surface) else ""
    if shouts(surface[at]):
        return True
    if at == 0 and keys[at] in _QUANTIFIERS:
        return False
    if before in _PARTICLES and at > 2 and is_capitalised(surface[at - 2]) and is_capitalised(surface[at - 3]):
        return True
    if before == "." and at > 1:
        before = keys[at - 2]
    if before in _TITLES or (before in _PLACED and not is_capitalised(after)):
        return True
    neighbours = (at > 1 and is_capitalised(surface[at - 1]), is_capitalised(after))
    return any(neighbours) and not is_function_word(keys[at])


def _in_chinese_name(surface: Sequence[str], first: int, last: int) -> bool:
    """Whether a rank or a kind of place follows, somebody so named speaks, or a dot parts it as in foreign names."""
    following = "".join(surface[last : last + _LONGEST_CHINESE + 2])
    if not _CHINESE_PLACES.isdisjoint(following[:2]) or "·" in surface[max(0, first - _LONGEST_CHINESE) : first]:
        return True
    if any(0 <= following.find(rank) < _LONGEST_CHINESE for rank in _CHINESE_RANKS):
        return True
    speaker = [i for i in (first - 2, first - 1, first) if i >= 0 and surface[i] in _SURNAMES]
    return bool(speaker) and any(token in _SPEAKS for token in surface[last : speaker[-1] + 4])


@lru_cache(maxsize=1 << 12)
def is_title(key: str) -> bool:
    """Whether a folded word is what people are called before their name."""
    return key.rstrip(".") in _TITLES
