"""What the rows of which the trail tells are called, and where they are shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from django.apps import apps
from django.urls import reverse

from kizuna.kernel.languages import Language, LocalText
from kizuna.reports.queries.titles import TITLES, Named, Titles, named_rows

KEY = re.compile(r"[a-z]+\.[a-z]+:\d{1,18}")


def _of_user(row: Any) -> LocalText:
    return LocalText(dict.fromkeys(Language, str(row)))


def _of_link(row: Any) -> LocalText:
    return LocalText(dict.fromkeys(Language, row.recipient))


def _of_document(row: Any) -> LocalText:
    return LocalText({row.document.language: row.document.title})


def _of_proposal(row: Any) -> LocalText:
    return _of_document(row.reading)


def _of_clause(row: Any) -> LocalText:
    return LocalText(dict.fromkeys(Language, f"{row}"))


MORE: Titles = {
    "accounts.user": (_of_user, ()),
    "accounts.secretlink": (_of_link, ()),
    "agreements.clause": (_of_clause, ()),
    "archive.reading": (_of_document, ("document",)),
    "archive.proposal": (_of_proposal, ("reading__document",)),
    "sources.citation": (_of_document, ("document",)),
}

# Where a row is shown that has no page of its own in `archive.targets`.
PAGES: Mapping[str, Callable[[int], str]] = {
    "accounts.user": lambda number: reverse("accounts:account", args=[number]),
    "accounts.secretlink": lambda number: reverse("accounts:links"),
    "archive.reading": lambda number: reverse("archive:review", args=[number]),
    "chronicle.entry": lambda number: reverse("reports:lineage", args=[number]),
    "sources.citation": lambda number: reverse("archive:citation", args=[number]),
    "sources.document": lambda number: reverse("archive:source", args=[number]),
}


def names_of_keys(keys: Iterable[str]) -> dict[str, Named]:
    """What the rows behind the keys are called; one query for each kind of row."""
    return named_rows(keys, {**TITLES, **MORE})


def address_of(key: str, named: Named | None) -> str:
    """The page of a row that is there; empty when it has none."""
    label, _, number = key.partition(":")
    if named is None:
        return ""
    return PAGES[label](int(number)) if label in PAGES else named.url


def kind_of(key: str) -> str:
    """What kind of row a key names, for those that are not there any more or have no title."""
    try:
        model = apps.get_model(key.partition(":")[0])
    except (LookupError, ValueError):
        return key
    return str(model._meta.verbose_name)


def keys_in(value: Any) -> Iterator[str]:
    """Every key in a value of the trail."""
    if isinstance(value, str):
        if KEY.fullmatch(value):
            yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from keys_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys_in(inner)
