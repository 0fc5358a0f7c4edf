"""What stands around the wording in print: parties and dates, the chain, who signed, who approved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from kizuna.agreements.models import Instrument, Party, Signature
from kizuna.agreements.queries.printed import phrases
from kizuna.agreements.queries.printed.wording import PrintedWords
from kizuna.agreements.queries.wording_shown import term_words
from kizuna.agreements.rules import SigningRole
from kizuna.approvals.models import Approval
from kizuna.approvals.rules.agreeing import Side
from kizuna.columns.forms import LANGUAGE_LABELS
from kizuna.kernel.dates import PartialDate
from kizuna.kernel.languages import Language, LocalText
from kizuna.kernel.wording import in_words
from kizuna.printing.tongues import Cell, Tongues, only_filled
from kizuna.register.models import Municipality, Person
from kizuna.register.queries import names_of
from kizuna.ui.components import Text, name_shown

Fact = dict[str, list[Cell]]
JOINT = {Language.JA: "、"}


def facts_of(
    paper: Instrument, parties: Sequence[Party], words: PrintedWords, tongues: Tongues
) -> list[Fact]:
    """Parties, dates, term and languages, each under its label; what is not known is left out."""
    content = words.content

    def fact(label: Text, value: list[Cell]) -> Fact:
        return {"label": tongues.phrase(label), "value": value}

    def day(label: Text, when: PartialDate | None, place: Municipality | None = None) -> Fact:
        return fact(label, tongues.each(lambda language: _day(when, language, place)))

    def named(languages: Iterable[str]) -> list[Cell]:
        known = [Language(one) for one in languages if one in set(Language)]
        return tongues.each(
            lambda language: JOINT.get(language, ", ").join(str(LANGUAGE_LABELS[one]) for one in known)
        )

    signing = gettext_lazy("Signed on") if paper.signed_on else gettext_lazy("Place of signing")
    facts = [
        fact(gettext_lazy("Parties"), tongues.each(lambda language: _bodies(content, language))),
        fact(gettext_lazy("Name as printed"), tongues.each(lambda language: content["name_as_printed"])),
        day(gettext_lazy("Text agreed on"), paper.agreed_on),
        *(_council(party, tongues) for party in parties if party.council_approved_on),
        day(signing, paper.signed_on, paper.place),
        day(gettext_lazy("In force from"), words.in_force_on),
        fact(gettext_lazy("Term"), tongues.each(lambda language: term_words(content.get("term", {})))),
        day(gettext_lazy("Notice given on"), paper.notified_on),
        day(gettext_lazy("Ended on"), paper.ended_on),
        fact(gettext_lazy("Authentic languages"), named(content["authentic_languages"])),
        fact(gettext_lazy("Prevailing language"), named([content.get("prevailing_language", "")])),
    ]
    return [one for one in facts if any(cell["lines"] for cell in one["value"])]


def chain_of(
    paper: Instrument, chain: Sequence[tuple[Instrument, int]], tongues: Tongues
) -> dict[str, Any] | None:
    """The papers that hang together, each with what it does to the one above; None for a paper that stands alone."""
    if len(chain) < 2:
        return None
    titles = tongues.each_of([one for one, _depth in chain], title_of)
    links = tongues.each_of([(one, one.pk == paper.pk) for one, _depth in chain], _link)
    return {
        "heading": tongues.phrase(gettext_lazy("Papers that hang together")),
        "papers": [
            {"depth": min(depth, 4), "is_this": one.pk == paper.pk, "title": title, "line": link}
            for (one, depth), title, link in zip(chain, titles, links, strict=True)
        ],
    }


def signing_of(signatures: Sequence[Signature], tongues: Tongues) -> list[dict[str, Any]]:
    """Who signed, and apart from them who was witness."""
    witness = SigningRole.WITNESS.value
    parts = (
        (gettext_lazy("Signatories"), [one for one in signatures if one.role != witness]),
        (gettext_lazy("Witnesses"), [one for one in signatures if one.role == witness]),
    )
    return [
        {"heading": tongues.phrase(heading), "people": [_signature(row, tongues) for row in rows]}
        for heading, rows in parts
        if rows
    ]


def title_of(paper: Instrument, language: Language) -> str:
    """The title of a paper for a reader, else its name as printed."""
    return paper.entry.title.text(language) or paper.name_as_printed


def person_name(person: Person, language: Language) -> str:
    """A person's name in the script of the language, with the original where that is of another one."""
    shown = name_shown(names_of(person), language)
    return f"{shown.first} ({shown.original})" if shown.original else shown.first


def _bodies(content: Any, language: Language) -> str:
    return "\n".join(LocalText(one["names"]).text(language) for one in content["parties"])


def _day(when: PartialDate | None, language: Language, place: Municipality | None = None) -> str:
    parts = [in_words(when, language) if when else "", place.names.text(language) if place else ""]
    return JOINT.get(language, ", ").join(part for part in parts if part)


def _council(party: Party, tongues: Tongues) -> Fact:
    body = party.municipality or party.organisation
    names = body.names if body else LocalText()
    label = gettext_lazy("Approved by the council of %(body)s")
    return {
        "label": tongues.each(lambda language: label % {"body": names.text(language)}),
        "value": tongues.each(
            lambda language: "\n".join(
                one for one in (_day(party.council_approved_on, language), party.council_decision) if one
            )
        ),
    }


def _link(line: tuple[Instrument, bool], language: Language) -> str:
    """What a paper of the chain does, when it was signed, and when it ended."""
    (paper, is_this), parts = line, []
    if paper.parent_id and paper.parent:
        parts.append(phrases.relation(paper.relation, title_of(paper.parent, language), language))
    if paper.signed_on:
        parts.append(_("signed: %(day)s") % {"day": in_words(paper.signed_on, language)})
    if paper.ended_on:
        parts.append(_("ended: %(day)s") % {"day": in_words(paper.ended_on, language)})
    if is_this:
        parts.append(_("this paper"))
    return " · ".join(parts)


def _signature(row: Signature, tongues: Tongues) -> dict[str, Any]:
    party = (row.party.municipality or row.party.organisation) if row.party else None
    held = row.tenure.function if row.tenure else LocalText()
    # As printed in the languages it is printed in; in the others as that side itself calls the office.
    function = LocalText({**held, **row.function_as_printed})

    def office(language: Language) -> str:
        words = (function.text(language), party.names.text(language) if party else "")
        return JOINT.get(language, ", ").join(one for one in words if one)

    def behalf(language: Language) -> str:
        holder = person_name(row.on_behalf_of, language) if row.on_behalf_of else ""
        return _("on behalf of %(person)s") % {"person": holder} if holder else ""

    def when(language: Language) -> str:
        parts = [
            str(row.get_role_display()) if row.role == SigningRole.CO_SIGNATORY.value else "",
            _day(row.signed_on, language, row.place),
            _("signed by video link") if row.by_video else "",
        ]
        return " · ".join(part for part in parts if part)

    return {
        "name": tongues.each(lambda language: person_name(row.person, language)),
        "lines": only_filled(tongues.each(say) for say in (office, behalf, when)),
        "is_signed": bool(row.signed_on or row.instrument.signed_on),
    }


def standing_notes(paper: Instrument, words: PrintedWords, tongues: Tongues) -> list[list[Cell]]:
    """What a reader must know before reading: that the paper was withdrawn, or that its words are not the agreed ones."""
    notes = []
    withdrawn = paper.withdrawn_on
    if withdrawn:
        notes.append(
            tongues.each(lambda language: _("Withdrawn: %(day)s") % {"day": in_words(withdrawn, language)})
        )
    if words.version is None and words.agreed is None:
        return notes
    if not words.is_agreed:
        notes.append(tongues.phrase(gettext_lazy("Draft. This wording has not been approved by all sides.")))
    if words.agreed and words.agreed != words.version:
        number = words.agreed.number
        said = gettext_lazy("The wording that all sides approved last is version %(number)s.")
        notes.append(tongues.each(lambda language: said % {"number": number}))
    return notes


def approval_of(words: PrintedWords, tongues: Tongues, *, with_names: bool) -> dict[str, Any] | None:
    """The version whose words are printed, its hash and, for whoever may know, who approved it when."""
    version = words.version
    if version is None:
        return None
    if version.agreed_at:
        day = PartialDate.of_day(timezone.localdate(version.agreed_at))
        said = gettext_lazy("All sides approved exactly this wording (version %(number)s, %(day)s).")
    else:
        day = PartialDate.of_day(timezone.localdate(version.proposed_at))
        said = gettext_lazy("Proposed as version %(number)s (%(day)s).")
    rows = [tongues.each(lambda language: said % {"number": version.number, "day": in_words(day, language)})]
    if with_names:
        rows += tongues.each_of(words.approvals, _approval)
    return {
        "heading": tongues.phrase(pgettext_lazy("of a text by the sides", "Approval")),
        "rows": rows,
        "sha256": version.sha256,
    }


def _approval(given: tuple[Side, Approval], language: Language) -> str:
    side, approval = given
    who = JOINT.get(language, ", ").join(one for one in (approval.name, approval.function) if one)
    day = in_words(PartialDate.of_day(timezone.localdate(approval.at)), language)
    body = side.names.text(language)
    return _("%(side)s: %(who)s (%(day)s)") % {"side": body, "who": who, "day": day}
