"""What is to come: exchanges and promises; and the release that tells it."""

from __future__ import annotations

from typing import Any

from kizuna.archive.actions.confirming.bodies import organisation_named
from kizuna.archive.actions.confirming.context import Confirmation, in_each_language, typed_date
from kizuna.archive.actions.confirming.ties import city_or_none, tie_of
from kizuna.archive.actions.refusals import ProposalRefused
from kizuna.exchanges.actions import record_programme
from kizuna.exchanges.models import Programme
from kizuna.exchanges.rules import ProgrammeKind
from kizuna.kernel.languages import LocalText
from kizuna.press.actions import record_release
from kizuna.press.models import Release
from kizuna.promises.actions import record_promise
from kizuna.promises.models import Promise


def confirm_exchange(confirmation: Confirmation, payload: dict[str, Any]) -> Programme:
    """Record the programme with its bodies, place, start, duration and places as far as stated."""
    if payload["programme_kind"] not in {kind.value for kind in ProgrammeKind}:
        raise ProposalRefused("kind_unknown", name=payload["programme_kind"])
    programme = _same_programme(confirmation, payload) or _planned(confirmation, payload)
    confirmation.states(
        programme,
        kind=payload["programme_kind"],
        hosting_body=payload["hosting_body"],
        start=payload["start"],
        department=payload["department"],
        duration_weeks=payload["duration_weeks"],
        places=payload["places"],
    )
    return programme


def _planned(confirmation: Confirmation, payload: dict[str, Any]) -> Programme:
    kind = Programme.Kinds(payload["programme_kind"])
    place = city_or_none(confirmation, payload["place"])
    return record_programme(
        tie=tie_of(confirmation),
        kind=kind.value,
        direction=payload["direction"],
        title=in_each_language(
            lambda language: f"{kind.label} – {place.names.text(language)}" if place else str(kind.label)
        ),
        sending_body=organisation_named(confirmation, payload["sending_body"]),
        hosting_body=organisation_named(confirmation, payload["hosting_body"]),
        place=place,
        department=confirmation.as_printed(payload["department"]),
        start=typed_date(payload["start"]),
        duration_weeks=payload["duration_weeks"],
        places=payload["places"],
        **confirmation.actor,
    )


def _same_programme(confirmation: Confirmation, payload: dict[str, Any]) -> Programme | None:
    """The programme of this kind with the same host and start, told again; without a host nothing is the same."""
    host = organisation_named(confirmation, payload["hosting_body"])
    if host is None:
        return None
    known = Programme.objects.filter(
        entry__tie=tie_of(confirmation), kind=payload["programme_kind"], hosting_body=host
    )
    start = typed_date(payload["start"])
    return next((one for one in known if start is None or one.start in (None, start)), None)


def confirm_promise(confirmation: Confirmation, payload: dict[str, Any]) -> Promise:
    """Keep the promise in its first wording, due as far as it says when."""
    tie = tie_of(confirmation)
    release = Release.objects.filter(document=confirmation.reading.document).select_related("entry").first()
    told_before = Promise.objects.filter(tie=tie, wording=payload["wording"]).first()
    promise = told_before or record_promise(
        tie=tie,
        made_in=release.entry if release else None,
        wording=payload["wording"],
        wording_language=confirmation.language,
        promised_by=payload["promised_by"],
        made_on=confirmation.reading.anchor,
        due=typed_date(payload["due"]),
        **confirmation.actor,
    )
    confirmation.states(promise, wording=payload["wording"], due=payload["due"])
    return promise


def confirm_release(confirmation: Confirmation, payload: dict[str, Any]) -> Release:
    """Record the release itself and the office that answers for it."""
    document = confirmation.reading.document
    tie = tie_of(confirmation)
    release = record_release(
        tie=tie,
        document=document,
        title=LocalText({document.language: document.title}),
        published_on=typed_date(payload["published_on"]),
        issuer=organisation_named(confirmation, payload["issuer"]),
        email=payload["email"],
        phone=payload["phone"],
        web_address=payload["web_address"],
        **confirmation.actor,
    )
    confirmation.states(release, contact=[payload["issuer"], payload["email"], payload["phone"]])
    return release
