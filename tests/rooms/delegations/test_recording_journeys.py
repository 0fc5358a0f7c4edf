"""Recording and amending journeys: what is written, and what is refused with nothing written."""

import pytest
from django.core.exceptions import PermissionDenied

from kizuna.accounts.models import User
from kizuna.audit.models import AuditRow
from kizuna.chronicle.actions import EntryRefused
from kizuna.delegations.actions import (
    DelegationRefused,
    NewMember,
    add_member,
    add_programme_item,
    amend_delegation,
    amend_programme_item,
)
from kizuna.delegations.models import Delegation
from kizuna.delegations.queries import delegation_page
from kizuna.delegations.rules import MemberRole
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.actions import record_tenure
from kizuna.register.models import Tie
from tests.factories.audit import last_row, refused
from tests.factories.delegations import a_delegation
from tests.factories.register import a_person, a_tie
from tests.factories.sources import NOON


@pytest.fixture
def tie(officer: User) -> Tie:
    return a_tie(officer)


def test_a_journey_is_written_with_entry_members_and_one_audit_row(officer: User, tie: Tie) -> None:
    person = a_person(officer)
    office = record_tenure(
        person=person, function=LocalText({"de": "Leiterin"}), start=PartialDate("2015"), by=officer, at=NOON
    )
    rows = AuditRow.objects.count()
    member = NewMember(person, MemberRole.HEAD, LocalText({"de": "EWG-Chefin"}), "Stadt Musterstadt")
    journey = a_delegation(officer, tie, when="2019-09-01/2019-09-07", members=[member])
    assert AuditRow.objects.count() == rows + 1
    assert last_row().action == "delegations.record_delegation"
    assert journey.entry.when == PartialDate("2019-09-01/2019-09-07")
    kept = journey.members.get()
    assert (kept.role, kept.function_as_printed["de"], kept.organisation_as_printed, kept.tenure) == (
        "head",
        "EWG-Chefin",
        "Stadt Musterstadt",
        office,
    )


def test_what_is_refused_writes_nothing(officer: User, tie: Tie) -> None:
    one, two = a_person(officer), a_person(officer, "Vorbild", "Aya")
    city = tie.municipalities.all()[0]
    with refused(DelegationRefused, "two_heads"):
        a_delegation(officer, tie, members=[NewMember(one, "head"), NewMember(two, "head")])
    with refused(DelegationRefused, "member_twice"):
        a_delegation(officer, tie, members=[NewMember(one), NewMember(one)])
    with refused(DelegationRefused, "goes_nowhere"):
        a_delegation(officer, tie, from_municipality=city, to_municipality=city)
    with refused(DelegationRefused, "invalid"):
        a_delegation(officer, tie, direction="sideways")
    with refused(DelegationRefused, "invalid"):
        a_delegation(officer, tie, members=[NewMember(one, "stowaway")])
    with refused(EntryRefused, "no_title"):
        a_delegation(officer, tie, title="")


def test_a_second_head_and_a_double_member_cannot_be_added(officer: User, tie: Tie) -> None:
    head, other = a_person(officer), a_person(officer, "Vorbild", "Aya")
    journey = a_delegation(officer, tie, members=[NewMember(head, "head")])
    with refused(DelegationRefused, "two_heads"):
        add_member(delegation=journey, member=NewMember(other, "head"), by=officer, at=NOON)
    with refused(DelegationRefused, "member_twice"):
        add_member(delegation=journey, member=NewMember(head), by=officer, at=NOON)
    rows = AuditRow.objects.count()
    add_member(delegation=journey, member=NewMember(other), by=officer, at=NOON)
    assert journey.members.count() == 2
    assert AuditRow.objects.count() == rows + 1


def test_the_lead_changes_hands_in_one_amendment(officer: User, tie: Tie) -> None:
    one, two = a_person(officer), a_person(officer, "Vorbild", "Aya")
    journey = a_delegation(officer, tie, members=[NewMember(one, "head"), NewMember(two)])
    rows = AuditRow.objects.count()
    amend_delegation(
        delegation=journey,
        members=[NewMember(two, "head"), NewMember(one)],
        when=PartialDate("2019-09"),
        by=officer,
        at=NOON,
    )
    journey = Delegation.objects.get(pk=journey.pk)
    assert dict(journey.members.values_list("person_id", "role")) == {one.pk: "member", two.pk: "head"}
    assert journey.entry.when == PartialDate("2019-09")
    assert AuditRow.objects.count() == rows + 1


def test_programme_items_stand_day_by_day_in_their_order(officer: User, tie: Tie) -> None:
    journey = a_delegation(officer, tie)
    for title, when in (("Factory", "2019-09-03"), ("Ceremony", "2019-09-02"), ("Pool", "2019-09-02")):
        rows = AuditRow.objects.count()
        add_programme_item(
            delegation=journey,
            title=LocalText({"en": title}),
            when=PartialDate(when),
            place=tie.municipalities.all()[0],
            by=officer,
            at=NOON,
        )
        assert AuditRow.objects.count() == rows + 1
    page = delegation_page(journey, officer)
    told = [(str(day.when), [line.item.entry.title["en"] for line in day.items]) for day in page.days]
    assert told == [("2019-09-02", ["Ceremony", "Pool"]), ("2019-09-03", ["Factory"])]
    item = page.days[1].items[0].item
    amend_programme_item(
        item=item, title=LocalText({"en": "Works"}), when=PartialDate("2019-09-04"), by=officer, at=NOON
    )
    assert str(delegation_page(journey, officer).days[1].when) == "2019-09-04"
    assert last_row().changes["when"] == ["2019-09-03", "2019-09-04"]


def test_who_may_not_edit_writes_nothing(officer: User, reader: User, tie: Tie) -> None:
    journey = a_delegation(officer, tie)
    item = add_programme_item(delegation=journey, title=LocalText({"en": "Pool"}), by=officer, at=NOON)
    title, member = LocalText({"en": "Other"}), NewMember(a_person(officer))
    with refused(PermissionDenied):
        a_delegation(reader, tie)
    with refused(PermissionDenied):
        amend_delegation(delegation=journey, title=title, by=reader, at=NOON)
    with refused(PermissionDenied):
        add_member(delegation=journey, member=member, by=reader, at=NOON)
    with refused(PermissionDenied):
        add_programme_item(delegation=journey, title=title, by=reader, at=NOON)
    with refused(PermissionDenied):
        amend_programme_item(item=item, title=title, by=reader, at=NOON)
