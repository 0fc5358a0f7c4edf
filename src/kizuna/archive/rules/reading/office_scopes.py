"""Whose people someone is by the words around: "für die Stadtwerke", "vom Partnerschaftskomitee", "aus Moshi waren …"."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.body_names import stem_key
from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.name_edges import past_bracket
from kizuna.archive.rules.reading.name_scores import Candidate
from kizuna.archive.rules.reading.nouns import looks_like_noun
from kizuna.archive.rules.reading.office_words import CITY_KIND, Surroundings
from kizuna.archive.rules.reading.organisation_words import TYPE_NOUNS, is_head
from kizuna.archive.rules.reading.words import is_capitalised

_OF = frozenset("vom von bei beim für am an aus in".split())
_ARTICLES = frozenset("der die das dem den des einem einer".split())
_INFLECTED = re.compile(r"^[a-zäöüß][\wäöüß-]*(?:en|er|es|em|e)$")
_ENDS = frozenset({",", ")", ".", ";", "und", "sowie", "", "–", ":"})
_WORKS = re.compile(
    r"^(?:zuständig\w*|arbeite(?:t|te|n|ten)|tätig\w*|beschäftigt\w*|leite(?:t|te)|führt(?:e)?|vertr(?:itt|at|eten)|gegründet\w*|"
    r"angehör\w*|gehör(?:t|te)|lehrt(?:e)?|unterricht\w+|engagier\w+|aktiv|verantwort\w+|betreu\w+|steht|stand|vorsteht|koordinier\w+|"
    r"mitarbeite\w*|organisier(?:t|te)|studiert(?:e)?|ausgebildet)$"
)
_OPENERS = frozenset("Für für Aus aus Von von Vom vom Seitens seitens Seiten Seite".split())
_KREIS = re.compile(r"(?:^Landkreis |[Kk]reis$)")
_FURTHEST = 30


def body_beside(around: Surroundings, one: Candidate, *, of_city: bool = False) -> str | None:
    """The body named right behind a name: with a preposition, in brackets, between commas, in a relative clause.

    `of_city`: the office is a city's, so that "für" and "bei" only say what brought its holder here.
    """
    draft, at = around.draft, past_bracket(around.draft, one.last) + 1
    if not draft.same_sentence(one.last, at):
        return None
    word = draft.word(at)
    if of_city and word not in {"vom", "von", "("}:
        return None
    if word in _OF:
        return _after_preposition(around, at)
    if word == "(" and _OF_TOWN.match(draft.word(at + 1)) and at + 2 in around.places:
        last, name = around.places[at + 2]
        return name if draft.word(last + 1) in {")", ","} else None
    if word == "," and draft.word(at + 1) in {"ebenfalls", "auch", "beide"}:
        at += 1
    if word in {"(", ","} and at + 1 in around.organisations:
        last, name = around.organisations[at + 1]
        return name if draft.word(last + 1) in _ENDS and not _is_row_of_bodies(around, last) else None
    if word == "," and draft.word(at + 1) in {"der", "die"}:
        return _of_relative_clause(around, at + 1)
    return None


def _is_row_of_bodies(around: Surroundings, last: int) -> bool:
    """Whether another body follows, so that the name only stands in a row with bodies."""
    return around.draft.word(last + 1) in {",", "und"} and last + 2 in around.organisations


def _after_preposition(around: Surroundings, at: int) -> str | None:
    draft = around.draft
    step = at + 1
    while step < at + 4 and (draft.word(step) in _ARTICLES or _INFLECTED.match(draft.word(step))):
        step += 1
    if not draft.same_sentence(at, step):
        return None
    called = step + 1 if draft.word(step) in TYPE_NOUNS and step + 1 in around.organisations else step
    if called in around.organisations:
        last, body = around.organisations[called]
        return None if draft.word(last + 1) == "zu" and draft.word(last + 2) in {"Gast", "Besuch"} else body
    if step in around.places:
        name = around.places[step][1]
        return name if draft.word(at) in {"vom", "für"} and _KREIS.search(name) else None
    word = draft.word(step)
    if _OF_TOWN.match(word) and step + 1 in around.places and draft.adjacent(step):
        return around.places[step + 1][1]
    if word in _PARTS and draft.word(step + 1) in {"der", "des", "von"} and step + 2 in around.organisations:
        return around.organisations[step + 2][1]
    kind = draft.word(at) in {"vom", "von", "beim"} and is_head(word) and not is_function(word)
    if not kind or draft.taken[step] or step == at:
        return None
    return _named_elsewhere(around, word) or word.removesuffix("s")


_OF_TOWN = re.compile(
    r"^(?:Stadt|Gemeinde|Kommunal)(?:verwaltung)?$|^(?:Landkreis|Kreis|Kanton|Präfektur|Provinz)(?:e?s)?$|^(?:Stadtrat|Gemeinderat|Magistrat)$"
)
_PARTS = frozenset(
    "Geschäftsführung Leitung Vorstand Verwaltung Direktion Geschäftsstelle Redaktion Pressestelle Belegschaft Schulleitung "
    "Geschäftsleitung Aufsichtsrat Kuratorium Beirat Personalrat Betriebsrat".split()
)


def _of_relative_clause(around: Surroundings, at: int) -> str | None:
    """„…, die beim Museum für die Besucher zuständig ist“."""
    draft, body = around.draft, None
    for step in range(at + 1, min(at + 18, len(draft.tokens))):
        word = draft.word(step)
        if not draft.same_sentence(at, step) or word in {",", ".", ";", ":"} or draft.taken[step] == "PER":
            return None
        if body is None and step in around.organisations:
            body = around.organisations[step][1]
        elif body is None and draft.word(step - 1) in {"am", "beim", "der", "im"}:
            body = _named_elsewhere(around, word)
        if body and _WORKS.match(word):
            return body
    return None


def scope_of(around: Surroundings, one: Candidate, *, of_city: bool = False) -> str | None:
    """The body or town for which all the names behind it stand: "Für das Gymnasium nahmen A und B teil"."""
    draft = around.draft
    for at in range(one.outer - 1, max(one.outer - _FURTHEST, -1), -1):
        if not draft.same_sentence(at, one.first) or draft.word(at) in {";", ":"}:
            return None
        if draft.word(at) == "vertreten" and draft.word(at + 1) in {"durch", "von"}:
            return _represented(around, at)
        if (
            draft.word(at) == "durch"
            and at >= one.outer - 2
            and "vertreten" in draft.words[one.last + 1 : one.last + 4]
        ):
            return _represented(around, at - (draft.word(at - 1) in _COPULA))
        if draft.word(at) == "aus" and of_city and (group := _of_group(around, at)) is not None:
            return group
        if draft.word(at) in _OPENERS and _opens_clause(draft, at):
            return _opened(around, at, one, of_city=of_city)
    return None


_GROUPS = re.compile(
    r"(?:[Dd]elegation|[Aa]bordnung|[Gg]ruppe|Gästen?|Teilnehmer\S*|Vertreter\S*|Besucher\S*|Mitglieder\S*|Delegationen|Ehrengästen?)$"
)


def _of_group(around: Surroundings, at: int) -> str | None:
    """The place behind "aus" of a group whose members follow: "Unter den Gästen aus X waren A und B"."""
    draft, step = around.draft, at + 1
    grouped = any(_GROUPS.search(draft.word(each)) for each in range(max(at - 3, 0), at))
    while step < at + 6 and step not in around.places and draft.same_sentence(at, step):
        step += 1
    if not grouped or step not in around.places:
        return None
    last, name = around.places[step]
    return name if _MEMBERS.match(draft.word(last + 1)) else None


_MEMBERS = re.compile(r"^(?:waren|war|sind|gehör\w+|zähl\w+|befand\w*|nahmen|kamen|wurden|begrüß\w+|:)$")


def _represented(around: Surroundings, at: int) -> str | None:
    """„Fukushima war vertreten durch …“: whoever is represented."""
    for step in range(at - 1, max(at - 12, -1), -1):
        if not around.draft.same_sentence(step, at) or around.draft.word(step) in {",", "und"}:
            return None
        if step in around.organisations:
            return around.organisations[step][1]
        if step in around.places:
            return around.places[step][1]
    return None


def _opens_clause(draft: Draft, at: int) -> bool:
    before = draft.word(at - 1)
    return (
        draft.starts_sentence(at)
        or before
        in {",", "und", "sowie", "Auf", "auf", "nahmen", "nahm", "waren", "war", "kamen", "kam", "sind"}
        or (before == "seiten" and draft.word(at) == "Seiten")
    )


def _opened(around: Surroundings, at: int, one: Candidate, *, of_city: bool) -> str | None:
    """The body or the place right behind the opener, if only verbs and other names stand before this one."""
    draft, step = around.draft, at + 1
    while (
        step < one.first
        and step < at + 6
        and (
            not is_capitalised(draft.word(step))
            or (CITY_KIND.search(draft.word(step)) and step not in around.places)
        )
    ):
        step += 1
    if step in around.organisations:
        last, name = around.organisations[step]
    elif step in around.places and (of_city or _stands_for_town(around, at, one)):
        last, name = around.places[step]
    elif (named := _named_elsewhere(around, draft.word(step))) is not None:
        last, name = step, named
    else:
        return None
    following = draft.word(last + 1)
    of_kind = any(CITY_KIND.search(draft.word(each)) for each in range(at + 1, step))
    if step in around.places and not of_kind and draft.word(at).casefold() not in {"für", "aus", "seiten"}:
        return None
    clause = (
        following in _FINITE
        or (draft.starts_sentence(at) and _is_verb(following))
        or draft.taken[last + 1 : last + 2] == ["PER"]
        or is_function(following)
    )
    clause = clause or one.outer == last + 1 or bool(_LEADS_ON.match(following))
    subject = _VERB.match(following) and one.first == last + 2 and one.function is None and one.words == 1
    if subject and draft.word(at).casefold() != "für":
        return None
    aside = any(draft.word(each) in {"nach", "in"} for each in range(last + 1, one.outer))
    return name if clause and not aside and not looks_like_noun(following) else None


_COPULA = frozenset("ist war wird wurde sind waren".split())
_VERB = re.compile(
    r"^(?!mit$|seit$|samt$|damit$|nebst$)[a-zäöüß]{3,}(?:te|ten|t|nnte|nnten|fing|fingen|hieß|hießen)$"
)


def _is_verb(word: str) -> bool:
    """Whether a small word right behind the place is the clause's verb: "Aus X konnte der Bürgermeister … begrüßen"."""
    return bool(_VERB.match(word))


def _stands_for_town(around: Surroundings, at: int, one: Candidate) -> bool:
    """Whether the people behind "für X" or "aus X" are the town's: where the sentence tells of its administration."""
    draft = around.draft
    if draft.word(at).casefold() in {"für", "seiten"}:
        return True
    inside = [
        draft.word(step)
        for step in range(at, min(one.last + 30, len(draft.words)))
        if draft.same_sentence(at, step)
    ]
    official = any(re.search(r"(?:[Vv]erwaltung|[Rr]athaus)", word) for word in inside)
    return draft.word(at).casefold() == "aus" and official


def _named_elsewhere(around: Surroundings, word: str) -> str | None:
    """The one body of the text that a bare kind means: "die Landsmannschaft" for "Landsmannschaft Jägerndorf"."""
    if not is_head(word):
        return None
    key = stem_key(word)
    whole = {full for _, full in around.organisations.values() if key in stem_key(full).split()}
    return next(iter(whole)) if len(whole) == 1 else None


_LEADS_ON = re.compile(r"^(?:die|der|den|dem|Dr|Prof|Herr|Herrn|Frau|von|vom)$")
_FINITE = frozenset(
    "waren war nahmen nahm sind ist kamen "
    "kam kommen kommt unterschrieben unterschrieb unterzeichneten unterzeichnete "
    "reisten reiste reisen reist sprachen sprach wirkten "
    "wirkte gehörten gehörte begleiteten begleitete dankte dankten "
    "reiste reisten flog flogen fuhr überreichte überreichten traten trat nehmen "
    "nimmt begrüßte begrüßten stellten stellte fuhren fuhr werden wird wurden "
    "wurde haben hat hatten hatte dabei empfing empfingen erklärte signierten signierte setzten setzte leisteten "
    "leistete".split()
)


def _is_last_of_row(around: Surroundings, at: int) -> bool:
    """Whether another body is joined to one: "das Gymnasium X und die Schule Y"."""
    draft = around.draft
    step = at - 1 - (draft.word(at - 1) in _ARTICLES)
    return draft.word(step) == "und" and any(last == step - 1 for last, _ in around.organisations.values())


def own_body(around: Surroundings, first: int) -> str | None:
    """The body that "ihr Vorsitzender", "mit seinem Direktor" points back to, in the same sentence."""
    draft = around.draft
    if not re.match(r"(?i)^(?:ihr|sein)", draft.word(first)):
        return None
    bodies = [at for at in around.organisations if at < first and draft.same_sentence(at, first)]
    towns = [at for at in around.places if at < first and draft.same_sentence(at, first)]
    near = max([*bodies, *towns], default=None)
    end = around.organisations[near][0] if near in around.organisations else near
    if near is None or first - (end or near) > 9 or _is_last_of_row(around, near):
        return None
    return around.organisations[near][1] if near in bodies else around.places[near][1]
