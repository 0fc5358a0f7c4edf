"""A house in which every address leads to a row."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.urls import get_resolver, reverse
from django.utils import timezone

from kizuna.accounts.actions import open_feed
from kizuna.accounts.models import User
from kizuna.accounts.rules import Role
from kizuna.agreements.actions import add_clause, add_scan, propose_text
from kizuna.agreements.models import Instrument
from kizuna.approvals.actions import answer_objection, approve_by_link, object_by_link
from kizuna.approvals.models import Invitation
from kizuna.archive.models import Proposal, Reading
from kizuna.columns.keys import key_of
from kizuna.delegations.actions import NewMember, add_member, add_programme_item
from kizuna.register.actions import NewName, grant_tie, register_person
from kizuna.register.models import Tenure
from tests.architecture.test_access import named
from tests.factories.accounts import a_password_link, a_user
from tests.factories.approvals import WORDING, an_invitation
from tests.factories.archive import a_reading
from tests.factories.files import PDF
from tests.factories.register import an_organisation
from tests.factories.reports import LivedTie, a_lived_tie, words
from tests.factories.sources import NOON

UNKNOWN = {
    "pk": 987_654_321,
    "slug": "nobody",
    "key": "register.tie:987654321",
    "aspect": "nothing",
    "number": 987,
    "clause": 987_654_321,
    "scan": 987_654_321,
    "token": "nobody",
}


@dataclass(frozen=True)
class House:
    """One tie that has lived, and a release of it that waits to be confirmed."""

    lived: LivedTie
    arguments: Mapping[str, Mapping[str, Any]]

    def url(self, name: str) -> str:
        """An address with the row that is there."""
        return reverse(name, kwargs=dict(self.arguments[name]))

    def urls(self) -> dict[str, str]:
        """Every address by its name."""
        return {name: self.url(name) for name in self.arguments}


def unknown_url(name: str, arguments: Mapping[str, Any]) -> str:
    """The same address with a row that is not there."""
    return reverse(name, kwargs={argument: UNKNOWN[argument] for argument in arguments})


def a_house(by: User) -> House:
    """Every address with the row it leads to; a new one fails until its row is named here."""
    lived = a_lived_tie(by)
    item = add_programme_item(delegation=lived.delegation, title=words("Tour"), by=by, at=NOON)
    _strangers(by, lived)
    parts = _parts_of_the_memorandum(by, lived)
    reading: Reading = a_reading(by)
    invitation, token = _asked_to_approve(by, lived)
    tokens = {"approvals": token, "accounts": a_password_link().token}
    guest = a_user(Role.GUEST)
    shown = grant_tie(tie=lived.tie, user=guest, by=by, at=NOON)
    feed, feed_token = open_feed(name="Outlook", language="en", by=by, at=timezone.now())
    clause = add_clause(instrument=lived.supplement, number="1", heading=words("Costs"), by=by, at=NOON)
    numbers = {
        "accounts": guest.pk,
        "accounts:link_revoke": invitation.link_id,
        "agreements": lived.memorandum.pk,
        "agreements:obligation_new": clause.pk,
        "archive": Proposal.objects.filter(reading=reading).order_by("pk")[0].pk,
        "archive:accept_all": reading.pk,
        "archive:citation": lived.citation.pk,
        "archive:review": reading.pk,
        "archive:source": lived.citation.document_id,
        "contacts": lived.visit.pk,
        "delegations": lived.delegation.pk,
        "delegations:item_edit": item.pk,
        "exchanges": lived.programme.pk,
        "press": lived.release.pk,
        "promises": lived.promise.pk,
        "register:guest_withdraw": shown.pk,
        "register:municipality": lived.partner.pk,
        "register:municipality_successor": lived.partner.pk,
        "register:municipality_edit": lived.partner.pk,
        "register:organisation_edit": lived.works.pk,
        "register:person_edit": lived.head.pk,
        "register:tenure_end": Tenure.objects.filter(person=lived.head).get().pk,
        "register:tenure_new": lived.head.pk,
        "reports:calendar_close": feed.pk,
        "reports:calendar_renew": feed.pk,
        "reports:lineage": lived.visit.entry_id,
        "reports:organisation": lived.works.pk,
        "reports:person": lived.head.pk,
        "reports:tie_by_number": lived.tie.pk,
    }
    arguments: dict[str, dict[str, Any]] = {}
    for name, pattern in named(get_resolver().url_patterns):
        wanted = pattern.pattern.converters
        arguments[name] = {}
        if "pk" in wanted:
            arguments[name]["pk"] = numbers.get(name) or numbers[name.partition(":")[0]]
        if "number" in wanted:
            arguments[name]["number"] = invitation.version.number
        if "token" in wanted:
            arguments[name]["token"] = (
                feed_token if name == "reports:feed" else tokens[name.partition(":")[0]]
            )
        arguments[name] |= {part: row.pk for part, row in parts.items() if part in wanted}
        if "slug" in wanted:
            arguments[name]["slug"] = lived.tie.slug
        if "key" in wanted:
            arguments[name] = {"key": key_of(lived.memorandum), "aspect": "signed_on"}
    return House(lived, arguments)


def _parts_of_the_memorandum(by: User, lived: LivedTie) -> dict[str, Model]:
    """A clause, and a scan that the other side may take out too, by what addresses call them."""
    clause = add_clause(
        instrument=lived.memorandum, number="1", heading=words("Aim"), text=WORDING, by=by, at=NOON
    )
    scan = add_scan(
        instrument=lived.memorandum, content=PDF, name="mou.pdf", visibility="partners", by=by, at=NOON
    )
    return {"clause": clause, "scan": scan}


def _asked_to_approve(by: User, lived: LivedTie) -> tuple[Invitation, str]:
    """The memorandum's wording stands for approval; somebody of the other city objected, then approved by a link."""
    Instrument.objects.filter(pk=lived.memorandum.pk).update(text=WORDING, authentic_languages=["de", "ja"])
    version = propose_text(instrument=lived.memorandum, by=by, at=NOON)
    now = timezone.now()
    invitation, token = an_invitation(by, version, at=now)
    given: dict[str, Any] = {"invitation": invitation, "sha256": version.sha256, "name": invitation.name}
    objection = object_by_link(reason="Three experts, please.", language="en", at=now, **given)
    answer_objection(objection=objection, answer="Two, for now.", by=by, at=now)
    approve_by_link(at=now, confirmed=True, **given)
    return invitation, token


def _strangers(by: User, lived: LivedTie) -> None:
    """Somebody and something of no city take part everywhere: a guest may not open their pages."""
    passer_by = register_person(names=[NewName("Passant", "Kim")], is_example=True, by=by, at=NOON)
    nowhere = an_organisation(by, "Nowhere Works")
    add_member(delegation=lived.delegation, member=NewMember(passer_by), by=by, at=NOON)
    lived.visit.presences.create(person=passer_by)
    lived.visit.bodies.add(nowhere)
    lived.memorandum.signatures.create(person=passer_by)
    for row, column in ((lived.programme, "sending_body"), (lived.release, "issuer")):
        type(row).objects.filter(pk=row.pk).update(**{column: nowhere})
