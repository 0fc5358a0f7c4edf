"""Whose office it is: the body, the city or the field that stands behind the office."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.body_names import stem_key
from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.office_phrases import is_of_several
from kizuna.archive.rules.reading.office_words import CITY_KIND, OF_CITY, STOP, Surroundings
from kizuna.archive.rules.reading.organisation_words import is_head
from kizuna.archive.rules.reading.words import is_capitalised

_OF = frozenset("der des vom von im beim am bei".split())
_ENVOY = re.compile(r"(?i)konsul|botschafter|gesandt|attach|doyen")
_OF_ENVOYS = re.compile(r"(?i)[kc]orps|botschaft|konsulat|ständige vertretung")
_COMMITTEE = re.compile(r"(?<!Partnerschafts)ausschuss(?:es)?$")
_CHAMBERS = frozenset(
    "Stadtrats Stadtrates Gemeinderats Gemeinderates Rates Bundestages Bundestags Landtags Landtages".split()
)


# The councils and administrations of a town or a territory: their people are the town's.
_COUNCIL = re.compile(
    r"(?i)(?:(?<!europa)(?<!jugend)(?<!kinder)(?<!studierenden)parlament(?:e?s)?|(?:stadt|gemeinde|kreis|markt|magistrats|distrikts?|präfektur|bezirks|provinz)rat(?:e?s)?"
    r"|stadtverordnetenversammlung|bürgerschaft|volkskomitees?|volkskongress(?:es)?|konsultativkonferenz|bezirksversammlung|gemeindevertretung"
    r"|stadtvertretung|ratsversammlung|magistrats?|(?:stadt|provinz|präfektur|bezirks|distrikt|kommunal|volks)regierung"
    r"|(?:stadt|gemeinde|kommunal|präfektur|provinz|distrikt)verwaltung|stadtrats|gemeinderats|kreistags?)$"
)


# The councils of towns in China and Vietnam, which no release means as a body of its own.
_OF_PEOPLE = re.compile(r"^(?:Volkskomitee|Volkskongress|Stadtrat|Gemeinderat|Stadtparlament)(?:e?s)?$")


def is_of_council(around: Surroundings, at: int, limit: int) -> bool:
    """Whether the office is one of a council or an administration that no town is named with."""
    draft = around.draft
    for step in range(at + 1, limit):
        body = step in around.organisations and not _is_council(around, step)
        if step in around.places or body or step in around.adjectives:
            return False
    return any(
        (_COUNCIL.search(draft.word(step)) or (step in around.organisations and _is_council(around, step)))
        and draft.word(step - 1) in {"des", "der", "im", "in"}
        for step in range(at + 1, min(at + 5, limit))
    )


def complement_of(around: Surroundings, at: int, limit: int) -> tuple[str, str | None]:
    """Of the office phrase that ends before `limit`: what it is for, and whose it is."""
    draft, extra = around.draft, ""
    if is_of_several(draft, at):
        return extra, None
    position = _past_second_office(around, at + 1, limit)
    if draft.word(position) == "für" and position < limit:
        last = _for_phrase(around, position, limit)
        if last > position:
            extra, position = " " + draft.name(position, last), last + 1
    elif draft.word(position) == "des" and draft.word(position + 1) in _CHAMBERS:
        extra, position = " " + draft.name(position, position + 1), position + 2
    abroad = bool(_ENVOY.search(draft.word(at)))
    named = _first_named(around, at, position, limit)
    if named is None and draft.word(position) in _OF and not abroad and not is_of_council(around, at, limit):
        named = _plain_body(around, position, limit)
    if named is None and draft.word(position) in {"in", "im"} and is_head(draft.word(limit - 1)):
        named = draft.word(limit - 1)
    if named is None and any(_COMMITTEE.search(draft.word(step)) for step in range(position, limit)):
        named = around.city
    if named is None and OF_CITY.search(draft.word(at)):
        named = _of_partner(around, position, limit)
    return extra, (named if not abroad or _OF_ENVOYS.search(named or "") else None)


_PARTNER_TOWN = re.compile(r"^(?:Partner|Freundschafts|Schwester)(?:stadt|gemeinde|kommune)$")


def _of_partner(around: Surroundings, first: int, limit: int) -> str | None:
    """The partner for "der türkischen Stadt", "unserer Partnerstadt"."""
    draft = around.draft
    for at in range(first, min(first + 4, limit)):
        word, before = draft.word(at), draft.word(at - 1)
        foreign = (
            word in {"Stadt", "Gemeinde", "Kommune"} and at - 1 in around.adjectives and before[:1].islower()
        )
        if _PARTNER_TOWN.match(word) or foreign:
            return around.near(at, abroad=True) or around.near(at)
        if word in STOP or draft.taken[at] == "PER":
            return None
    return None


def _past_second_office(around: Surroundings, position: int, limit: int) -> int:
    """Over "und ehemaliger Präsident": what follows the second office belongs to the first too."""
    draft = around.draft
    while draft.word(position) == "und" and position < limit:
        offices = (
            one for one in range(position + 1, min(position + 4, limit)) if is_function(draft.word(one))
        )
        second = next(offices, None)
        if second is None or draft.taken[second] or draft.taken[second + 1 : second + 2] == ["PER"]:
            break
        position = second + 1
    return position


def _first_named(around: Surroundings, at: int, first: int, limit: int) -> str | None:
    """The first body of the phrase, else the first place that is no mere whereabouts."""
    draft = around.draft
    for step in range(first, limit):
        if step in around.organisations and draft.word(step - 1) != "(" and not _is_council(around, step):
            return around.organisations[step][1]
    for step in range(first, limit):
        if step in around.places:
            last, name = around.places[step]
            if draft.word(step - 1).startswith("Partner") and (apposed := _apposed_town(around, last)):
                return apposed
            behind_article = draft.word(step - 2) if draft.word(step - 1) == "der" else ""
            if "in" in {draft.word(step - 1), behind_article}:
                continue
            return _body_of_place(around, first, step, last) or name
    return None


def _is_council(around: Surroundings, at: int) -> bool:
    """Whether it is a town's council in English, whose people are the town's: "Präsidentin des City Council"."""
    return around.organisations[at][1] in {"City Council", "Town Council", "Council", "Municipal Council"}


def _apposed_town(around: Surroundings, last: int) -> str | None:
    """The partner behind "der Partnerstadt Bad Mergentheims, Fuefuki"."""
    draft = around.draft
    owner = draft.word(last).endswith("s") and draft.word(last + 1) == ","
    return around.places[last + 2][1] if owner and last + 2 in around.places else None


def _body_of_place(around: Surroundings, first: int, at: int, last: int) -> str | None:
    """A body that the place only tells apart: "Präfekturparlament von X"; None for "Stadt X"."""
    draft = around.draft
    for step in range(first, at):
        word = draft.word(step)
        if _OF_PEOPLE.match(word):
            return None
        if (
            is_capitalised(word)
            and not CITY_KIND.search(word)
            and not is_function(word)
            and step not in around.adjectives
        ):
            if draft.word(step - 1) not in {"der", "des", "vom", "im"}:
                return None
            of_there = "aus" in draft.words[step:at]
            return draft.name(step, draft.words.index("aus", step) - 1 if of_there else last)
    return None


_NO_BODY = re.compile(
    r"(?i)(?:verwaltung|parlamentes|abends|tages|stadt|städten?|stadtrats?|gemeinden?|kommunen?|kreise|delegation|gruppe|reise|land|landes|region"
    r"|fraktion|rathaus(?:es)?|republik|königreiche?s|staaten|föderation|emirate|länder|jahres|projekts?|programms?|feier"
    r"|veranstaltung|abordnung|austauschs|besuchs|partei|partnerschaft|freundschaft)$"
)


def _plain_body(around: Surroundings, at: int, limit: int) -> str | None:
    """A body that no list of organisations knows: the noun phrase after the article."""
    draft, position = around.draft, at + 1
    while position < limit and position < at + 7 and draft.adjacent(position - 1):
        if is_capitalised(draft.word(position)) and draft.taken[position] != "PER":
            last = position
            while (
                draft.adjacent(last)
                and last + 1 < limit
                and is_capitalised(draft.word(last + 1))
                and draft.taken[last + 1] != "PER"
                and last < position + 3
            ):
                last += 1
            words = [draft.word(step) for step in range(position, last + 1)]
            if any(_NO_BODY.search(word) for word in words) or is_function(words[-1]):
                return None
            return _meant(around, draft.name(position, last))
        position += 1
    return None


def _meant(around: Surroundings, name: str) -> str | None:
    """The body of the text that a bare kind stands for: "des Klinikums" for "Klinikum Ernst von Bergmann".

    A plain club or committee that the text names nowhere is no body of its own: "des Partnerschaftsvereins".
    """
    if " " in name:
        return name
    kind = stem_key(name)
    whole = {full for _, full in around.organisations.values() if kind in stem_key(full).split()}
    if len(whole) == 1:
        return next(iter(whole))
    return None if PLAIN_BODY.search(name) and not _NAMED_MUSEUM.match(name) else name


_NAMED_MUSEUM = re.compile(
    r"^(?!(?:Stadt|Heimat|Kunst|Landes|National|Freilicht|Regional|Kreis|Volks|Privat)museums)[A-ZÄÖÜ]\w{4,}museums$"
)
PLAIN_BODY = re.compile(
    r"(?i)(?:vereine?s?|vereinigung|komitees?|ausschuss(?:es)?|amte?s|amts|gesellschaft|kreise?s|gruppe|initiative|klinik|schule|verbands?"
    r"|verbandes|beirate?s|beirats|rates|hauses|museums|kommission|werks|stiftung|abteilung|geschäftsstelle|kapelle|chors|chores"
    r"|orchesters|feuerwehr|wehr|kammer|firma|unternehmens|vorstands?|vorstandes|teams?|jury|partnerschaft|freundschaft"
    r"|austauschs|programms|projekts|ebene|lehrjahr|lehrjahrs|kirche|chirurgie|medizin|kardiologie|neurologie|pädiatrie|gemeinschaft|sparkasse|bank|polizei|betriebs|betriebes)$"
)


def _for_phrase(around: Surroundings, at: int, limit: int) -> int:
    draft, last, position = around.draft, at, at + 1
    while position < limit and position < at + 9 and draft.same_sentence(at, position):
        word = draft.word(position)
        if draft.taken[position] == "PER" or (
            position in around.organisations and is_head(draft.word(position))
        ):
            break
        if is_capitalised(word) and not is_function(word):
            last = position
            if (
                draft.word(position + 1) in {"und", "&"}
                and position + 2 < limit
                and is_capitalised(draft.word(position + 2))
                and draft.taken[position + 2] != "PER"
            ) or (draft.word(position + 1) == "," and _list_goes_on(draft, position + 2, limit)):
                position += 1
            elif not (
                draft.adjacent(position)
                and is_capitalised(draft.word(position + 1))
                and draft.taken[position + 1] != "PER"
            ):
                break
        elif not re.search(r"(?:e|en|er|es|em|-)$", word) and word not in {"und", "die", "das", "den", "der"}:
            break
        position += 1
    return last


def _list_goes_on(draft: Draft, at: int, limit: int) -> bool:
    for position in range(at, min(at + 4, limit)):
        if draft.taken[position] == "PER" or is_function(draft.word(position)):
            return False
        if draft.word(position) in {"und", "&"}:
            return (
                position > at
                and draft.taken[position + 1 : position + 2] != ["PER"]
                and is_capitalised(draft.word(position + 1))
            )
    return False
