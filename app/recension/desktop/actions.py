"""Every action of the window: its words, keys and place in the menus; what it does is bound elsewhere."""

from dataclasses import dataclass

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu


@dataclass(frozen=True, slots=True)
class Wording:
    """How one action presents itself."""

    menu: str
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    """In portable notation."""
    checkable: bool = False


SEPARATOR = "-"
MENUS = ("&File", "&Edit", "&Go", "&View", "&Help")

WORDINGS: dict[str, Wording] = {
    "open": Wording("&File", "&Open …", "Compare files, instead of what is open", ("Ctrl+O",)),
    "add": Wording("&File", "&Add versions …", "Compare further files with what is open", ("Ctrl+Shift+O",)),
    "paste": Wording("&File", "&Paste as a version", "Make a version of what is on the clipboard", ("Ctrl+V",)),
    "sample": Wording("&File", "&Try the sample", "See a short text in three versions"),
    "recent": Wording("&File", "Open &recent", "Compare files that were compared before"),
    "-file-1": Wording("&File", SEPARATOR, ""),
    "reload": Wording("&File", "&Compare again", "Read the files again and compare them", ("F5",)),
    "report": Wording("&File", "&Save report …", "Save what is shown as a report for others", ("Ctrl+S",)),
    "list": Wording("&File", "Save l&ist …", "Save the lines of the open list as a table (CSV)", ("Ctrl+Shift+S",)),
    "pages": Wording("&File", "&Web pages", "Choose whether all of a web page is read, or its article alone"),
    "-file-2": Wording("&File", SEPARATOR, ""),
    "close-version": Wording("&File", "Close &version", "Compare without one of the versions"),
    "close": Wording("&File", "C&lose comparison", "Close all versions", ("Ctrl+W",)),
    "quit": Wording("&File", "&Quit", "Leave Recension", ("Ctrl+Q",)),
    "undo": Wording("&Edit", "&Undo", "Take the last change back", ("Ctrl+Z",)),
    "redo": Wording("&Edit", "&Redo", "Do again what was taken back", ("Ctrl+Shift+Z", "Ctrl+Y")),
    "-edit-1": Wording("&Edit", SEPARATOR, ""),
    "together": Wording(
        "&Edit",
        "These belong &together",
        "Hold this passage, then go to its counterpart in another version and choose this again",
        ("Ctrl+K",),
    ),
    "apart": Wording(
        "&Edit",
        "These do &not belong together",
        "Part this passage from its counterpart, or from the passage that is held",
        ("Ctrl+Shift+K",),
    ),
    "unpin": Wording("&Edit", "Ta&ke the pin away", "Let this passage be matched by itself again", ("Ctrl+Alt+K",)),
    "next": Wording("&Go", "&Next difference", "Go to the next difference", ("Alt+Down", "F8")),
    "previous": Wording("&Go", "&Previous difference", "Go to the difference before", ("Alt+Up", "Shift+F8")),
    "next-fact": Wording(
        "&Go",
        "Next &fact",
        "Go to the next damaged name, number, date, negation or quotation",
        ("Alt+Shift+Down", "F7"),
    ),
    "previous-fact": Wording("&Go", "Previous f&act", "Go to the damaged fact before", ("Alt+Shift+Up", "Shift+F7")),
    "other-end": Wording(
        "&Go", "&Other end", "Go to where a moved, copied or repeated passage stands as well", ("Ctrl+M",)
    ),
    "-go-1": Wording("&Go", SEPARATOR, ""),
    "find": Wording("&Go", "Fin&d …", "Find a text in all versions", ("Ctrl+F",)),
    "find-next": Wording("&Go", "Find n&ext", "Go to the next find", ("F3", "Ctrl+G")),
    "find-previous": Wording("&Go", "Find pre&vious", "Go to the find before", ("Shift+F3", "Ctrl+Shift+G")),
    "-go-2": Wording("&Go", SEPARATOR, ""),
    "panel": Wording("&Go", "Pane&l", "Go to one of the lists beside the text"),
    "region": Wording("&Go", "Next &region", "Move the keyboard between text and panels", ("F6",)),
    "base": Wording("&View", "&Base", "Choose the version the others are described against"),
    "kinds": Wording("&View", "&Kinds of difference", "Choose which kinds of difference are marked"),
    "fold": Wording(
        "&View",
        "Fold what is the &same",
        "Fold long stretches that read the same everywhere",
        ("Ctrl+L",),
        True,
    ),
    "asides": Wording(
        "&View",
        "Set &aside quoted posts and menus",
        "Fold quoted posts and messages, signatures, and the words of a page or program",
        ("Ctrl+Shift+L",),
        True,
    ),
    "panels": Wording("&View", "&Panels", "Show or hide the lists beside the text", ("F9",), True),
    "-view-1": Wording("&View", SEPARATOR, ""),
    "larger": Wording("&View", "&Larger text", "Make the text larger", ("Ctrl++", "Ctrl+=")),
    "smaller": Wording("&View", "S&maller text", "Make the text smaller", ("Ctrl+-",)),
    "normal": Wording("&View", "&Normal text", "Give the text its normal size", ("Ctrl+0",)),
    "-view-2": Wording("&View", SEPARATOR, ""),
    "theme": Wording("&View", "&Theme", "Choose light or dark colours"),
    "full-screen": Wording("&View", "F&ull screen", "Use the whole screen", ("F11",), True),
    "shortcuts": Wording("&Help", "&Keyboard shortcuts", "Show every key the window knows", ("F1",)),
    "legend": Wording("&Help", "What the &marks mean", "Show the line that explains the marks"),
    "about": Wording("&Help", "&About Recension", "What this is, and its version"),
}

SUBMENUS = ("recent", "pages", "close-version", "panel", "base", "kinds", "theme")
"""Actions that open a menu which is filled as things come and go."""

NEED_COMPARISON = (
    "add", "reload", "report", "close-version", "close", "next", "previous", "next-fact", "previous-fact",
    "other-end", "together", "apart", "unpin", "find", "find-next", "find-previous", "region", "base", "kinds", "fold",
    "asides", "panel", "legend",
)  # fmt: skip


class Actions:
    """The actions of one window, by name."""

    def __init__(self, window: QMainWindow) -> None:
        """Make every action, and put it in the menus of ``window``."""
        self._window = window
        self._menus = {title: window.menuBar().addMenu(title) for title in MENUS}
        self._submenus: dict[str, QMenu] = {}
        self._actions = {name: self._make(name, wording) for name, wording in WORDINGS.items()}
        for menu in (*self._menus.values(), *self._submenus.values()):
            menu.setToolTipsVisible(True)
            menu.setAccessibleName(menu.title().replace("&", ""))

    def __getitem__(self, name: str) -> QAction:
        """The action of this name."""
        return self._actions[name]

    def submenu(self, name: str) -> QMenu:
        """The menu that an action of SUBMENUS opens."""
        return self._submenus[name]

    def named(self) -> dict[str, QAction]:
        """All actions that do something by themselves, by name."""
        return {name: action for name, action in self._actions.items() if not action.isSeparator()}

    def refill(self, name: str) -> tuple[QMenu, QActionGroup]:
        """A submenu emptied, and a group for what is put in that excludes each other."""
        menu = self._submenus[name]
        for old in menu.findChildren(QActionGroup):
            old.deleteLater()
        menu.clear()
        return menu, QActionGroup(menu)

    def _make(self, name: str, wording: Wording) -> QAction:
        menu = self._menus[wording.menu]
        if wording.text == SEPARATOR:
            return menu.addSeparator()
        if name in SUBMENUS:
            self._submenus[name] = menu.addMenu(wording.text)
            action = self._submenus[name].menuAction()
        else:
            action = QAction(wording.text, self._window)
            menu.addAction(action)
        action.setObjectName(name)
        action.setToolTip(wording.tip)
        action.setStatusTip("")
        action.setCheckable(wording.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in wording.keys])
        return action
