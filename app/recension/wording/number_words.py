"""Number words: what is said in letters for a number, in seven languages (a list each)."""

from typing import Final

from recension.wording.languages import Tables, counted

_EN: Final = (
    counted("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen", 0)
    | counted("seventeen eighteen nineteen", 17)
    | counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
    | counted("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth")
    | counted("fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", 14)
    | {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
    | {"hundredth": 100, "thirtieth": 30, "m": 10**6, "bn": 10**9, "k": 1000, "lakh": 10**5, "lakhs": 10**5}
    | {"crore": 10**7, "crores": 10**7, "mn": 10**6, "tn": 10**12, "dozens": 12, "hundreds": 100, "thousands": 1000}
    | {"millions": 10**6, "billions": 10**9, "trillions": 10**12, "both": 2, "twice": 2, "thrice": 3}
    | {"double": 2, "doubled": 2, "doubles": 2, "triple": 3, "tripled": 3, "triples": 3, "quadrupled": 4}
    | counted("twenties thirties forties fifties sixties seventies eighties nineties", 1920, 10)
)
_ES: Final = (
    counted("cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince", 0)
    | counted("dieciséis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna veintidós veintitrés", 16)
    | counted("veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta", 24)
    | counted("cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento", 40, 10)
    | counted(
        "doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas", 200, 100
    )
    | counted("seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas", 600, 100)
    | counted("novecientos/novecientas", 900)
    | counted("primero/primera/primer segundo/segunda tercero/tercera/tercer cuarto/cuarta quinto/quinta sexto/sexta")
    | counted("séptimo/séptima octavo/octava noveno/novena décimo/décima", 7)
    | {"docena": 12, "docenas": 12, "mil": 1000, "millón": 10**6, "millones": 10**6, "billón": 10**12, "ambos": 2}
    | {"ambas": 2, "decena": 10, "decenas": 10, "centenar": 100, "centenares": 100, "cientos": 100, "miles": 1000}
)
_FR: Final = (
    counted("zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", 0)
    | counted("vingt/vingts trente quarante cinquante soixante septante octante/huitante nonante cent/cents", 20, 10)
    | counted("premier/première deuxième/second/seconde troisième quatrième cinquième sixième septième huitième")
    | counted("neuvième dixième onzième douzième", 9)
    | counted("dizaine vingtaine trentaine quarantaine cinquantaine soixantaine", 10, 10)
    | {"dizaines": 10, "quinzaine": 15, "centaine": 100, "centaines": 100, "millier": 1000, "milliers": 1000}
    | {
        "douzaine": 12,
        "douzaines": 12,
        "mille": 1000,
        "million": 10**6,
        "millions": 10**6,
        "milliard": 10**9,
        "milliards": 10**9,
    }
)
_DE: Final = (
    counted("null ein/eins/eine/einen/einem/einer zwei/zwo drei vier fünf sechs sieben acht neun zehn elf zwölf", 0)
    | counted("dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 13)
    | counted("zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert", 20, 10)
    | counted("zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger", 1920, 10)
    | {"dutzende": 12, "dutzenden": 12, "hunderte": 100, "hunderten": 100, "tausende": 1000, "tausenden": 1000}
    | {"beide": 2, "beiden": 2, "mio": 10**6, "mrd": 10**9, "billion": 10**12, "billionen": 10**12}
    | {"dutzend": 12, "tausend": 1000, "million": 10**6, "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9}
    | {
        stem + ending: number
        for stem, number in counted("erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft").items()
        for ending in ("e", "en", "er", "es", "em")
    }
)
_PT: Final = (
    counted("zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze", 0)
    | counted("quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte", 15)
    | counted("trinta quarenta cinquenta sessenta setenta oitenta noventa cem/cento", 30, 10)
    | counted("duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas", 200, 100)
    | counted("seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas", 600, 100)
    | counted("primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta")
    | counted("sétimo/sétima oitavo/oitava nono/nona décimo/décima", 7)
    | {"ambos": 2, "ambas": 2, "dezena": 10, "dezenas": 10, "dúzias": 12, "centenas": 100, "milhares": 1000}
    | {"dúzia": 12, "mil": 1000, "milhão": 10**6, "milhões": 10**6, "bilhão": 10**9, "bilhões": 10**9}
)
_RU: Final = (
    counted("ноль/нуль один/одна/одно/одного/одной/одну два/две/двух/двум/двумя три/трёх/трех/трем/тремя", 0)
    | counted("четыре/четырёх/четырех/четырем пять/пяти/пятью шесть/шести семь/семи восемь/восьми девять/девяти", 4)
    | counted("десять/десяти одиннадцать/одиннадцати двенадцать/двенадцати тринадцать/тринадцати", 10)
    | counted("четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати семнадцать/семнадцати", 14)
    | counted("восемнадцать/восемнадцати девятнадцать/девятнадцати", 18)
    | counted("двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти", 20, 10)
    | counted("семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста сто/ста", 70, 10)
    | counted("двести/двухсот триста/трёхсот/трехсот четыреста пятьсот шестьсот семьсот восемьсот девятьсот", 200, 100)
    | counted("первый/первая/первое/первого/первой/первом/первую второй/вторая/второе/второго/вторую")
    | counted("третий/третья/третье/третьего/третьей четвёртый/четвертый/четвёртого пятый/пятая/пятого", 3)
    | dict.fromkeys("десяток десятка десятков десятки".split(), 10)
    | dict.fromkeys("дюжина дюжины дюжину".split(), 12)
    | dict.fromkeys("сотня сотни сотен сотню".split(), 100)
    | dict.fromkeys("тысяча тысячи тысяч тысячу тыс".split(), 1000)
    | dict.fromkeys("миллион миллиона миллионов миллионы млн".split(), 10**6)
    | dict.fromkeys("миллиард миллиарда миллиардов миллиарды млрд".split(), 10**9)
    | dict.fromkeys("триллион триллиона триллионов трлн".split(), 10**12)
    | dict.fromkeys("оба обе обоих".split(), 2)
)
_ZH: Final = counted("零/〇 一 二/两/兩 三 四 五 六 七 八 九 十", 0) | {
    "百": 100,
    "千": 1000,
    "万": 10**4,
    "萬": 10**4,
    "亿": 10**8,
    "億": 10**8,
}

NUMBER_WORDS: Final = Tables({"en": _EN, "es": _ES, "fr": _FR, "de": _DE, "pt": _PT, "ru": _RU, "zh": _ZH})
"""Folded words and their values: up to twenty, tens, hundreds, and what multiplies."""

ALSO_ARTICLES: Final = frozenset(
    "one un una uno une ein eine einen einem einer um uma один одна одно одного одной одну 一 second seconds segundo "
    "segunda seconde k m 千 万 dozens hundreds thousands millions billions trillions both twice thrice double doubled "
    "doubles triple tripled triples quadrupled docenas ambos ambas decena decenas centenar centenares cientos miles "
    "dizaine dizaines quinzaine quarantaine centaines milliers "
    "dutzende dutzenden hunderte hunderten tausende tausenden "
    "beide beiden dezena dezenas dúzias centenas milhares десятки сотни тысячи миллионы миллиарды оба обе обоих".split()
)
"""Number words that are common words too: they count only beside or against another number."""

DOZENS: Final = frozenset(
    "dozen docena docenas decena decenas centenar centenares douzaine douzaines dizaines dizaine vingtaine trentaine "
    "quarantaine cinquantaine soixantaine quinzaine centaine centaines dutzend "
    "dúzia dúzias dezena dezenas десяток десятка десятков дюжина дюжины дюжину сотни сотен".split()
)
"""Nouns that say a number of their own, so many times: two dozen."""

JOINING: Final = frozenset("and y et und e".split())
"""Words that stand inside a number: one hundred and two."""
