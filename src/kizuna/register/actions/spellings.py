"""Spellings and names: everything by which a row is found again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.kernel.folding import fold
from kizuna.kernel.languages import LocalText
from kizuna.register.actions.refusals import RegisterRefused, check, check_names
from kizuna.register.models import Municipality, Organisation, Person, Spelling

Named = Municipality | Organisation | Person
COLUMNS: dict[type[Named], str] = {
    Municipality: "municipality",
    Organisation: "organisation",
    Person: "person",
}


@transaction.atomic
def add_spelling(*, row: Named, text: str, by: User, at: datetime) -> Spelling:
    """A further way in which the name is written; nothing happens when it is known already."""
    require(by, Right.EDIT_RECORD)
    known = Spelling.objects.filter(**{COLUMNS[type(row)]: row}, text=text.strip()).first()
    if known:
        return known
    spelling = keep_spelling(row, text)
    record_change(by=by, at=at, action="register.add_spelling", subject=row, changes={"spelling": text})
    return spelling


@transaction.atomic
def correct_names(
    *, row: Municipality | Organisation, names: LocalText, by: User, at: datetime
) -> Municipality | Organisation:
    """Other names than before; the earlier ones stay as spellings, so that old texts still find the row."""
    require(by, Right.EDIT_RECORD)
    check_names(names)
    before, row.names = row.names, names
    check(row)
    row.save(update_fields=["names"])
    keep_spellings(row, names.values())
    record_change(
        by=by, at=at, action="register.correct_names", subject=row, changes={"names": [before, names]}
    )
    return row


def keep_spellings(row: Named, texts: Iterable[str]) -> None:
    """Keep each text that is not kept yet; part of an action, not one by itself."""
    known = set(Spelling.objects.filter(**{COLUMNS[type(row)]: row}).values_list("text", flat=True))
    for text in dict.fromkeys(text.strip() for text in texts):
        if text and text not in known:
            keep_spelling(row, text)


def keep_spelling(row: Named, text: str) -> Spelling:
    """Keep one spelling. Raises RegisterRefused for one without letters, or too long."""
    key = fold(text)
    if not key:
        raise RegisterRefused("no_letters", _("A name needs letters."))
    spelling = Spelling(text=text.strip(), folded=key, **{COLUMNS[type(row)]: row})
    check(spelling)
    spelling.save()
    return spelling
