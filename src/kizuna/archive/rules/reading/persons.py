"""Which runs of words are persons, and which mentions are of the same person."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function, is_plural, office
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.given_names import is_given_name
from kizuna.archive.rules.reading.name_scores import Candidate
from kizuna.archive.rules.reading.names import COORDINATED, candidates
from kizuna.archive.rules.reading.nouns import looks_like_noun
from kizuna.archive.rules.reading.organisation_words import is_head
from kizuna.archive.rules.reading.person_mentions import Person, couples, later_mentions, surname
from kizuna.archive.rules.reading.words import ADDRESS, is_capitalised

ACCEPTED = 2.5
_BETWEEN = frozenset({",", "und", "sowie", "oder", "&", "auch", "mit", "bzw"})


def _coordinated(draft: Draft, accepted: list[Candidate], one: Candidate) -> bool:
    """Whether only a comma, "und" and a bracket part the name from one that is a person already."""
    for other in accepted:
        low, high = (other.last, one.outer) if other.last < one.first else (one.last, other.outer)
        if 0 < high - low <= 10 and draft.same_sentence(low, high):
            bodies = _joined_bodies(draft, low, high)
            between = [draft.word(at) for at in range(low + 1, high) if at not in bodies]
            plain = re.sub(r"\( [^()]* \)", "", " ".join(between)).split()
            if plain and all(word in _BETWEEN for word in plain):
                return True
    return False


def _joined_bodies(draft: Draft, low: int, high: int) -> set[int]:
    """The tokens of "vom Sozialreferat" between two names."""
    bodies: set[int] = set()
    for at in range(low + 1, high):
        if draft.taken[at].startswith("ORG") or draft.word(at) in {"vom", "von", "der", "dem", "aus", "des"}:
            bodies.add(at)
    return bodies


def _accept(draft: Draft) -> list[Candidate]:
    every = candidates(draft)
    accepted = [
        one
        for one in every
        if (one.words > 1 and one.score >= ACCEPTED)
        or (one.words == 1 and one.score >= 0.8 and _single_fits(draft, one))
    ]
    accepted = [one for one in accepted if not _runs_on(draft, accepted, one)]
    weak = [one for one in every if one.words > 1 and one.score >= COORDINATED]
    taken = {at for one in accepted for at in range(one.first, one.last + 1)}
    accepted += [one for one in _enumerated(draft, weak) if one.first not in taken]
    accepted.sort(key=lambda one: one.first)
    for _ in range(3):
        covered = {at for one in accepted for at in range(one.first, one.last + 1)}
        rest = [one for one in weak if covered.isdisjoint(range(one.first, one.last + 1))]
        more = [one for one in rest if _coordinated(draft, accepted, one) and not _place_list(draft, one)]
        if not more:
            break
        accepted = sorted([*accepted, *more], key=lambda one: one.first)
    return accepted


_ANNOUNCES = re.compile(
    r"^(?:waren?|sind|gehör\w+|zähl\w+|nahmen|nehmen|reis\w+|dabei|darunter|bestand|besteht|namentlich|auch|Namen|Mitglieder"
    r"|Teilnehmer\w*|Teilnehmende\w*|begleite\w+|:|kamen|kommen|flogen|fuhren|sangen|spielten|tanzten|links|rechts|l|r)$"
)
_ROW = 3


def _enumerated(draft: Draft, weak: list[Candidate]) -> list[Candidate]:
    """Names nobody knows in a row of at least three that the words before announce: "Dabei waren A B, C D und E F"."""
    plain = [one for one in weak if _may_be_name(draft, one)]
    rows: list[list[Candidate]] = []
    for one in plain:
        before = rows[-1][-1] if rows else None
        if before is not None and before.last == one.outer - 2 and draft.word(one.outer - 1) in _BETWEEN:
            rows[-1].append(one)
        else:
            rows.append([one])
    found: list[Candidate] = []
    for row in rows:
        lead = [draft.word(at) for at in range(max(row[0].outer - 3, 0), row[0].outer)]
        if len(row) >= _ROW and any(_ANNOUNCES.match(word) for word in lead):
            found += row
    return found


def _may_be_name(draft: Draft, one: Candidate) -> bool:
    """Whether a run has two or three words, none of them ordinary, and is no known place."""
    words = [draft.word(at) for at in range(one.first, one.last + 1)]
    ordinary = any(looks_like_noun(word) or word.casefold() in draft.gazetteer.nouns for word in words)
    known = draft.gazetteer.is_place(words[0]) or draft.gazetteer.is_place(" ".join(words))
    return one.words in {2, 3} and not ordinary and not known


def _runs_on(draft: Draft, accepted: list[Candidate], one: Candidate) -> bool:
    """Whether a surname known from elsewhere only stands before another word: "zog Thornbury Bilanz"."""
    word = draft.word(one.first)
    if one.words != 2 or is_given_name(word) or one.title is not None or one.function is not None:
        return False
    return any(other.words > 1 and draft.word(other.last) == word and other is not one for other in accepted)


def _photographers(draft: Draft) -> list[Candidate]:
    """Surnames below pictures: "Foto: Wimmer/Stadt Landshut", "© Stadt Göttingen/M. Heise"."""
    found: list[Candidate] = []
    for at, word in enumerate(draft.words):
        if word in {"Foto", "Fotos", "Bild", "Bilder"} and draft.word(at + 1) == ":":
            first = at + 2
        elif word == "/" and any(draft.word(step) in _CREDITS for step in range(max(at - 6, 0), at)):
            first = at + 1
        else:
            continue
        initial = len(draft.word(first)) == 1 and draft.word(first).isupper() and draft.word(first + 1) == "."
        last = first + 2 if initial else first
        closed = draft.word(last + 1) in {"/", ")", ""} or not draft.same_sentence(last, last + 1)
        name = draft.word(last)
        plain = (
            is_capitalised(name)
            and len(name) > 2
            and name.isalpha()
            and not name.isupper()
            and not is_head(name)
        )
        known = (
            draft.gazetteer.is_place(name)
            or name.casefold() in draft.gazetteer.nouns
            or looks_like_noun(name)
        )
        if (
            plain
            and not known
            and closed
            and (initial or draft.word(last + 1) == "/")
            and draft.free(first, last)
        ):
            found.append(Candidate(first, last, 2.5, words=1 + initial))
    return found


_CREDITS = frozenset({"©", "Foto", "Fotos", "Bild"})


def _place_list(draft: Draft, one: Candidate) -> bool:
    return draft.gazetteer.is_place(draft.name(one.first, one.last))


def _single_fits(draft: Draft, one: Candidate) -> bool:
    """Whether a surname alone after a title or an office is a new person, not a place in the genitive."""
    word = draft.word(one.first)
    if one.title is None and one.function is None:
        return False
    if looks_like_noun(word) or word.casefold() in draft.gazetteer.nouns:
        return False
    if one.title is not None:
        return not (
            draft.word(one.title) in {"Ehepaar", "Eheleute", "Familie"} and draft.word(one.last + 1) == "und"
        )
    function = draft.word(one.function) if one.function is not None else ""
    bare = word.removesuffix("s")
    if draft.gazetteer.is_place(word) or draft.gazetteer.is_place(bare) or is_plural(function):
        return False
    return draft.probability(one.first, "LOC") < 0.5 and draft.word(one.last + 1) != "-"


def _clean(draft: Draft, one: Candidate, known: set[str]) -> str:
    """The name without a genitive ending."""
    name = draft.name(one.first, one.last)
    if name.endswith(("’", "'")):
        name = name[:-1]
    if name.endswith("s") and not name.endswith("ss") and len(name) > 4:
        bare = name[:-1]
        following = draft.word(one.last + 1)
        if bare in known or surname(bare) in {surname(other) for other in known if other != name}:
            return bare
        governs = (
            draft.adjacent(one.last)
            and is_capitalised(following)
            and (is_function(following) or looks_like_noun(following))
        )
        if governs and one.words > 1 and not name.endswith(("us", "is", "as", "os", "ns", "rs", "ens", "es")):
            return bare
        if governs and one.words > 1 and name.endswith(("ns", "rs", "ens")):
            return bare
    return name


def _join(draft: Draft, accepted: list[Candidate]) -> list[Person]:
    names = {draft.name(one.first, one.last) for one in accepted}
    persons: list[Person] = []
    for one in sorted(accepted, key=lambda each: (-min(each.words, 4), each.first)):
        name = _clean(draft, one, names)
        same = _same(persons, name, addressed=one.title is not None or one.function is not None)
        if same is None:
            persons.append(Person(name, [one], one.score, surname=surname(name)))
        else:
            same.mentions.append(one)
            same.score = max(same.score, one.score)
    return persons


def _same(persons: list[Person], name: str, *, addressed: bool = False) -> Person | None:
    """The person of this name; `addressed` with title or office, by which a family name may stand first."""
    key, words = place_key(name), place_key(name).split()
    for person in persons:
        other = place_key(person.name)
        if other == key:
            return person
        parts = other.split()
        if len(words) == 1 and (
            words[0] == parts[-1]
            or place_key(person.surname) == key
            or (len(parts) > 1 and words[0] == parts[0] and (addressed or not is_given_name(name)))
        ):
            return person
        if len(words) == 2 and len(parts) > 1 and words[-1] == parts[-1] and re.fullmatch(r"\w\.", words[0]):
            return person if parts[0].startswith(words[0][0]) else None
        if len(words) > 1 and words[-1] == parts[-1] and (words[0] == parts[0] or (set(words) <= set(parts))):
            return person
    return None


def _titles(draft: Draft, one: Candidate) -> str:
    if one.title is None:
        return ""
    words = draft.name(one.title, one.first - 1)
    kept = [word for word in words.split() if word.rstrip(".").casefold() not in ADDRESS | {"ob", "obm"}]
    return " ".join(kept).replace(" .", ".")


def _known_persons(draft: Draft) -> list[Candidate]:
    """Persons of the office's own register, by their full name."""
    found: list[Candidate] = []
    for known in draft.gazetteer.persons:
        words = known.name.split()
        if len(words) < 2:
            continue
        for at, token in enumerate(draft.tokens):
            last = at + len(words) - 1
            if token.text == words[0] and [draft.word(one) for one in range(at, last + 1)] == words:
                found.append(Candidate(at, last, 5.0, words=len(words)))
    return found


def find_persons(draft: Draft) -> list[Person]:
    """Every person named with at least a surname, in the order of first mention; takes their tokens."""
    accepted = _accept(draft)
    covered = {at for one in accepted for at in range(one.first, one.last + 1)}
    accepted += [one for one in _known_persons(draft) if one.first not in covered]
    accepted += [one for one in _photographers(draft) if one.first not in covered]
    persons = _join(draft, accepted)
    persons += couples(draft, persons)
    later_mentions(draft, persons)
    for person in persons:
        person.mentions.sort(key=lambda one: one.first)
        person.title = next((title for one in person.mentions if (title := _titles(draft, one))), "")
        for one in person.mentions:
            draft.take(one.first, one.last, "PER")
    return sorted(persons, key=lambda person: person.mentions[0].first)


def function_word(draft: Draft, at: int) -> str:
    """The office at a token in the nominative singular."""
    return office(draft.word(at)) or draft.word(at)
