"""The menus that are filled as versions, kinds and recent files come and go."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtGui import QAction, QKeySequence

from recension.comparison import Comparison
from recension.desktop.actions import Actions
from recension.desktop.session import Session
from recension.desktop.settings import THEMES
from recension.desktop.sources import FileSource
from recension.desktop.tips import tip_of
from recension.reading.kinds import PAGES
from recension.synopsis import Synopsis, kind_counts, kind_name
from recension.vocabulary import Kind

_NAMES_SHOWN = 3


def fill_recent(actions: Actions, sets: Sequence[Sequence[str]], choose: Callable[[Sequence[str]], None]) -> None:
    """Sets of files that were compared before."""
    menu, _group = actions.refill("recent")
    for paths in sets:
        names = [Path(path).name for path in paths]
        more = f" and {len(names) - _NAMES_SHOWN} more" if len(names) > _NAMES_SHOWN else ""
        # An ampersand in a file name is no mnemonic.
        action = menu.addAction((", ".join(names[:_NAMES_SHOWN]) + more).replace("&", "&&"))
        action.setToolTip("\n".join(paths))
        action.triggered.connect(lambda _checked=False, paths=paths: choose(paths))
    actions["recent"].setEnabled(bool(sets))


def fill_versions(
    actions: Actions, session: Session, close: Callable[[int], None], make_base: Callable[[int], None]
) -> None:
    """The versions, to close or to make the base."""
    menu, _group = actions.refill("close-version")
    for index, source in enumerate(session.sources):
        action = menu.addAction(source.name.replace("&", "&&"))
        action.setToolTip(tip_of(f"Compare without {source.name}"))
        action.triggered.connect(lambda _checked=False, index=index: close(index))
    menu, group = actions.refill("base")
    for number, index in enumerate(session.readable):
        name = session.sources[index].name
        action = group.addAction(name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(number == session.base_version)
        action.setToolTip(tip_of(f"Describe the others against {name}"))
        action.setShortcut(QKeySequence(f"Ctrl+{number + 1}"))
        action.triggered.connect(lambda _checked=False, index=index: make_base(index))
        menu.addAction(action)


def fill_pages(
    actions: Actions, session: Session, comparison: Comparison | None, read_whole: Callable[[int, bool], None]
) -> None:
    """The web pages among the versions: whether all of each is read."""
    menu, _group = actions.refill("pages")
    versions = comparison.versions if comparison is not None else ()
    for index, version in zip(session.readable, versions, strict=False):
        source = session.sources[index]
        if version.media_type not in PAGES or version.path is None:
            continue
        action = menu.addAction(f"All of {version.name}".replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(isinstance(source, FileSource) and source.whole_page)
        action.setToolTip(tip_of(f"Read all of {version.name}, with its menus, and not its article alone"))
        action.triggered.connect(lambda checked, index=index: read_whole(index, checked))
    actions["pages"].setEnabled(not menu.isEmpty())


def fill_kinds(
    actions: Actions,
    synopsis: Synopsis | None,
    hidden: Collection[Kind],
    hide: Callable[[frozenset[Kind]], None],
) -> None:
    """The kinds of difference that occur, each with how many marks it stands for."""
    menu, _group = actions.refill("kinds")
    counts = kind_counts(synopsis.comparison, synopsis.base) if synopsis is not None else {}
    for kind in Kind:
        if not counts.get(kind) and kind not in hidden:
            continue
        action = menu.addAction(f"{kind_name(kind)} ({counts.get(kind, 0):,})")
        action.setCheckable(True)
        action.setChecked(kind not in hidden)
        action.setToolTip(f"Mark differences of the kind “{kind_name(kind)}”")
        action.triggered.connect(lambda _checked=False, kind=kind: hide(frozenset(hidden) ^ {kind}))
    menu.addSeparator()
    for text, tip, kinds in (
        ("Mark &all kinds", "Mark every difference", frozenset[Kind]()),
        (
            "Mark &wording only",
            "Leave out case, punctuation, spacing, spelling and number format",
            QUIET_KINDS,
        ),
    ):
        action = menu.addAction(text)
        action.setToolTip(tip)
        action.setEnabled(frozenset(hidden) != kinds)
        action.triggered.connect(lambda _checked=False, kinds=kinds: hide(kinds))


QUIET_KINDS = frozenset({Kind.CASE, Kind.PUNCTUATION, Kind.SPACING, Kind.SPELLING, Kind.NUMBER_FORMAT})
"""Differences of typography, not of wording."""


def fill_panels(actions: Actions, titles: Sequence[str], open_panel: Callable[[int], None]) -> None:
    """The panels, in the order of their tabs."""
    menu, _group = actions.refill("panel")
    for at, title in enumerate(titles):
        action = menu.addAction(title)
        action.setToolTip(f"Bring up the panel “{title}” and move the keyboard there")
        action.setShortcut(QKeySequence(f"Alt+{at + 1}"))
        action.triggered.connect(lambda _checked=False, at=at: open_panel(at))


def fill_theme(actions: Actions, current: str, choose: Callable[[str], None]) -> None:
    """Light, dark, or as the desktop has it."""
    menu, group = actions.refill("theme")
    for name, text in zip(THEMES, ("As the &system", "&Light", "&Dark"), strict=True):
        action = QAction(text, group)
        action.setCheckable(True)
        action.setChecked(name == current)
        action.setToolTip(f"Use the {name} colours" if name != "system" else "Follow the desktop")
        action.triggered.connect(lambda _checked=False, name=name: choose(name))
        menu.addAction(action)
