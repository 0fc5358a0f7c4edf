"""What needs someone's attention today, and how the ties stand."""

from kizuna.reports.queries.start.dues import Due, dues_for
from kizuna.reports.queries.start.figures import CityClock, TieFigures, clocks_of, figures_for
from kizuna.reports.queries.start.recent import Recent, recent_for

__all__ = ["CityClock", "Due", "Recent", "TieFigures", "clocks_of", "dues_for", "figures_for", "recent_for"]
