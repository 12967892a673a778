"""Telling scripts apart."""

from recension.desktop.view.scripts import Script, runs_both_ways, scripts_of


def test_scripts() -> None:
    assert scripts_of(["plain", "café — “quoted”"]) == frozenset()
    assert scripts_of(["中文", "עברית", "عربي 12"]) == {Script.HAN, Script.HEBREW, Script.ARABIC}
    assert scripts_of(["ひらがな", "한글", "ไทย", "हिन्दी"]) == {
        Script.KANA, Script.HANGUL, Script.THAI, Script.DEVANAGARI,
    }  # fmt: skip


def test_direction() -> None:
    assert runs_both_ways("with עברית inside")
    assert not runs_both_ways("中文 and café 😀")
