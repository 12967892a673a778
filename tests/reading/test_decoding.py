"""Decoding: every way to an encoding, with texts in several languages and scripts."""

import codecs
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.reading import How, UnreadableError, decode

GERMAN: Final = (
    "Die Brücke über den Fluß wurde im März geöffnet. Viele Bürger fühlten sich überrascht, denn die Straße\n"
    "dahinter führt nur zu einer kleinen Mühle. „Das hätten wir früher wissen müssen“, sagte die Bäckerin.\n"
)
FRENCH: Final = (
    "Le maire a déclaré que la fête aurait lieu à l’été, malgré la sécheresse. Les élèves ont préparé\n"
    "une pièce de théâtre où chacun reçoit un rôle. Où étaient les chœurs ? Personne ne l’a su.\n"
)
POLISH: Final = (
    "Wczoraj wieczorem sąsiedzi zgłosili, że w piwnicy słychać dziwne dźwięki. Straż pożarna przyjechała\n"
    "natychmiast, ale okazało się, że to tylko głodny pies próbował się wydostać na świeże powietrze.\n"
)
CZECH: Final = (
    "Příliš mnoho lidí čekalo na nádraží, když přijel poslední vlak z Brna. Žena v kabátě se ptala,\n"
    "proč má zpoždění, a průvodčí jí odpověděl, že na trati ležel strom.\n"
)
RUSSIAN: Final = (
    "Вечером в деревне погас свет, и соседи вышли на улицу с фонарями. Никто не знал, когда починят линию,\n"
    "потому что дорогу к станции размыло дождём. Дети радовались, что утром не будет школы.\n"
)
GREEK: Final = (
    "Η βιβλιοθήκη της πόλης άνοιξε ξανά μετά από δύο χρόνια. Οι κάτοικοι περίμεναν έξω από νωρίς το πρωί,\n"
    "και ο δήμαρχος έκοψε την κορδέλα με ένα παλιό ψαλίδι.\n"
)
TURKISH: Final = (
    "Köyün girişindeki eski çeşme geçen yıl onarıldı. Çocuklar şimdi okuldan dönerken orada su içiyor,\n"
    "yaşlılar ise gölgede oturup eski günleri konuşuyor.\n"
)
HEBREW: Final = (
    "השוק העירוני נפתח מחדש אחרי השיפוץ, והסוחרים חזרו לדוכנים הישנים שלהם.\n"
    "הקונים שמחו על המחירים, אבל התלוננו על החניה שנעלמה.\n"
)
ARABIC: Final = (
    "افتتحت المكتبة الجديدة أبوابها يوم الأحد أمام الطلاب والباحثين.\n"
    "وقال المدير إن القاعة الكبيرة تتسع لمئتي قارئ، وإن الكتب القديمة ستعرض في الخريف.\n"
)
THAI: Final = "เมื่อวานนี้ตลาดน้ำเปิดอีกครั้งหลังจากน้ำลด ชาวบ้านนำผลไม้และปลามาขายเหมือนเดิม\nเด็ก ๆ วิ่งเล่นอยู่ริมคลอง\n"
JAPANESE: Final = (
    "昨日の夜、駅前の古い本屋が閉店しました。店主は四十年間、毎朝七時に店を開けていたそうです。\n"
    "近所の人たちは花を持って集まり、感謝の言葉を伝えました。\n"
)
CHINESE: Final = (
    "昨天晚上，村里的老桥被洪水冲走了。村民们只好绕道去镇上买东西，来回要走两个小时。\n"
    "村长说，新桥明年春天才能修好，大家听了都很着急。\n"
)
TRADITIONAL: Final = (
    "昨天晚上，村裡的老橋被洪水沖走了。村民們只好繞道去鎮上買東西，來回要走兩個小時。\n"
    "村長說，新橋明年春天才能修好，大家聽了都很著急。\n"
)
KOREAN: Final = (
    "어제 저녁 마을 도서관이 다시 문을 열었다. 아이들은 새 책을 보려고 아침부터 줄을 섰고,\n"
    "어른들은 옛날 신문을 찾아 읽으며 이야기를 나누었다.\n"
)
HINDI: Final = "कल शाम गाँव का पुराना पुल बाढ़ में बह गया। लोगों को अब बाज़ार जाने के लिए दो घंटे पैदल चलना पड़ता है।\n"
ENGLISH: Final = (
    "The ferry left an hour late, and nobody on the quay was told why. A retired pilot said that the wind\n"
    "had turned, which was true, but it was not the reason: the crew had been waiting for the mail.\n"
)

LEGACY: Final = (
    ("de", GERMAN, "cp1252"),
    ("de", GERMAN.replace("„", '"').replace("“", '"'), "iso8859-1"),
    ("de", GERMAN.replace("„", '"').replace("“", '"'), "cp850"),
    ("fr", FRENCH, "cp1252"),
    ("fr", FRENCH, "mac-roman"),
    ("pl", POLISH, "cp1250"),
    ("pl", POLISH, "iso8859-2"),
    ("cs", CZECH, "cp1250"),
    ("cs", CZECH, "cp852"),
    ("ru", RUSSIAN, "cp1251"),
    ("ru", RUSSIAN, "koi8-r"),
    ("ru", RUSSIAN, "cp866"),
    ("ru", RUSSIAN, "iso8859-5"),
    ("el", GREEK, "cp1253"),
    ("tr", TURKISH, "cp1254"),
    ("he", HEBREW, "cp1255"),
    ("ar", ARABIC, "cp1256"),
    ("th", THAI, "cp874"),
    ("ja", JAPANESE, "shift_jis"),
    ("ja", JAPANESE, "euc_jp"),
    ("ja", JAPANESE, "iso2022_jp"),
    ("zh", CHINESE, "gb18030"),
    ("zh", TRADITIONAL, "big5"),
    ("zh", CHINESE, "hz"),
    ("ko", KOREAN, "euc_kr"),
)
"""Language, text, and a Python codec that can write it."""

EVERY: Final = (
    GERMAN,
    FRENCH,
    POLISH,
    CZECH,
    RUSSIAN,
    GREEK,
    TURKISH,
    HEBREW,
    ARABIC,
    THAI,
    JAPANESE,
    CHINESE,
    TRADITIONAL,
    KOREAN,
    HINDI,
    ENGLISH,
)

WRITABLE = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"), include_characters="\n\t"), min_size=1)
"""What a file of text can hold: no control characters but tabs and line ends, nothing unassigned."""


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
@given(text=WRITABLE)
def test_what_was_written_in_unicode_is_read(codec: str, text: str) -> None:
    decoded = decode(text.removeprefix("\ufeff").encode(codec))
    assert decoded.text == text.removeprefix("\ufeff")
    assert decoded.encoding == codec
    assert decoded.how is (How.UTF_8 if codec == "utf-8" else How.BOM)


@settings(deadline=None)  # the first example that needs chardet waits for its models
@given(data=st.binary())
def test_any_bytes_give_text_or_one_sentence(data: bytes) -> None:
    try:
        text = decode(data).text
    except UnreadableError as error:
        assert "\n" not in str(error)
    else:
        assert "\0" not in text
        assert "\r" not in text
        text.encode()


@pytest.mark.parametrize("text", EVERY)
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_text_needs_no_mark(text: str, codec: str) -> None:
    decoded = decode(text.encode(codec))
    assert (decoded.text, decoded.encoding, decoded.how) == (text, codec, How.DETECTED)


@pytest.mark.parametrize(("codec", "mark"), [("utf-16-be", codecs.BOM_UTF16_BE), ("utf-32-le", codecs.BOM_UTF32_LE)])
def test_marks_of_either_byte_order(codec: str, mark: bytes) -> None:
    decoded = decode(mark + GREEK.encode(codec))
    assert (decoded.text, decoded.how, decoded.confidence) == (GREEK, How.BOM, 1.0)


@pytest.mark.parametrize(("language", "text", "codec"), LEGACY, ids=[f"{one}-{codec}" for one, _, codec in LEGACY])
def test_legacy_encodings(language: str, text: str, codec: str) -> None:
    decoded = decode(text.encode(codec))
    assert decoded.text == text
    assert decoded.how is How.DETECTED
    assert decoded.language == language
    assert 0 < decoded.confidence <= 1
    assert text.encode(codec).decode(decoded.encoding) == text
    assert decoded.encoding not in [other.name for other in decoded.alternatives]


def test_alternatives_read_differently_and_are_ranked() -> None:
    data = POLISH.encode("cp1250")
    decoded = decode(data)
    readings = [data.decode(other.name, "replace") for other in decoded.alternatives]
    assert readings
    assert decoded.text not in readings
    assert len(set(readings)) == len(readings)
    scores = [other.confidence for other in decoded.alternatives]
    assert scores == sorted(scores, reverse=True)


def test_the_best_known_of_encodings_that_read_alike_is_named() -> None:
    assert decode(GERMAN.encode("cp1252")).encoding == "cp1252"


def test_odd_words_tell_encodings_apart_that_letters_do_not() -> None:
    data = "“Everyone knows,” she said, “that the ferry didn’t leave on time.” Nobody “knew” why.".encode("mac-roman")
    assert decode(data).encoding == "mac-roman"


def test_a_few_east_asian_characters_suffice() -> None:
    assert decode(("日本語" * 12).encode("shift_jis")).text == "日本語" * 12
    assert decode(("繁體中文" * 12).encode("big5")).text == "繁體中文" * 12


def test_letters_far_down_are_looked_at() -> None:
    text = ENGLISH * 1500 + RUSSIAN
    decoded = decode(text.encode("cp1251"))
    assert len(text) > 250_000
    assert (decoded.text, decoded.encoding) == (text, "cp1251")


def test_a_long_text_in_one_line() -> None:
    text = TRADITIONAL.replace("\n", "") * 400
    assert decode(text.encode("big5")).text == text


def test_latin_1_that_ends_in_a_letter_of_its_own_is_not_cut_utf_8() -> None:
    text = "Det var en gång en liten by vid en å"
    assert decode(text.encode("iso8859-1")).text == text


def test_a_cut_last_character() -> None:
    decoded = decode(RUSSIAN.strip().removesuffix(".").encode()[:-1])
    assert decoded.encoding == "utf-8"
    assert decoded.text == RUSSIAN.strip()[:-2]
    assert "cut off" in decoded.warnings[0]
    assert decode(CHINESE.strip().encode("gb18030")[:-1]).text == CHINESE.strip()[:-1]


@pytest.mark.parametrize("bad", [1, 5])
def test_stray_bytes_do_not_spoil_utf_8(bad: int) -> None:
    data = FRENCH.encode() * 3
    at = data.index(b" ")
    decoded = decode(data[:at] + b"\x93" * bad + data[at:])
    assert decoded.encoding == "utf-8"
    assert decoded.text == (FRENCH * 3).replace(" ", "“" * bad + " ", 1)
    assert decoded.warnings[0].startswith("1 damaged byte in" if bad == 1 else "5 damaged bytes in")
    assert decoded.confidence < 1


def test_a_marked_file_with_stray_bytes() -> None:
    decoded = decode(codecs.BOM_UTF8 + GREEK.encode() + b"\x80 12")
    assert (decoded.text, decoded.encoding, decoded.how) == (GREEK + "€ 12", "utf-8-sig", How.BOM)


def test_lines_of_another_encoding() -> None:
    data = (RUSSIAN * 2).encode() + (RUSSIAN * 2).encode("cp1251")
    decoded = decode(data)
    assert decoded.text == RUSSIAN * 4
    assert "4 lines" in decoded.warnings[0]
    assert "cp1251" in decoded.warnings[0]


def test_a_mark_that_lies() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + (FRENCH * 2).encode())
    assert (decoded.text, decoded.encoding, decoded.how) == (FRENCH * 2, "utf-8", How.UTF_8)
    assert "byte order mark" in decoded.warnings[0]


def test_a_wide_file_with_a_cut_end() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + GERMAN.encode("utf-16-le")[:-1])
    assert decoded.text == GERMAN[:-1]
    assert "cut off" in decoded.warnings[0]
    assert decode(GERMAN.encode("utf-16-le")[:-1]).text == GERMAN[:-1]


def test_half_a_surrogate_pair_in_a_wide_file() -> None:
    decoded = decode(("\ufeff" + GERMAN + "\ud83d.").encode("utf-16-le", "surrogatepass"))
    assert decoded.text == GERMAN + "\ufffd."
    assert decoded.warnings == ("1 place could not be decoded and is shown as �.",)


def test_nul_characters_are_left_out_and_counted() -> None:
    decoded = decode(POLISH.replace(" ", " \0", 3).encode())
    assert (decoded.text, decoded.encoding) == (POLISH, "utf-8")
    assert decoded.warnings == ("3 NUL characters were left out.",)


def test_what_was_lost_before_is_counted() -> None:
    assert "2 replacement characters" in decode("caf\ufffd au l\ufffdit".encode()).warnings[0]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    assert decode(GERMAN.replace("\n", end).encode()).text == GERMAN


@pytest.mark.parametrize("declaration", ['<meta charset="{}">', '<?xml version="1.0" encoding="{}"?>'])
def test_declared_encodings_decide(declaration: str) -> None:
    text = declaration.format("windows-1253") + GREEK
    decoded = decode(text.encode("cp1253"))
    assert (decoded.text, decoded.encoding, decoded.how, decoded.warnings) == (
        text,
        "cp1253",
        How.DECLARED,
        (),
    )


def test_declarations_that_lie_are_told() -> None:
    utf8 = decode(('<meta charset="iso-8859-1">' + GERMAN).encode())
    assert (utf8.encoding, utf8.how) == ("utf-8", How.UTF_8)
    assert "declares its encoding as iso8859-1" in utf8.warnings[0]
    legacy = decode(('<meta charset="utf-8">' + JAPANESE).encode("euc_jp"))
    assert legacy.text.endswith(JAPANESE)
    assert legacy.how is How.DETECTED
    assert "declares its encoding as utf-8" in legacy.warnings[0]


def test_a_choice_is_obeyed() -> None:
    data = RUSSIAN.encode("koi8-r")
    chosen = decode(data, encoding="cp1251")
    assert (chosen.text, chosen.encoding, chosen.how) == (data.decode("cp1251"), "cp1251", How.CHOSEN)
    assert chosen.alternatives[0].name == "koi8-r"
    assert decode(data, encoding="KOI8-R").text == RUSSIAN


def test_a_choice_that_does_not_fit_is_told() -> None:
    assert "could not be decoded" in decode(GERMAN.encode("cp1252"), encoding="utf-8").warnings[0]


@pytest.mark.parametrize("encoding", ["no-such-thing", "rot13", "base64", "idna", "undefined", "a\0b", "ünï"])
def test_a_choice_that_is_no_text_encoding(encoding: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(b"\xff\xfe caf\xe9", name="letter.txt", encoding=encoding)
    assert str(caught.value).startswith("letter.txt: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        bytes(2000),
        bytes(range(256)) * 20,
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"\x00\x01\x02",
        b"\x7fELF" + bytes(99),
    ],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="does not hold text"):
        decode(data)


def test_evidence_is_the_same_without_the_text() -> None:
    decoded = decode(TURKISH.encode("cp1254"))
    assert decoded.evidence.name == decoded.encoding
    assert decoded.evidence.alternatives == decoded.alternatives
