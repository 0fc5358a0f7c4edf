"""People, their names and their offices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.kernel.answers import Answer
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import LocalText
from kizuna.register.actions.refusals import RegisterRefused, check
from kizuna.register.actions.spellings import keep_spellings
from kizuna.register.models import Municipality, Organisation, Person, PersonName, Tenure


@dataclass(frozen=True, slots=True)
class NewName:
    """A name in one script (Latn or Jpan); readings as stored somewhere, never derived."""

    family: str
    given: str = ""
    script: str = "Latn"
    title: str = ""
    order: str = "given-family"
    family_reading: str = ""
    given_reading: str = ""


@transaction.atomic
def register_person(*, names: Iterable[NewName], by: User, at: datetime, is_example: bool = False) -> Person:
    """Enter a person with one name a script. Raises RegisterRefused, PermissionDenied."""
    require(by, Right.EDIT_RECORD)
    given = _checked(names)
    person = Person.objects.create(is_example=is_example)
    _keep_names(person, given)
    record_change(
        by=by,
        at=at,
        action="register.register_person",
        subject=person,
        changes={"names": [" ".join(_whole(name)) for name in given], "is_example": is_example},
    )
    return person


@transaction.atomic
def amend_person(*, person: Person, names: Iterable[NewName], by: User, at: datetime) -> Person:
    """Other names; the earlier ones stay as spellings. Raises RegisterRefused, PermissionDenied."""
    require(by, Right.EDIT_RECORD)
    given = _checked(names)
    before = [str(name) for name in person.names.filter(is_preferred=True)]
    person.names.filter(is_preferred=True).delete()
    _keep_names(person, given)
    after = [str(name) for name in person.names.filter(is_preferred=True)]
    record_change(
        by=by, at=at, action="register.amend_person", subject=person, changes={"names": [before, after]}
    )
    return person


def _checked(names: Iterable[NewName]) -> list[NewName]:
    given = list(names)
    if not any(name.family.strip() for name in given):
        raise RegisterRefused("no_name", _("Please give a family name."))
    if len({name.script for name in given}) < len(given):
        raise RegisterRefused("two_names", _("A person has one name in each script."))
    return given


def _keep_names(person: Person, names: Iterable[NewName]) -> None:
    for name in names:
        row = PersonName(
            person=person,
            script=name.script,
            title=name.title.strip(),
            family=name.family.strip(),
            given=name.given.strip(),
            family_reading=name.family_reading.strip(),
            given_reading=name.given_reading.strip(),
            order=name.order,
        )
        check(row)
        row.save()
        keep_spellings(person, _spelled(name))


def _whole(name: NewName) -> list[str]:
    parts = [name.given, name.family] if name.order == "given-family" else [name.family, name.given]
    return [part.strip() for part in parts if part.strip()]


def _spelled(name: NewName) -> Iterator[str]:
    """Both orders, in Japanese script without a space too, and the stored reading."""
    whole = _whole(name)
    yield " ".join(whole)
    yield " ".join(reversed(whole))
    if name.script == "Jpan":
        yield ("・" if name.order == "given-family" else "").join(whole)
    readings = [part.strip() for part in (name.family_reading, name.given_reading) if part.strip()]
    yield " ".join(readings)


@transaction.atomic
def record_tenure(
    *,
    person: Person,
    function: LocalText,
    by: User,
    at: datetime,
    municipality: Municipality | None = None,
    organisation: Organisation | None = None,
    start: PartialDate | None = None,
    end: PartialDate | None = None,
    is_head: bool = False,
) -> Tenure:
    """An office a person holds or held, at a municipality, a body, or none. Raises RegisterRefused."""
    require(by, Right.EDIT_RECORD)
    if not function:
        raise RegisterRefused("no_function", _("Please say which office it is."))
    _refuse_backwards(start, end)
    row = Tenure(
        person=person,
        function=function,
        municipality=municipality,
        organisation=organisation,
        start=start,
        end=end,
        is_head=is_head,
    )
    check(row)
    row.save()
    changes = {"function": function, "at": municipality or organisation, "start": start, "end": end}
    record_change(
        by=by, at=at, action="register.record_tenure", subject=row, changes={"person": person, **changes}
    )
    return row


@transaction.atomic
def end_tenure(*, tenure: Tenure, end: PartialDate, by: User, at: datetime) -> Tenure:
    """The office was held until then. Raises RegisterRefused, PermissionDenied."""
    require(by, Right.EDIT_RECORD)
    _refuse_backwards(tenure.start, end)
    before, tenure.end = tenure.end, end
    check(tenure)
    tenure.save(update_fields=["end"])
    record_change(by=by, at=at, action="register.end_tenure", subject=tenure, changes={"end": [before, end]})
    return tenure


def _refuse_backwards(start: PartialDate | None, end: PartialDate | None) -> None:
    if start and end and end.before(start) is Answer.YES:
        raise RegisterRefused("backwards", _("The end lies before the beginning."))
