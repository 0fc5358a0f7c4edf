"""Recording and amending releases."""

from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.audit.models import AuditRow
from kizuna.chronicle.actions import EntryRefused
from kizuna.kernel.dates import PartialDate
from kizuna.press.actions import ReleaseRefused, amend_release
from kizuna.press.models import Release
from tests.factories.audit import last_row, refused
from tests.factories.press import a_release
from tests.factories.register import an_organisation
from tests.factories.sources import NOON, a_document


def test_a_release_is_written_with_its_entry_and_one_audit_row(officer: User) -> None:
    document, issuer = a_document(officer), an_organisation(officer)
    rows = AuditRow.objects.count()
    release = a_release(
        officer, document, published_on=PartialDate("2019-09-03"), issuer=issuer, email="press@example.org"
    )
    assert AuditRow.objects.count() == rows + 1
    assert last_row().action == "press.record_release"
    assert (release.document, release.issuer, release.entry.when) == (
        document,
        issuer,
        PartialDate("2019-09-03"),
    )


def test_what_is_refused_writes_nothing(officer: User) -> None:
    release, fresh = a_release(officer), a_document(officer)
    with refused(ReleaseRefused, "known"):
        a_release(officer, release.document)
    with refused(ReleaseRefused, "invalid"):
        a_release(officer, fresh, email="no address")
    with refused(EntryRefused, "no_title"):
        a_release(officer, fresh, title="")


def test_an_amendment_changes_what_is_given(officer: User) -> None:
    release = a_release(officer, email="press@example.org")
    rows = AuditRow.objects.count()
    amend_release(release=release, phone="+49 201 0", published_on=PartialDate("2019"), by=officer, at=NOON)
    release = Release.objects.get(pk=release.pk)
    assert (release.phone, release.email, release.entry.when) == (
        "+49 201 0",
        "press@example.org",
        PartialDate("2019"),
    )
    assert AuditRow.objects.count() == rows + 1


def test_who_may_not_edit_writes_nothing(officer: User, reader: User) -> None:
    release, fresh = a_release(officer), a_document(officer)
    with refused(PermissionDenied):
        a_release(reader, fresh)
    with refused(PermissionDenied):
        amend_release(release=release, phone="1", by=reader, at=NOON)
