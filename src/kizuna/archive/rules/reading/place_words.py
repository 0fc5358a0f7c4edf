"""The words around place names, and what the text itself says is a place."""

from __future__ import annotations

import re
from functools import lru_cache

from kizuna.archive.rules.reading.draft import Draft
from kizuna.archive.rules.reading.functions import is_function
from kizuna.archive.rules.reading.gazetteer import place_key
from kizuna.archive.rules.reading.given_names import is_given_name
from kizuna.archive.rules.reading.nouns import looks_like_noun
from kizuna.archive.rules.reading.organisation_words import is_head
from kizuna.archive.rules.reading.words import (
    MONTHS,
    TITLES,
    WEEKDAYS,
    is_acronym,
    is_capitalised,
    is_function_word,
)

LEADING = frozenset("in aus nach von bei zwischen bis über um Richtung ab mit und sowie gegen für".split())
STRONG = frozenset("in aus nach In Aus Nach zwischen Zwischen".split())
KIND = re.compile(
    r"^(?:Markt|Kleinstadt|\w*[Bb]undesland(?:es)?|\w*gebiete?s|\w*[Ss]tadt|\w*[Ss]tädte[n]?|\w*[Gg]emeinde|\w*[Gg]emeinden|Kommune|Kommunen|Präfektur|Provinz|Region|Dorf|Ort|Metropole"
    r"|Städtchen|Bundesland|Bundesstaat|Insel|Hauptstadt|\w+metropole|Landkreis(?:es)?|Kreis(?:es)?|Bezirk|Distrikt|Woiwodschaft|Departement|Département"
    r"|Oblast|Gebiet|Republik|Kanton|\w+-Bezirk|Stadtteil|Standort|Raum"
    r"|(?:Stadt|Orts|Gemeinde)(?:teil|teile|teilen|bezirk|bezirken|viertel|vierteln)s?|Viertel|"
    r"\w+viertel|Ortschaft(?:en)?|Teilort(?:e|en)?"
    r"|Hochtal|Bergtal|Grenzübergang|Grenzort|Badeort|Kurort|Wallfahrtsort|Urlaubsort|Bergdorf|Fischerdorf|Weindorf|Nachbarort(?:e|en)?"
    r"|Halbinsel|Inselstaat|Grafschaft|Rajon|Powiat|Komitat|Gespanschaft|Kirchdorf|Weiler|Inselgruppe|Hafenort)$"
)
# Behind these a name stands in the nominative: "der Stadtteil Horas".
QUARTER = re.compile(r"(?:teil|teile|teilen|viertel|vierteln|bezirk|bezirken)$")
# What tells towns of one name apart: "Frankfurt (Oder)".
RIVERS = frozenset("Oder Saale Havel Spree Main Elbe Eder Ruhr Donau Lahn Fulda Sieg Wied Mark".split())
WITH_KIND = frozenset("Landkreis Kreis Landkreises Kreises".split())
ARTICLES = frozenset("der die das dem den des ein eine einer einem einen eines".split())
NEVER = frozenset(
    place_key(word)
    for word in """Rhein Main Elbe Donau Ruhr Oder Neckar Mosel Weser Europa Asien Afrika Amerika Nordamerika Südamerika
    Mittelamerika Welt Ostsee Nordsee Mittelmeer Alpen Park Zoo Bad Mal Male Au Hof Markt Messe Tag See Berg
    Haus Start Stadt Dom
    Schloss Burg Wald Garten Mitte Nord Süd Ost West Union Platz Ende Ziel Heim Feld Land Grün Turm
    Brücke Kirche Villa
    Fernost Lateinamerika Pflege Nahost Orient Okzident Übersee Ausland Inland Mitten Hier Sie Er Es
    Wir Ihr Ein Im Am Bei Zum Zur Auch Alle Sport Musik Bildung Kultur Bilder Tor Ball Halle(n) Euro
    Post Bank Bahn Hafen Werk Orte Bär Wolf Kaiser König Graf Frei Rot Weiß Schwarz Blau Grund Stein
    Wasser Polis Global
    Engagement Internationale Orient Mode Ideen Rat Sinn Bund Rede Halt Band Art Anlage Lage Bitte
    Dank Foto Gold Silber
    Erfurter Rathaus Delegation Rom(an) Ulmen Bergen(er) Kunst Region Kreis Ort Projekt Bau Wein Linde
    Rose Senat
    Kilimandscharo Everest Fuji Paraná Amazonas Nil Wolga Themse
    Koto Oud Saz Ney Sitar Seine Loire Rhône Tiber Weichsel Memel Dnjepr Dnipro_Fluss
    Mississippi Baikalsee Viktoriasee Victoriasee Bodensee Gardasee Balaton Plattensee
    Bunde Gerät Länder Palais Palai Bellevue San
    Kamen Waren Essener Oberbürgermeister Wollen Dazu Sowie Baden Singen Hagen Leben Halle Weiden Werden""".split()
    if word
    not in {
        "Baden",
        "Singen",
        "Hagen",
        "Halle",
        "Weiden",
        "Kamen",
        "Waren",
        "Bergen(er)",
        "Rom(an)",
        "Halle(n)",
    }
)
_BYNAME = re.compile(
    r"(?:(?<=Königsberg)|(?<=Weißenburg))\sin\sBayern\b|\s(?:am\s(?:Main|Rhein|Neckar|Inn|Lech|Harz|Wörthersee|Bodensee|Taunus|Kocher|Lech)|im\s(?:Breisgau|Allgäu|Schwarzwald"
    r"|Taunus|Odenwald|Westerwald|Remstal|Vogtland|Erzgebirge|Innkreis)|ob\sder\sTauber|vor\sder\s(?:Höhe|Rhön)|in\sder\s(?:Oberpfalz|Pfalz)|unter\sTeck|an\sder\sBergstraße"
    r"|an\sder\s(?:Ruhr|Donau|Saale|Elbe|Weser|Lahn|Fils|Enz|Weinstraße|Spree|Oder|Havel|Isar|Iller|Brenz|Aisch|Pegnitz|Mosel"
    r"|Murr|Drau|Orla|Wied|Ilm|Unstrut|Werra|Leine|Aller|Glan|Alz|Eder|Havel))\b"
)
HONORIFIC = re.compile(
    r"^(?:Lutherstadt|Hansestadt|Landeshauptstadt|Universitätsstadt|Stadt|Bundesland|Freistaat|Republik|Präfektur|Provinz)\s"
)


def in_country(draft: Draft, last: int) -> bool:
    """Whether "in Polen" or "(Kroatien)" follows."""
    if draft.word(last + 1) not in {"in", "(", "/", ","} or not draft.same_sentence(last, last + 1):
        return False
    step = last + 2 + (draft.word(last + 2) in {"der", "dem", "den"})
    return draft.gazetteer.country(draft.word(step)) is not None


_KNOWN_WELL = 15_000
_NAMES_ONE = re.compile(r"^(?:\w*(?:stadt|gemeinde|kommune)|Stadt|Gemeinde)$")


_QUALIFIES = re.compile(r"^(?!\w*isch)[a-zäöüß]{3,}(?:e|en|er|es|em)$")


def stated_places(draft: Draft) -> set[str]:
    """Keys of names that the text itself says are places: "Partnerstadt X", "X in Polen"."""
    found: set[str] = set()
    for at in range(len(draft.tokens)):
        if is_ordinary(draft, at) or (at and draft.adjacent(at - 1) and not is_ordinary(draft, at - 1)):
            continue
        last = at
        town = draft.gazetteer.town(draft.word(at))
        whole = town is not None and town.country in {"DE", "AT", "CH"} and town.population > _KNOWN_WELL
        while (
            draft.adjacent(last)
            and last < at + 2
            and not whole
            and not is_ordinary(draft, last + 1)
            and not is_given_name(draft.word(last + 1))
        ):
            last += 1
        before = draft.word(at - 1)
        partner = before.startswith(("Partnerst", "Partnerg", "Partnerk"))
        called = (
            bool(_NAMES_ONE.match(before))
            and draft.adjacent(at - 1)
            and (partner or not is_given_name(draft.word(at)))
        )
        tells = (
            draft.word(last + 1) != ","
            and in_country(draft, last)
            and before not in {"Dr", ".", "zum", "zur", "beim", "am", "vom", "im"}
            and not _QUALIFIES.match(before)
            and not is_function(before)
        )
        if called or (tells and (at == last or before.casefold() in LEADING)):
            found.add(place_key(draft.name(at, last)))
    return found


def _with_tail(draft: Draft, last: int, name: str, form: re.Pattern[str]) -> tuple[int, str]:
    tail = form.match(draft.text, draft.tokens[last].end)
    if tail is None:
        return last, name
    end = last
    while end + 1 < len(draft.tokens) and draft.tokens[end + 1].end <= tail.end():
        end += 1
    return end, f"{name} {' '.join(tail.group().split())}"


def with_byname(draft: Draft, last: int, name: str) -> tuple[int, str]:
    """The last token and the name with "am Main", "im Breisgau" where that follows."""
    return _with_tail(draft, last, name, _BYNAME)


_ABROAD = re.compile(
    r"\s(?:County\b|District\b|Province\b|Prefecture\b|Island\b|d[’'][A-ZÉ][\w-]+|(?:di|de|del|della|sur|sous|la|le|les|aux|en|do|da|upon|nad|pod)\s(?:la\s|le\s)?[A-ZÉÎ][\w-]+)"
)


def with_foreign_byname(draft: Draft, last: int, name: str) -> tuple[int, str]:
    """The last token and the name with what tells it apart at home: "San Polo d’Enza", "Brive la Gaillarde"."""
    return _with_tail(draft, last, name, _ABROAD)


def is_ordinary(draft: Draft, at: int) -> bool:
    """Whether a token is no candidate for an unknown place name."""
    word = draft.word(at)
    return (
        not is_capitalised(word)
        or _is_no_name(word)
        or word.rsplit("-", 1)[-1].casefold() in draft.gazetteer.nouns
    )


_AGENTS = re.compile(
    r"^[A-ZÄÖÜ][a-zäöüß]{3,}(?:inern|ikern|isten|enten|anten|ologen|euren|innen|nehmern|leitern|tern|machern|händlern|arbeitern)$"
)
_PARTICIPLE = re.compile(r"^(?:Ge|Be|Ver|Er|Zer|Ent|Mit|Teil)[a-zäöüß]+(?:te|ten|ter|nde|nden|nder)$")


@lru_cache(maxsize=16384)
def _is_no_name(word: str) -> bool:
    return (
        len(word) < 3
        or bool(_PARTICIPLE.match(word))
        or bool(_AGENTS.match(word))
        or is_function_word(word)
        or is_function(word)
        or is_head(word)
        or looks_like_noun(word)
        or word.casefold() in MONTHS
        or word.casefold() in WEEKDAYS
        or word.casefold() in TITLES
        or place_key(word) in NEVER
        or is_acronym(word)
        or not word[0].isalpha()
        or any(mark.isdigit() or mark in "*:" for mark in word)
        or bool(KIND.match(word))
        or place_key(word.removesuffix("s")) in NEVER
    )
