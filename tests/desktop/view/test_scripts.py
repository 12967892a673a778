"""Telling scripts apart."""

from recension.desktop.view.scripts import Script, begins_at_the_right, runs_both_ways, scripts_of


def test_scripts() -> None:
    assert scripts_of(["plain", "café — “quoted”"]) == frozenset()
    assert scripts_of(["中文", "עברית", "عربي 12"]) == {Script.HAN, Script.HEBREW, Script.ARABIC}
    assert scripts_of(["ひらがな", "한글", "ไทย", "हिन्दी"]) == {
        Script.KANA, Script.HANGUL, Script.THAI, Script.DEVANAGARI,
    }  # fmt: skip


def test_direction() -> None:
    assert runs_both_ways("with עברית inside")
    assert not runs_both_ways("中文 and café 😀")


def test_the_first_letter_says_where_a_text_begins() -> None:
    assert begins_at_the_right("“عقد مجلس المدينة” (UN)")
    assert begins_at_the_right("18. שלום")
    assert not begins_at_the_right("The word عقد stands inside")
    assert not begins_at_the_right("中文")
    assert not begins_at_the_right("123 …")
