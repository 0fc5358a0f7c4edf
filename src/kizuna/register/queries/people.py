"""People with their names, ready for pages."""

from __future__ import annotations

from typing import cast

from kizuna.kernel.names import Order, PersonName, Script
from kizuna.register import models
from kizuna.register.models import Person


def name_value(row: models.PersonName) -> PersonName:
    """A stored name as the kernel's value."""
    return PersonName(
        family=row.family,
        given=row.given,
        script=cast("Script", row.script),
        family_reading=row.family_reading,
        given_reading=row.given_reading,
        title=row.title,
        order=cast("Order", row.order),
    )


def names_of(person: Person) -> list[PersonName]:
    """The preferred names of a person, one a script. Prefetch `names` when there are many people."""
    return [name_value(row) for row in person.names.all() if row.is_preferred]


def person_row(pk: int) -> Person | None:
    """A person with names and offices: three queries."""
    rows = Person.objects.prefetch_related(
        "names", "spellings", "tenures__municipality", "tenures__organisation"
    )
    return rows.filter(pk=pk).first()
