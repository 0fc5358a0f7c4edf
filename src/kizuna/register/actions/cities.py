"""Putting a municipality right, and saying which one is our own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypedDict, Unpack

from django.db import transaction

from kizuna.accounts.access import require
from kizuna.accounts.models import User
from kizuna.accounts.rules import Right
from kizuna.audit.actions import record_change
from kizuna.audit.amending import set_columns
from kizuna.kernel.languages import LocalText
from kizuna.register.actions.bodies import refuse_nowhere, register_from_gazetteer
from kizuna.register.actions.refusals import check, check_names
from kizuna.register.actions.spellings import keep_spellings
from kizuna.register.models import Municipality


class MunicipalityChanges(TypedDict, total=False):
    """What of a municipality may be put right."""

    names: LocalText
    country: str
    latitude: float
    longitude: float
    time_zone: str
    population: int | None
    spellings: Sequence[str]


@transaction.atomic
def amend_municipality(
    *, municipality: Municipality, by: User, at: datetime, **changes: Unpack[MunicipalityChanges]
) -> Municipality:
    """Put a municipality right. `spellings` are all that are to be kept; its names are among them anyway.

    Other names alone leave the earlier ones as spellings. Raises RegisterRefused, PermissionDenied.
    """
    require(by, Right.EDIT_RECORD)
    city = Municipality.objects.select_for_update().get(pk=municipality.pk)
    spellings = changes.pop("spellings", None)
    if "country" in changes:
        changes["country"] = changes["country"].upper()
    told: dict[str, list[Any]] = set_columns(city, changes, changes)
    check_names(city.names)
    refuse_nowhere(city.latitude, city.longitude, city.time_zone)
    check(city)
    city.save()
    before = _spellings(city)
    if spellings is not None:
        kept = {text.strip() for text in (*spellings, *city.names.values())}
        city.spellings.exclude(text__in=kept).delete()
    keep_spellings(city, [*city.names.values(), *(spellings or ())])
    after = _spellings(city)
    if before != after:
        told["spellings"] = [before, after]
    if told:
        record_change(by=by, at=at, action="register.amend_municipality", subject=city, changes=told)
    return city


@transaction.atomic
def choose_home(*, pick: Municipality | int, by: User, at: datetime) -> Municipality:
    """Say which municipality is our own; one given by its GeoNames number is entered from the gazetteer.

    Raises RegisterRefused, PermissionDenied.
    """
    require(by, Right.EDIT_RECORD)
    city = register_from_gazetteer(geoname_id=pick, by=by, at=at) if isinstance(pick, int) else pick
    before = Municipality.objects.select_for_update().filter(is_home=True).first()
    if before == city:
        return city
    Municipality.objects.filter(is_home=True).update(is_home=False)
    city.is_home = True
    city.save(update_fields=["is_home"])
    changes = {"is_home": [False, True], "before": before}
    record_change(by=by, at=at, action="register.choose_home", subject=city, changes=changes)
    return city


def _spellings(city: Municipality) -> list[str]:
    return list(city.spellings.order_by("pk").values_list("text", flat=True))
