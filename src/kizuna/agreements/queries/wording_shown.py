"""The content that is approved of a paper, put into words. Contents of earlier forms lack clauses and terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from kizuna.agreements.models import Clause, FieldEffect, Instrument
from kizuna.approvals.rules.differences import Piece
from kizuna.columns.forms import LANGUAGE_LABELS
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import FALLBACKS, Language, LocalText
from kizuna.kernel.wording import in_words
from kizuna.register.models import FieldOfCooperation
from kizuna.ui.components import active_language

RELATION = gettext_lazy("Relation to another paper")


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
        *_clause_pieces(content.get("clauses", ()), order, authentic),
        Piece("fields", _("Fields of cooperation"), _field_lines(content["fields"])),
        Piece("term", _("Term"), term_words(content.get("term", {}))),
    ]
    if content["in_force_on"]:
        day = PartialDate.parse(content["in_force_on"]["edtf"])
        pieces.append(Piece("in_force_on", _("In force from"), in_words(day, reader)))
    if authentic:
        names = [str(LANGUAGE_LABELS[Language(one)]) for one in authentic]
        pieces.append(Piece("authentic_languages", _("Authentic languages"), ", ".join(names)))
    if prevailing := content.get("prevailing_language"):
        name = str(LANGUAGE_LABELS[Language(prevailing)])
        pieces.append(Piece("prevailing_language", _("Prevailing language"), name))
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


def _clause_pieces(
    clauses: Iterable[Mapping[str, Any]], order: tuple[Language, ...], authentic: Any
) -> Iterator[Piece]:
    """Each clause in each language, then what it does; clauses without a number go by their place."""
    for place, clause in enumerate(clauses, start=1):
        number = clause["number"] or f"#{place}"
        label = _("Clause %(number)s") % {"number": number}
        if heading := _words(clause["heading"]):
            label = f"{label}: {heading}"
        yield from _in_languages(f"clause {number}", label, clause["text"], order, authentic)
        if does := "\n".join(_clause_lines(clause)):
            yield Piece(f"clause {number} does", _("Clause %(number)s does") % {"number": number}, does)


def _clause_lines(clause: Mapping[str, Any]) -> Iterator[str]:
    if changes := clause["changes"]:
        does = dict(Clause.Changes.choices).get(changes["does"], changes["does"])
        about = _("clause %(number)s of “%(paper)s”") % {
            "number": changes["number"],
            "paper": _words(changes["title"]),
        }
        yield f"{does}: {about}"
    if lines := _field_lines(clause["fields"]):
        yield lines
    if clause["outlives"]:
        yield _("Running activities go on after the end of the paper.")


def term_words(term: Mapping[str, Any]) -> str:
    """The term in words, a line each for its kind, its length, its renewal and the notice period."""
    lines = [str(dict(Instrument.Terms.choices).get(term.get("kind", ""), ""))]
    for name, sentence in (
        ("months", _("The term: %(months)s")),
        ("renewal_months", _("Each further term: %(months)s")),
        ("notice_months", _("Notice period: %(months)s")),
    ):
        if number := term.get(name):
            months = ngettext("%(number)d month", "%(number)d months", number) % {"number": number}
            lines.append(sentence % {"months": months})
    return "\n".join(line for line in lines if line)
