"""What a municipality became, by merger or renaming, with the words that say so."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.kernel.dates import PartialDate
from kizuna.register.actions.refusals import RegisterRefused, check
from kizuna.register.models import Municipality
from kizuna.register.rules.succession import Succession, closes_a_circle
from kizuna.sources.actions import cite, state
from kizuna.sources.models import Document


@transaction.atomic
def record_succession(
    *,
    municipality: Municipality,
    successor: Municipality | None,
    by: User,
    at: datetime,
    how: Succession | str = Succession.MERGED,
    on: PartialDate | None = None,
    document: Document | None = None,
    span: tuple[int, int] | None = None,
) -> Municipality:
    """Keep what the municipality became, or with None that it goes on; papers and offices stay with it.

    `document` and `span` name the words that say so. Raises RegisterRefused, PermissionDenied.
    """
    require(by, Right.EDIT_RECORD)
    row = Municipality.objects.select_for_update().get(pk=municipality.pk)
    _refuse(row, successor)
    before = {"successor": row.successor, "succession": row.succession, "succeeded_on": row.succeeded_on}
    row.successor = successor
    row.succession = str(how) if successor else ""
    row.succeeded_on = on if successor else None
    check(row)
    row.save(update_fields=["successor", "succession", "succeeded_on"])
    if successor and document and span:
        citation = cite(document=document, start=span[0], end=span[1], by=by, at=at, audited=False)
        state(
            subject=row,
            aspect="successor",
            value=successor.names,
            citation=citation,
            by=by,
            at=at,
            audited=False,
        )
    changes = {name: [old, getattr(row, name)] for name, old in before.items() if old != getattr(row, name)}
    record_change(by=by, at=at, action="register.record_succession", subject=row, changes=changes)
    return row


def _refuse(row: Municipality, successor: Municipality | None) -> None:
    if successor is None:
        return
    if row.is_home:
        raise RegisterRefused("home_goes_on", _("Our own city is the one that goes on. Rename it instead."))
    known = Municipality.objects.exclude(successor=None).values_list("pk", "successor_id")
    successors = {former: later for former, later in known if later and former != row.pk}
    if closes_a_circle(row.pk, successor.pk, successors):
        raise RegisterRefused("circle", _("A municipality cannot become itself again."))
