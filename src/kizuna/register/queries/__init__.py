"""Reads of the register."""

from kizuna.register.queries.finding import (
    Match,
    find_municipalities,
    find_organisations,
    find_people,
)
from kizuna.register.queries.offices import Office, office_holder, offices_of, offices_on
from kizuna.register.queries.people import names_of, person_row
from kizuna.register.queries.ties import TieRow, home, tie_rows, tie_with_parts, title_of
from kizuna.register.queries.vocabulary import field_for_wording, fields, fields_for_wording, vocabulary

__all__ = [
    "Match",
    "Office",
    "TieRow",
    "field_for_wording",
    "fields",
    "fields_for_wording",
    "find_municipalities",
    "find_organisations",
    "find_people",
    "home",
    "names_of",
    "office_holder",
    "offices_of",
    "offices_on",
    "person_row",
    "tie_rows",
    "tie_with_parts",
    "title_of",
    "vocabulary",
]
