"""Negation and polarity: whether a difference turns a statement round (word lists for each language)."""

from collections.abc import Sequence
from itertools import pairwise, repeat
from typing import Final

import regex

from recension.vocabulary import Kind
from recension.wording.function_words import is_telling
from recension.wording.languages import WordLists
from recension.wording.units import Difference

_NEGATIONS: Final = WordLists(
    {
        "en": "not no never none nobody nothing neither nor nowhere without cannot hardly scarcely barely no-one nay",
        "de": "nicht kein keine keinen keinem keiner keines nie niemals nichts niemand niemanden niemandem ohne weder "
        "nirgends nirgendwo kaum nein",
        "es": "no nunca jamás ningún ninguna ninguno nada nadie ni sin tampoco apenas",
        "fr": "pas jamais aucun aucune rien personne sans ni guère nul nulle non nullement point",
        "pt": "não nunca jamais nenhum nenhuma nada ninguém nem sem tampouco",
        "ru": "не нет ни никогда нельзя без никто никого никому ничто ничего нигде никакой никаких никакого нет",
        "zh": "不 没 沒 無 无 非 未 別 别 莫 勿",
    }
)
_AGAINST: Final = WordLists(
    {
        "en": "against",
        "de": "gegen wider",
        "es": "contra",
        "fr": "contre",
        "pt": "contra",
        "ru": "против",
        "zh": "反",
    }
)
_OPPOSITES: Final = WordLists(
    {
        "en": "accepted/rejected accept/reject approved/rejected approve/reject allowed/forbidden allow/forbid "
        "always/never supported/opposed support/oppose more/less more/fewer most/least increased/decreased "
        "increase/decrease rose/fell rise/fall won/lost win/lose true/false yes/no guilty/innocent before/after "
        "above/below legal/illegal agreed/disagreed all/none everyone/nobody everything/nothing with/without "
        "present/absent confirmed/denied confirm/deny affirmed/denied maximum/minimum for/against pro/contra",
        "de": "angenommen/abgelehnt erlaubt/verboten immer/nie mehr/weniger gestiegen/gesunken ja/nein vor/nach "
        "gewonnen/verloren alle/keine mit/ohne für/gegen wahr/falsch bestätigte/bestritt schuldig/unschuldig",
        "es": "aceptó/rechazó aprobó/rechazó permitido/prohibido siempre/nunca más/menos aumentó/disminuyó sí/no "
        "antes/después ganó/perdió todos/ninguno con/sin verdadero/falso confirmó/negó culpable/inocente",
        "fr": "accepté/refusé approuvé/rejeté permis/interdit toujours/jamais plus/moins augmenté/diminué oui/non "
        "avant/après gagné/perdu tous/aucun avec/sans vrai/faux confirmé/démenti coupable/innocent pour/contre",
        "pt": "aceitou/rejeitou aprovou/rejeitou permitido/proibido sempre/nunca mais/menos aumentou/diminuiu sim/não "
        "antes/depois ganhou/perdeu todos/nenhum com/sem verdadeiro/falso confirmou/negou culpado/inocente",
        "ru": "за/против да/нет всегда/никогда больше/меньше с/без до/после принял/отклонил вырос/упал все/никто "
        "выиграл/проиграл разрешено/запрещено",
        "zh": "多/少 增/减 前/后 有/无 有/没 赢/输 是/否",
    }
)
"""Words that say the opposite of one another, in pairs."""
_PREFIXES: Final = WordLists(
    {
        "en": "un non dis il im ir in",
        "de": "un miss",
        "es": "in im des i",
        "fr": "in im ir il dés",
        "pt": "in im des i",
        "ru": "не бес без",
    }
)
_OF_QUALITIES: Final = regex.compile(
    r"able|just|fair|safe|sure|true|wise|kind|lucky|happy|clear|equal"
    r"|.{3,}(?:able|ible|al|ed|ful|ive|ous|ent|ant|ary|ate|ct|ain|ly|lich|bar|ig|sam|isch|bel|ado|ada|ido|ida)"
    r"|.{3,}(?:ente|ante|vel|ique|iel|elle|ный|ная|ное|ные|но)"
)
"""Endings of words that a prefix turns round: possible, impossible; not form, inform."""
_COMPOUNDS: Final = frozenset(
    "非常 未来 未來 不过 不過 不仅 不僅 不但 不断 不斷 不同 不管 不少 不久 不如 不论 无论 無論 特别 特別 分别 分別 "
    "区别 區別 别人 別人 级别 性别 差别 反映 反应 反正 相反 没收".split()
)
"""Chinese words with a sign of negation in them that negate nothing."""
_COMPARED: Final = frozenset("less fewer more menos más moins weniger mehr mais меньше больше".split())
_FIXED: Final = frozenset(
    tuple(words.split("_"))
    for words in "or_not no_doubt no_matter sin_embargo sin_duda sans_doute non_plus sem_dúvida ohne_weiteres".split()
)
"""Two words with a negation that negate nothing: whether or not."""
_MOST_TELLING: Final = 3
"""Words that say something of their own: a difference with more of them is a phrase come, gone or retold."""
_NEAR: Final = 2
"""Tokens between a negation that goes and one that comes: it has only changed places."""


def turned(
    a: Sequence[str],
    b: Sequence[str],
    found: Sequence[Difference],
    kinds: Sequence[Kind],
    language: str | None,
    likely: Sequence[int],
) -> frozenset[int]:
    """The differences, by number, that turn a statement round; ``a`` and ``b`` are the folded tokens of both sides.

    ``likely`` are those in which a word turns (see :func:`turns`), and perhaps others.
    """
    changes = {
        number: _negations(b, d.b0, d.b1, language) - _negations(a, d.a0, d.a1, language)
        for number, d in ((number, found[number]) for number in likely)
        if kinds[number] is not Kind.REORDERED and _may_negate(a, b, d, language) and not _retold(a, b, d)
    }
    left = _uncancelled(found, {number: change for number, change in changes.items() if change})
    against = {number for number in changes if _takes_sides(a, b, found[number], language)}
    opposite = {number for number, d in enumerate(found) if kinds[number] is Kind.SWAP and _opposite(a, b, d, language)}
    return frozenset(left | against | opposite)


def _retold(a: Sequence[str], b: Sequence[str], d: Difference) -> bool:
    """Whether so much is said otherwise that a negation in it need not turn what is left."""
    return max(sum(map(is_telling, a[d.a0 : d.a1])), sum(map(is_telling, b[d.b0 : d.b1]))) > _MOST_TELLING


def _may_negate(a: Sequence[str], b: Sequence[str], d: Difference, language: str | None) -> bool:
    here, there = a[d.a0 : d.a1], b[d.b0 : d.b1]
    return any(map(turns, here, repeat(language))) or any(map(turns, there, repeat(language)))


def turns(key: str, language: str | None) -> bool:
    """Whether a folded token may turn a statement round by itself."""
    return is_negation(key, language) or key in _AGAINST.of(language)


def _uncancelled(found: Sequence[Difference], changes: dict[int, int]) -> set[int]:
    """Without those where one side loses a negation next to where it gains another."""
    left = set(changes)
    for before, after in pairwise(sorted(changes)):
        d, e = found[before], found[after]
        near = e.a0 - d.a1 <= _NEAR and e.b0 - d.b1 <= _NEAR
        if near and before in left and changes[before] + changes[after] == 0:
            left -= {before, after}
    return left


def _negations(keys: Sequence[str], first: int, last: int, language: str | None) -> int:
    """How many negations there are among tokens ``[first, last)``; both halves of ``ne … pas`` are one."""
    return sum(_negates(keys, i, language) for i in range(first, last))


def _negates(keys: Sequence[str], at: int, language: str | None) -> bool:
    key = keys[at]
    if not is_negation(key, language):
        return False
    before = keys[at - 1] if at else ""
    following = keys[at + 1] if at + 1 < len(keys) else ""
    if following in _COMPARED or (key, following) in _FIXED or (before, key) in _FIXED:
        return False
    return _COMPOUNDS.isdisjoint((key + following, before + key))


def is_negation(key: str, language: str | None) -> bool:
    """Whether a folded token negates by itself."""
    return key in _NEGATIONS.of(language) or (key.endswith("n't") and language in (None, "en"))


def _takes_sides(a: Sequence[str], b: Sequence[str], d: Difference, language: str | None) -> bool:
    """Whether ``against`` stands on one side only, and the other says something in its place."""
    words = _AGAINST.of(language)
    here, there = (any(key in words for key in keys) for keys in (a[d.a0 : d.a1], b[d.b0 : d.b1]))
    return here != there and d.a1 > d.a0 and d.b1 > d.b0


def _opposite(a: Sequence[str], b: Sequence[str], d: Difference, language: str | None) -> bool:
    """Whether one word stands against its opposite: accepted, rejected; possible, impossible."""
    if d.a1 - d.a0 != 1 or d.b1 - d.b0 != 1:
        return False
    return are_opposite(a[d.a0], b[d.b0], language)


def are_opposite(x: str, y: str, language: str | None) -> bool:
    """Whether two folded words say the opposite of one another."""
    pairs = _OPPOSITES.of(language)
    if f"{x}/{y}" in pairs or f"{y}/{x}" in pairs:
        return True
    shorter, longer = (x, y) if len(x) < len(y) else (y, x)
    if not longer.endswith(shorter) or longer.removesuffix(shorter) not in _PREFIXES.of(language):
        return False
    return _OF_QUALITIES.fullmatch(shorter) is not None
