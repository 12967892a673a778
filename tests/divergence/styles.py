"""Styles: the letters, small words and marks that made-up prose is written with, in four scripts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """How a script looks; the words of a text are coined from its syllables."""

    onsets: tuple[str, ...]
    vowels: tuple[str, ...]
    codas: tuple[str, ...]
    syllables: tuple[int, ...]
    """How many the stem of a word may have; what stands twice comes twice as often."""
    endings: tuple[str, ...]
    """Of the forms of one stem."""
    functions: tuple[str, ...]
    """Small words, the most frequent first."""
    months: tuple[str, ...]
    users: tuple[str, ...]
    """What chrome says of the writer of a post, ``{}`` for the name and for the date or a number."""
    digits: str = "0123456789.,"
    """Zero to nine, the decimal point, and what parts thousands."""
    space: str = " "
    comma: str = ","
    stop: str = "."


_LATIN = Style(
    onsets=tuple("b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t th tr v w".split()),
    vowels=tuple("a e i o u ai ea ee ou".split()),
    codas=("", "", "", *"l m n r s t nd rk st ck".split()),
    syllables=(1, 2, 2),
    endings=("", "", "s", "ed", "ing"),
    functions=tuple(
        "the of and to in a that was it for on with as he at by from had not but they which were his her be this "
        "when all would there been one so if out about into up only other some could these two then do first".split()
    ),
    months=tuple("January February March April May June July August September October November December".split()),
    users=("{} wrote on {}", "Posts {}", "Reply to {}"),
)

_CYRILLIC = Style(
    onsets=tuple("б бр в г гр д др ж з к кр л м н п пр р с ст т тр ф х ц ч ш".split()),
    vowels=tuple("а е и о у ы я ю".split()),
    codas=("", "", "", *"л м н р с т нд рк ст".split()),
    syllables=(1, 2, 2),
    endings=("", "а", "ы", "ом", "ами"),
    functions=tuple(
        "и в не на что с как это из его все так для или но от бы был они к у по же за то она был ещё мы до уже "
        "когда только если при без над под после".split()
    ),
    months=tuple("января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()),
    users=("{} пишет {}", "Сообщений {}", "Ответ для {}"),
)

_ARABIC = Style(
    onsets=tuple("ب ت ث ج ح خ د ر ز س ش ص ط ع ف ق ك ل م ن ه".split()),
    vowels=("", "", *"ا و ي".split()),
    codas=("", *"ب د ر س ل م ن".split()),
    syllables=(2, 2, 3),
    endings=("", "", "ة", "ات", "ين"),
    functions=tuple(
        "في من على إلى أن عن مع هذا كان التي الذي ما لم لا قد ثم أو كل بعد قبل بين عند هذه حتى هو هي".split()
    ),
    months=tuple("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split()),
    users=("كتب {} يوم {}", "المشاركات {}", "رد على {}"),
    digits="٠١٢٣٤٥٦٧٨٩٫٬",
    comma="،",
)

_CHINESE = Style(
    onsets=tuple(chr(letter) for letter in range(0x5200, 0x5600)),
    vowels=("",),
    codas=("",),
    syllables=(1, 2, 2),
    endings=("",),
    functions=tuple("的了在是我有和就不人都一上也很到说要去你会着没看好自己这那从把被对而以为"),
    months=tuple(f"{month}月" for month in range(1, 13)),
    users=("{}发表于{}", "帖子{}", "回复{}"),
    space="",
    comma="，",
    stop="。",
)

STYLES = {"latin": _LATIN, "cyrillic": _CYRILLIC, "arabic": _ARABIC, "chinese": _CHINESE}
"""By the name of the script."""
