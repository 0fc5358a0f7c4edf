"""What a person may tell of a paper when recording or amending it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from kizuna.agreements.actions.rows import Body, NewSignature, PrintedField
from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.seen import PAPER_COLUMNS
from kizuna.chronicle.models import Entry
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.models import Municipality


class InstrumentDetails(TypedDict, total=False):
    """What may be known of a paper. `adds` and its like pair a field with its printed wording.

    Rows given (parties, fields, signatories) replace all rows of that sort; what a clause does to fields stays.
    """

    visibility: str | None
    name_as_printed: str
    text: LocalText
    authentic_languages: Sequence[str]
    prevailing_language: str
    term: str
    term_months: int | None
    renewal_months: int | None
    notice_months: int | None
    parent: Instrument | None
    relation: str
    agreed_on: PartialDate | None
    signed_on: PartialDate | None
    in_force_on: PartialDate | None
    notified_on: PartialDate | None
    ended_on: PartialDate | None
    withdrawn_on: PartialDate | None
    place: Municipality | None
    ceremony: Entry | None
    parties: Sequence[Body]
    adds: Sequence[PrintedField]
    extends: Sequence[PrintedField]
    narrows: Sequence[PrintedField]
    ends: Sequence[PrintedField]
    signatories: Sequence[NewSignature]


class InstrumentChanges(InstrumentDetails, total=False):
    """What may be amended."""

    kind: str
    title: LocalText


OWN_COLUMNS = (*PAPER_COLUMNS, "place", "ceremony")
