"""Pins carried from one comparison to the next: by their words, as long as these stand where they stood. Qt-free."""

from collections.abc import Sequence

from recension.comparison import Comparison, Pin, Place
from recension.desktop.session import Session
from recension.desktop.wire import KeptPin
from recension.reading.version import Version


def kept_pins(session: Session, comparison: Comparison | None, wanted: Session) -> tuple[KeptPin, ...]:
    """The pins of what is shown, of sources that are still wanted."""
    if comparison is None:
        return ()
    sources = [session.sources[index] for index in session.readable]

    def end(place: Place) -> tuple[int, int, str] | None:
        source = sources[place.version]
        if source not in wanted.sources:
            return None
        return wanted.sources.index(source), place.start, comparison.text_of(place)

    ends = ((end(pin.a), end(pin.b), pin.verdict) for pin in comparison.pins)
    return tuple(KeptPin((a, b), verdict) for a, b, verdict in ends if a and b)


def standing_pins(kept: Sequence[KeptPin], readable: Sequence[int], versions: Sequence[Version]) -> list[Pin]:
    """The pins whose words stand where they stood; ``readable`` are the sources that the versions were read from."""

    def place(end: tuple[int, int, str]) -> Place | None:
        index, start, words = end
        if index not in readable:
            return None
        number, stop = readable.index(index), start + len(words)
        return Place(number, start, stop) if versions[number].text[start:stop] == words else None

    places = ((place(pin.ends[0]), place(pin.ends[1]), pin.verdict) for pin in kept)
    return [Pin(a, b, verdict) for a, b, verdict in places if a and b]
