"""Which strokes say the same thing: what lights up together when the reader points at one."""

from dataclasses import dataclass

from recension.comparison import Span
from recension.synopsis import Row, Stroke, Synopsis, describe_edit, sides_of


def base_span(synopsis: Synopsis, edit: int) -> Span | None:
    """Where an edit touches the base; None where the base lacks the words, or the edit is between others."""
    sides = sides_of(synopsis.comparison, edit, synopsis.base)
    return sides.before if sides.here.version == synopsis.base else None


def differing_version(synopsis: Synopsis, version: int, stroke: Stroke) -> int:
    """The version a stroke of ``version`` is about: of the base's own words the one that has others there."""
    if version != synopsis.base or stroke.edit is None:
        return version
    return sides_of(synopsis.comparison, stroke.edit, synopsis.base).there.version


@dataclass(frozen=True, slots=True)
class Lit:
    """The strokes that belong with one: the same edit, and every edit of the same words of the base."""

    synopsis: Synopsis
    version: int
    stroke: Stroke
    span: Span | None
    """The words of the base that all of them are about."""

    @classmethod
    def by(cls, synopsis: Synopsis, version: int, stroke: Stroke) -> "Lit":
        """What a stroke of a version lights."""
        if version == synopsis.base:
            return cls(synopsis, version, stroke, (stroke.start, stroke.end))
        span = None if stroke.edit is None else base_span(synopsis, stroke.edit)
        return cls(synopsis, version, stroke, span)

    def holds(self, version: int, stroke: Stroke) -> bool:
        """Whether a stroke of a version is one of them."""
        if stroke.edit is not None and stroke.edit == self.stroke.edit:
            return True
        if version == self.version:
            return stroke == self.stroke
        if self.span is None:
            return False
        if version == self.synopsis.base:
            span: Span | None = (stroke.start, stroke.end)
        else:
            span = None if stroke.edit is None else base_span(self.synopsis, stroke.edit)
        return span is not None and span[0] < self.span[1] and self.span[0] < span[1]


def sentences(synopsis: Synopsis, row: Row, lit: Lit) -> list[str]:
    """What is said of a word: a sentence for each difference that lights up with it, in the order of the versions.

    With more than two versions each names the version that reads otherwise.
    """
    strokes = [(cell.version, stroke) for cell in row.cells if cell for stroke in cell.strokes]
    edits = dict.fromkeys(stroke.edit for version, stroke in strokes if lit.holds(version, stroke))
    told = [_sentence(synopsis, edit) for edit in (lit.stroke.edit, *edits) if edit is not None]
    if told:
        return list(dict.fromkeys(told))
    return [f"{lit.stroke.mark.value}: only in {synopsis.comparison.versions[lit.version].name}"]


def _sentence(synopsis: Synopsis, edit: int) -> str:
    sentence = describe_edit(synopsis.comparison, edit, synopsis.base)
    if len(synopsis.comparison.versions) == 2:
        return sentence
    there = sides_of(synopsis.comparison, edit, synopsis.base).there.version
    return f"{synopsis.comparison.versions[there].name}: {sentence}"
