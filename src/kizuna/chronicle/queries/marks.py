"""What stands behind the facts of a page: the sentence in a source, and all accounts where they differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Model
from django.urls import NoReverseMatch, reverse

from kizuna.accounts.access import AnyUser, may
from kizuna.accounts.rules import Right
from kizuna.columns.keys import key_of
from kizuna.kernel.dates import NotADate, PartialDate
from kizuna.register.access import documents_visible_to
from kizuna.sources.models import Statement
from kizuna.sources.queries import Accounts


@dataclass(frozen=True, slots=True)
class Mark:
    """The address of a fact's sentence, and of all accounts where they differ; empty for none."""

    source: str = ""
    fork: str = ""
    accounts: int = 0


NO_MARK = Mark()


@dataclass(frozen=True, slots=True)
class Told:
    """What one source says of a fact: a date where it names one, and the mark that leads to its words."""

    when: PartialDate | None
    mark: Mark


class Marks:
    """The marks of some rows, for those documents the reader may see."""

    def __init__(self, accounts: Accounts, *, shows_forks: bool) -> None:
        self._accounts = accounts
        self._shows_forks = shows_forks

    def of(self, row: Model, *aspects: str) -> Mark:
        """The mark of the first of these aspects that a source speaks of; without aspects of the whole row."""
        key = key_of(row)
        for aspect in aspects:
            told = self._accounts[key, aspect]
            if told:
                fork = self._shows_forks and self._accounts.disputed(key, aspect)
                cited = sorted((one for one in told if one.citation_id), key=lambda one: not one.is_held_true)
                return Mark(
                    source=_address("archive:citation", cited[0].citation_id) if cited else "",
                    fork=_address("sources:accounts", key, aspect) if fork else "",
                    accounts=len(told) if fork else 0,
                )
        if aspects:
            return NO_MARK
        first = self._accounts.first_citation(key)
        return Mark(source=_address("archive:citation", first.pk)) if first else NO_MARK

    def told_of(self, row: Model, aspect: str) -> list[Told]:
        """What each source says of one aspect of the row, in the order in which it was recorded."""
        return [
            Told(
                _date_in(one.value),
                Mark(_address("archive:citation", one.citation_id) if one.citation_id else ""),
            )
            for one in self._accounts[key_of(row), aspect]
        ]


def marks_of(rows: Iterable[Model], user: AnyUser) -> Marks:
    """The marks of these rows: one query."""
    told = Statement.objects.filter(subject__in={key_of(row) for row in rows}).order_by("id")
    if not may(user, Right.READ_DOCUMENTS):
        told = told.filter(citation__document__in=documents_visible_to(user))
    told = told.select_related("citation__document").defer("citation__document__text")
    return Marks(Accounts(told), shows_forks=may(user, Right.SEE_INTERNAL))


def _date_in(value: object) -> PartialDate | None:
    try:
        return PartialDate(value) if isinstance(value, str) else None
    except NotADate:
        return None


def _address(name: str, *args: object) -> str:
    try:
        return reverse(name, args=list(args))
    except NoReverseMatch:
        return ""
