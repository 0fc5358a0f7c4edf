"""Municipalities and organisations."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from zoneinfo import available_timezones

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.kernel.languages import LocalText
from kizuna.register.actions.refusals import RegisterRefused, check, check_names
from kizuna.register.actions.spellings import keep_spellings
from kizuna.register.gazetteer import gazetteer
from kizuna.register.models import Municipality, Organisation
from kizuna.register.rules.kinds import OrganisationKind


@transaction.atomic
def register_municipality(
    *,
    names: LocalText,
    country: str,
    latitude: float,
    longitude: float,
    time_zone: str,
    by: User,
    at: datetime,
    population: int | None = None,
    geoname_id: int | None = None,
    is_home: bool = False,
    spellings: Iterable[str] = (),
) -> Municipality:
    """Enter a municipality. Raises RegisterRefused, PermissionDenied."""
    require(by, Right.EDIT_RECORD)
    check_names(names)
    refuse_nowhere(latitude, longitude, time_zone)
    if is_home and Municipality.objects.filter(is_home=True).exists():
        raise RegisterRefused("second_home", _("Another city is already marked as our own."))
    row = Municipality(
        names=names,
        country=country.upper(),
        latitude=latitude,
        longitude=longitude,
        time_zone=time_zone,
        population=population,
        geoname_id=geoname_id,
        is_home=is_home,
    )
    check(row)
    row.save()
    keep_spellings(row, [*names.values(), *spellings])
    record_change(
        by=by,
        at=at,
        action="register.register_municipality",
        subject=row,
        changes={"names": names, "country": row.country, "is_home": is_home},
    )
    return row


def refuse_nowhere(latitude: float, longitude: float, time_zone: str) -> None:
    """Raise RegisterRefused for a place that is not on Earth or has no time zone of that name."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise RegisterRefused("not_on_earth", _("These coordinates are not on Earth."))
    if time_zone not in available_timezones():
        raise RegisterRefused("no_time_zone", _("There is no time zone of this name."))


@transaction.atomic
def register_from_gazetteer(
    *, geoname_id: int, by: User, at: datetime, is_home: bool = False
) -> Municipality:
    """The municipality of that GeoNames number: the known one, or entered from the gazetteer."""
    require(by, Right.EDIT_RECORD)
    known = Municipality.objects.filter(geoname_id=geoname_id).first()
    if known:
        return known
    city = gazetteer().city(geoname_id)
    if city is None:
        raise RegisterRefused("unknown_city", _("The gazetteer does not know this city."))
    return register_municipality(
        names=city.names,
        country=city.country,
        latitude=city.latitude,
        longitude=city.longitude,
        time_zone=city.time_zone,
        population=city.population or None,
        geoname_id=geoname_id,
        is_home=is_home,
        spellings=[city.name, *_short_japanese(city.names)],
        by=by,
        at=at,
    )


def _short_japanese(names: LocalText) -> list[str]:
    """郡山 beside 郡山市: releases write both."""
    japanese = names.get("ja", "")
    return [japanese[:-1]] if len(japanese) > 2 and japanese[-1] in "市町村区" else []


@transaction.atomic
def register_organisation(
    *,
    names: LocalText,
    by: User,
    at: datetime,
    kind: OrganisationKind | str = OrganisationKind.OTHER,
    parent: Organisation | None = None,
    municipality: Municipality | None = None,
    spellings: Iterable[str] = (),
    email: str = "",
    phone: str = "",
    web_address: str = "",
) -> Organisation:
    """Enter a body. Raises RegisterRefused, PermissionDenied."""
    require(by, Right.EDIT_RECORD)
    check_names(names)
    row = Organisation(
        names=names,
        kind=str(kind),
        parent=parent,
        municipality=municipality,
        email=email,
        phone=phone,
        web_address=web_address,
    )
    check(row)
    row.save()
    keep_spellings(row, [*names.values(), *spellings])
    changes = {"names": names, "kind": row.kind, "parent": parent, "municipality": municipality}
    record_change(by=by, at=at, action="register.register_organisation", subject=row, changes=changes)
    return row


AMENDABLE = frozenset({"names", "kind", "parent", "municipality", "email", "phone", "web_address"})


@transaction.atomic
def amend_organisation(*, organisation: Organisation, by: User, at: datetime, **changes: Any) -> Organisation:
    """Set some of names, kind, parent, municipality, email, phone, web_address. Raises RegisterRefused."""
    require(by, Right.EDIT_RECORD)
    if not changes.keys() <= AMENDABLE:
        raise TypeError(f"cannot amend {sorted(changes.keys() - AMENDABLE)}")
    before = {name: getattr(organisation, name) for name in changes}
    for name, value in changes.items():
        setattr(organisation, name, value)
    check_names(organisation.names)
    _refuse_circle(organisation)
    check(organisation)
    organisation.save(update_fields=list(changes))
    keep_spellings(organisation, organisation.names.values())
    record_change(
        by=by,
        at=at,
        action="register.amend_organisation",
        subject=organisation,
        changes={name: [before[name], value] for name, value in changes.items() if before[name] != value},
    )
    return organisation


def _refuse_circle(organisation: Organisation) -> None:
    above = organisation.parent
    while above is not None:
        if above.pk == organisation.pk:
            raise RegisterRefused("circle", _("An organisation cannot be part of itself."))
        above = above.parent
