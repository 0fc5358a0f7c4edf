"""Guests told of one by one: a named person who comes, a group received from nobody says where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kizuna.archive.rules.reading.facts import Direction, Span
from kizuna.archive.rules.reading.refs import Ref
from kizuna.archive.rules.reading.scene import Scene
from kizuna.archive.rules.reading.visit_ends import at_home, comes_from
from kizuna.archive.rules.reading.visit_offers import is_about_partner
from kizuna.archive.rules.reading.visit_trip import Trip
from kizuna.archive.rules.reading.visit_words import DIGNITARY_VENUE, GROUP, HOSTS, OFFICE, ONLINE

_RECEIVED = re.compile(
    r"\b(?:empfing|empfängt|empfangen|begrüßt\w*|willkommen|Besuch\s+(?:einer|von)|erwartet|zu Gast|zu Besuch|"
    r"hielt(?:en)? sich|hält sich|weil(?:t|te|ten)|eingetroffen|angereist)\b"
)
_A_GROUP = re.compile(
    r"(?:[Dd]elegation|Abordnung|[Ss]chülergruppe|[Bb]esuchergruppe|"
    r"[Jj]ugendgruppe|Vertreter\S*\s+aus)\b"
)
_FOREIGN_PERSON_COMES = re.compile(
    r"\bschaut\w*\b[^;]{0,60}\bvorbei\b|\bkomm(?:t|en)\b|\bkam(?:en)?\b|erwartet|Gegenbesuch|"
    r"\breis(?:t|te|ten|en)\b|zu Gast|"
    r"zu Besuch|\b(?:ist|sind|war|waren)\b[^;]{0,90}\bin\b|begrüß\w+|willkommen|"
    r"empf[aiä]ng\w*|Gast\b"
)
_HAS_COME = re.compile(
    r"\b[Bb]esuch (?:der|einer|von)\b[^;]{0,60}[Dd]elegation|"
    r"\bsich [^;]{0,120}(?:[Dd]elegation|Abordnung|[Gg]ruppe)\b[^;]{0,120}\b(?:angesagt|angekündigt|angemeldet)\b|"
    r"\b(?:angereist(?:e[nrsm]?)?|eingetroffen(?:e[nrsm]?)?|mitgereist|angekommen)\b"
)


def person_comes(scene: Scene, sentence: Span, text: str) -> Iterator[Trip]:
    """A named person from elsewhere who is, or is expected, in the city."""
    if re.search(r"\b(?:lud|luden|lädt|laden)\b", text):
        return
    if not (at_home(scene, sentence) and _FOREIGN_PERSON_COMES.search(text)) and not _HAS_COME.search(text):
        return
    for span, person in scene.analysis.persons.within(sentence):
        base = comes_from(scene, sentence, span, person)
        if base is None and re.search(r"[Gg]egenbesuch", text) and not scene.is_home(person.organisation):
            base = scene.partner if person.function and person.organisation else None
        if base and not scene.is_country(base):
            yield Trip(Direction.INCOMING, base, sentence, 2, by_person=True)
            return


_OFFICE_OF = re.compile(
    r"(?:[Bb]ürgermeister(?:in)?|Stadtpräsident(?:in)?|Lord Mayor|Mayor|Gouverneur(?:in)?|Delegation|Amtskollege)\s+"
    r"(?:von|aus|der Stadt|der Partnerstadt|der \w+en (?:Partner)?[Ss]tadt)\s+$"
)
_COMES = re.compile(
    r"\b(?:besuch(?:t|te|en)|komm(?:t|en)|kam|weilt(?:e)?|trug sich|trägt sich|zu Gast|zu Besuch|eingetroffen|angereist|"
    r"erwartet|\w*[Bb]esuch)\b"
)


def office_comes(scene: Scene, sentence: Span, text: str) -> Iterator[Trip]:
    """„Der Lord Mayor von X besucht die Hansestadt Y“: an office of elsewhere, without its holder's name."""
    if not _COMES.search(text) or not any(
        scene.is_home(ref.name) and not ref.is_adjective for ref in scene.refs_in(sentence)
    ):
        return
    for ref in scene.foreign(sentence, towns=True):
        before = scene.analysis.text[max(sentence.start, ref.span.start - 60) : ref.span.start]
        if not ref.is_adjective and _OFFICE_OF.search(before):
            yield Trip(Direction.INCOMING, ref.name, sentence, 2, by_person=True)
            return


_SENDS = re.compile(r"\b(?:entsende\w*|entsandte\w*|schick(?:t|te|en|ten))\b")


def is_sent(scene: Scene, sentence: Span, text: str) -> Iterator[Trip]:
    """„X will eine Gruppe zum Y-er Altstadtfest entsenden“."""
    if not (_SENDS.search(text) and _A_GROUP.search(text.replace("Gruppe", "Besuchergruppe"))):
        return
    ours = any(scene.is_home(ref.name) for ref in scene.refs_in(sentence))
    for ref in scene.foreign(sentence, towns=True):
        if ours and not ref.is_adjective and ref.preposition in {"", "aus"}:
            yield Trip(Direction.INCOMING, ref.name, sentence, 1)
            return


def received(scene: Scene, sentence: Span, text: str, origins: list[Ref]) -> Iterator[Trip]:
    """A group that is received, from nobody says where."""
    if not origins and _A_GROUP.search(text) and _RECEIVED.search(text) and not scene.is_said(sentence.start):
        yield Trip(Direction.INCOMING, None, sentence, 2 if re.search(r"Besuch einer", text) else 1)


_FROM_THE_PARTNER = re.compile(
    r"\baus (?:der|unserer|ihrer|seiner) (?:[a-zäöüß]+en )?Partner(?:stadt|gemeinde|kommune)\b(?!,? [A-ZÄÖÜ])"
)
_PARTNERS_COME = re.compile(
    r"\btr(?:af|afen|ifft|effen)\b[^;]{0,260}\bein\b|eingetroffen|angereist|zu Gast|zu Besuch|erwartet|gekommen|empfangen|"
    r"\bGegenbesuch\b"
)


def from_partner(scene: Scene, sentence: Span, text: str) -> Iterator[Trip]:
    """„Eine Abordnung aus der finnischen Partnerstadt traf ein“: the town the release is about, without its name."""
    match = _FROM_THE_PARTNER.search(text)
    towns = [ref for ref in scene.foreign(sentence, towns=True) if not ref.is_adjective]
    if not match or towns or not is_about_partner(scene) or not _PARTNERS_COME.search(text):
        return
    if scene.partner and GROUP.search(text[: match.start()]) and not scene.is_said(sentence.start):
        yield Trip(Direction.INCOMING, scene.partner, sentence, 1)


def _is_long_ago(scene: Scene, sentence: Span) -> bool:
    """Whether all the sentence tells happened in another year than the release's or the one before."""
    years = [int(one.start[:4]) for one in scene.moments(sentence) if not one.is_relative]
    return bool(years) and scene.anchor is not None and max(years) < scene.anchor.year - 1


_LETTER = re.compile(r"\b(?:Post|Brief\w*|Schreiben|Telefonat|Glückw\w+|Kondolenz\w*|Grußbotschaft)\b")


def dignitary(scene: Scene, sentence: Span) -> Trip | None:
    """A foreign mayor who signs or is received in the town hall has come on a visit."""
    text = scene.analysis.quote(sentence)
    if not DIGNITARY_VENUE.search(text) and not re.search(r"Unterschrift|unterzeichn|Namen unter", text):
        return None
    if ONLINE.search(text) or _is_long_ago(scene, sentence) or _LETTER.search(text):
        return None
    for span, person in scene.analysis.persons.within(sentence):
        base = comes_from(scene, sentence, span, person)
        if _is_host(scene, sentence, text, span) or _is_there(scene, sentence, span):
            continue
        if base and OFFICE.search(person.function or "") and not scene.is_said(span.start):
            return Trip(Direction.INCOMING, base, sentence, 1, by_person=True)
    return None


def _is_there(scene: Scene, sentence: Span, person: Span) -> bool:
    """„In Kokkola unterzeichnete Bürgermeisterin X“: who acts in a town abroad has not come."""
    return not at_home(scene, sentence) and any(
        ref.preposition == "in" and not ref.is_adjective and 0 < person.start - ref.span.end < _CLOSE
        for ref in scene.foreign(sentence, towns=True)
    )


_CLOSE = 40
_BY = re.compile(r"\b(?:von|durch)\s+(?:\S+\s+){0,5}$")


def _is_host(scene: Scene, sentence: Span, text: str, person: Span) -> bool:
    """„Sie wurden von Bürgermeisterin X empfangen“: who receives has not come."""
    if not re.search(r"\b(?:wurden?|werden|wird|worden)\b", text) or not HOSTS.search(text):
        return False
    return bool(_BY.search(scene.analysis.text[max(sentence.start, person.start - 60) : person.start]))


_ENVOY = re.compile(r"\b\w*(?:[Bb]otschafter(?:in)?s?|[Kk]onsul(?:s|n|in|innen)?|Gesandte[nr]?)\b")
_MINISTER = re.compile(r"\b(?:\w*[Mm]inister(?:in)?|Staatspräsident(?:in)?|Staatssekretär(?:in)?)\b")
_CALLS = re.compile(
    r"Antrittsbesuch|\bBesuch\b|Goldene[ns]? Buch|Gästebuch|empf[aiä]ng\w*|begrüß\w+|zu Gast|willkommen|"
    r"Station|Gästen? gehör"
)
_OURS_ABROAD = re.compile(
    r"\b(?:deutschen?[rn]?|Deutsche[rn]?) (?:General|Honorar)?(?:[Bb]otschafter|[Kk]onsul)|Residenz|Botschaft in\b"
)
_SEAT = re.compile(
    r"(?:Konsulat|Generalkonsulat|Vertretung|Dienstsitz|Sitz|Amtssitz|Konsul(?:in)?|Büro)\s+(?:\w+\s+){0,3}(?:in|aus)\s+$"
)


def envoy(scene: Scene, sentences: tuple[Span, ...]) -> Trip | None:
    """An ambassador, a consul or a minister of elsewhere who calls: from the seat the text names, else from the country."""
    for sentence in sentences:
        text = scene.analysis.quote(sentence)
        named = _ENVOY.search(text) or (
            _MINISTER.search(text) and re.search(r"Goldene[ns]? Buch|Gästebuch", text)
        )
        if not named or not _CALLS.search(text) or _OURS_ABROAD.search(text) or ONLINE.search(text):
            continue
        if scene.is_said(sentence.start):
            continue
        return Trip(
            Direction.INCOMING,
            _home_of(scene, sentences, named.group(0)),
            sentence,
            2,
            by_person=True,
        )
    return None


def _home_of(scene: Scene, sentences: tuple[Span, ...], office: str) -> str | None:
    """An ambassador is a state's; a consul has a seat of his own."""
    seat, state = _seat(scene, sentences), _state(scene, sentences)
    return state or seat if "otschafter" in office else seat or state


def _seat(scene: Scene, sentences: tuple[Span, ...]) -> str | None:
    for sentence in sentences:
        for ref in scene.refs_in(sentence):
            before = scene.analysis.text[max(sentence.start, ref.span.start - 60) : ref.span.start]
            if (
                _SEAT.search(before)
                and scene.is_town(ref)
                and not scene.is_home(ref.name)
                and ref.preposition in {"in", "aus"}
            ):
                return ref.name
    return None


_OF_STATE = re.compile(
    r"(?:[Bb]otschafter(?:in)?s?|[Kk]onsul(?:s|n|in|innen)?|[Mm]inister(?:in)?)\s+(?:\w+\s+){0,6}?"
    r"(?:der|des|von|aus(?: der)?)\s+(?:\w+en\s+)?$"
)
_STATE_BEHIND = re.compile(
    r"\b(?:\w*[Bb]otschafter(?:in)?s?|\w*[Kk]onsul(?:s|n|in|innen)?|\w*[Mm]inister(?:in)?s?)\s+$"
)
_STATE_OF = re.compile(
    r"^\s+(?:neue[nr]?\s+)?(?:General|Honorar|Vize)?(?:[Bb]otschafter|[Kk]onsul|[Mm]inister|Außenminister|Ministerpräsident)"
)


_FORM_OF_STATE = re.compile(
    r"^(?:(?:Sozialistischen?|Islamischen?|Demokratischen?|Arabischen?|Volks|Bundes|Föderativen?)\s*)*"
    r"(?:[Rr]epublik|Königreichs?) (?:der )?"
)


def _state(scene: Scene, sentences: tuple[Span, ...]) -> str | None:
    """The one country whose envoy it is; several envoys have none in common."""
    named: dict[str, None] = {}
    for sentence in sentences:
        for ref in scene.refs_in(sentence):
            before = scene.analysis.text[max(sentence.start, ref.span.start - 90) : ref.span.start]
            after = scene.analysis.text[ref.span.end : min(ref.span.end + 40, sentence.end)]
            broad = scene.is_broad(ref.name) and ref.name != "Deutschland"
            if broad and (_OF_STATE.search(before) or _STATE_BEHIND.search(before) or _STATE_OF.match(after)):
                named[_FORM_OF_STATE.sub("", ref.name)] = None
    return next(iter(named)) if len(named) == 1 else None
