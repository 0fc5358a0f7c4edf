"""How the city registers of both sides would class the tie on a day."""

from __future__ import annotations

from datetime import date

from kizuna.agreements.queries.registers import RegistersView, classed, foundations_on
from kizuna.agreements.queries.signatories import SignedFor, signed_for
from kizuna.agreements.rules import SigningRole
from kizuna.chronicle.models import Entry
from kizuna.kernel.answers import Answer
from kizuna.register.rules.tiers import tier_on
from kizuna.reports.queries.dossier.people import office_of, signing_day
from kizuna.reports.queries.dossier.record import TieRecord
from kizuna.reports.queries.dossier.taking_part import SIGNATURE


def registers_on_day(record: TieRecord, on: date) -> RegistersView:
    """The view of either register, as far as it lists one of the cities. Asks the database nothing."""
    papers = [paper for _entry, paper in record.papers]
    signed = {paper.pk: _signed(record, entry) for entry, paper in record.papers}
    parties = {paper.pk: record.parties.get(entry.pk, ()) for entry, paper in record.papers}
    found = foundations_on(record.known, papers, parties, signed, record.cities, on)
    has_type = tier_on(record.tiers, on)[1] is not Answer.NO
    return classed(found, record.cities, record.titles, has_type=has_type)


def _signed(record: TieRecord, entry: Entry) -> list[SignedFor]:
    """For whom each signed, and whether as its head; a witness signs for nobody."""
    return [
        signed_for(
            part.city,
            office_of(record, entry, part),
            record.tenures_of.get(part.on_behalf_of, ()) if part.on_behalf_of else (),
            signing_day(entry, part),
        )
        for part in record.parts.get(entry.pk, ())
        if part.kind == SIGNATURE and part.role != SigningRole.WITNESS
    ]
