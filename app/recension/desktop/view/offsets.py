"""Code points to Qt's UTF-16 positions and back: the one place that knows the two count differently."""

from bisect import bisect_left


class Utf16:
    """Both ways of counting one text; free for a text that has no character beyond the basic plane."""

    __slots__ = ("_astral", "_pairs")

    def __init__(self, text: str) -> None:
        astral: list[int] = []
        if not text.isascii() and max(text) > "\uffff":
            astral = [index for index, character in enumerate(text) if character > "\uffff"]
        self._astral = astral
        self._pairs = [index + before for before, index in enumerate(astral)]

    def qt_offset(self, index: int) -> int:
        """The UTF-16 position of a code point."""
        return index + bisect_left(self._astral, index) if self._astral else index

    def code_point(self, position: int) -> int:
        """The code point at a UTF-16 position; inside a surrogate pair, the character the pair stands for."""
        return position - bisect_left(self._pairs, position) if self._pairs else position
