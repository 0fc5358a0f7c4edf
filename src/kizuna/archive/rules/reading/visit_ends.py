"""The places a sentence says people come from and go to."""

from __future__ import annotations

import re

from kizuna.archive.rules.reading.facts import PersonFact, Span
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.refs import Ref
from kizuna.archive.rules.reading.scene import Scene
from kizuna.archive.rules.reading.visit_words import (
    EXCURSION,
    GROUP,
    MOTION,
    OFFICE,
    OFFICE_ABROAD,
    STAYS_THERE,
)

_SEATED = re.compile(
    r"(?:[Ss]itz|\w*[Bb]otschafter\w*|\w*[Bb]otschaft|\w*[Kk]onsul\w*|Büro|Standort|"
    r"Niederlassung|Konferenz|Zentrale|Universität|Hochschule)\s+(?:in|aus)\s+(?:der\s+)?$"
)
_TO_GROUP = re.compile(
    r"\s*(?:[a-zäöüß-]+(?:e[nrsm]?|ige[nr]?)\s+|\w+-\s+und\s+|und\s+\w+\s+|\d+-köpfige\w*\s+){0,2}[\w-]*"
)
_OFFICE_ABROAD = re.compile(
    r",\s+(?:(?:der|die)\s+)?(?:\w+\s+)?[A-ZÄÖÜ][\w-]*[mM]eister(?:in)?\s+(?:der|ihrer|unserer|seiner)\s+"
    r"(?:(?P<adjective>\w+)en\s+(?:Stadt|Partnerstadt|Gemeinde)|Partnerstadt|Gäste)\b(?!\s+[A-ZÄÖÜ])"
)
_OF_THE_PARTNER = re.compile(
    r"[mM]eister(?:in)? (?:der|ihrer|unserer|seiner) (?:\w+en )?Partner(?:stadt|gemeinde|kommune),?\s*$"
)
EMBASSY = re.compile(r"[Bb]otschaft|[Kk]onsul|Gesandte")
_INVITED_BY = re.compile(r"\b[Aa]uf Einladung [^.;:]{0,60}$")
_ARRIVE = re.compile(r"\berwartet\b|zu Gast|zu Besuch|empfangen|begrüßt|willkommen|angereist|eingetroffen")
_OF = re.compile(
    r"\b(?:der|des|von|unserer|dem)\s+(?:\w+e[nr]\s+){0,2}(?:[A-ZÄÖÜ]\w+s\s+\w+e[rn]\s+)?"
    r"(?:\w*[Ss]tadt\s+|[Ss]tadtverwaltung\s+|Landkreises\s+|Kreises\s+|Bezirks\s+|Gemeinde\s+|Partner(?:kommune|gemeinde|region)\s+|Präfektur\s+|Region\s+)?$"
)


_TIES = re.compile(
    r"\b(?:Austausch|Kontakte?n?|Zusammenarbeit|Verbindung(?:en)?|Freundschaft(?:en)?|Partnerschaft(?:en)?|"
    r"Beziehung(?:en)?) "
    r"(?:mit|zu|zwischen) [^.;,]{0,70}$"
)
_CLOSE_BEHIND = 90
_NEAR = frozenset({"unweit", "nahe", "bei", "nördlich", "südlich", "östlich", "westlich", "in", "nach"})


# „Die Sportfreunde X“, „der Gesangverein X“: a club with the name of its town.
_CLUB = re.compile(
    r"\b(?:\w*(?:[Ff]reunde|[Vv]erein|[Cc]lub|[Kk]lub|[Cc]hor|[Kk]apelle|[Oo]rchester|[Ff]euerwehr|[Jj]ugendring|[Gg]ymnasium|"
    r"[Mm]usikschule|[Vv]olkshochschule|[Kk]antorei|[Mm]usikzug|[Ss]ängerbund|[Pp]fadfinder|[Kk]olpingfamilie|[Kk]reisverband|[Oo]rtsverband)|"
    r"TSV|SV|FC|VfL|VfB|TV|TuS|SC|DRK|THW|DLRG|VHS)\s+$"
)


def origins_in(scene: Scene, sentence: Span, text: str) -> list[Ref]:
    """Places a group comes from: "Delegation aus X", "X-er Delegation", "Vertreter der Partnerstadt X"."""
    found = [*_sent_by_bodies(scene, sentence, text)]
    for ref in scene.refs_in(sentence):
        offset = ref.span.start - sentence.start
        before, after = text[max(offset - 110, 0) : offset], text[ref.span.end - sentence.start :][:60]
        if ref.name == "Deutschland" or _TIES.search(before):
            continue
        if ref.is_adjective:
            following = GROUP.search(after)
            if (following and _TO_GROUP.fullmatch(after[: following.start()])) or _are_people(
                scene, ref, before
            ):
                found.append(ref)
        elif ref.preposition == "" and _CLUB.search(before):
            found.append(ref)
        elif ref.preposition == "aus":
            if (
                not _INVITED_BY.search(before)
                and not _SEATED.search(before)
                and not re.match(r"\s+zurück", after)
                and (
                    GROUP.search(before)
                    or GROUP.search(after)
                    or OFFICE.search(before)
                    or _leads_in_person(scene, ref)
                    or re.match(r"\s+(?:kam(?:en)?|komm(?:t|en)|reis(?:te|ten|en))\b", after)
                    or (ref.is_partner and _ARRIVE.search(text))
                )
            ):
                found.append(ref)
        elif (
            ref.preposition not in _NEAR
            and _OF.search(before)
            and _ends_with_group(before)
            and not after.startswith(" aus ")
        ):
            found.append(ref)
    return found


def _sent_by_bodies(scene: Scene, sentence: Span, text: str) -> list[Ref]:
    """„Eine Delegation der Feuerwehr X“: the town a travelling body is called after."""
    found = []
    moves = bool(MOTION.search(text) or STAYS_THERE.search(text))
    for span, body in scene.analysis.organisations.within(sentence):
        town = _named_town(scene, body.name)
        before = text[max(span.start - sentence.start - 60, 0) : span.start - sentence.start]
        leads = (
            moves
            and town is not None
            and scene.is_home(town)
            and _LEADS_SENTENCE.fullmatch(text[: span.start - sentence.start])
        )
        guest = town is not None and not scene.is_home(town) and at_home(scene, sentence) and moves
        if town is not None and (leads or guest or _OF_BODY.search(before)):
            found.append(Ref(span, town, None))
    return found


def _named_town(scene: Scene, body: str) -> str | None:
    """The town of this release, ours or another, a body ends on or begins with."""
    words = [word.split("-")[0] or word for word in body.split()]
    last = scene.named.get(place_key(words[-1]))
    if last is not None:
        return last.name if scene.is_town(last) else None
    known = scene.analysis.gazetteer.town(words[-1]) if len(words) > 1 else None
    return words[-1] if known is not None or scene.is_home(words[-1]) else None


_LEADS_SENTENCE = re.compile(r"(?:[\w-]+\s+){0,3}?(?:[Dd]as|[Dd]ie|[Dd]er)\s+(?:\w+e[rsn]?\s+)?")
_OF_BODY = re.compile(
    r"\b(?:[Dd]elegation|Abordnung|Gruppe|Mitglieder[n]?|Vertreter\w*|Reisebus|Kamerad\w*|Angehörige[n]?|Gäste[n]?|Mannschaft|\w*[Ss]portler\w*|Radler\w*|"
    r"Jugendliche[n]?)\s+(?:\w+\s+){0,2}?(?:der|des|vom|von)\s+(?:\w+e[nr]\s+)?$"
)
_TO_PERSON = re.compile(r"(?:\s*\([^)]*\))?\s+(?:(?:der|die|den|dem|das)\s+)?[^,.;:()]{0,70}")


def _leads_in_person(scene: Scene, ref: Ref) -> bool:
    """„Aus Pleszew Bürgermeister X“: somebody is named with an office right behind."""
    first = scene.analysis.persons.first_from(ref.span.end)
    if first is None or first[0].start - ref.span.end > _CLOSE_BEHIND or not first[1].function:
        return False
    return bool(_TO_PERSON.fullmatch(scene.analysis.text[ref.span.end : first[0].start]))


def _are_people(scene: Scene, ref: Ref, before: str) -> bool:
    """„Die Lindauer fahren“: the inhabitants themselves, no noun behind."""
    return (
        ref.span.start > 0
        and bool(re.search(r"\b(?:[Dd]ie|[Vv]iele|\w+zig|\d+)\s+$", before))
        and bool(
            re.match(
                r"(?:innen)?(?:\s+und\s+\w+innen)?(?:\s+[a-zäöü]|[.,])",
                scene.analysis.text[ref.span.end :][:40],
            )
        )
        and ref.name != "Deutschland"
    )


def _ends_with_group(before: str) -> bool:
    matches = list(GROUP.finditer(before))
    return bool(
        matches
        and len(before) - matches[-1].end() < 60
        and matches[-1].group(0) not in {"Besuch", "Gast", "Mitglieder", "Mitgliedern"}
    )


def destinations_in(scene: Scene, sentence: Span, text: str, *, onward: bool) -> list[Ref]:
    """Places that are gone to or stayed at; with `onward` also those a running trip goes on to."""
    found = []
    for ref in scene.refs_in(sentence):
        if ref.is_adjective or ref.name == "Deutschland" or is_german_region(scene, ref):
            continue
        offset = ref.span.start - sentence.start
        before, after = text[max(offset - 90, 0) : offset], text[ref.span.end - sentence.start :][:30]
        excursion = EXCURSION.search(before[-45:])
        onward_now = onward and excursion is not None and excursion.group(0).startswith("weiter")
        if (
            _LIVES.match(after)
            or _SEATED.search(before)
            or (excursion and not onward_now)
            or scene.is_said(ref.span.start)
        ):
            continue
        if ref.preposition in {"nach", "in", "im", "ins"} or (
            ref.preposition == "aus" and re.match(r"\s+(?:\w+\s+)?zurück", after)
        ):
            if not is_aside(scene, ref, sentence):
                found.append(ref)
        elif (
            _is_visited(scene, ref, text, offset)
            or _is_called_on(scene, ref, text, before)
            or (onward and re.search(r"\bStation(?:en)?\b", text) and not ref.preposition)
        ):
            found.append(ref)
    return found


_LIVES = re.compile(r"\s+(?:lebt|lebte|wohnt|wohnte|geboren|aufgewachsen|stationiert|beheimatet)\b")


def _is_called_on(scene: Scene, ref: Ref, text: str, before: str) -> bool:
    """„Die Kapelle stattete der Partnerstadt X einen Besuch ab“, „der Empfang im Rathaus von X auf der Reise“."""
    if scene.is_home(ref.name):
        return False
    called = ref.preposition == "" and re.search(r"\bstatte(?:t|te|ten)\b", before) and "Besuch ab" in text
    received = re.search(r"Rathaus (?:von|der Stadt|in) (?:der )?$", before) and re.search(
        r"\w*[Rr]eise\b|[Ff]ahrt\b|zu Besuch\b|zu Gast\b|Delegation", text
    )
    return bool(called or received)


def is_german_region(scene: Scene, ref: Ref) -> bool:
    """A German land or district is no end of a visit between cities; a partner district is."""
    partner = re.search(
        r"Partner(?:land)?kreis", scene.analysis.quote(scene.analysis.sentence_at(ref.span.start))
    )
    return bool(ref.place and ref.place.country == "DE" and not scene.is_town(ref) and not partner)


def is_aside(scene: Scene, ref: Ref, sentence: Span) -> bool:
    """„Mtwara in Tansania“: the country of the town just named."""
    previous = [
        one for one in scene.refs_in(sentence) if one.span.end <= ref.span.start and not one.is_adjective
    ]
    gap = scene.analysis.text[previous[-1].span.end : ref.span.start] if previous else ""
    return bool(
        previous
        and (not scene.is_town(ref) or scene.analysis.gazetteer.region(ref.name) is not None)
        and scene.is_town(previous[-1])
        and re.fullmatch(r",?\s*(?:in|im|aus|\()\s*(?:der\s+)?", gap)
    )


def _is_visited(scene: Scene, ref: Ref, text: str, offset: int) -> bool:
    if ref.preposition not in {"", "um"}:
        return False
    verb = re.search(r"\b(?:besuch(?:t|te|ten|en)|besichtig\w+|erkunde(?:n|t|te|ten))\b", text)
    if not verb or (_CLUB.search(text[:offset]) and offset < verb.start()):
        return False
    close = re.search(r"(?:besuch\w*|besichtig\w+)\s[^,.]{0,60}$", text[:offset])
    is_partner = not scene.is_home(ref.name) and (ref.is_partner or ref.name == scene.partner)
    return bool(close) or (is_partner and not _OF.search(text[max(offset - 60, 0) : offset]))


def holds_office_elsewhere(scene: Scene, person: PersonFact) -> bool:
    """„…, Oberbürgermeister der türkischen Stadt“: the office is the partner's, though no name stands with it."""
    for span in person.mentions or (person.found.span,):
        match = _OFFICE_ABROAD.match(scene.analysis.text, span.end)
        if match and not (match["adjective"] or "").startswith((scene.home or "-")[:5].casefold()):
            return scene.partner is not None
    return False


def _town_of(scene: Scene, base: str) -> str | None:
    """The town a body is, or is called after: "Partnerschaftskomitee Chelles"."""
    known = scene.named.get(place_key(base))
    if known:
        return known.name
    last = scene.named.get(place_key(base.rsplit(maxsplit=1)[-1])) if " " in base else None
    foreign = last is not None and not last.is_adjective and not scene.is_home(last.name)
    return last.name if last is not None and foreign and scene.is_town(last) else None


def comes_from(scene: Scene, sentence: Span, span: Span, person: PersonFact) -> str | None:
    """The foreign place a named person belongs to."""
    base = person.organisation
    if EMBASSY.search(f"{person.function} {base}"):
        return None
    if holds_office_elsewhere(scene, person):
        return scene.partner
    if base and scene.is_home(base):
        return None
    town = _town_of(scene, base) if base else None
    if town is not None:
        return None if town == "Deutschland" else town
    if base is None and OFFICE_ABROAD.match(person.function or ""):
        return scene.partner
    if "Amtskoll" in (person.function or "") or re.search(
        r"Amtskoll\w+\s*(?:\w+\s*)?$", scene.analysis.text[max(span.start - 60, 0) : span.start]
    ):
        return scene.partner
    if _OF_THE_PARTNER.search(scene.analysis.text[max(span.start - 80, 0) : span.start]):
        return scene.partner
    after = Span(span.end, min(span.end + 90, sentence.end))
    for ref in scene.refs_in(after):
        between = scene.analysis.text[span.end : ref.span.start]
        if (
            not ref.is_adjective
            and not scene.is_home(ref.name)
            and re.fullmatch(r",[^,.]{0,80}(?:von|der Stadt|Stadt|aus|bei)\s+", between)
        ):
            return ref.name
    return None


def at_home(scene: Scene, sentence: Span) -> bool:
    """Whether the sentence has something happen in or come to the publishing city."""
    return any(
        scene.is_home(ref.name) and ref.preposition in {"in", "nach", "im"} for ref in scene.refs_in(sentence)
    )
