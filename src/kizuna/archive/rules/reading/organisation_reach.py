"""How far the name of a body reaches to the right of its kind."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.given_names import is_given_name
from kizuna.archive.rules.reading.nouns import is_known_noun, looks_like_noun
from kizuna.archive.rules.reading.organisation_bounds import (
    CAPITAL_ADJECTIVE,
    LOWER_ADJECTIVE,
    PLACE_ADJECTIVE,
    after_for,
    is_plain_name,
    is_proper,
    place_from,
)
from kizuna.archive.rules.reading.organisation_heads import (
    FOR_FIELDS,
    LEGAL_FORMS,
    LOCATED,
    OF_FIELDS,
)
from kizuna.archive.rules.reading.organisation_patrons import (
    ABROAD_LINKS,
    FOREIGN_ADJECTIVE,
    over_foreign,
    patron_end,
)
from kizuna.archive.rules.reading.organisation_words import head_of, is_foreign_head, is_head, names_itself
from kizuna.archive.rules.reading.words import (
    PARTICLES,
    WEEKDAYS,
    is_acronym,
    is_capitalised,
    is_function_word,
)


def rightmost(draft: Draft, head: int, first: int) -> int:
    """How far to the right: names, "für …", a genitive body, the legal form, "in Berlin" of an embassy."""
    last = _over_number(draft, _over_names(draft, head), head)
    last = _over_joined(draft, head, last)
    kind = head_of(draft.word(head)) or ""
    placed = first < head and bool(PLACE_ADJECTIVE.match(draft.word(first)))
    if draft.word(last + 1) == "für" and draft.adjacent(last) and kind.endswith(FOR_FIELDS):
        reached = after_for(draft, last + 1) if last == head and not placed else last
        last = reached if reached > last + 1 else last
        last += last > head and draft.adjacent(last) and is_acronym(draft.word(last + 1))
        last = _over_patron(draft, last) if kind.endswith(_BEARS_NAMES) else last
    if last == head:
        last = _located(draft, head, kind)
    if last == head and first < head:
        last = _by_water(draft, last)
    if draft.word(last + 1) == "zur" and draft.word(last + 2) in {"Förderung", "Pflege", "Unterstützung"}:
        last = _purpose(draft, last + 2)
    last = _between_towns(draft, head, last)
    last = _to_registered_form(draft, last)
    return min(registered_end(draft, last), len(draft.tokens) - 1)


_BEARS_NAMES = ("schule", "akademie", "institut", "zentrum", "klinik")


def _over_patron(draft: Draft, last: int) -> int:
    """Over whom a body is called after behind what it is for: "Hochschule für Musik Franz Liszt"."""
    if not draft.adjacent(last) or not is_given_name(draft.word(last + 1)) or is_function(draft.word(last)):
        return last
    end = last + 1
    while (
        draft.adjacent(end)
        and end < last + 4
        and (is_proper(draft, end + 1) or draft.word(end + 1) in PARTICLES)
    ):
        end += 1
    return end if end > last + 1 and is_capitalised(draft.word(end)) else last


def _over_number(draft: Draft, last: int, head: int) -> int:
    """Over "Nr. 2" of a school or a hospital."""
    for at in (head, last):
        if draft.word(at + 1) == "Nr" and draft.word(at + 2) == "." and draft.word(at + 3).isdigit():
            return max(last, at + 3)
    return last


def registered_end(draft: Draft, last: int) -> int:
    """Past "e. V." and past a legal form that follows."""
    if draft.word(last + 1) in LEGAL_FORMS and draft.adjacent(last):
        last += 1
    if draft.word(last + 1) == "e" and draft.word(last + 2) == "." and draft.word(last + 3).casefold() == "v":
        end = last + 4 if draft.word(last + 4) == "." else last + 3
        return end + 1 if draft.word(end + 1) == "NRW" else end
    return last


_WATERS = re.compile(
    r"^(?:Bodensee|Rhein|Main|Neckar|Inn|Lech|Harz|Niederrhein|Oberrhein|Mittelrhein|Untermain|Ammersee|Starnberger|Chiemsee"
    r"|Ruhr|Donau|Elbe|Weser|Mosel|Saar|Isar|Oder|Spree|Lahn|Küste|Alb)$"
)


def _by_water(draft: Draft, last: int) -> int:
    """Over "am Bodensee", "an der Ruhr" of a body that a name leads in."""
    at = last + 2 + (draft.word(last + 2) == "der")
    return at if draft.word(last + 1) in {"am", "an"} and _WATERS.match(draft.word(at)) else last


_OF_TOWNS = frozenset("den Städten Gemeinden Kommunen Orten beiden".split())


def _between_towns(draft: Draft, head: int, last: int) -> int:
    """Over "zwischen den Städten X und Y" of a body that is for or of something."""
    if last == head or draft.word(last + 1) != "zwischen" or not draft.adjacent(last):
        return last
    at = last + 2
    while draft.word(at) in _OF_TOWNS:
        at += 1
    named = (
        is_capitalised(draft.word(at)) and draft.word(at + 1) == "und" and is_capitalised(draft.word(at + 2))
    )
    return at + 2 if named and draft.same_sentence(last, at + 2) else last


def _located(draft: Draft, head: int, kind: str) -> int:
    """Over "am Oswaldsgarten" of a school, "in Japan" of a chamber."""
    link = draft.word(head + 1)
    if not kind.endswith(LOCATED) or not draft.adjacent(head) or link not in {"in", "am", "an", "im"}:
        return head
    at = head + 2 + (draft.word(head + 2) in {"der", "den"})
    if link == "in":
        abroad = kind.endswith(("landeskirche", "handelskammer", "servicestelle"))
        return at if abroad and is_proper(draft, at) and at == head + 2 else head
    word = draft.word(at)
    proper = is_capitalised(word) and draft.same_sentence(head, at) and not is_function(word)
    proper = proper and word.casefold() not in WEEKDAYS and not _RANKED.match(draft.word(head - 1))
    dated = looks_like_noun(word) and link == "im"
    return (
        at
        if proper
        and not dated
        and kind.endswith(("schule", "gymnasium", "kolleg", "theater", "krankenhaus", "klinikum"))
        else head
    )


# What stands among others of its kind has no name yet: "als erste Schule am Kap".
_RANKED = re.compile(r"^(?:erst|einzig|größt|ältest|zweit|best|jüngst|neuest)e[rnms]?$")


def _over_twin(draft: Draft, last: int) -> int:
    """Over the second town of "Buchholz–Wolsztyn"."""
    joined = draft.word(last + 1) in {"–", "/"} and draft.tokens[last + 1].start == draft.tokens[last].end
    return last + 2 * (joined and is_capitalised(draft.word(last + 2)))


def _over_names(draft: Draft, head: int) -> int:
    """Over the names behind the kind; behind "Amt" and the like over plain nouns too."""
    last, kind = head, head_of(draft.word(head)) or ""
    office = kind.endswith(OF_FIELDS) and not draft.word(head).casefold().endswith("gesundheitsamt")
    whole = "-" in draft.word(head) and names_itself(draft.word(head)) and not office
    foreign = is_foreign_head(draft.word(head)) and not kind
    while last < head + 6:
        step = _past_bracket(draft, last) + 1
        if not draft.adjacent(step - 1) and draft.word(step - 1) != ")":
            break
        word = draft.word(step)
        place = place_from(draft, step) if not foreign or last == head else None
        if place is not None and not _is_person(draft, step) and (place > step or not is_function_word(word)):
            last = _over_twin(draft, place)
            continue
        if step > last + 1 or (whole and not _goes_beyond(draft, head, last, step)):
            break
        if (reached := _over_saint(draft, step)) is not None and last == head:
            return reached
        leagues = kind.endswith(("bundesverband", "landesverband", "dachverband")) and _OF_FIELD.match(word)
        fielded = last == head and (
            leagues or (kind.endswith("arbeitsgemeinschaft") and LOWER_ADJECTIVE.match(word))
        )
        if fielded and is_capitalised(draft.word(step + 1)):
            last = step + 1
            continue
        if not _fits(draft, step, last == head, office=office, foreign=foreign):
            break
        named_after = last == head and is_foreign_head(draft.word(head))
        person = (is_given_name(word) and not named_after) or draft.probability(step, "PER") > 0.5
        if (person or named_after) and last == head and (patron := patron_end(draft, head)) > head:
            return patron
        if person and not (office and looks_like_noun(word)) and not _is_of_saint(draft, step, kind):
            break
        last = step
    return last


def _goes_beyond(draft: Draft, head: int, last: int, at: int) -> bool:
    """Whether a word goes on with a name that a hyphen makes whole: a legal form, a club's own name and year."""
    word = draft.word(at)
    club = head_of(draft.word(head)) in {"club", "klub"} and not is_given_name(word)
    own = club and last == head and is_proper(draft, at)
    return word in LEGAL_FORMS or is_acronym(word) or own or (last > head and bool(_FOUNDED.match(word)))


def _is_of_saint(draft: Draft, at: int, kind: str) -> bool:
    """Whether a hospital is called after a given name alone: "Klinikum Elisabeth"."""
    alone = not (draft.adjacent(at) and is_capitalised(draft.word(at + 1)))
    return (
        kind in {"klinikum", "krankenhaus", "hospital", "stift"} and is_given_name(draft.word(at)) and alone
    )


_OF_FIELD = re.compile(r"^[a-zäöü]{4,}(?:ische|liche|ige|ale|ive|elle)$")


def _fits(draft: Draft, at: int, right_behind: bool, *, office: bool, foreign: bool) -> bool:  # noqa: FBT001  one yes or no of its place
    """Whether a word behind the kind can be part of the name."""
    word = draft.word(at)
    if foreign and any(sign in "äöüßÄÖÜ" for sign in word):
        return False
    number = word.isdigit() and (len(word) == 2 or word[:2] in {"18", "19", "20"}) and not right_behind
    year = (
        word.isdigit()
        and len(word) == 4
        and right_behind
        and (
            draft.word(at + 1) in {"e", "aus", ",", ".", ""}
            or place_from(draft, at + 1) is not None
            or _is_small_town(draft, at + 1)
        )
    )
    counted = word.isdigit() and len(word) == 1 and right_behind and place_from(draft, at + 1) is not None
    if (
        number
        or year
        or counted
        or word in LEGAL_FORMS
        or is_proper(draft, at)
        or (right_behind and is_acronym(word))
    ):
        return True
    if _FOUNDED.match(draft.word(at - 1)) and _is_small_town(draft, at):
        return True
    if right_behind and is_plain_name(draft, at) and _is_unheard_of(draft, word):
        return True
    if _FIELD_ADJECTIVE.match(draft.word(at - 1)) and not draft.gazetteer.is_place(draft.word(at - 1)):
        return is_plain_name(draft, at)
    adjective = CAPITAL_ADJECTIVE.match(word) and is_capitalised(draft.word(at + 1)) and draft.adjacent(at)
    return (office or bool(adjective)) and is_plain_name(draft, at)


_FOUNDED = re.compile(r"^(?:1[89]|20)\d\d$")


def _is_small_town(draft: Draft, at: int) -> bool:
    """Whether a town nobody knows may stand behind the year of a club: "Musikverein 1921 Wachenstadt"."""
    return draft.adjacent(at - 1) and is_plain_name(draft, at) and _is_unheard_of(draft, draft.word(at))


_FIELD_ADJECTIVE = re.compile(r"^(?!Bad|Sankt)[A-ZÄÖÜ][a-zäöüß]{3,}(?:er|es)$")


def _is_unheard_of(draft: Draft, word: str) -> bool:
    """Whether a word that is built like a noun is none anybody knows: "Wasserverband Wittlage"."""
    return word.casefold() not in draft.gazetteer.nouns and not is_known_noun(word) and not is_head(word)


def _past_bracket(draft: Draft, last: int) -> int:
    """Past an abbreviation in brackets inside a name: "Auslandshandelskammer (AHK) Greater China"."""
    inside = draft.word(last + 1) == "(" and is_acronym(draft.word(last + 2)) and draft.word(last + 3) == ")"
    goes_on = inside and is_proper(draft, last + 4) and draft.same_sentence(last, last + 4)
    return last + 3 if goes_on and draft.tokens[last + 4].start == draft.tokens[last + 3].end + 1 else last


def _over_saint(draft: Draft, at: int) -> int | None:
    """Over "St. Viktor", "Sankt Martin", "A. Jiráska"."""
    word = draft.word(at)
    dotted = (word == "St" or (len(word) == 1 and word.isupper())) and draft.word(at + 1) == "."
    name = at + 2 if dotted else at + 1
    saint = dotted or (word == "Sankt" and draft.adjacent(at))
    return name if saint and is_capitalised(draft.word(name)) and draft.same_sentence(at, name) else None


def _is_person(draft: Draft, at: int) -> bool:
    return draft.probability(at, "PER") > 0.5


# What may be "zu Lübeck", and what two towns share: "Universitätsklinikum Gießen und Marburg".
_OLD_BODIES = (
    "universität",
    "hochschule",
    "sparkasse",
    "gesellschaft",
    "akademie",
    "verein",
    "kammer",
    "kloster",
)
_OF_TWO_TOWNS = (
    "universitätsklinikum",
    "sparkasse",
    "volksbank",
    "handelskammer",
    "kirchenkreis",
    "stadtwerke",
    "dekanat",
)


def _over_joined(draft: Draft, head: int, last: int) -> int:
    """Over "und Sport" of an office, "von Chiba" of a parliament, "of Tokyo" of a university."""
    word, link, following = draft.word(head), draft.word(last + 1), draft.word(last + 2)
    kind = head_of(word) or ""
    if last > head and link == "und" and kind.endswith(OF_FIELDS) and kind != "arbeitskreis":
        plain = is_capitalised(following) and draft.probability(last + 2, "PER") < 0.5
        return last + 2 if plain and not is_function(following) and not is_head(following) else last
    if link == "," and last > head and kind.endswith(OF_FIELDS) and draft.word(last + 3) == "und":
        fields = [draft.word(last), following, draft.word(last + 4)]
        plain = all(is_capitalised(each) and not is_function(each) and not is_head(each) for each in fields)
        people = any(is_given_name(each) for each in fields)
        return last + 4 if plain and not people and draft.same_sentence(last, last + 4) else last
    if link == "von" and last == head and kind.endswith(("parlament", "kommission", "regierung")):
        reached = place_from(draft, last + 2)
        return reached if reached is not None else last + 2 if is_proper(draft, last + 2) else last
    if link == "zu" and kind.endswith(_OLD_BODIES):
        return last + 2 if is_proper(draft, last + 2) else last
    if link == "und" and last > head and kind.endswith(_OF_TWO_TOWNS) and place_from(draft, last) == last:
        reached = place_from(draft, last + 2)
        return reached if reached is not None else last
    if is_foreign_head(word) and (link in ABROAD_LINKS or FOREIGN_ADJECTIVE.match(link)):
        return over_foreign(draft, last)
    return last


def _purpose(draft: Draft, at: int) -> int:
    """Over "Förderung der Städtepartnerschaft X-Y"."""
    last = at
    for position in range(at + 1, min(at + 6, len(draft.tokens))):
        word = draft.word(position)
        if not draft.adjacent(position - 1) or (is_function_word(word) and word not in {"der", "des", "von"}):
            break
        if is_capitalised(word):
            last = position
    return last


def _to_registered_form(draft: Draft, last: int) -> int:
    """As far as an "e.V." that follows within a few words of the same name."""
    for position in range(last + 1, min(last + 6, len(draft.tokens) - 2)):
        word = draft.word(position)
        if word == "e" and draft.word(position + 1) == "." and draft.word(position + 2).casefold() == "v":
            return position - 1
        if not draft.same_sentence(last, position) or not (
            is_capitalised(word) or word in {"für", "der", "und", "zur"}
        ):
            break
    return last


def quoted_name(draft: Draft, last: int) -> int:
    """Over a name in quotation marks behind a body: "Musikschule Leipzig „Johann Sebastian Bach“"."""
    if draft.word(last + 1) not in {"„", '"', "»"} or not draft.adjacent(last):
        return last
    for position in range(last + 2, min(last + 8, len(draft.tokens))):
        word = draft.word(position)
        if word in {"“", '"', "«", "”"}:
            return position if position > last + 2 else last
        if not (is_capitalised(word) or word in PARTICLES):
            return last
    return last


def is_player(kind: str) -> bool:
    """Whether a kind of body often has nothing but a name in quotation marks: a choir, a club."""
    return bool(_PLAYS.search(kind))


_PLAYS = re.compile(r"(?i)(?:chor|kapelle|gruppe|ensemble|orchester|verein|club|klub|zunft|gilde)$")
