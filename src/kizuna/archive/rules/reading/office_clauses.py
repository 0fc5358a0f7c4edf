"""Whose people someone is by the whole clause: "A und B studieren an X", "der Chor X unter Leitung von A"."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.name_edges import past_bracket
from kizuna.archive.rules.reading.name_scores import Candidate
from kizuna.archive.rules.reading.office_words import Surroundings

_AT = frozenset("an am bei beim für im in An Am Bei Beim Im In".split())
_BESIDE_BODY = re.compile(r"^(?:der|dem|den|das|die|des|Firma|Unternehmen|Verein|[a-zäöüß]+(?:en|er|es|em))$")
# Verbs of work and study that say where with a preposition, and those that take the body as their object.
_WORKS_AT = re.compile(
    r"^(?:arbeite[nt]?|arbeiteten?|studier(?:t|en|te|ten)|lehr(?:t|en|te|ten)|unterricht(?:et|en|ete|eten)|forsch(?:t|en|te|ten)"
    r"|tätig|beschäftigt|angestellt|engagier(?:t|en|te|ten)|absolvier(?:t|en|te|ten)|besuch(?:t|en)|spiel(?:t|en))$"
)
_HEADS_BODY = re.compile(
    r"^(?:leite(?:t|n|te|ten)|führt|führen|gründete(?:n)?|vertritt|vertreten|vertrat(?:en)?|dirigier(?:t|en|te)|koordinier(?:t|en|te))$"
)
# Behind the body and before the name: "Den Chor dirigierte A".
_CONDUCTS = re.compile(r"^(?:leitet|leitete|dirigiert|dirigierte|gründete|vertrat)$")
_VERBS_AUXILIARY = frozenset("ist war sind waren".split())
_ENSEMBLE = re.compile(
    r"(?i)(?:chor|orchester|kapelle|ensemble|band|big ?band|kantorei|musikschule|philharmon|spielmannszug|musikverein"
    r"|musikzug|quartett|quintett|trio|blasmusik|chöre|sänger|singkreis|gesangverein|tanzgruppe|theater|ballett|sinfonietta)"
)
_LEADING = frozenset("Leitung Gesamtleitung Stabführung Dirigat".split())
_LED = re.compile(r"^(?:um|mit|durch|samt)$")
_REACH = 9


def body_of_clause(around: Surroundings, one: Candidate) -> str | None:
    """The body that the clause around a mention ties the person to."""
    return _by_verb(around, one) or _of_ensemble(around, one) or _for_whom(around, one)


def _for_whom(around: Surroundings, one: Candidate) -> str | None:
    """„Verein X um A und B“, „der Freundeskreis X, für den A spricht“."""
    draft, at = around.draft, one.outer - 1
    while draft.word(at) in {"und", ","} and _is_person(draft, at - 1):
        at -= 1
        while _is_person(draft, at):
            at -= 1
    if draft.word(at) == "um":
        return _ending_at(around, at - 1)
    relative = draft.word(at) in {"den", "die", "das", "der", "dem"} and draft.word(at - 1) in {
        "für",
        "von",
        "bei",
        "aus",
    }
    return _ending_at(around, at - 3) if relative and draft.word(at - 2) == "," else None


def _by_verb(around: Surroundings, one: Candidate) -> str | None:
    """„A, B und C studieren an der Universität X“, „A leitet das Museum X“."""
    draft, at = around.draft, _past_row(around.draft, one.last)
    word, before = draft.word(at), draft.word(one.outer - 1)
    if _CONDUCTS.match(before) and (led := _ending_at(around, one.outer - 2)) is not None:
        return led
    if not draft.same_sentence(one.last, at):
        return None
    if _HEADS_BODY.match(word):
        step = at + 1
        while _BESIDE_BODY.match(draft.word(step)) and step < at + 4:
            step += 1
        return around.organisations[step][1] if step in around.organisations else None
    if not (_WORKS_AT.match(word) or word in _VERBS_AUXILIARY):
        return None
    works = bool(_WORKS_AT.match(word)) and word != "besucht"
    for step in range(at + 1, min(at + _REACH, len(draft.words))):
        if (
            not draft.same_sentence(at, step)
            or draft.word(step) in {",", ";", ":", "."}
            or draft.taken[step] == "PER"
        ):
            return None
        if step in around.organisations and _led_by_place(draft, step):
            last, name = around.organisations[step]
            works = works or bool(_WORKS_AT.match(draft.word(last + 1)))
            return name if works else None
    return None


def _past_row(draft: Draft, last: int) -> int:
    """Past the names that are joined to one: "A, B und C"."""
    at = past_bracket(draft, last) + 1
    while draft.word(at) in {",", "und", "sowie"} and _is_person(draft, at + 1):
        at += 1
        while _is_person(draft, at):
            at += 1
    return at


def _is_person(draft: Draft, at: int) -> bool:
    return draft.taken[at : at + 1] == ["PER"] or (
        draft.word(at) in {"Dr", "Prof", "."} and _is_person(draft, at + 1)
    )


def _led_by_place(draft: Draft, at: int) -> bool:
    """Whether "an der", "beim" stands before a body."""
    step = at - 1
    while _BESIDE_BODY.match(draft.word(step)) and step > at - 4:
        step -= 1
    return draft.word(step) in _AT


def _of_ensemble(around: Surroundings, one: Candidate) -> str | None:
    """The choir or the band that plays "unter der Leitung von A"."""
    draft = around.draft
    before = [
        draft.word(at) for at in range(max(one.outer - 4, 0), one.outer) if draft.same_sentence(at, one.outer)
    ]
    if before and before[-1] == "unter" and (played := _ending_at(around, one.outer - 2)) is not None:
        return played if _ENSEMBLE.search(played) else None
    if not before or before[-1] not in {"von", "vom", ":"} or not _LEADING & set(before):
        return None
    bodies = [
        at
        for at, (_, name) in around.organisations.items()
        if at < one.outer and draft.same_sentence(at, one.outer) and _ENSEMBLE.search(name)
    ]
    return around.organisations[max(bodies)][1] if bodies else None


_SMALL = frozenset("der die den dem sie ihnen auch ihr Dr Prof .".split())


def host_body(around: Surroundings, one: Candidate) -> str | None:
    """The body where an office without any more words is held: "an der Schule X empfing Direktor A"."""
    draft, at = around.draft, one.outer - 1
    while (
        draft.word(at) in {"der", "die", "den", "dem", "sie", "ihnen", "auch", "ihr", "Dr", "Prof", "."}
        and at > one.outer - 5
    ):
        at -= 1
    if draft.word(at) in {"wo", "Wo"} and draft.word(at - 1) == ",":
        return _ending_at(around, at - 2)
    if draft.word(at) == "wie" and draft.word(at - 1) == ",":
        return _opening(around, at)
    if not re.match(r"^[a-zäöüß]{3,}(?:te|t|ing|ieß|ab|am|ach|tet)$", draft.word(at)):
        return None
    body = next((first for first, (last, _) in around.organisations.items() if last == at - 1), None)
    if body is None or not draft.same_sentence(body, one.first) or not _led_by_place(draft, body):
        return None
    return around.organisations[body][1]


def _opening(around: Surroundings, at: int) -> str | None:
    """The body a sentence begins with: "Die Universität X hat Kontakte, wie Präsident A berichtete"."""
    for first, (_, name) in around.organisations.items():
        near = [step for step in range(max(first - 2, 0), first + 1) if around.draft.starts_sentence(step)]
        if first < at and around.draft.same_sentence(first, at) and near:
            return name
    return None


def _ending_at(around: Surroundings, last: int) -> str | None:
    last -= around.draft.word(last) in {"“", "”", '"', "«"}
    return next((name for end, name in around.organisations.values() if end == last), None)


_DEFINITE = frozenset("den dem die der ihren ihrem ihre ihrer".split())


def body_led(around: Surroundings, first: int) -> str | None:
    """The body right before "um den Vorsitzenden A", "mit dem Geschäftsführer B"; `first` begins the office."""
    draft, at = around.draft, first - 1
    if draft.word(first) in _DEFINITE and draft.word(at) == ",":
        at -= 1
    if not _LED.match(draft.word(at)):
        return None
    at -= 1 + (draft.word(at - 1) in {",", "rund"})
    return _ending_at(around, at)
