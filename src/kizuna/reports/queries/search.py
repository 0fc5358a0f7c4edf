"""Search across the rooms, whatever the spelling.

Names are found by the register's search keys, titles by folding them here, at most `TITLES_READ` of each kind.
Texts of documents are searched by the database for the words as typed and for every known spelling of the
names found; a variant that stands in no spelling of the register is not found there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from kizuna.accounts.access import AnyUser, may
from kizuna.accounts.rules import Right
from kizuna.chronicle.access import entries_visible_to
from kizuna.chronicle.models import Entry
from kizuna.kernel.names import PersonName
from kizuna.register.access import (
    documents_visible_to,
    municipalities_visible_to,
    organisations_visible_to,
    people_visible_to,
    ties_visible_to,
)
from kizuna.register.models import Municipality, Organisation, Person, Spelling, Tie
from kizuna.register.queries.people import names_of
from kizuna.reports.queries.addresses import address_of_entry, with_owners
from kizuna.reports.rules.matching import answers, excerpt, search_words
from kizuna.sources.models import Document

LONGEST_QUERY = 200
MOST_SHOWN = 20
TITLES_READ = 5000
SPELLINGS_TRIED = 40


@dataclass(frozen=True, slots=True)
class PersonFound:
    """A person with their names, one a script."""

    person: Person
    names: tuple[PersonName, ...]


@dataclass(frozen=True, slots=True)
class EntryFound:
    """An entry with its page."""

    entry: Entry
    url: str


@dataclass(frozen=True, slots=True)
class DocumentFound:
    """A document with the words around the find."""

    document: Document
    excerpt: str


@dataclass(frozen=True, slots=True)
class Found:
    """What answers a search, by kind; each kind holds at most `MOST_SHOWN`."""

    ties: tuple[Tie, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    people: tuple[PersonFound, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    entries: tuple[EntryFound, ...] = ()
    documents: tuple[DocumentFound, ...] = ()

    @property
    def total(self) -> int:
        """How many rows are shown."""
        return sum(
            len(kind)
            for kind in (
                self.ties,
                self.municipalities,
                self.people,
                self.organisations,
                self.entries,
                self.documents,
            )
        )


def cleaned_query(text: str) -> str:
    """What was typed, without what no database can search for, and no longer than is useful."""
    return " ".join(text.replace("\0", " ").split())[:LONGEST_QUERY]


def search(text: str, user: AnyUser) -> Found:
    """Everything the user may see that answers the text; a constant number of queries."""
    words = search_words(text)
    if not words:
        return Found()
    named = _spelled(words)
    cities = tuple(municipalities_visible_to(user).filter(pk__in=named.values("municipality"))[:MOST_SHOWN])
    seen = people_visible_to(user).filter(pk__in=named.values("person")).prefetch_related("names")
    people = tuple(PersonFound(person, tuple(names_of(person))) for person in seen[:MOST_SHOWN])
    bodies = tuple(organisations_visible_to(user).filter(pk__in=named.values("organisation"))[:MOST_SHOWN])
    return Found(
        ties=_ties(words, user, cities),
        municipalities=cities,
        people=people,
        organisations=bodies,
        entries=_entries(words, user),
        documents=_documents(text, words, _spellings_of(cities, people, bodies), user),
    )


def _spellings_of(
    cities: Iterable[Municipality], people: Iterable[PersonFound], bodies: Iterable[Organisation]
) -> list[str]:
    """Every way in which the rows found are written somewhere."""
    rows = Spelling.objects.filter(
        Q(municipality__in=list(cities))
        | Q(person__in=[line.person for line in people])
        | Q(organisation__in=list(bodies))
    )
    return list(rows.order_by("id").values_list("text", flat=True)[:SPELLINGS_TRIED])


def _spelled(words: Sequence[str]) -> QuerySet[Spelling]:
    rows = Spelling.objects.order_by("id")
    for word in words:
        rows = rows.filter(folded__contains=word)
    return rows


def _ties(words: Sequence[str], user: AnyUser, cities: Iterable[Municipality]) -> tuple[Tie, ...]:
    seen = ties_visible_to(user)
    of_cities = set(seen.filter(parts__municipality__in=list(cities)).values_list("pk", flat=True))
    rows = [
        tie
        for tie in seen.order_by("pk")[:TITLES_READ]
        if tie.pk in of_cities or answers(words, [*tie.title.values(), tie.slug])
    ]
    return tuple(rows[:MOST_SHOWN])


def _entries(words: Sequence[str], user: AnyUser) -> tuple[EntryFound, ...]:
    seen = entries_visible_to(user)
    titles = seen.order_by("-pk").values_list("pk", "title")[:TITLES_READ]
    matching = [pk for pk, title in titles if answers(words, title.values())][:MOST_SHOWN]
    rows = with_owners(seen.filter(pk__in=matching))
    return tuple(EntryFound(entry, address_of_entry(entry)) for entry in rows)


def _documents(
    text: str, words: Sequence[str], spellings: Iterable[str], user: AnyUser
) -> tuple[DocumentFound, ...]:
    if not may(user, Right.READ_DOCUMENTS):
        return ()
    as_typed = Q()
    for word in text.split():
        as_typed &= Q(text__icontains=word) | Q(title__icontains=word)
    for spelling in spellings:
        as_typed |= Q(text__contains=spelling)
    rows = documents_visible_to(user).filter(as_typed)[:MOST_SHOWN]
    return tuple(DocumentFound(row, excerpt(row.text, words)) for row in rows)
