"""Bringing a whole tie in: checked first, then written by the rooms' own actions, or not at all."""

from __future__ import annotations

from datetime import datetime

from django.db import DataError, IntegrityError, transaction

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.records.actions.bringing import Bringing, fields_by_code
from kizuna.records.actions.entries import bring_entries
from kizuna.records.actions.foundations import bring_documents, bring_foundations
from kizuna.records.actions.refusals import refusal_of
from kizuna.records.actions.telling import (
    bring_promises,
    bring_rhythms,
    bring_statements,
    bring_threads,
)
from kizuna.records.actions.ties import bring_tie
from kizuna.records.rules.checking import (
    check_dates,
    check_documents,
    check_municipalities,
    check_people,
    check_statements,
    check_view,
)
from kizuna.records.rules.decoding import decoded
from kizuna.records.rules.faults import FaultCode, RecordFault
from kizuna.records.rules.references import Record, check_references
from kizuna.records.schema import check_against_schema
from kizuna.register.models import Tie


def import_record(*, content: bytes, by: User, at: datetime) -> Tie:
    """Bring in the tie that a file of the format kizuna-record/1 holds.

    Municipalities are recognised by their GeoNames number, documents by their text, organisations by
    names and seat, people by names. Raises RecordRefused, PermissionDenied; then nothing was written.
    """
    require(by, Right.EDIT_RECORD)
    try:
        record = _checked(content)
        with transaction.atomic():
            return _bring(record, by, at)
    except RecordFault as fault:
        raise refusal_of(fault) from fault
    except (DataError, IntegrityError) as error:
        raise refusal_of(RecordFault(FaultCode.CONFLICT)) from error


def _checked(content: bytes) -> Record:
    record = decoded(content)
    check_against_schema(record)
    check_references(record)
    check_dates(record)
    check_municipalities(record)
    check_people(record)
    check_documents(record)
    check_statements(record)
    check_view(record)
    return record


def _bring(record: Record, by: User, at: datetime) -> Tie:
    slug = record["tie"]["slug"]
    if Tie.objects.filter(slug=slug).exists():
        raise RecordFault(FaultCode.SLUG_TAKEN, ("tie", "slug"), name=slug)
    bringing = Bringing(record, by, at, fields_by_code(record))
    bring_foundations(bringing)
    bring_documents(bringing)
    tie = bring_tie(bringing)
    bring_entries(bringing)
    bring_threads(bringing)
    bring_promises(bringing)
    bring_rhythms(bringing)
    bring_statements(bringing)
    return tie
