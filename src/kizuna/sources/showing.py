"""Accounts as a page shows them: aspects by name, values in words."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.kernel.languages import LocalText, UnknownLanguage
from kizuna.kernel.wording import in_words

ASPECTS: dict[str, str | Promise] = {
    "agreed_on": _("agreed on"),
    "cities": _("cities"),
    "due": _("due"),
    "ended_on": _("ended on"),
    "fields": _("fields"),
    "function": _("function"),
    "in_force_on": _("in force from"),
    "name": _("name"),
    "names": _("names"),
    "origin_story": _("how it began"),
    "published_on": _("published on"),
    "signed_on": _("signed on"),
    "since": _("since"),
    "start": _("start"),
    "title": _("title"),
    "wording": _("wording"),
    "when": _("when"),
}


def aspect_in_words(aspect: str) -> str:
    """The name of an aspect; one without a name shows its code."""
    return str(ASPECTS.get(aspect, aspect.replace("_", " ")))


def value_in_words(value: Any, language: str) -> str:
    """A value kept in JSON as a reader of that language reads it."""
    if isinstance(value, dict):
        try:
            return LocalText(value).text(language)
        except (UnknownLanguage, AttributeError):
            return "; ".join(f"{name}: {value_in_words(inner, language)}" for name, inner in value.items())
    if isinstance(value, list):
        return ", ".join(value_in_words(inner, language) for inner in value)
    if value is None or value == "":
        return "–"
    try:
        return in_words(PartialDate(str(value)), language)
    except NotADate:
        return str(value)


def row_in_words(row: Model | None, language: str) -> str:
    """What a row is called, by its title or names where it has them in several languages."""
    called = getattr(row, "title", None) or getattr(row, "names", None)
    if isinstance(called, LocalText):
        return called.text(language)
    return str(row) if row else ""
