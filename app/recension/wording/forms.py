"""Forms of one word that no ending gives away: went for go, feet for foot, fue for ser (word lists by language)."""

from functools import lru_cache
from itertools import takewhile
from typing import Final

from recension.segmenting.folding import stem

_FAMILIES: Final = {
    "en": """
        be am is are was were been being; have has had having; do does did done doing; will would; shall should;
        can could; may might; go goes went gone; arise arose arisen; awake awoke; bear bore borne born; beat beaten;
        become became; begin began begun; bend bent; bind bound; bite bit bitten; bleed bled; blow blew blown;
        break broke broken; breed bred; bring brought; build built; burn burnt; buy bought; catch caught;
        choose chose chosen; cling clung; come came; creep crept; deal dealt; dig dug; draw drew drawn;
        dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt;
        fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden; forget forgot forgotten;
        forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; grind ground; grow grew grown;
        hang hung; hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know knew known; lay laid;
        lead led; lean leant; leap leapt; learn learnt; leave left; lend lent; lie lay lain; light lit; lose lost;
        make made; mean meant; meet met; pay paid; ride rode ridden; ring rang rung; rise rose risen; run ran;
        say said; see saw seen; seek sought; sell sold; send sent; sew sewn; shake shook shaken; shine shone;
        shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept;
        slide slid; smell smelt; speak spoke spoken; speed sped; spell spelt; spend spent; spill spilt; spin spun;
        spoil spoilt; spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung;
        strike struck stricken; strive strove striven; swear swore sworn; sweep swept; swell swollen; swim swam swum;
        swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown;
        understand understood; undertake undertook undertaken; wake woke woken; wear wore worn; weave wove woven;
        weep wept; win won; withdraw withdrew withdrawn; write wrote written; overcome overcame;
        man men; woman women; child children; foot feet; tooth teeth; goose geese; mouse mice; person people;
        life lives; wife wives; knife knives; wolf wolves; half halves; leaf leaves; self selves; thief thieves;
        good better best; bad worse worst; a an
        """,
    "fr": """
        être est sont suis sommes êtes était étaient été fut furent sera seront serait; avoir ai as a avons avez ont
        avait avaient eu aura auront aurait; aller va vais vas allons allez vont ira iront; faire fait font fit firent
        fera feront; pouvoir peut peux peuvent put pourra pourrait pu; vouloir veut veux veulent voulut voudra;
        devoir doit dois doivent dû devra devait; dire dit disent dira; prendre prend prit pris prennent;
        venir vient vint venu viennent; voir voit vu virent; savoir sait sut su savent; le la les l' un une des
        """,
    "es": """
        ser es son era eran fue fueron sido será serán sería; estar está están estaba estaban estuvo estuvieron;
        haber ha han había habían hubo habrá hay; ir va van iba iban irá; tener tiene tienen tuvo tenía tuvieron;
        hacer hace hacen hizo hicieron hecho hará; decir dice dicen dijo dijeron dicho; poder puede pueden pudo podrá;
        querer quiere quieren quiso; venir viene vienen vino; dar da dan dio dieron; ver ve ven vio visto; el
        la los las;
        un una unos unas
        """,
    "de": """
        sein ist sind war waren bin bist gewesen; haben hat hatte hatten gehabt; werden wird wurde wurden worden;
        gehen ging gingen gegangen; kommen kam kamen gekommen; geben gibt gab gaben gegeben; nehmen nimmt nahm nahmen
        genommen; sehen sieht sah sahen gesehen; stehen stand standen gestanden; finden fand fanden gefunden;
        sprechen spricht sprach sprachen gesprochen; schreiben schrieb schrieben geschrieben; können kann
        konnte konnten;
        müssen muss musste mussten; wollen will wollte wollten; sollen soll sollte sollten; dürfen darf durfte;
        der die das den dem des; ein eine einen einem einer eines
        """,
    "pt": """
        ser é são era eram foi foram sido será; estar está estão estava estavam esteve; ter tem têm tinha tinham teve
        tido terá; haver há havia houve; ir vai vão ia foi; fazer faz fazem fez fizeram feito; dizer diz dizem disse
        dito; poder pode podem pôde; vir vem vêm veio; dar dá dão deu; ver vê veem viu visto; um uma uns umas
        """,
    "ru": """
        быть был была было были будет есть; идти идёт идет идут шёл шел шла шли; мочь может могут мог могла могли;
        человек люди людей людям; ребёнок ребенок дети детей; год года лет
        """,
}


def _bases() -> dict[str, frozenset[str]]:
    bases: dict[str, set[str]] = {}
    for families in _FAMILIES.values():
        for family in families.split(";"):
            forms = family.split()
            for form in forms:
                bases.setdefault(form, set()).add(forms[0])
    return {form: frozenset(found) for form, found in bases.items()}


_BASES: Final = _bases()
_ENDINGS: Final = ("s", "es", "ing")
_SHORTEST = 3
"""Letters of an irregular word before a regular ending."""
_COMMON, _SLAVIC_ENDING = 4, 3
"""Letters that forms of a Cyrillic word share at least, and those they end in at most."""
_NONE: Final[frozenset[str]] = frozenset()


@lru_cache(maxsize=1 << 17)
def stems(key: str) -> frozenset[str]:
    """The stems a folded word may be a form of: its own, and those of the words it is an irregular form of."""
    bases = set(_BASES.get(key, _NONE))
    for ending in _ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= _SHORTEST:
            bases |= _BASES.get(key.removesuffix(ending), _NONE)
    return frozenset({stem(key), *map(stem, bases)})


def is_irregular(key: str) -> bool:
    """Whether a folded word has forms that no ending gives away, in some language."""
    return key in _BASES


def same_word(a: str, b: str) -> bool:
    """Whether two folded words may be forms of one."""
    return not stems(a).isdisjoint(stems(b)) or _same_but_ending(a, b)


def _same_but_ending(a: str, b: str) -> bool:
    """Whether two Cyrillic words part only at the end, where Slavic languages inflect."""
    if not ("\u0400" <= a[:1] <= "\u052f" and "\u0400" <= b[:1] <= "\u052f"):
        return False
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
    return common >= _COMMON and max(len(a), len(b)) - common <= _SLAVIC_ENDING
