"""What exactly is approved of a paper, and how it is shown.

Only what both sides agree upon is among it. Contacts, visibility, and what happens to the paper later (when
its text was agreed, who signed when and where, when it ended) may be noted by one side alone and stays out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from kizuna.agreements.models import FieldEffect, Instrument, Party
from kizuna.approvals.rules.agreeing import Side
from kizuna.approvals.rules.differences import Piece
from kizuna.chronicle.models import Entry
from kizuna.columns.forms import LANGUAGE_LABELS
from kizuna.columns.keys import key_of
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import FALLBACKS, Language, LocalText
from kizuna.kernel.wording import in_words
from kizuna.register.models import FieldOfCooperation
from kizuna.ui.components import active_language

# Written into each content. What is written under this name may never change; a new form gets a new number.
FORMAT = "kizuna.agreement/1"
RELATION = gettext_lazy("Relation to another paper")


def sides_of(instrument: Instrument) -> list[Side]:
    """The parties, each of which has to approve, in the order of their recording."""
    return [_side(party) for party in _parties(instrument)]


def content_of(instrument: Instrument) -> dict[str, Any]:
    """What is approved of the paper, typed."""
    parent = instrument.parent
    return {
        "format": FORMAT,
        "kind": instrument.kind,
        "title": Entry.objects.get(pk=instrument.entry_id).title.plain(),
        "name_as_printed": instrument.name_as_printed,
        "text": instrument.text.plain(),
        "authentic_languages": sorted({*instrument.authentic_languages}),
        "parties": [_named(party) for party in _parties(instrument)],
        "relation": {
            "does": instrument.relation,
            "title": parent.entry.title.plain(),
            "name_as_printed": parent.name_as_printed,
        }
        if parent
        else None,
        "fields": [
            {"effect": effect.effect, "field": effect.field.code, "as_printed": effect.as_printed}
            for effect in instrument.effects.select_related("field").order_by("effect", "field__code")
        ],
        "in_force_on": instrument.in_force_on,
    }


def shown(content: Mapping[str, Any]) -> list[Piece]:
    """The content in pieces for a reader: their language first, then the others; none is left out."""
    reader = active_language()
    order = (reader, *FALLBACKS[reader])
    authentic = content["authentic_languages"]
    kinds, relations = dict(Instrument.Kinds.choices), dict(Instrument.Relations.choices)
    pieces = [
        *_in_languages("title", _("Title"), content["title"], order),
        Piece("kind", _("Kind"), str(kinds.get(content["kind"], content["kind"]))),
        Piece("name_as_printed", _("Name as printed"), content["name_as_printed"]),
        Piece("parties", _("Parties"), "\n".join(_words(one["names"]) for one in content["parties"])),
        *_in_languages("text", _("Wording"), content["text"], order, authentic),
        Piece("fields", _("Fields of cooperation"), _field_lines(content["fields"])),
    ]
    if content["in_force_on"]:
        day = PartialDate.parse(content["in_force_on"]["edtf"])
        pieces.append(Piece("in_force_on", _("In force from"), in_words(day, reader)))
    if authentic:
        names = [str(LANGUAGE_LABELS[Language(one)]) for one in authentic]
        pieces.append(Piece("authentic_languages", _("Authentic languages"), ", ".join(names)))
    if relation := content["relation"]:
        does = str(relations.get(relation["does"], relation["does"]))
        about = " · ".join(word for word in (_words(relation["title"]), relation["name_as_printed"]) if word)
        pieces.append(Piece("relation", str(RELATION), f"{does}: {about}"))
    return [piece for piece in pieces if piece.text]


def _in_languages(
    name: str, label: str, texts: Mapping[str, str], order: tuple[Language, ...], authentic: Any = ()
) -> list[Piece]:
    return [
        Piece(name, f"{label} ({LANGUAGE_LABELS[one]})", texts[one], one.value, one.value in authentic)
        for one in order
        if texts.get(one)
    ]


def _field_lines(fields: list[Mapping[str, str]]) -> str:
    names = {row.code: row.names for row in FieldOfCooperation.objects.all()}
    effects = dict(FieldEffect.Effects.choices)
    lines = []
    for one in fields:
        word = _words(names[one["field"]]) if one["field"] in names else one["field"]
        printed = pgettext("as printed", "“%s”") % one["as_printed"] if one["as_printed"] else ""
        lines.append(f"{effects.get(one['effect'], one['effect'])}: {word} {printed}".rstrip())
    return "\n".join(lines)


def _words(texts: Mapping[str, str]) -> str:
    """All languages of a name, the reader's first, so that no change in one of them goes unseen."""
    reader = active_language()
    names = LocalText(texts)
    return " / ".join(dict.fromkeys(names[one] for one in (reader, *FALLBACKS[reader]) if one in names))


def _parties(instrument: Instrument) -> list[Party]:
    return list(
        instrument.parties.select_related("municipality", "organisation__municipality").order_by("id")
    )


def _side(party: Party) -> Side:
    if party.municipality is not None:
        return Side(key_of(party.municipality), party.municipality.names, party.municipality.is_home)
    if party.organisation is None:
        raise ValueError("a party without a body")
    seat = party.organisation.municipality
    return Side(key_of(party.organisation), party.organisation.names, bool(seat and seat.is_home))


def _named(party: Party) -> dict[str, Any]:
    body = party.municipality or party.organisation
    kind = "municipality" if party.municipality else "organisation"
    return {"kind": kind, "names": body.names.plain() if body else {}}
