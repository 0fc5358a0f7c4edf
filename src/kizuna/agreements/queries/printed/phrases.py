"""Sentences of a printed paper about one thing and another.

They are whole for each word, since another language puts it elsewhere.
"""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kizuna.agreements.models import FieldEffect
from kizuna.agreements.rules import ClauseChange, Relation
from kizuna.kernel.languages import Language
from kizuna.kernel.wording import in_quotation_marks

Phrases = dict[str, str | Promise]

RELATIONS: Phrases = {
    Relation.SUPPLEMENTS.value: gettext_lazy("supplements %(paper)s"),
    Relation.AMENDS.value: gettext_lazy("amends %(paper)s"),
    Relation.RENEWS.value: gettext_lazy("renews %(paper)s"),
    Relation.CONFIRMS.value: gettext_lazy("confirms %(paper)s"),
    Relation.REPLACES.value: gettext_lazy("replaces %(paper)s"),
    Relation.TERMINATES.value: gettext_lazy("terminates %(paper)s"),
    Relation.ANNEXED_TO.value: gettext_lazy("is annexed to %(paper)s"),
    Relation.CARRIES_OUT.value: gettext_lazy("carries out %(paper)s"),
}
CHANGES: Phrases = {
    ClauseChange.REPLACES.value: gettext_lazy("takes the place of clause %(number)s of %(paper)s"),
    ClauseChange.REPEALS.value: gettext_lazy("repeals clause %(number)s of %(paper)s"),
    ClauseChange.ADDS_TO.value: gettext_lazy("adds to clause %(number)s of %(paper)s"),
}
CHANGED_BY: Phrases = {
    ClauseChange.REPLACES.value: gettext_lazy("replaced by clause %(number)s of %(paper)s (%(day)s)"),
    ClauseChange.REPEALS.value: gettext_lazy("repealed by clause %(number)s of %(paper)s (%(day)s)"),
    ClauseChange.ADDS_TO.value: gettext_lazy("added to by clause %(number)s of %(paper)s (%(day)s)"),
}


def relation(does: str, title: str, language: Language) -> str:
    """What a paper does to another one."""
    return _said(RELATIONS, does, language, paper=title)


def change(does: str, number: str, title: str, language: Language) -> str:
    """What a clause does to a clause of an earlier paper."""
    return _said(CHANGES, does, language, paper=title, number=number)


def changed_by(does: str, number: str, title: str, day: str, language: Language) -> str:
    """What a clause of a later paper does to a clause of this one."""
    return _said(CHANGED_BY, does, language, paper=title, number=number, day=day)


def effect(does: str, name: str, as_printed: str) -> str:
    """What is done to a field, in the words printed where they are others."""
    word = dict(FieldEffect.Effects.choices).get(does, does)
    if as_printed and as_printed.casefold() != name.casefold():
        return _("%(does)s: %(field)s (printed as “%(printed)s”)") % {
            "does": word,
            "field": name,
            "printed": as_printed,
        }
    return _("%(does)s: %(field)s") % {"does": word, "field": name}


def _said(phrases: Phrases, does: str, language: Language, *, paper: str, **about: str) -> str:
    # A word that no phrase knows can only come out of a later form of the content; it is shown as it is.
    sentence = str(phrases.get(does, f"{does} %(paper)s"))
    return sentence % {"paper": in_quotation_marks(paper, language), **about}
