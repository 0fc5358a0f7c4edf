"""Bodies told by their legal form: "Deccan Forge Ltd.", "Kocher GmbH & Co. KG", "Brücke nach Osten e.V."."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.names import is_title
from kizuna.archive.rules.reading.nouns import looks_like_noun
from kizuna.archive.rules.reading.organisation_heads import LEGAL_FORMS
from kizuna.archive.rules.reading.organisation_words import is_head
from kizuna.archive.rules.reading.words import is_acronym, is_capitalised, is_function_word

_TRADE = re.compile(
    r"(?:hersteller|zulieferer|anbieter|betreiber|konzern|unternehmen|[Ff]irma|[Ff]irmen|dienstleister|spezialist|produzent"
    r"|lieferant|veranstalter|händler|tochter|partner|sponsor|träger|entwickler|riese|versicherer|ausrüster|bauer|generatoren"
    r"|anlagen|[Mm]arke|[Hh]aus|[Ss]tandort|[Ww]erk|[Gg]ebäude|[Gg]elände)(?:s|n|en|es)?$"
)
_TYPES = re.compile(
    r"^(?:\w+)?(?:[Vv]ereine?s?|[Ii]nitiative|[Vv]erband(?:e?s)?|[Oo]rganisation|[Vv]ereinigung|[Hh]ilfswerke?s?|[Bb]ündnis(?:ses)?)$"
)
# "Energieversorgungs-AG", not "Chor-AG" of a school.
_JOINED = re.compile(
    r"^(?!(?:Klima|Umwelt|Theater|Foto|Film|Technik|Schach|Garten|Schulgarten|Chor|Musik|Tanz|Sport|Koch|Sprachen|Politik|Schüler\w*)-)"
    r"[A-ZÄÖÜ][\w-]{4,}-(?:GmbH|gGmbH|AG|KG|SE)$"
)
# "4DAGE", "3M".
_NUMBERED = re.compile(r"^\d{1,3}[A-ZÄÖÜ][\w-]*$")
_FURTHEST = 9


def mark_by_form(draft: Draft) -> None:
    """Take every body with a legal form behind its name."""
    for at in range(1, len(draft.tokens)):
        if (draft.word(at) in LEGAL_FORMS or _JOINED.search(draft.word(at))) and not draft.taken[at]:
            first, last = _firm(draft, at)
            if (first < at or _JOINED.search(draft.word(at))) and draft.free(first, last):
                draft.take(first, last, f"ORG{first}")
        elif draft.word(at) == "e" and draft.word(at + 1) == "." and draft.word(at + 2).casefold() == "v":
            _mark_club(draft, at)


def _firm(draft: Draft, form: int) -> tuple[int, int]:
    """The first and last token of a firm whose legal form stands at a token."""
    first = form
    while first > max(form - _FURTHEST, 0) and draft.same_sentence(first - 1, form):
        if not _belongs(draft, first - 1, form):
            break
        first -= 1
    while first < form and not (
        (is_capitalised(draft.word(first)) or _NUMBERED.match(draft.word(first)))
        and _is_of_name(draft, first)
    ):
        first += 1
    last = form
    if draft.word(last + 1) == "&" and draft.word(last + 2) == "Co":
        last += 2
        last += draft.word(last + 1) == "."
        last += draft.word(last + 1) in LEGAL_FORMS
    if draft.word(form) in {"Ltd", "Inc", "Corp"} and draft.word(last + 1) == ".":
        last += 1
    return first, last


def _is_of_name(draft: Draft, at: int) -> bool:
    word = draft.word(at)
    return not (is_function(word) or _TRADE.search(word) or is_title(draft, at))


def _belongs(draft: Draft, at: int, form: int) -> bool:
    """Whether a token left of the legal form is part of the firm's name."""
    word, before, after = draft.word(at), draft.word(at - 1), draft.word(at + 1)
    if word in {"-", "–", "&", "."}:
        return at > 0 and is_capitalised(before)
    if word in {"and", "/"}:
        close = word == "and" or draft.tokens[at - 1].end == draft.tokens[at].start
        return at > 0 and is_capitalised(before) and is_capitalised(after) and close
    if word == "und":
        half = before.endswith("-") or looks_like_noun(after) or after.casefold() in draft.gazetteer.nouns
        return is_capitalised(before) and half
    if word == "für":
        return is_capitalised(before) and is_head(before)
    if word in {"der", "des"}:
        return is_capitalised(before) and is_head(before)
    if word == ",":
        return looks_like_noun(before) and is_acronym(draft.word(at - 2)) and "und" in draft.words[at:form]
    if _NUMBERED.match(word):
        return True
    if at == form - 1 and is_capitalised(before) and _TRADE.search(word):
        return not is_title(draft, at)
    return is_capitalised(word) and not is_function_word(word) and _is_of_name(draft, at)


def mark_registered(draft: Draft) -> None:
    """A body of any name that "e.V." closes, which nothing else told: "Hafenpark Weiße Düne e.V."."""
    for form in range(2, len(draft.tokens)):
        club = (
            draft.word(form) == "e" and draft.word(form + 1) == "." and draft.word(form + 2).casefold() == "v"
        )
        first = form
        while club and first > max(form - _FURTHEST, 0) and draft.adjacent(first - 1):
            if not is_capitalised(draft.word(first - 1)) or not _is_of_name(draft, first - 1):
                break
            first -= 1
        led = draft.word(first - 1) in _LEADS_IN or draft.starts_sentence(first)
        last = form + 3 if draft.word(form + 3) == "." else form + 2
        if club and first < form and led and draft.free(first, last):
            draft.take(first, last, f"ORG{first}")


_LEADS_IN = frozenset("der des dem den vom beim im zum die das und von für mit durch , (".split())


def _mark_club(draft: Draft, form: int) -> None:
    """A club whose name "e.V." closes; behind "der Verein" whatever stands there: "Göttingen hilft Schytomyr e.V."."""
    last = form + 3 if draft.word(form + 3) == "." else form + 2
    for at in range(form - 1, max(form - _FURTHEST, -1), -1):
        if not draft.same_sentence(at, form) or draft.word(at) in {",", ";", "(", ")", ":"}:
            return
        if not _TYPES.match(draft.word(at)):
            continue
        named = is_capitalised(draft.word(at + 1)) and at + 1 < form and not draft.word(at + 1).endswith("-")
        called = draft.word(at) in {"Verein", "Vereins", "Initiative", "Verband", "Organisation"}
        if named and called and draft.free(at + 1, last):
            draft.take(at + 1, last, f"ORG{at + 1}")
        return
