"""Accounts as a page shows them: aspects by name, values in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.languages import LocalText, UnknownLanguage
from kizuna.kernel.wording import in_words

ASPECTS: dict[str, str | Promise] = {
    "agreed_on": _("agreed on"),
    "arose_from": _("arose from"),
    "cities": _("cities"),
    "confirmed_in_force": _("confirmed to be in force"),
    "contact": _("contact"),
    "department": _("department"),
    "due": _("due"),
    "duration_weeks": _("duration in weeks"),
    "ended_on": _("ended on"),
    "fields": _("fields"),
    "function": _("function"),
    "head": _("head"),
    "hosting_body": _("hosting body"),
    "in_force_on": _("in force from"),
    "journey": _("journey"),
    "kind": _("kind"),
    "members": _("members"),
    "met": _("participants"),
    "name": _("name"),
    "names": _("names"),
    "origin": _("how it began"),
    "origin_story": _("how it began"),
    "parties": _("parties"),
    "places": _("places"),
    "published_on": _("published on"),
    "signatories": _("signatories"),
    "signed_on": _("signed on"),
    "since": _("since"),
    "start": _("start"),
    "successor": _("what it became"),
    "title": _("title"),
    "what": _("subject"),
    "when": _("when"),
    "wording": _("wording"),
}


def aspect_in_words(aspect: str) -> str:
    """The name of an aspect; one without a name shows its code."""
    return str(ASPECTS.get(aspect, aspect.replace("_", " ")))


LIST_MARKS = {"ja": ("、", "："), "de": (", ", ": "), "en": (", ", ": ")}


def value_in_words(value: Any, language: str, labels: Mapping[str, str] | None = None) -> str:
    """A value kept in JSON as a reader of that language reads it; `labels` name the codes of its column."""
    if labels and isinstance(value, str) and value in labels:
        return labels[value]
    comma, colon = LIST_MARKS.get(language, LIST_MARKS["en"])
    if isinstance(value, dict):
        try:
            return LocalText(value).text(language)
        except (UnknownLanguage, AttributeError):
            return "; ".join(
                f"{name}{colon}{value_in_words(inner, language)}" for name, inner in value.items()
            )
    if isinstance(value, list):
        return comma.join(value_in_words(inner, language) for inner in value)
    if value is None or value == "":
        return "–"
    try:
        return in_words(PartialDate(str(value)), language)
    except NotADate:
        return str(value)


def row_in_words(row: Model | None, language: str) -> str:
    """What a row is called, by its title or names where it has them in several languages."""
    called = getattr(row, "title", None) or getattr(row, "names", None)
    if called is None:
        called = getattr(getattr(row, "entry", None), "title", None)
    if isinstance(called, LocalText):
        return called.text(language)
    return str(row) if row else ""


def labels_of(row: Model | None, aspect: str) -> dict[str, str]:
    """What the codes of a column mean in the reader's language; empty when it holds no codes."""
    try:
        column = row._meta.get_field(aspect) if row else None
    except FieldDoesNotExist:
        column = None
    return {str(code): str(label) for code, label in getattr(column, "flatchoices", ())}
