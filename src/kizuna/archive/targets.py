"""Where a row of the record is shown."""

from __future__ import annotations

from functools import lru_cache

from django.urls import NoReverseMatch, reverse

_PAGES = {
    "register.person": "reports:person",
    "register.organisation": "reports:organisation",
    "register.tie": "reports:tie_by_number",
    "register.municipality": "register:municipality",
    "agreements.instrument": "agreements:detail",
    "delegations.delegation": "delegations:detail",
    "exchanges.programme": "exchanges:detail",
    "contacts.encounter": "contacts:detail",
    "promises.promise": "promises:detail",
    "press.release": "press:detail",
}


@lru_cache(maxsize=4096)
def address_of_key(key: str) -> str:
    """The address of the page of a row such as `agreements.instrument:3`; empty when it has none."""
    label, _, number = key.partition(":")
    name = _PAGES.get(label)
    if not name or not number.isdecimal():
        return ""
    try:
        return reverse(name, args=[int(number)])
    except NoReverseMatch:
        return ""
