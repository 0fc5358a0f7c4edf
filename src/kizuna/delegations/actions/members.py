"""Who travels: members, kept in step with what is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.audit.refusals import Refused, refuse_unsound
from kizuna.delegations.models import Delegation, Member
from kizuna.delegations.rules import MemberRole, has_two_heads
from kizuna.kernel.answers import Answer
from kizuna.kernel.languages import LocalText
from kizuna.register.models import Organisation, Person, Tenure
from kizuna.register.queries import offices_on

NOTHING_PRINTED = LocalText()


class DelegationRefused(Refused):
    """The journey cannot be kept as given; nothing was written."""

    @property
    def form_field(self) -> str | None:
        """The form field to correct."""
        return {"goes_nowhere": "to_municipality"}.get(self.code)


@dataclass(frozen=True, slots=True)
class NewMember:
    """A member as a source names it. Without a tenure the only office held that day is linked."""

    person: Person
    role: MemberRole | str = MemberRole.MEMBER
    function_as_printed: LocalText = NOTHING_PRINTED
    organisation_as_printed: str = ""
    organisation: Organisation | None = None
    tenure: Tenure | None = None


def two_heads() -> DelegationRefused:
    """The refusal of a second head."""
    return DelegationRefused("two_heads", _("A delegation has one head; two are named."))


def member_twice() -> DelegationRefused:
    """The refusal of a member who is one already."""
    return DelegationRefused("member_twice", _("The same person is a member twice."))


@transaction.atomic
def add_member(*, delegation: Delegation, member: NewMember, by: User, at: datetime) -> Member:
    """Add one member. Raises PermissionDenied, DelegationRefused."""
    require(by, Right.EDIT_RECORD)
    kept = delegation.members.values_list("person_id", "role")
    if member.person.pk in {person for person, _role in kept}:
        raise member_twice()
    if has_two_heads([*(role for _person, role in kept), str(member.role)]):
        raise two_heads()
    row = _keep_member(delegation, member)
    record_change(
        by=by,
        at=at,
        action="delegations.add_member",
        subject=delegation,
        changes={"person": member.person, "role": str(member.role)},
    )
    return row


def keep_members(delegation: Delegation, members: Sequence[NewMember]) -> None:
    """Make these the members. Raises DelegationRefused for a row that cannot be kept."""
    delegation.members.exclude(person__in=[member.person.pk for member in members]).delete()
    # The head changes hands in one step: there is never room for two.
    delegation.members.filter(role=MemberRole.HEAD.value).update(role=MemberRole.MEMBER.value)
    for member in members:
        _keep_member(delegation, member)


def _keep_member(delegation: Delegation, member: NewMember) -> Member:
    row = delegation.members.filter(person=member.person).first()
    row = row or Member(delegation=delegation, person=member.person)
    row.role = str(member.role)
    row.function_as_printed = member.function_as_printed
    row.organisation_as_printed = member.organisation_as_printed
    row.organisation = member.organisation
    row.tenure = member.tenure or _office_held(delegation, member)
    refuse_unsound(row, DelegationRefused)
    row.save()
    return row


def _office_held(delegation: Delegation, member: NewMember) -> Tenure | None:
    """The office that certainly was held when the journey began, if there is just one."""
    when = delegation.entry.when
    start = when.start if when else None
    if start is None or not start.is_exact or start.earliest is None:
        return None
    held = [
        tenure
        for tenure, answer in offices_on(member.person, start.earliest)
        if answer is Answer.YES
        and (member.organisation is None or tenure.organisation_id == member.organisation.pk)
    ]
    return held[0] if len(held) == 1 else None
