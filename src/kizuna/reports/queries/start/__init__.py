"""What needs someone's attention today, and how the ties stand."""

from kizuna.reports.queries.start.dues import GROUPS, Due
from kizuna.reports.queries.start.figures import CityClock, TieFigures, clocks_of, figures_for, in_force_for
from kizuna.reports.queries.start.fortnight import FortnightDay, fortnight_of
from kizuna.reports.queries.start.listing import dated_dues, dues_for
from kizuna.reports.queries.start.recent import Recent, recent_for

__all__ = [
    "GROUPS",
    "CityClock",
    "Due",
    "FortnightDay",
    "Recent",
    "TieFigures",
    "clocks_of",
    "dated_dues",
    "dues_for",
    "figures_for",
    "fortnight_of",
    "in_force_for",
    "recent_for",
]
