"""Tooltips show the words of a version as they stand."""

from recension.desktop.tips import tip_of


def test_short_words_stay_as_they_are() -> None:
    assert tip_of("swap: navy → military") == "swap: navy → military"
    assert tip_of("one\ntwo") == "one\ntwo"
    assert tip_of("") == ""


def test_markup_in_a_version_is_no_markup() -> None:
    assert tip_of("<b>bold</b> & brave") == "<p>&lt;b&gt;bold&lt;/b&gt; &amp; brave</p>"


def test_long_words_are_wrapped() -> None:
    assert tip_of("word " * 40) == f"<p>{'word ' * 40}</p>"
    assert tip_of("short\n" + "x" * 90) == f"<p>short<br>{'x' * 90}</p>"
