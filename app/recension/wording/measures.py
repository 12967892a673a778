"""Units of measure: what a number counts, under one name for each unit however it is written."""

from collections.abc import Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Final

_NAMES: Final = {
    "percent": "% percent pct p.c. p.c prozent procent проц процент процента процентов",
    "usd": "$ us$ dollar dollars usd dólar dólares dollaro доллар доллара долларов 美元",
    "eur": "€ euro euros eur евро 欧元",
    "gbp": "£ pound pounds gbp libra libras livre livres фунт фунтов 英镑",
    "brl": "r$ real reais brl",
    "rub": "₽ rouble roubles ruble rubles rublo rublos rubel руб рубль рубля рублей",
    "inr": "₹ rs rupee rupees inr rupia rupias roupie roupies рупия рупии рупий",
    "jpy": "yen yens jpy 日元",
    "chf": "chf franken francs franc",
    "cny": "¥ 元 yuan yuanes renminbi юань юаней",
    "year": "year years yr yrs año años an ans année années jahr jahre jahren ano anos год года лет 年",
    "month": "month months mes meses mois monat monate monaten mês месяц месяца месяцев 月",
    "week": "week weeks semana semanas semaine semaines woche wochen неделя недели недель 周",
    "day": "day days día días jour jours tag tage tagen dia dias день дня дней 天",
    "hour": "hour hours hr hrs hora horas heure heures stunde stunden час часа часов",
    "minute": "minute minutes min mins minuto minutos minuten минута минуты минут",
    "decade": "decade decades década décadas décennie décennies jahrzehnt jahrzehnte jahrzehnten",
    "century": "century centuries siglo siglos siècle siècles jahrhundert jahrhunderte século séculos век века веков",
    "km": "km kms kilometre kilometres kilometer kilometers kilómetro kilómetros kilomètre kilomètres quilômetro "
    "quilômetros километр километра километров 公里",
    "m": "metre metres meter meters metro metros mètre mètres метр метра метров 米",
    "cm": "cm centimetre centimetres centimeter centimeters сантиметр сантиметра сантиметров",
    "mile": "mile miles mi milla millas meile meilen milha milhas миля мили миль",
    "foot": "foot feet ft pie pies fuß pé pés",
    "kg": "kg kgs kilo kilos kilogram kilograms kilogramo kilogramos kilogramm kilogramme kilogrammes килограмм",
    "tonne": "tonne tonnes ton tons tonelada toneladas tonnen тонна тонны тонн 吨",
    "litre": "litre litres liter liters litro litros литр литра литров",
    "degree": "degree degrees ° grado grados degré degrés grad graus градус градуса градусов 度",
}
_UNITS: Final = MappingProxyType({word: unit for unit, words in _NAMES.items() for word in words.split()})
_PHRASES: Final = MappingProxyType(
    {
        ("per", "cent"): "percent",
        ("por", "ciento"): "percent",
        ("por", "cento"): "percent",
        ("pour", "cent"): "percent",
        ("p", ".", "c"): "percent",
        ("p.c", "."): "percent",
        ("美", "元"): "usd",
        ("欧", "元"): "eur",
        ("公", "里"): "km",
    }
)
_IN: Final = MappingProxyType(
    {
        "year": ("month", Decimal(12)),
        "decade": ("month", Decimal(120)),
        "century": ("month", Decimal(1200)),
        "week": ("day", Decimal(7)),
        "hour": ("minute", Decimal(60)),
        "km": ("m", Decimal(1000)),
        "cm": ("m", Decimal("0.01")),
        "tonne": ("kg", Decimal(1000)),
    }
)
"""Units that are a round number of another one."""

ONE_OF: Final = frozenset("year decade century week month year's año década siglo année décennie siècle ano".split())
"""Words that say one of a unit by themselves: a year is 12 months."""


TIMES: Final = frozenset("year month week day hour minute decade century".split())
"""The units of time, which a share may count: half an hour."""

_BEFORE: Final = MappingProxyType({sign: _UNITS[sign] for sign in ("$", "us$", "€", "£", "¥", "₽", "₹", "rs", "r$")})


def sign_before(key: str) -> str | None:
    """The currency whose sign stands before its number."""
    return _BEFORE.get(key)


def unit_at(keys: Sequence[str], at: int) -> tuple[str | None, int]:
    """The unit that begins at token ``at``, and how many tokens it takes."""
    for phrase, unit in _PHRASES.items():
        if tuple(keys[at : at + len(phrase)]) == phrase:
            return unit, len(phrase)
    unit_here = _UNITS.get(keys[at]) if at < len(keys) else None
    return unit_here, int(unit_here is not None)


def unit_of(word: str) -> str | None:
    """The unit that a folded word names."""
    return _UNITS.get(word)


def in_base(value: Decimal, unit: str | None) -> tuple[Decimal, str | None]:
    """The same measure in the smaller unit, where one is a round number of the other."""
    base, factor = _IN.get(unit or "", (unit, Decimal(1)))
    return value * factor, base
