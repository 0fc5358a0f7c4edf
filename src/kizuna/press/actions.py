"""What a person does with releases: keep one, correct what is known of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypedDict, Unpack

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.audit.amending import differences, set_columns
from kizuna.audit.refusals import Refused, refuse_unsound
from kizuna.chronicle.actions import amend_entry, record_entry
from kizuna.chronicle.rules import EntryKind
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.press.models import Release
from kizuna.register.models import Organisation, Tie
from kizuna.sources.models import Document


class ReleaseRefused(Refused):
    """The release cannot be kept as given; nothing was written."""


class ReleaseDetails(TypedDict, total=False):
    """What may be known of a release."""

    published_on: PartialDate | None
    issuer: Organisation | None
    email: str
    phone: str
    web_address: str
    visibility: str | None


class ReleaseChanges(ReleaseDetails, total=False):
    """What may be corrected; the document stays."""

    title: LocalText


OWN_COLUMNS = ("issuer", "email", "phone", "web_address")


@transaction.atomic
def record_release(
    *,
    tie: Tie | None = None,
    document: Document,
    title: LocalText,
    by: User,
    at: datetime,
    **details: Unpack[ReleaseDetails],
) -> Release:
    """Keep a release: its document, its issuer, whom to ask.

    Raises PermissionDenied, and ReleaseRefused when the document is a release already.
    """
    require(by, Right.EDIT_RECORD)
    if Release.objects.filter(document=document).exists():
        raise ReleaseRefused("known", _("This document is kept as a release already."))
    release = Release(document=document)
    told = set_columns(release, details, OWN_COLUMNS)
    refuse_unsound(release, ReleaseRefused)
    release.entry = record_entry(
        kind=EntryKind.RELEASE,
        title=title,
        tie=tie,
        when=details.get("published_on") or document.published_on,
        visibility=details.get("visibility"),
        by=by,
        at=at,
        audited=False,
    )
    release.save()
    changes = {name: new for name, (_old, new) in told.items()}
    changes |= {"title": title, "document": document, "published_on": release.entry.when}
    record_change(by=by, at=at, action="press.record_release", subject=release, changes=changes)
    return release


@transaction.atomic
def amend_release(*, release: Release, by: User, at: datetime, **changes: Unpack[ReleaseChanges]) -> Release:
    """Correct what is known of a release; what is not given stays.

    Raises PermissionDenied, ReleaseRefused, chronicle's EntryRefused.
    """
    require(by, Right.EDIT_RECORD)
    amended = Release.objects.select_related("entry").get(pk=release.pk)
    told = set_columns(amended, changes, OWN_COLUMNS)
    refuse_unsound(amended, ReleaseRefused)
    amended.save()
    entry_changes: dict[str, Any] = {
        name: value for name, value in changes.items() if name in {"title", "visibility"} and value
    }
    if "published_on" in changes:
        entry_changes["when"] = changes["published_on"]
    told |= differences(amended.entry, entry_changes, entry_changes.keys())
    amend_entry(entry=amended.entry, by=by, at=at, audited=False, **entry_changes)
    record_change(by=by, at=at, action="press.amend_release", subject=amended, changes=told)
    return amended
