"""Writes: keep a file by its hash, let go of one that nothing refers to any more."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.audit.refusals import Refused, refuse_unsound
from kizuna.sources import vault
from kizuna.sources.models import StoredFile
from kizuna.sources.rules import FileFault, file_fault, file_name_of


class FileRefused(Refused):
    """The file cannot be kept; nothing was written."""


FAULTS: dict[FileFault, str | Promise] = {
    FileFault.EMPTY: _("The file is empty."),
    FileFault.TOO_LARGE: _("The file is larger than 25 MB. Please scan it in black and white, or in parts."),
    FileFault.UNKNOWN_TYPE: _(
        "This is no PDF, PNG, JPEG or TIFF, whatever its name says. Please save it as one of these."
    ),
}


@transaction.atomic
def keep_file(*, content: bytes, name: str, by: User, at: datetime, audited: bool = True) -> StoredFile:
    """Keep a scan byte by byte; the same bytes are kept once, under the name they came with first.

    The bytes are on the disk before the row is written, so no row is ever without them; bytes without a row
    are found by `kizuna manage files`. Raises FileRefused and PermissionDenied.
    """
    require(by, Right.EDIT_RECORD)
    media_type = vault.recognised(content)
    if fault := file_fault(len(content), media_type):
        raise FileRefused(fault.value, FAULTS[fault])
    sha256 = vault.write(content)
    if known := StoredFile.objects.filter(sha256=sha256).first():
        return known
    kept = StoredFile(
        sha256=sha256,
        name=file_name_of(name),
        media_type=str(media_type),
        size=len(content),
        received_at=at,
        received_by=by,
    )
    refuse_unsound(kept, FileRefused)
    try:
        with transaction.atomic():
            kept.save()
    except IntegrityError:
        # Another session kept the very same bytes in between; the database decides.
        return StoredFile.objects.get(sha256=sha256)
    if audited:
        told = {"name": kept.name, "sha256": sha256, "size": kept.size}
        record_change(by=by, at=at, action="sources.keep_file", subject=kept, changes=told)
    return kept


@transaction.atomic
def drop_file(*, file: StoredFile, by: User, at: datetime, audited: bool = True) -> bool:
    """Let go of a file unless something still refers to it; says whether it is gone.

    The bytes stay until `kizuna manage files --clear`: somebody may be handing in the same ones this moment.
    Raises PermissionDenied.
    """
    require(by, Right.EDIT_RECORD)
    told = {"name": file.name, "sha256": file.sha256}
    key = file.pk
    try:
        with transaction.atomic():
            file.delete()
    except ProtectedError:
        return False
    file.pk = key
    if audited:
        record_change(by=by, at=at, action="sources.drop_file", subject=file, changes=told)
    return True
