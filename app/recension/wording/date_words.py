"""Words of dates: months, weekdays, and what points to a day from today, in seven languages (a list each)."""

from types import MappingProxyType
from typing import Final

from recension.wording.languages import Tables, WordLists, counted

MONTHS: Final = Tables(
    {
        "en": counted(
            "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept "
            "october/oct november/nov december/dec"
        ),
        "es": counted(
            "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre"
        ),
        "fr": counted("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        "de": counted("januar/jänner februar märz april mai juni juli august september oktober november dezember"),
        "pt": counted("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
        "ru": counted(
            "январь/января/январе февраль/февраля/феврале март/марта/марте апрель/апреля/апреле май/мая/мае "
            "июнь/июня/июне июль/июля/июле август/августа/августе сентябрь/сентября/сентябре "
            "октябрь/октября/октябре ноябрь/ноября/ноябре декабрь/декабря/декабре"
        ),
    }
)
"""Folded names of months and their numbers. Chinese says them in figures."""

WEEKDAYS: Final = Tables(
    {
        "en": counted(
            "monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thurs friday/fri saturday/sat sunday/sun"
        ),
        "es": counted("lunes martes miércoles jueves viernes sábado/sábados domingo/domingos"),
        "fr": counted("lundi mardi mercredi jeudi vendredi samedi dimanche"),
        "de": counted("montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag"),
        "pt": counted("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"),
        "ru": counted(
            "понедельник/понедельника вторник/вторника среда/среду/среды четверг/четверга пятница/пятницу/пятницы "
            "суббота/субботу/субботы воскресенье/воскресенья"
        ),
    }
)
"""Folded names of weekdays and their numbers, Monday 1."""

ALSO_COMMON: Final = frozenset("may march mars mar mai sun sat wed mon jun dec sep среды среду март mart".split())
"""Names of months and weekdays that are common words too: they count beside a number or another word of a date only."""

POINTING: Final = MappingProxyType(
    {
        "en": {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "following": 1},
        "es": {"pasado": -1, "pasada": -1, "último": -1, "última": -1, "próximo": 1, "próxima": 1, "siguiente": 1},
        "fr": {"dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "prochain": 1, "prochaine": 1, "suivant": 1},
        "de": {
            **dict.fromkeys("letzte letzten letzter letztes vergangene vergangenen vorige vorigen".split(), -1),
            **dict.fromkeys("nächste nächsten nächster nächstes kommende kommenden".split(), 1),
        },
        "pt": {"passado": -1, "passada": -1, "último": -1, "última": -1, "próximo": 1, "próxima": 1, "seguinte": 1},
        "ru": {
            **dict.fromkeys("прошлый прошлой прошлого прошлую прошлом минувший минувшую".split(), -1),
            **dict.fromkeys("следующий следующей следующего следующую следующем будущей".split(), 1),
        },
        "zh": {"上": -1, "去": -1, "本": 0, "下": 1, "明": 1},
    }
)
"""Words that place a day, week, month or year before or after now."""

SPANS: Final = WordLists(
    {
        "en": "week month year night summer winter spring autumn fall weekend",
        "es": "semana mes año noche verano invierno",
        "fr": "semaine mois année an été hiver nuit",
        "de": "woche monat jahr nacht sommer winter",
        "pt": "semana mês ano noite verão inverno",
        "ru": "неделе неделю месяце месяц году год",
        "zh": "周 月 年",
    }
)
"""What such a word may point to."""
