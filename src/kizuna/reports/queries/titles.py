"""What a row is called, for lists that mix rows of all rooms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model, QuerySet

from kizuna.archive.targets import address_of_key
from kizuna.columns.keys import split_key
from kizuna.kernel.languages import LocalText
from kizuna.register.models import Person


@dataclass(frozen=True, slots=True)
class Named:
    """A row with its title in the languages there are, what kind of row it is, and its page."""

    title: LocalText
    kind: str
    url: str


def _of_entry(row: Any) -> LocalText:
    title: LocalText = row.entry.title
    return title


def _of_names(row: Any) -> LocalText:
    names: LocalText = row.names
    return names


def _of_title(row: Any) -> LocalText:
    title: LocalText = row.title
    return title


def _of_document(row: Any) -> LocalText:
    return LocalText({row.language: row.title})


def _of_person(row: Any) -> LocalText:
    by_script = {name.script: str(name) for name in row.names.all() if name.is_preferred}
    latin = by_script.get("Latn", "")
    return LocalText({"en": latin, "de": latin, "ja": by_script.get("Jpan", "")})


def _of_tenure(row: Any) -> LocalText:
    function: LocalText = row.function
    return function


def _of_promise(row: Any) -> LocalText:
    gist: LocalText = row.gist
    return gist or LocalText({row.wording_language: row.wording})


# How to read the title of a row, and what must be read along with it.
Titles = Mapping[str, tuple[Callable[[Any], LocalText], tuple[str, ...]]]
TITLES: Titles = {
    "agreements.instrument": (_of_entry, ("entry",)),
    "delegations.delegation": (_of_entry, ("entry",)),
    "delegations.programmeitem": (_of_entry, ("entry",)),
    "exchanges.programme": (_of_entry, ("entry",)),
    "contacts.encounter": (_of_entry, ("entry",)),
    "press.release": (_of_entry, ("entry",)),
    "chronicle.entry": (_of_title, ()),
    "register.tie": (_of_title, ()),
    "register.municipality": (_of_names, ()),
    "register.organisation": (_of_names, ()),
    "register.person": (_of_person, ()),
    "register.tenure": (_of_tenure, ()),
    "promises.promise": (_of_promise, ()),
    "sources.document": (_of_document, ()),
}


def named_rows(keys: Iterable[str], titles: Titles = TITLES) -> dict[str, Named]:
    """The rows behind the keys, one query for each kind of row; rows without a title are left out."""
    numbers: dict[str, set[int]] = {}
    for key in keys:
        label, number = split_key(key)
        if label in titles:
            numbers.setdefault(label, set()).add(number)
    found: dict[str, Named] = {}
    for label, wanted in numbers.items():
        title_of, along = titles[label]
        model = apps.get_model(label)
        for row in _rows(model, along).filter(pk__in=wanted):
            key = f"{label}:{row.pk}"
            found[key] = Named(title_of(row), str(model._meta.verbose_name), address_of_key(key))
    return found


def _rows(model: type[Model], along: tuple[str, ...]) -> QuerySet[Any]:
    rows = model._default_manager.all()
    if model is Person:
        return rows.prefetch_related("names")
    return rows.select_related(*along) if along else rows
