"""A person with all mentions: surnames on their own, the whole name again, and couples."""

from __future__ import annotations

from dataclasses import dataclass, field

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.given_names import is_given_name
from kizuna.archive.rules.reading.name_scores import Candidate
from kizuna.archive.rules.reading.names import introduction
from kizuna.archive.rules.reading.words import FAMILY_FIRST, PARTICLES, is_capitalised


@dataclass(slots=True)
class Person:
    """One person of the text: the fullest name first, then every mention."""

    name: str
    mentions: list[Candidate]
    score: float
    title: str = ""
    function: str | None = None
    organisation: str | None = None
    surname: str = ""
    attached: bool = False
    shared: bool = False
    by_default: bool = False
    of_council: bool = False
    has_complement: bool = False
    places_near: list[str] = field(default_factory=list)


def surname(name: str) -> str:
    """The last word of a name, with the noble particles before it."""
    words = name.split()
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in PARTICLES:
        at -= 1
    return " ".join(words[at:])


def later_mentions(draft: Draft, persons: list[Person]) -> None:
    """Surnames on their own, anywhere in the text, of persons already known."""
    by_surname: dict[str, Person] = {}
    for person in persons:
        if person.surname != person.name:
            by_surname.setdefault(person.surname.split()[-1], person)
        family = person.name.split()[0]
        if family in FAMILY_FIRST and " " in person.name:
            by_surname.setdefault(family, person)
    taken = {at for person in persons for one in person.mentions for at in range(one.first, one.last + 1)}
    taken |= _full_again(draft, persons, taken)
    for at, token in enumerate(draft.tokens):
        if at in taken or draft.taken[at] not in {"", "LOC"}:
            continue
        word = token.text
        owner = by_surname.get(word) or (
            by_surname.get(word[:-1])
            if word.endswith("s")
            else by_surname.get(word[:-1])
            if word.endswith("’")
            else None
        )
        if owner is None or (
            draft.adjacent(at) and draft.word(at + 1)[:1].isupper() and draft.gazetteer.is_place(word)
        ):
            continue
        if draft.adjacent(at - 1) and draft.word(at - 1) in {"in", "aus", "nach"}:
            continue
        title, function = introduction(draft, at)
        owner.mentions.append(Candidate(at, at, 2.0, title, function))


def couples(draft: Draft, persons: list[Person]) -> list[Person]:
    """The first of two who share a surname: "Beata und Dietmar Wendt"."""
    found: list[Person] = []
    for person in persons:
        at = person.mentions[0].first - 2
        shares = (
            person.mentions[0].words > 1 and draft.word(at + 1) == "und" and draft.same_sentence(at, at + 2)
        )
        titled = draft.word(at - 1) == "." or any(one.surname == draft.word(at) for one in persons)
        if not shares or not is_given_name(draft.word(at)) or draft.taken[at] or titled:
            continue
        name = f"{draft.word(at)} {person.surname}"
        known = next((one for one in persons if one.name == name), None)
        if known is not None:
            known.mentions.append(Candidate(at, at, 2.5))
            continue
        if not (
            draft.adjacent(at - 1)
            and is_capitalised(draft.word(at - 1))
            and is_given_name(draft.word(at - 1))
        ):
            found.append(Person(name, [Candidate(at, at, 2.5)], 2.5, surname=person.surname))
    return found


def _full_again(draft: Draft, persons: list[Person], taken: set[int]) -> set[int]:
    """Further mentions of the whole name that nothing around them told."""
    by_first = {person.name.split()[0]: person for person in reversed(persons) if " " in person.name}
    covered: set[int] = set()
    for at, token in enumerate(draft.tokens):
        person = by_first.get(token.text)
        if person is None or at in taken or draft.taken[at] not in {"", "LOC"}:
            continue
        words = person.name.split()
        last = at + len(words) - 1
        if [draft.word(step).removesuffix("s") for step in range(at, last + 1)] == [
            word.removesuffix("s") for word in words
        ]:
            title, function = introduction(draft, at)
            person.mentions.append(Candidate(at, last, 3.0, title, function, len(words)))
            covered |= set(range(at, last + 1))
    return covered
