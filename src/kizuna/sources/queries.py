"""Reads: what the sources say of a row, all accounts of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from django.apps import apps
from django.db.models import Model

from kizuna.accounts.access import AnyUser
from kizuna.columns.keys import split_key
from kizuna.sources.access import statements_visible_to
from kizuna.sources.models import Citation, Statement
from kizuna.sources.rules import differ


class Accounts(Mapping[tuple[str, str], list[Statement]]):
    """All statements of some rows, by key and aspect, in the order in which they came."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._by_aspect: dict[tuple[str, str], list[Statement]] = defaultdict(list)
        for statement in statements:
            self._by_aspect[statement.subject, statement.aspect].append(statement)

    def __getitem__(self, at: tuple[str, str]) -> list[Statement]:
        return self._by_aspect.get(at, [])

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._by_aspect)

    def __len__(self) -> int:
        return len(self._by_aspect)

    def held(self, key: str, aspect: str) -> Statement | None:
        """The account that is held true, or None."""
        return next((one for one in self[key, aspect] if one.is_held_true), None)

    def disputed(self, key: str, aspect: str) -> bool:
        """Whether at least two accounts say different things."""
        return differ(one.value for one in self[key, aspect])

    def disputed_aspects(self, key: str) -> list[str]:
        """The aspects of a row on which its sources disagree."""
        return [
            aspect for subject, aspect in self._by_aspect if subject == key and self.disputed(key, aspect)
        ]

    def first_citation(self, key: str) -> Citation | None:
        """The first words a document has on the row; those of an account held true come first."""
        cited = [
            one
            for (subject, _), statements in self._by_aspect.items()
            if subject == key
            for one in statements
            if one.citation_id
        ]
        first = min(cited, key=lambda one: (not one.is_held_true, one.pk), default=None)
        return first.citation if first else None


def statements_of(keys: Iterable[str]) -> Accounts:
    """All accounts of the rows with these keys, with citation and document: one query.

    The documents come without their long texts.
    """
    wanted = set(keys)
    if not wanted:
        return Accounts([])
    rows = Statement.objects.filter(subject__in=wanted).select_related("citation__document")
    return Accounts(rows.defer("citation__document__text").order_by("id"))


def accounts_of(user: AnyUser, key: str, aspect: str) -> list[Statement]:
    """The accounts of one aspect of one row that the user may see, with citation and document: one query."""
    rows = statements_visible_to(user).filter(subject=key, aspect=aspect)
    related = rows.select_related("citation__document", "made_by")
    return list(related.defer("citation__document__text").order_by("id"))


def row_of(key: str) -> Model | None:
    """The row a key names, or None when there is none."""
    try:
        label, number = split_key(key)
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return None
    found: Model | None = model._default_manager.filter(pk=number).first()
    return found
