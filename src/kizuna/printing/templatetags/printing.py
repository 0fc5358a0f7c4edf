"""`{% load printing %}`: choosing the languages of a paper."""

from __future__ import annotations

from itertools import permutations
from typing import Any

from django import template
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

register = template.Library()


@register.inclusion_tag("printing/choice.html")
def print_choice(url: str, *, approved: bool = False) -> dict[str, Any]:
    """A form that prints what is at `url` in one language or in two side by side.

    `approved` offers the words that all sides approved last besides those that stand now.
    """
    return {"url": url, "choices": choices(), "approved": approved}


def choices() -> list[tuple[str, str]]:
    """The languages a paper may be printed in, as an address has them and as people read them; the reader's first."""
    names, own = dict(settings.LANGUAGES), get_language()
    tags = sorted(names, key=lambda tag: tag != own)
    pairs = sorted(permutations(tags, 2), key=lambda pair: pair[0] != own)
    side_by_side = _("%(one)s and %(other)s side by side")
    return [(tag, names[tag]) for tag in tags] + [
        (",".join(pair), side_by_side % {"one": names[pair[0]], "other": names[pair[1]]}) for pair in pairs
    ]
