"""The content that is approved of a paper, put into words.

Whatever differs between two contents differs in their pieces too: what is approved is what was read. Contents of
earlier forms lack clauses, terms and annexes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from kizuna.agreements.models import Clause, FieldEffect, Instrument
from kizuna.approvals.rules.differences import Piece
from kizuna.approvals.rules.visible import one_line
from kizuna.columns.forms import LANGUAGE_LABELS
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import FALLBACKS, Language, LocalText
from kizuna.kernel.wording import in_words
from kizuna.register.queries import vocabulary
from kizuna.ui.components import active_language

RELATION = gettext_lazy("Relation to another paper")
BODIES = {"municipality": gettext_lazy("Municipality"), "organisation": gettext_lazy("Organisation")}
# Stands between the parts of a piece's name; no text that is approved holds it.
PART = "\0"
Content = Mapping[str, Any]


def shown(content: Content) -> list[Piece]:
    """The content in pieces for a reader: their language first, then the others; none is left out."""
    kinds = dict(Instrument.Kinds.choices)
    authentic = content["authentic_languages"]
    pieces = [
        *_in_languages("title", _("Title"), content["title"]),
        Piece("kind", _("Kind"), str(kinds.get(content["kind"], content["kind"]))),
        Piece("name_as_printed", _("Name as printed"), content["name_as_printed"]),
        *_party_pieces(content["parties"]),
        *_in_languages("text", _("Wording"), content["text"], authentic),
        *_clause_pieces(content.get("clauses", ()), authentic),
        Piece("fields", _("Fields of cooperation"), _field_lines(content["fields"])),
        Piece("term", _("Term"), term_words(content.get("term", {}))),
        *_day_pieces(content["in_force_on"]),
        *_language_pieces(authentic, content.get("prevailing_language")),
        *_relation_pieces(content["relation"]),
        *_annex_pieces(content.get("annexes", ()), authentic),
        Piece("format", _("Form of this record"), content["format"], is_quiet=True),
    ]
    return [piece for piece in pieces if piece.words]


def _order() -> tuple[Language, ...]:
    reader = active_language()
    return (reader, *FALLBACKS[reader])


def _in_languages(
    name: str,
    label: str,
    texts: Mapping[str, str],
    authentic: Any = (),
    headings: Mapping[str, str] | None = None,
) -> list[Piece]:
    """A piece for each language in which there is a text or a heading."""
    above = headings or {}
    return [
        Piece(
            name,
            label,
            texts.get(one, ""),
            one.value,
            is_authentic=one.value in authentic,
            heading=one_line(above.get(one, "")),
            tongue=str(LANGUAGE_LABELS[one]),
        )
        for one in _order()
        if texts.get(one) or above.get(one)
    ]


def _party_pieces(parties: Iterable[Content]) -> Iterator[Piece]:
    lines = [f"{BODIES.get(one['kind'], one['kind'])}: {_words(one['names'])}" for one in parties]
    yield Piece("parties", _("Parties"), "\n".join(lines))
    yield _names_apart("parties", [one["names"] for one in parties])


def _day_pieces(day: Mapping[str, str] | None) -> Iterator[Piece]:
    if day:
        words = in_words(PartialDate.parse(day["edtf"]), active_language())
        yield Piece("in_force_on", _("In force from"), words)
        yield Piece("day", _("In force from"), day["edtf"], is_quiet=True, behind="in_force_on")


def _language_pieces(authentic: Iterable[str], prevailing: str | None) -> Iterator[Piece]:
    names = [str(LANGUAGE_LABELS[Language(one)]) for one in authentic]
    yield Piece("authentic_languages", _("Authentic languages"), ", ".join(names))
    if prevailing:
        name = str(LANGUAGE_LABELS[Language(prevailing)])
        yield Piece("prevailing_language", _("Prevailing language"), name)


def _relation_pieces(relation: Content | None) -> Iterator[Piece]:
    if relation is None:
        return
    relations = dict(Instrument.Relations.choices)
    does = relations.get(relation["does"], relation["does"])
    about = " · ".join(word for word in (_words(relation["title"]), relation["name_as_printed"]) if word)
    yield Piece("relation", str(RELATION), f"{does}: {about}")
    yield _names_apart("relation", [relation["title"], {"": relation["name_as_printed"]}])


def _names_apart(behind: str, names: Iterable[Mapping[str, str]]) -> Piece:
    """Names by language, for a change that the names side by side do not show."""
    lines = ["; ".join(f"{language}: {one_line(text)}" for language, text in one.items()) for one in names]
    label = _("Names in each language")
    return Piece(f"names{PART}{behind}", label, "\n".join(lines), is_quiet=True, behind=behind)


def _field_lines(fields: Iterable[Mapping[str, str]]) -> str:
    names = dict(vocabulary())
    effects = dict(FieldEffect.Effects.choices)
    lines = []
    for one in fields:
        word = _words(names[one["field"]]) if one["field"] in names else one["field"]
        printed = pgettext("as printed", "“%s”") % one_line(one["as_printed"]) if one["as_printed"] else ""
        lines.append(f"{effects.get(one['effect'], one['effect'])}: {word} {printed}".rstrip())
    return "\n".join(lines)


def _words(texts: Mapping[str, str]) -> str:
    """All languages of a name, the reader's first, so that no change in one of them goes unseen."""
    names = LocalText(texts)
    return " / ".join(dict.fromkeys(one_line(names[one]) for one in _order() if one in names))


def _clause_pieces(
    clauses: Iterable[Content], authentic: Any, within: str = "", above: str = ""
) -> Iterator[Piece]:
    """Each clause in each language, then what it does; clauses without a number go by their place."""
    known = list(clauses)
    told = []
    for place, clause in enumerate(known, start=1):
        number = clause["number"] or f"#{place}"
        name = f"{within}clause{PART}{clause['number'] or PART + str(place)}"
        told.append(number)
        label = above + _("Clause %(number)s") % {"number": number}
        yield from _in_languages(name, label, clause["text"], authentic, clause["heading"])
        does = above + _("Clause %(number)s does") % {"number": number}
        yield Piece(f"{name}{PART}does", does, "\n".join(_clause_lines(clause)))
        if changes := clause["changes"]:
            yield _names_apart(f"{name}{PART}does", [changes["title"], {"": changes["number"]}])
    label = above + _("Order of the clauses")
    yield Piece(f"{within}order", label, " – ".join(map(one_line, told)), is_quiet=True)


def _annex_pieces(annexes: Iterable[Content], authentic: Any) -> Iterator[Piece]:
    """Each annex: its title, the words in each language, its clauses."""
    for place, annex in enumerate(annexes, start=1):
        label, name = _("Annex %(number)s") % {"number": place}, f"annex{PART}{place}{PART}"
        yield from _in_languages(f"{name}title", label, annex["title"])
        printed = f"{label} · " + _("Name as printed")
        yield Piece(f"{name}name", printed, annex["name_as_printed"])
        yield from _in_languages(f"{name}text", f"{label} · " + _("Wording"), annex["text"], authentic)
        yield from _clause_pieces(annex["clauses"], authentic, name, f"{label} · ")


def _clause_lines(clause: Content) -> Iterator[str]:
    if changes := clause["changes"]:
        does = dict(Clause.Changes.choices).get(changes["does"], changes["does"])
        about = _("clause %(number)s of “%(paper)s”") % {
            "number": one_line(changes["number"]),
            "paper": _words(changes["title"]),
        }
        yield f"{does}: {about}"
    if lines := _field_lines(clause["fields"]):
        yield lines
    if clause["outlives"]:
        yield _("Running activities go on after the end of the paper.")


def term_words(term: Mapping[str, Any]) -> str:
    """The term in words, a line each for its kind, its length, its renewal and the notice period."""
    kind = term.get("kind", "")
    lines = [str(dict(Instrument.Terms.choices).get(kind, kind))]
    for name, sentence in (
        ("months", _("The term: %(months)s")),
        ("renewal_months", _("Each further term: %(months)s")),
        ("notice_months", _("Notice period: %(months)s")),
    ):
        if (number := term.get(name)) is not None:
            months = ngettext("%(number)d month", "%(number)d months", number) % {"number": number}
            lines.append(sentence % {"months": months})
    return "\n".join(line for line in lines if line)
