"""Pinning by hand: one end is held, the reader goes to the other, and says whether they belong together."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from recension.comparison import Comparison, Pin, Place
from recension.desktop.view import SynopsisView
from recension.desktop.window import MainWindow
from recension.synopsis import opening
from recension.vocabulary import Relation, Verdict


class Pinning(QObject):
    """The end a reader holds, and the pins that come of it."""

    def __init__(self, window: MainWindow) -> None:
        """Nothing is held yet."""
        super().__init__(window)
        self._window = window
        self._bench = window.workbench
        self._view: SynopsisView = window.workspace.view
        self._held: Place | None = None
        self._bench.changed.connect(self.let_go)

    @property
    def held(self) -> Place | None:
        """The end that is held."""
        return self._held

    def let_go(self) -> None:
        """Hold nothing any more."""
        if self._held is not None:
            self._held = None
            self._window.notice.clear()

    def together(self) -> None:
        """These belong together: hold what the reader is at, or join it to what is held."""
        self._join(Verdict.SAME)

    def apart(self) -> None:
        """These do not: of what is held and what the reader is at, or of a stretch and its counterparts."""
        place, comparison = self._view.stretch(), self._bench.comparison
        if self._held is None and place is not None and comparison is not None:
            counterparts = counterparts_of(comparison, place, self._bench.session.base_version)
            if counterparts:
                self._pin(comparison, (Pin(place, other, Verdict.NOT) for other in counterparts))
                return
        self._join(Verdict.NOT)

    def unpin(self) -> None:
        """Take away the pins that have an end in what the reader is at."""
        place, comparison = self._view.stretch(), self._bench.comparison
        if place is None or comparison is None:
            return
        left = tuple(pin for pin in comparison.pins if not (_meet(pin.a, place) or _meet(pin.b, place)))
        if left == comparison.pins:
            self._window.word.set_whole("There is no pin here.")
        else:
            self._bench.pin(left)

    def _join(self, verdict: Verdict) -> None:
        place, comparison = self._view.stretch(), self._bench.comparison
        if place is None or comparison is None or len(comparison.versions) < 2:
            self._window.word.set_whole("Select words, or go to a passage, to pin it.")
        elif self._held is None or self._held.version == place.version:
            self._hold(comparison, place)
        else:
            self._pin(comparison, [Pin(self._held, place, verdict)])

    def _hold(self, comparison: Comparison, place: Place) -> None:
        self._held = place
        version = comparison.versions[place.version]
        words = opening(version.text[place.start : place.end])
        keys = [self._window.actions_by_name[name].shortcut().toString() for name in ("together", "apart")]
        self._window.notice.say(
            f"“{words}” in {version.name} is held. Go to a passage of another version, or select its words, and press "
            f"{keys[0]} if they belong together, {keys[1]} if they do not.",
            "Let go",
            self.let_go,
        )

    def _pin(self, comparison: Comparison, new: Iterable[Pin]) -> None:
        """Set pins; those that they gainsay, or say again, are taken away."""
        added = tuple(new)
        kept = (pin for pin in comparison.pins if not any(_gainsays(one, pin) for one in added))
        self._held = None
        self._window.notice.clear()
        self._bench.pin((*kept, *added))


def counterparts_of(comparison: Comparison, place: Place, base: int) -> list[Place]:
    """What a stretch is linked to in the base; of the base, in the other version where there are two."""
    wanted = base if place.version != base else 1 - base if len(comparison.versions) == 2 else None
    found = []
    for link in comparison.links:
        for here, there in ((link.a, link.b), (link.b, link.a)):
            if there.version == wanted and link.relation is not Relation.REPEAT and _meet(here, place):
                found.append(there)
    return found


def _meet(one: Place, other: Place) -> bool:
    return one.version == other.version and one.start < other.end and other.start < one.end


def _gainsays(new: Pin, old: Pin) -> bool:
    """Whether a new pin takes the place of an old one: both at both ends, or at one end where both fix a match."""
    crossed = (_meet(new.a, old.a), _meet(new.b, old.b)), (_meet(new.a, old.b), _meet(new.b, old.a))
    same_versions = {new.a.version, new.b.version} == {old.a.version, old.b.version}
    both_fix = new.verdict is old.verdict is Verdict.SAME
    return same_versions and any(any(ends) if both_fix else all(ends) for ends in crossed)
