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
        "pt": counted(
            "segunda-feira/segunda terça-feira/terça quarta-feira/quarta quinta-feira/quinta sexta-feira/sexta sábado"
        )
        | {"domingo": 7},
        "ru": counted(
            "понедельник/понедельника вторник/вторника среда/среду/среды четверг/четверга пятница/пятницу/пятницы "
            "суббота/субботу/субботы воскресенье/воскресенья"
        ),
    }
)
"""Folded names of weekdays and their numbers, Monday 1."""

ALSO_COMMON: Final = frozenset(
    "may march mars mar mai sun sat wed mon jun dec sep среды среду март mart segunda terça quarta quinta sexta".split()
)
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

DAYS: Final = MappingProxyType(
    {
        "en": {"yesterday": -1, "today": 0, "tomorrow": 1},
        "es": {"anteayer": -2, "ayer": -1, "hoy": 0, "mañana": 1},
        "fr": {"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "demain": 1, "après-demain": 2},
        "de": {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2},
        "pt": {"anteontem": -2, "ontem": -1, "hoje": 0, "amanhã": 1},
        "ru": {"позавчера": -2, "вчера": -1, "сегодня": 0, "завтра": 1, "послезавтра": 2},
        "zh": {"前天": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2, "後天": 2},
    }
)
"""Days from today. They count only against another date: *today* may be a while."""

_TENS_AND: Final = "first second third fourth fifth sixth seventh eighth ninth"
ORDINAL_DAYS: Final = Tables(
    {
        "en": counted(_TENS_AND)
        | counted("tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth", 10)
        | {"nineteenth": 19, "twentieth": 20, "thirtieth": 30, "thirty-first": 31}
        | {f"twenty-{ones}": 20 + number for ones, number in counted(_TENS_AND).items()},
        "es": {"primero": 1},
        "fr": {"premier": 1},
        "de": {
            word: number
            for number, stem in enumerate("erst zweit dritt viert fünft sechst siebt acht".split(), 1)
            for word in (stem + "e", stem + "en", stem + "er")
        },
        "pt": {"primeiro": 1},
        "ru": counted(
            "первого второго третьего четвёртого/четвертого пятого шестого седьмого восьмого девятого десятого"
        ),
    }
)
"""Ordinals that name the day of a month."""
