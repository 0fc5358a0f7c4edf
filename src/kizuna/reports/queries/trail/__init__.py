"""The audit trail in the words of its reader."""

from kizuna.reports.queries.trail.lines import Change, Line, lines_of, name_of
from kizuna.reports.queries.trail.people import people_of_trail
from kizuna.reports.queries.trail.words import ACTIONS

__all__ = ["ACTIONS", "Change", "Line", "lines_of", "name_of", "people_of_trail"]
