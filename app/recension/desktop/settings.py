"""What Recension remembers between runs: a typed dataclass over an INI file, never a document."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QByteArray, QSettings

SETTINGS_VERSION = 1
"""Of the layout of the file and of the window's saved state; another number is read as nothing saved."""
RECENT_SETS = 10
THEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is remembered."""

    theme: str = "system"
    """One of THEMES."""
    zoom: float = 1.0
    """Factor on the reading font."""
    fold_identical: bool = False
    fold_asides: bool = False
    panels: bool = True
    """Whether the lists are shown."""
    legend_seen: bool = False
    """Whether the line that explains the marks has been put away."""
    geometry: QByteArray | None = None
    """As QWidget.saveGeometry gave it."""
    state: QByteArray | None = None
    """As QMainWindow.saveState gave it."""
    recent: tuple[tuple[str, ...], ...] = ()
    """Sets of files that were compared, latest first."""

    def with_recent(self, paths: Sequence[str]) -> "Settings":
        """With this set of files in front."""
        latest = tuple(paths)
        others = [known for known in self.recent if known != latest]
        return replace(self, recent=(latest, *others)[:RECENT_SETS])


def _store() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Recension", "Recension")


def load() -> Settings:
    """What was saved last; the defaults where that was nothing, damaged or of another version."""
    store = _store()
    if _number(store.value("version"), 0.0) != SETTINGS_VERSION:
        return Settings()
    theme = str(store.value("theme", "system"))
    return Settings(
        theme=theme if theme in THEMES else "system",
        zoom=min(max(_number(store.value("zoom"), 1.0), 0.5), 4.0),
        fold_identical=store.value("fold_identical") == "true",
        fold_asides=store.value("fold_asides") == "true",
        panels=store.value("panels") != "false",
        legend_seen=store.value("legend_seen") == "true",
        geometry=_bytes(store.value("window/geometry")),
        state=_bytes(store.value("window/state")),
        recent=_sets(store),
    )


def save(settings: Settings) -> None:
    """Write it all down; a disk that refuses costs the memory of this run, not the run."""
    store = _store()
    store.clear()
    store.setValue("version", SETTINGS_VERSION)
    store.setValue("theme", settings.theme)
    store.setValue("zoom", settings.zoom)
    store.setValue("fold_identical", "true" if settings.fold_identical else "false")
    store.setValue("fold_asides", "true" if settings.fold_asides else "false")
    store.setValue("panels", "true" if settings.panels else "false")
    store.setValue("legend_seen", "true" if settings.legend_seen else "false")
    if settings.geometry is not None:
        store.setValue("window/geometry", settings.geometry)
    if settings.state is not None:
        store.setValue("window/state", settings.state)
    store.beginWriteArray("recent", len(settings.recent))
    for index, paths in enumerate(settings.recent):
        store.setArrayIndex(index)
        store.setValue("paths", list(paths))
    store.endArray()
    store.sync()


def _number(value: object, default: float) -> float:
    """INI values come back as strings, and people edit INI files."""
    try:
        return float(str(value))
    except ValueError:
        return default


def _bytes(value: object) -> QByteArray | None:
    return value if isinstance(value, QByteArray) and not value.isEmpty() else None


def _sets(store: QSettings) -> tuple[tuple[str, ...], ...]:
    sets = []
    for index in range(min(store.beginReadArray("recent"), RECENT_SETS)):
        store.setArrayIndex(index)
        value = store.value("paths")
        paths = (value,) if isinstance(value, str) else tuple(map(str, value or ()))
        if paths:
            sets.append(paths)
    store.endArray()
    return tuple(sets)
