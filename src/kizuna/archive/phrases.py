"""A proposal said as one sentence in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from kizuna.agreements.models import Instrument
from kizuna.archive.rules.proposals import ProposalKind
from kizuna.contacts.models import Encounter
from kizuna.exchanges.models import Programme
from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.wording import in_words
from kizuna.register.models import Organisation, TieTier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Payload = dict[str, Any]


def sentence(kind: str, payload: Payload) -> str:
    """What would become part of the record, in one sentence."""
    return _SENTENCES[kind](payload)


def details(kind: str, payload: Payload) -> list[tuple[str, str]]:
    """Further values of the fact as pairs of label and words; empty ones are left out."""
    pairs = _DETAILS[kind](payload) if kind in _DETAILS else []
    return [(label, words) for label, words in pairs if words]


def date_words(edtf: str) -> str:
    """An EDTF date in words; what is none stays as it is."""
    try:
        return in_words(PartialDate.parse(edtf), get_language() or "de") if edtf else ""
    except NotADate:
        return edtf


def listed(names: Iterable[str]) -> str:
    """Names in a row, as the reader's language separates them."""
    # Translators: what stands between the parts of a list
    return _(", ").join(name for name in names if name)


def _label(choices: Any, value: str) -> str:
    return str(dict(choices).get(value, value))


def _tie(payload: Payload) -> str:
    return _("%(cities)s are linked: %(tier)s.") % {
        "cities": " – ".join(payload["municipalities"]),
        "tier": _label(TieTier.Tiers.choices, payload["tier"]),
    }


def _person(payload: Payload) -> str:
    name = f"{payload['title']} {payload['name']}".strip()
    values = {"name": name, "function": payload["function"], "body": payload["organisation"]}
    if payload["function"] and payload["organisation"]:
        return _("%(name)s: %(function)s, %(body)s.") % values
    if payload["function"]:
        return _("%(name)s: %(function)s.") % values
    return _("%(name)s is named.") % values


def _organisation(payload: Payload) -> str:
    kind = _label(Organisation.Kinds.choices, payload.get("body_kind", ""))
    return _("%(name)s (%(kind)s) is named.") % {"name": payload["name"], "kind": kind}


def _agreement(payload: Payload) -> str:
    kind = _label(Instrument.Kinds.choices, payload["paper_kind"])
    parties = " – ".join(payload["parties"])
    if payload["signed_on"]:
        return _("%(kind)s between %(parties)s, signed: %(date)s.") % {
            "kind": kind,
            "parties": parties,
            "date": date_words(payload["signed_on"]),
        }
    return _("%(kind)s between %(parties)s; the text gives no date.") % {"kind": kind, "parties": parties}


def _delegation(payload: Payload) -> str:
    start, goal = payload["from_city"], payload["to_city"]
    if start and goal:
        return _("A delegation travels from %(start)s to %(goal)s.") % {"start": start, "goal": goal}
    if start:
        return _("A delegation comes from %(start)s; the text does not say where to.") % {"start": start}
    if goal:
        return _("A delegation travels to %(goal)s; the text does not say where from.") % {"goal": goal}
    return _("A delegation travels; the text does not say between which cities.")


def _exchange(payload: Payload) -> str:
    kind = _label(Programme.Kinds.choices, payload["programme_kind"])
    where = payload["hosting_body"] or payload["place"]
    return _("%(kind)s at: %(where)s.") % {"kind": kind, "where": where} if where else f"{kind}."


def _encounter(payload: Payload) -> str:
    kind = _label(Encounter.Kinds.choices, payload["encounter_kind"])
    return f"{kind}: {listed(payload['bodies']) or payload['event'] or payload['place']}."


def _promise(payload: Payload) -> str:
    if payload["due"]:
        return _("Announced, due: %(due)s.") % {"due": date_words(payload["due"])}
    return _("Announced, without saying when.")


def _release(payload: Payload) -> str:
    return _("This is a press release of: %(issuer)s.") % {"issuer": payload["issuer"] or "?"}


def _agreement_details(payload: Payload) -> list[tuple[str, str]]:
    return [
        (_("Fields"), listed(payload["fields"])),
        (_("Signatories"), listed(payload["signatories"])),
        (_("Place of signing"), payload["place"]),
        (_("Supplements a"), _label(Instrument.Kinds.choices, payload["supplements"])),
        (_("Remains in force"), _("yes, the text says so") if payload["remains_in_force"] else ""),
    ]


def _delegation_details(payload: Payload) -> list[tuple[str, str]]:
    return [
        (_("When"), date_words(payload["when"])),
        (_("Head of delegation"), payload["head"]),
        (_("Members"), listed(payload["members"])),
    ]


def _exchange_details(payload: Payload) -> list[tuple[str, str]]:
    weeks, places = payload["duration_weeks"], payload["places"]
    return [
        (_("Sending body"), payload["sending_body"]),
        (_("Place"), payload["place"]),
        (_("Department"), payload["department"]),
        (_("Start"), date_words(payload["start"])),
        (_("Duration"), ngettext("%(n)s week", "%(n)s weeks", weeks) % {"n": weeks} if weeks else ""),
        (_("Places"), str(places) if places else ""),
    ]


def _encounter_details(payload: Payload) -> list[tuple[str, str]]:
    return [
        (_("When"), date_words(payload["when"])),
        (_("Place"), payload["place"]),
        (_("The contact began at"), payload["arose_from_event"]),
        (_("The contact began on"), date_words(payload["arose_from_date"])),
    ]


def _release_details(payload: Payload) -> list[tuple[str, str]]:
    return [
        (_("Published on"), date_words(payload["published_on"])),
        (_("E-mail"), payload["email"]),
        (_("Telephone"), payload["phone"]),
        (_("Web address"), payload["web_address"]),
    ]


_SENTENCES: dict[str, Callable[[Payload], str]] = {
    ProposalKind.TIE: _tie,
    ProposalKind.PERSON: _person,
    ProposalKind.ORGANISATION: _organisation,
    ProposalKind.AGREEMENT: _agreement,
    ProposalKind.DELEGATION: _delegation,
    ProposalKind.EXCHANGE: _exchange,
    ProposalKind.ENCOUNTER: _encounter,
    ProposalKind.PROMISE: _promise,
    ProposalKind.RELEASE: _release,
}
_DETAILS: dict[str, Callable[[Payload], list[tuple[str, str]]]] = {
    ProposalKind.AGREEMENT: _agreement_details,
    ProposalKind.DELEGATION: _delegation_details,
    ProposalKind.EXCHANGE: _exchange_details,
    ProposalKind.ENCOUNTER: _encounter_details,
    ProposalKind.RELEASE: _release_details,
}
