"""Who is meant by a name that stands in a promise."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import NoReverseMatch, reverse

from kizuna.accounts.access import AnyUser
from kizuna.kernel.folding import fold
from kizuna.register.access import municipalities_visible_to, organisations_visible_to, people_visible_to
from kizuna.register.models import Spelling

PAGES = {
    "organisation": "reports:organisation",
    "municipality": "register:municipality",
    "person": "reports:person",
}


def addresses_of_names(names: Iterable[str], user: AnyUser) -> dict[str, str]:
    """By name the page of the one row of the register that is written so: one query.

    A name that several rows share, and one of somebody the user may not see, leads nowhere.
    """
    keys = {name: fold(name) for name in names if name}
    meant: dict[str, set[tuple[str, int]]] = {}
    for folded, *numbers in _spellings(set(keys.values()), user):
        meant.setdefault(folded, set()).update(
            (column, number) for column, number in zip(PAGES, numbers, strict=True) if number
        )
    return {
        name: _address(*next(iter(rows)))
        for name, key in keys.items()
        if len(rows := meant.get(key, set())) == 1
    }


def _spellings(
    keys: Iterable[str], user: AnyUser
) -> Iterable[tuple[str, int | None, int | None, int | None]]:
    wanted = [key for key in keys if key]
    if not wanted:
        return []
    rows = Spelling.objects.filter(folded__in=wanted)
    seen = rows.filter(organisation__in=organisations_visible_to(user))
    seen |= rows.filter(municipality__in=municipalities_visible_to(user))
    seen |= rows.filter(person__in=people_visible_to(user))
    return seen.values_list("folded", "organisation_id", "municipality_id", "person_id")


def _address(column: str, number: int) -> str:
    try:
        return reverse(PAGES[column], args=[number])
    except NoReverseMatch:
        return ""
