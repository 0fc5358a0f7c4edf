"""Where the rows of the register have their pages; some of those pages lie in rooms above."""

from __future__ import annotations

from typing import Any

from django.urls import NoReverseMatch, reverse

from kizuna.register.models import Municipality, Organisation, Person, Tie


def tie_address(tie: Tie) -> str:
    """The tie's own page."""
    return _address_or("reports:dossier", reverse("register:ties"), slug=tie.slug)


def person_address(person: Person) -> str:
    """The person's own page."""
    return _address_or("reports:person", reverse("register:people"), pk=person.pk)


def organisation_address(organisation: Organisation) -> str:
    """The organisation's own page."""
    return _address_or("reports:organisation", reverse("register:organisations"), pk=organisation.pk)


def municipality_address(municipality: Municipality) -> str:
    """The municipality's own page."""
    return reverse("register:municipality", args=[municipality.pk])


def _address_or(name: str, fallback: str, **arguments: Any) -> str:
    """The address of a page in a room above, or `fallback` where that room has no such page."""
    try:
        return reverse(name, kwargs=arguments)
    except NoReverseMatch:
        return fallback
