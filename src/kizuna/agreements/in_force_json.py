"""The answers of `kizuna in-force` for programs.

Asked for one day alone, a list of fields. With a day to compare, the text or the registers, an object whose key
`fields` holds that list.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from kizuna.agreements.models import Instrument
from kizuna.agreements.queries.asking import Asked, FieldDifference
from kizuna.agreements.queries.force import FieldInForce, OtherAccount
from kizuna.agreements.queries.registers import RegistersView
from kizuna.agreements.queries.signatories import Signatory, name_in
from kizuna.agreements.queries.texts import TextInForce, TextPart
from kizuna.agreements.queries.texts_compared import Place, PlaceChange
from kizuna.agreements.rules import SigningRole
from kizuna.kernel.dates import PartialDate
from kizuna.sources.showing import value_in_words

Json = dict[str, Any]


def as_json(asked: Asked, language: str) -> list[Json] | Json:
    """What was found, as plain lists and objects."""
    fields = [_field(found, language) for found in asked.fields]
    if asked.compare is None and asked.text is None and asked.registers is None:
        return fields
    told: Json = {"tie": asked.tie.slug, "on": asked.on.isoformat(), "fields": fields}
    if asked.compare:
        told["compare"] = asked.compare.isoformat()
        told["differences"] = [_difference(one, asked, language) for one in asked.differences]
    if asked.text:
        told["text"] = _text(asked.text, language)
    if asked.text_compared:
        told["text_compared"] = _text(asked.text_compared, language)
        changed = [place for place in asked.places if place.change is not PlaceChange.SAME]
        told["text_differences"] = [_place(place, language) for place in changed]
    if asked.registers:
        told["registers"] = _registers(asked.registers)
    return told


def _field(found: FieldInForce, language: str) -> Json:
    return {
        "field": found.field.code,
        "answer": found.answer.value,
        "because": str(found.because),
        "because_code": found.because.code.value,
        "instrument": _title(found.instrument, language) if found.instrument else None,
        "instrument_kind": found.instrument.kind if found.instrument else None,
        "since": _edtf(found.since),
        "as_printed": found.as_printed or None,
        "signatories": [one.name(language) for one in _signers(found.signatories)],
        "clause": _clause(found.instrument, found.clause, found.clause_number),
        "reads_now": {
            "instrument": _title(found.reads_now[0], language),
            "clause": _clause(*found.reads_now),
        }
        if found.reads_now
        else None,
        "signed_by": [_signed(one, language) for one in found.signatories],
        "also": [_title(paper, language) for paper in found.also],
        "effects": [
            {
                "effect": one.effect,
                "instrument": _title(one.instrument, language),
                "clause": _clause(one.instrument, one.clause, one.clause_number),
                "as_printed": one.as_printed or None,
                "answer": one.answer.value,
            }
            for one in found.effects
        ],
        "survival": [
            {
                "instrument": _title(one.instrument, language),
                "clause": _clause(one.instrument, one.clause, one.clause_number),
                "answer": one.answer.value,
            }
            for one in found.survival
        ],
        "accounts": [_account(one, language) for one in found.accounts],
    }


def _signers(signatories: Iterable[Signatory]) -> list[Signatory]:
    """Those who bind somebody: a witness signs for nobody."""
    return [one for one in signatories if one.role is not SigningRole.WITNESS]


def _signed(one: Signatory, language: str) -> Json:
    return {
        "name": one.name(language),
        "office": one.function.text(language) or None,
        "office_is_certain": one.answer.value == "yes",
        "for": one.party.text(language) or None,
        "role": one.role.value,
        "on_behalf_of": name_in(one.on_behalf_of, language) or None,
    }


def _account(one: OtherAccount, language: str) -> Json:
    statement = one.statement
    return {
        "instrument": _title(one.instrument, language),
        "aspect": statement.aspect,
        "value": statement.value,
        "in_words": value_in_words(statement.value, language),
        "source": statement.citation.document.title if statement.citation else None,
        "held_true": statement.is_held_true,
        "answer": one.answer.value,
        "sentence": one.sentence,
        "page": reverse("sources:accounts", args=[statement.subject, statement.aspect]),
    }


def _difference(one: FieldDifference, asked: Asked, language: str) -> Json:
    earlier, later = asked.days
    return {
        "field": one.difference.field,
        "change": one.difference.change.value,
        "before": {"on": earlier.isoformat(), **_field(one.before, language)},
        "after": {"on": later.isoformat(), **_field(one.after, language)},
    }


def _text(text: TextInForce, language: str) -> Json:
    return {
        "on": text.day.isoformat(),
        "clauses": [_part(part, language) for part in text.parts],
        "without_words": [
            {"instrument": _title(paper, language), "answer": answer.answer.value}
            for paper, answer in text.wordless
        ],
    }


def _part(part: TextPart, language: str) -> Json:
    place = None
    if part.place:
        place = {"instrument": _title(part.place[0], language), "number": part.place[1] or None}
    return {
        "instrument": _title(part.instrument, language),
        "since": _edtf(part.since),
        "clause": _clause(part.instrument, part.clause, part.number),
        "in_place_of": None if part.is_addition else place,
        "adds_to": place if part.is_addition else None,
        "heading": part.words.heading.plain(),
        "text": part.words.text.plain(),
        "authentic_languages": sorted(part.instrument.authentic_languages),
        "answer": part.answer.value,
        "because": list(part.reasons),
    }


def _place(place: Place, language: str) -> Json:
    return {
        "change": place.change.value,
        "before": [_part(part, language) for part in place.before],
        "after": [_part(part, language) for part in place.after],
    }


def _registers(view: RegistersView) -> Json:
    german, japanese = view.german, view.japanese
    return {
        "has_tie": view.has_tie,
        "rgre": {
            "type": german.found.type.value,
            "answer": german.found.answer.value,
            "perhaps": german.found.perhaps.value if german.found.perhaps else None,
            "because_code": german.found.ground.value,
            "because": german.because,
        }
        if german
        else None,
        "clair": {
            "answer": japanese.answer.value,
            "tests": [
                {
                    "test": one.test.value,
                    "answer": one.answer.value,
                    "because_code": one.ground.value,
                    "because": because,
                }
                for one, _words, because in japanese.tests
            ],
        }
        if japanese
        else None,
    }


def _clause(paper: Instrument | None, clause: int | None, number: str) -> Json | None:
    """A clause by its number, and where its page has it."""
    if paper is None or not (clause or number):
        return None
    page = reverse("agreements:detail", args=[paper.pk])
    return {"number": number or None, "page": f"{page}#clause-{clause}" if clause else page}


def _title(paper: Instrument, language: str) -> str:
    return paper.entry.title.text(language) or paper.name_as_printed


def _edtf(value: PartialDate | None) -> str | None:
    return value.edtf if value else None
