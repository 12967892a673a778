"""Fixed expressions: phrases that lose their sense when one of their words is swapped (a list for each language).

They are common ones, chosen from no particular text; a phrase that is not here is not known to be fixed.
"""

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from recension.segmenting.folding import stem

_EXPRESSIONS: Final = {
    "en": """
        take part in / took part in / taking part in / take place / took place / takes place / taking place
        taken place / take care of / took care of / take advantage of / took advantage of / take for granted
        take into account / took into account / taken into account / take into consideration / take over
        take charge of / take office / took office / make sure / made sure / make sense / makes sense
        made up of / make up / make ends meet / play a role / plays a role / played a role / play a part
        played a part / play an important role / pay attention / paid attention / pay the price / keep in mind
        bear in mind / keep an eye on / keep track of / set up / set out / set off / carry out / carried out
        carrying out / carry on / carried on / point out / pointed out / find out / found out / turn out
        turned out / turn into / give up / gave up / give rise to / give way to / come up with / came up with
        come true / came true / come to terms with / come to an end / look forward to / look for / looked for
        look after / rely on / depend on / depends on / consist of / consists of / according to / in addition to
        in addition / as well as / as long as / as soon as / as far as / as if / at least / at most / at first
        at last / at once / at all / at stake / at risk / at the same time / at the moment / at the time
        at the end of / at the beginning of / at the expense of / at the heart of / at the hands of / at home
        by no means / by means of / by the way / by far / by chance / by mistake / by hand / by and large
        bit by bit / for example / for instance / for the first time / for the sake of / for good / for sure
        for the time being / from time to time / from scratch / from now on / in advance / in case of
        in charge of / in common / in detail / in fact / in favour of / in favor of / in front of / in general
        in order to / in particular / in place of / in question / in response to / in search of / in short
        in spite of / in terms of / in the end / in the face of / in the long run / in the meantime
        in the wake of / in time / in turn / in vain / in view of / instead of / no longer / no matter
        of course / of its own / on account of / on average / on behalf of / on board / on foot / on purpose
        on the brink of / on the contrary / on the edge of / on the one hand / on the other hand
        on the verge of / on the whole / on time / once again / once more / once upon a time / out of control
        out of date / out of order / out of the question / out of the picture / regardless of / rather than
        so far / so that / step by step / such as / so called / that is to say / up to date / up to
        with regard to / with respect to / without doubt / needless to say / last but not least / first of all
        more or less / sooner or later / little by little / side by side / face to face / back and forth
        ups and downs / law and order / peace and quiet / pros and cons / flesh and blood / trial and error
        wear and tear / supply and demand / human rights / civil war / world war / cold war / prime minister
        vice president / supreme court / high court / foreign affairs / foreign policy / armed forces
        air force / public opinion / civil society / civil rights / climate change / global warming
        natural resources / raw materials / real estate / stock market / free trade / interest rate
        interest rates / gross domestic product / national security / social security / public health
        health care / heart attack / blood pressure / breast cancer / immune system / side effects
        artificial intelligence / machine learning / deep learning / big data / neural network / random forest
        mobile phone / operating system / long term / short term / long ago / long since / high school
        primary school / middle class / working class / common sense / common ground / good faith / free will
        point of view / state of the art / state of emergency / state of affairs / matter of fact
        course of action / rule of thumb / rule of law / balance of power / way of life / turning point
        starting point / last resort / dead end / close call / sharp end / bottom line / front line
        field of vision / tip of the iceberg / step up / break the ice / on the same page / in the same boat
        draw a line / cross the line / raise questions / raises questions / raised questions
        raise the question / begs the question / beg the question / ask a question / asked a question
        tell the truth / told the truth / tell a lie / hold an election / held an election / pass a law
        passed a law / cast a vote / cast doubt on / have an effect on / has an effect on / come into force
        came into force / put an end to / put into practice / put up with / get rid of / got rid of
        get along with / run out of / ran out of / fall in love / fell in love / fall apart / fell apart
        stay tuned / so to speak / as a result / as a matter of / as a rule / as usual / and so on / de facto
        de jure / status quo / persona non grata / vice versa / per capita / et cetera / ad hoc / pro rata
    """,
    "es": """
        por ejemplo / sin embargo / por supuesto / en general / en particular / a pesar de / en vez de
        en lugar de / a causa de / de acuerdo con / de nuevo / otra vez / tener lugar / tuvo lugar / tomar parte
        tomar en cuenta / llevar a cabo / llevó a cabo / darse cuenta / se dio cuenta / al menos / por lo menos
        por lo tanto / así como / sobre todo / en cuanto a / a través de / derechos humanos / fuerzas armadas
        guerra civil / guerra mundial / primer ministro / punto de vista / medio ambiente / cambio climático
        tarjeta de crédito / echar de menos / hacer falta / estar de acuerdo / de vez en cuando / poco a poco
        tarde o temprano / al mismo tiempo
    """,
    "fr": """
        par exemple / bien sûr / en général / en particulier / au lieu de / à cause de / grâce à / malgré tout
        tout à fait / avoir lieu / a eu lieu / prendre part / a pris part / tenir compte / mettre en œuvre
        au moins / du moins / en fait / à travers / droits de l'homme / forces armées / guerre civile
        guerre mondiale / premier ministre / point de vue / changement climatique / tout de suite / peu à peu
        tôt ou tard / en même temps / au fur et à mesure / avoir besoin de / faire face à / mettre fin à
        prendre en compte / de temps en temps / sans doute / quand même
    """,
    "de": """
        zum beispiel / im allgemeinen / vor allem / auf jeden fall / auf keinen fall / in bezug auf
        im gegensatz zu / in der regel / nach und nach / von zeit zu zeit / früher oder später / zur zeit
        zu hause / nach hause / in kraft treten / trat in kraft / in frage stellen / zur verfügung stellen
        eine rolle spielen / spielte eine rolle / in anspruch nehmen / rücksicht nehmen / ums leben kommen
        bescheid sagen / auf grund von / im grunde / ab und zu / kalter krieg / zweiter weltkrieg
        erster weltkrieg / vereinte nationen / im laufe der zeit / so weit wie möglich
    """,
    "pt": """
        por exemplo / no entanto / em geral / em particular / apesar de / em vez de / por causa de
        de acordo com / de novo / ter lugar / teve lugar / tomar parte / fazer parte / levar em conta
        pelo menos / por isso / bem como / sobretudo / quanto a / através de / direitos humanos / forças armadas
        guerra civil / guerra mundial / primeiro ministro / ponto de vista / meio ambiente / pouco a pouco
        mais cedo ou mais tarde / ao mesmo tempo
    """,
    "ru": """
        на самом деле / в том числе / в то же время / в конце концов / по крайней мере / тем не менее
        таким образом / до сих пор / с точки зрения / точка зрения / так как / потому что / в связи с
        несмотря на / за счёт / за счет / принять участие / принял участие / принять решение / иметь в виду
        права человека / вооружённые силы / вооруженные силы / гражданская война / мировая война
        холодная война / рано или поздно / время от времени
    """,
}

Expression = tuple[str, ...]
"""The stems of its words."""
Entry = tuple[Expression, int]
"""An expression, and which of its words is the first of two neighbours."""


def _index(text: str) -> Mapping[tuple[str, str], tuple[Entry, ...]]:
    found: dict[tuple[str, str], list[Entry]] = {}
    for phrase in text.replace("\n", " / ").split("/"):
        stems = tuple(map(stem, phrase.split()))
        for at, neighbours in enumerate(pairwise(stems)):
            found.setdefault(neighbours, []).append((stems, at))
    return MappingProxyType({neighbours: tuple(dict.fromkeys(entries)) for neighbours, entries in found.items()})


FIXED: Final = MappingProxyType({language: _index(text) for language, text in _EXPRESSIONS.items()})
"""For each language and two stems that are neighbours the expressions they occur in."""
