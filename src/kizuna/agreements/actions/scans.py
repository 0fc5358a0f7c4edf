"""Adding a scan to a paper, and taking one out."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.agreements.actions.refusals import InstrumentRefused, Refusal, refusal
from kizuna.agreements.models import Instrument, Party, Scan
from kizuna.audit.actions import record_change
from kizuna.audit.refusals import refuse_unsound
from kizuna.sources.actions import drop_file, keep_file
from kizuna.sources.rules import Visibility


@transaction.atomic
def add_scan(
    *,
    instrument: Instrument,
    content: bytes,
    name: str,
    by: User,
    at: datetime,
    language: str = "",
    party: Party | None = None,
    visibility: Visibility | str = Visibility.INTERNAL,
) -> Scan:
    """Keep a file as a scan of the paper. Raises PermissionDenied, InstrumentRefused and FileRefused."""
    require(by, Right.EDIT_RECORD)
    if party is not None and party.instrument_id != instrument.pk:
        raise refusal(Refusal.NO_PARTY)
    file = keep_file(content=content, name=name, by=by, at=at, audited=False)
    if instrument.scans.filter(file=file).exists():
        raise refusal(Refusal.SCAN_TWICE)
    scan = Scan(instrument=instrument, file=file, language=language, party=party, visibility=str(visibility))
    refuse_unsound(scan, InstrumentRefused)
    scan.save()
    told = {"scan": scan, "name": file.name, "sha256": file.sha256, "language": language, "party": party}
    record_change(by=by, at=at, action="agreements.add_scan", subject=instrument, changes=told)
    return scan


@transaction.atomic
def remove_scan(*, scan: Scan, by: User, at: datetime) -> None:
    """Take a scan out of its paper, and let go of the file unless another paper shows it. Raises PermissionDenied."""
    require(by, Right.EDIT_RECORD)
    file, paper = scan.file, scan.instrument
    told = {"name": file.name, "sha256": file.sha256}
    scan.delete()
    drop_file(file=file, by=by, at=at, audited=False)
    record_change(by=by, at=at, action="agreements.remove_scan", subject=paper, changes=told)
