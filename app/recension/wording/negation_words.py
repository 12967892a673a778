"""Words of negation and polarity: what negates, what says the opposite of what (a list for each language)."""

from types import MappingProxyType
from typing import Final

import regex

from recension.wording.languages import WordLists

NEGATIONS: Final = WordLists(
    {
        "en": "not no never none nobody nothing neither nor nowhere without cannot hardly scarcely barely no-one nay",
        "de": "nicht kein keine keinen keinem keiner keines nie niemals nichts niemand niemanden niemandem ohne weder "
        "nirgends nirgendwo kaum nein",
        "es": "no nunca jamás ningún ninguna ninguno ningunas ningunos nada nadie ni sin tampoco apenas",
        "fr": "pas jamais aucun aucune rien personne sans ni guère nul nulle non nullement point",
        "it": "non mai no nessun nessuno nessuna niente nulla né senza neppure neanche nemmeno",
        "pt": "não nunca jamais nenhum nenhuma nenhuns nenhumas nada ninguém nem sem tampouco",
        "ru": "не нет ни никогда нельзя невозможно без никто никого никому никем ничто ничего ничему ничем нигде "
        "никуда никакой никакая никакое никаких никакого никакую едва ли",
        "zh": "不 没 沒 無 无 非 未 別 别 莫 勿 否",
    }
)
"""Words that negate by themselves."""

AGAINST: Final = WordLists(
    {
        "en": "against",
        "de": "gegen wider",
        "es": "contra",
        "fr": "contre",
        "it": "contro",
        "pt": "contra",
        "ru": "против",
        "zh": "反",
    }
)
"""The word for *against*."""

UNDONE: Final = MappingProxyType(
    {
        "en": (
            "fail fails failed failing refuse refuses refused refusing decline declines declined declining unable "
            "neglect neglects neglected",
            "to",
        ),
        "es": ("negó negaron niega niegan negarse rehusó rehusaron", "a"),
        "fr": ("refuse refusent refusé refusa refusait refusant refuser", "de d'"),
        "pt": ("recusou recusaram recusa recusam recusou-se recusa-se recusaram-se", "a"),
    }
)
"""Verbs that say that something was not done, and the words between them and what was not."""

CONCORD: Final = MappingProxyType(
    {
        "es": ("no", "nadie nada nunca jamás ningún ninguna ninguno tampoco"),
        "pt": ("não", "ninguém nada nunca jamais nenhum nenhuma tampouco"),
    }
)
"""The particle that goes before a verb where one of the others follows it: *no vino nadie* is *nadie vino*."""

NOUNS_AFTER_DETERMINERS: Final = frozenset("pas personne point rien".split())
"""French words that are nouns after a determiner: *un pas*, *une personne*."""
DETERMINERS: Final = frozenset(
    "un une le la ce cette chaque quelque toute tout sa son ma ta notre votre leur au du à".split()
)

OPPOSITES: Final = MappingProxyType(
    {
        language: frozenset(frozenset(pair.split("/")) for pair in pairs.split())
        for language, pairs in {
            "en": "accepted/rejected accept/reject accepts/rejects approved/rejected approve/reject approves/rejects "
            "allowed/forbidden allow/forbid allowed/banned allow/ban permitted/prohibited permit/prohibit "
            "permitted/banned adopted/rejected passed/rejected passed/failed pass/fail backed/opposed "
            "always/never often/rarely often/seldom supported/opposed support/oppose supports/opposes "
            "supporters/opponents supporter/opponent more/less more/fewer most/least increased/decreased "
            "increase/decrease increases/decreases increasing/decreasing increased/reduced rose/fell rise/fall "
            "rises/falls "
            "rising/falling risen/fallen rose/dropped rise/drop up/down gained/lost gain/loss gains/losses grew/shrank "
            "won/lost win/lose wins/loses winning/losing win/loss victory/defeat profit/loss true/false yes/no "
            "guilty/innocent acquitted/convicted before/after above/below over/under legal/illegal agreed/disagreed "
            "agreed/refused agree/refuse all/none everyone/nobody everything/nothing always/rarely with/without "
            "present/absent confirmed/denied confirm/deny confirms/denies admitted/denied admit/deny affirmed/denied "
            "maximum/minimum for/against pro/contra open/closed opened/closed open/shut higher/lower high/low "
            "highest/lowest better/worse best/worst good/bad stronger/weaker strong/weak success/failure "
            "succeeded/failed succeed/fail succeed/failed few/many little/much alive/dead majority/minority "
            "included/excluded include/exclude "
            "upheld/overturned larger/smaller largest/smallest faster/slower earlier/later",
            "de": "angenommen/abgelehnt erlaubt/verboten immer/nie mehr/weniger ja/nein vor/nach alle/keine mit/ohne "
            "für/gegen wahr/falsch schuldig/unschuldig lehnte/nahm jemand/niemand oft/selten",
            "es": "siempre/nunca más/menos sí/no antes/después todos/ninguno con/sin verdadero/falso alguien/nadie "
            "culpable/inocente algo/nada también/tampoco mayor/menor mejor/peor máximo/mínimo",
            "fr": "toujours/jamais plus/moins oui/non avant/après tous/aucun avec/sans vrai/faux coupable/innocent "
            "pour/contre meilleur/pire maximum/minimum souvent/rarement",
            "pt": "sempre/nunca mais/menos sim/não antes/depois todos/nenhum com/sem verdadeiro/falso alguém/ninguém "
            "culpado/inocente algo/nada maior/menor melhor/pior máximo/mínimo",
            "ru": "за/против да/нет всегда/никогда больше/меньше более/менее с/без до/после все/никто есть/нет "
            "часто/редко",
            "zh": "多/少 增/减 增/減 前/后 前/後 有/无 有/無 有/没 有/沒 赢/输 贏/輸 胜/败 勝/敗 升/降 涨/跌 漲/跌 "
            "高/低",
        }.items()
    }
)
"""Words that say the opposite of one another."""

OPPOSITE_STEMS: Final = MappingProxyType(
    {
        language: tuple((one, other) for pair in pairs.split() for one, other in [pair.split("/")])
        for language, pairs in {
            "de": "freigesprochen/verurteilt stieg/sank steig/sink gestiegen/gesunken stieg/fiel steig/fall "
            "wuchs/schrumpf bestätig/dementier "
            "bestätig/bestritt bestätig/bestreit bestätig/leugn annehm/ablehn angenommen/abgelehnt genehmig/ablehn "
            "genehmigt/abgelehnt gebilligt/abgelehnt billig/ablehn erlaub/verbiet erlaub/verbot gewann/verlor "
            "gewonnen/verloren gewinn/verlier gewinn/verlust sieg/niederlage besser/schlechter geöffnet/geschlossen "
            "offen/geschlossen mehrheit/minderheit zugenommen/abgenommen unterstütz/bekämpf höher/niedriger "
            "höchst/niedrigst größer/kleiner größt/kleinst",
            "es": "absolv/conden aument/disminu aument/reduj subi/baj sube/baja acept/rechaz aprob/rechaz "
            "confirm/desmint "
            "confirm/neg "
            "confirm/desmient permit/prohib gan/perd victoria/derrota mejor/peor abiert/cerrad apoy/opus éxito/fracaso "
            "mayoría/minoría",
            "fr": "acquitt/condamn relax/condamn augment/diminu augment/baiss accept/refus accept/rejet "
            "approuv/rejet adopt/rejet confirm/dément "
            "confirm/nié autoris/interdi permi/interdi permet/interdi gagn/perd victoire/défaite hausse/baisse "
            "ouvert/fermé meilleur/pire majorité/minorité succès/échec soutenu/combattu",
            "pt": "absolv/conden aument/diminu aument/reduz subi/cai subi/desce aceit/rejeit aprov/rejeit confirm/neg "
            "confirm/desment "
            "permit/proib ganh/perd venc/perd vitória/derrota melhor/pior abert/fechad maioria/minoria "
            "sucesso/fracasso",
            "ru": "оправда/осуди подтверд/опроверг приня/отклон одобр/отклон принял/отверг вырос/снизил вырос/упал "
            "повыс/сниз "
            "увелич/уменьш увелич/сократ раст/пада разреш/запре выигра/проигра победил/проиграл побед/пораж лучш/худш "
            "больш/меньш открыт/закрыт рост/падени рост/снижени поддержа/осуди большинств/меньшинств",
        }.items()
    }
)
"""The beginnings of such words, in languages whose endings are many."""

WAYS: Final = MappingProxyType(
    {
        "en": (
            "rose rise rises risen rising climbed climb climbs climbing grew grow grows grown growing jumped soared "
            "surged "
            "increased increase increases increasing",
            "fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased "
            "decrease decreases decreasing sank sink sunk plunged slumped shrank shrink dipped tumbled slid reduced",
        ),
        "es": ("subi sube crec aument", "baja bajó cae cay caí disminu desci desce reduj"),
        "fr": ("augment monte monté progress grimp bondi", "baiss diminu chut recul tombe tombé"),
        "de": ("stieg steig gestiegen wuchs gewachsen", "sank sink gesunken fiel fällt fallen gefallen schrumpf"),
        "pt": ("subi sobe cresc aument", "cai caí desc diminu reduz"),
        "ru": ("вырос выросл растёт растет увелич повыс поднял", "упал пада снизил сократил уменьш"),
    }
)
"""Beginnings of words for going up, and for going down (whole words in English): each against each."""

PREFIXES: Final = MappingProxyType(
    {
        "en": ("un", "non", "dis", "il", "im", "ir", "in"),
        "de": ("un", "miss"),
        "es": ("in", "im", "des", "i"),
        "fr": ("in", "im", "ir", "il", "dés"),
        "pt": ("in", "im", "des", "i"),
        "ru": ("не", "бес", "без", "мало"),
    }
)
"""What turns a word round."""

OF_QUALITIES: Final = regex.compile(
    r"able|just|fair|safe|sure|true|wise|kind|lucky|happy|clear|equal"
    r"|.{3,}(?:able|ible|al|ed|ful|ive|ous|ent|ant|ary|ate|ct|ain|ly|lich|bar|ig|sam|isch|bel|ado|ada|ido|ida)"
    r"|.{3,}(?:ente|ante|vel|ique|iel|elle|ный|ная|ное|ные|но|на|ны|ен)"
)
"""Endings of words that a prefix turns round: possible, impossible; not form, inform."""

COMPOUNDS: Final = frozenset(
    "非常 未来 未來 不过 不過 不仅 不僅 不但 不断 不斷 不同 不管 不少 不久 不如 不论 无论 無論 特别 特別 分别 分別 "
    "区别 區別 别人 別人 级别 性别 差别 反映 反应 反正 相反 没收 不得 得不 是否 能否 可否 有否 不止 不只 多少 "
    "不禁 不由 不料 不时 不時 不妨".split()
)
"""Chinese words with a sign of negation in them that negate nothing."""

COMPARED: Final = frozenset("less fewer more menos más moins weniger mehr mais меньше больше".split())
"""Words before which a negation makes a bound: no fewer than."""

FIXED_NEGATIONS: Final = frozenset(
    tuple(words.split("_"))
    for words in (
        "or_not no_doubt no_matter not_only not_solely not_merely not_simply "
        "not_least not_just no_sooner sin_embargo sin_duda no_obstante no_sólo "
        "no_solo no_entanto não_só não_apenas sem_dúvida sans_doute non_plus non_seulement pas_seulement nicht_nur "
        "nicht_zuletzt ohne_weiteres не_менее не_только не_раз без_сомнения"
    ).split()
)
"""Two words with a negation that negate nothing: whether or not."""
