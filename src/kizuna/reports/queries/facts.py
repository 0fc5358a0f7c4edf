"""Which words a fact rests on, and whether sources disagree, as far as the reader may see the documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import NoReverseMatch, reverse

from kizuna.accounts.access import AnyUser, may
from kizuna.accounts.rules import Right
from kizuna.register.access import documents_visible_to
from kizuna.sources.models import Citation, Document, Statement
from kizuna.sources.queries import Accounts


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands behind a fact: the address of its sentence, and of all accounts where they differ."""

    source: str = ""
    fork: str = ""
    accounts: int = 0


NO_MARKS = Marks()


class Facts:
    """All accounts of some rows; empty for what the reader may not see."""

    def __init__(self, statements: Iterable[Statement], *, shows_forks: bool) -> None:
        self._all = list(statements)
        self._accounts = Accounts(self._all)
        self._shows_forks = shows_forks
        self._by_number = {one.pk: one for one in self._all}
        self._by_key: dict[str, list[Statement]] = {}
        for statement in self._all:
            self._by_key.setdefault(statement.subject, []).append(statement)

    def of(self, key: str, *aspects: str) -> Marks:
        """The marks of a row, of the first of these aspects that has an account, else of any of its aspects."""
        for aspect in aspects:
            accounts = self._accounts[key, aspect]
            if accounts:
                return self._marks(accounts, key, aspect)
        if aspects:
            return Marks(source=self._source(self._by_key.get(key, [])))
        disputed = next(iter(self._disputed(key)), "")
        whole = Marks(source=self._source(self._by_key.get(key, [])))
        if not disputed:
            return whole
        fork = self._marks(self._accounts[key, disputed], key, disputed)
        return Marks(whole.source, fork.fork, fork.accounts)

    def statements(self) -> list[Statement]:
        """What sources say of the rows; nothing for a reader who may not see where accounts differ."""
        return self._all if self._shows_forks else []

    def statement(self, pk: int) -> Statement | None:
        """One of the statements by its number."""
        return self._by_number.get(pk) if self._shows_forks else None

    def documents(self) -> dict[int, Document]:
        """The documents that are cited, by their number."""
        cited = (one.citation.document for one in self._all if one.citation)
        return {document.pk: document for document in cited}

    def citations(self, key: str) -> list[Citation]:
        """The different places that speak of a row, in the order in which they were noted."""
        cited = [one.citation for one in self._by_key.get(key, []) if one.citation]
        return list({citation.pk: citation for citation in cited}.values())

    def _disputed(self, key: str) -> list[str]:
        aspects = dict.fromkeys(one.aspect for one in self._by_key.get(key, []))
        return [aspect for aspect in aspects if self._accounts.disputed(key, aspect)]

    def _marks(self, accounts: list[Statement], key: str, aspect: str) -> Marks:
        differ = self._shows_forks and self._accounts.disputed(key, aspect)
        return Marks(
            source=self._source(accounts),
            fork=address_of_accounts(key, aspect) if differ else "",
            accounts=len(accounts) if differ else 0,
        )

    def _source(self, accounts: list[Statement]) -> str:
        cited = [one for one in accounts if one.citation_id]
        first = min(cited, key=lambda one: (not one.is_held_true, one.pk), default=None)
        return reverse("archive:citation", args=[first.citation_id]) if first else ""


def facts_of(keys: Iterable[str], user: AnyUser) -> Facts:
    """What the documents that the user may see say of these rows: one query."""
    rows = Statement.objects.filter(subject__in=set(keys)).order_by("id")
    return Facts(without_texts(seen_statements(rows, user)), shows_forks=may(user, Right.SEE_INTERNAL))


def seen_statements(rows: QuerySet[Statement], user: AnyUser) -> QuerySet[Statement]:
    """Those whose words stand in a document the user may see."""
    if may(user, Right.READ_DOCUMENTS):
        return rows
    return rows.filter(citation__document__in=documents_visible_to(user))


def without_texts(rows: QuerySet[Statement]) -> QuerySet[Statement]:
    """With citation and document, but without the documents' long texts."""
    return rows.select_related("citation__document").defer("citation__document__text")


def address_of_accounts(key: str, aspect: str) -> str:
    """The page with all accounts of one aspect, or empty while no room shows it."""
    try:
        return reverse("sources:accounts", args=[key, aspect])
    except NoReverseMatch:
        return ""
