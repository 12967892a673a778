"""The reading surface: all versions side by side in one virtualised widget, and the ruler beside it."""

from recension.desktop.view.ruler import OverviewRuler
from recension.desktop.view.view import SynopsisView

__all__ = ["OverviewRuler", "SynopsisView"]
