"""The words German organisations are made of."""

from __future__ import annotations

import re
from functools import lru_cache

from kizuna.archive.rules.reading.organisation_heads import FOREIGN_HEADS, GENERIC, HEADS, SUFFIXES
from kizuna.archive.rules.reading.words import PARTICLES

# What is a name although it is a single German word.
SELF_NAMED = frozenset(
    "Bundestag Bundesrat Europarat Europaparlament Bundeswehr Bundesregierung Landesregierung Städtetag Landkreistag "
    "Auswärtiges EU-Kommission UNESCO Unicef Klimabündnis Klima-Bündnis Weltbank Caritas Diakonie Nato Greenpeace "
    "Bundespolizei Bundesbank Bundesagentur Bundeskanzleramt Bundespräsidialamt Bundesverfassungsgericht Bundesnetzagentur "
    "Kultusministerkonferenz Innenministerkonferenz Hochschulrektorenkonferenz Ministerpräsidentenkonferenz "
    "Landeskriminalamt Bundeskriminalamt Kolpingwerk Arbeiterwohlfahrt Kolpingjugend Malteserorden Johanniterorden "
    "Heilsarmee "
    "Staatskanzlei Senatskanzlei Weltgesundheitsorganisation Lebenshilfe Volkssolidarität Johanniter Malteser "
    "Eurocities".split()
)
ACRONYMS_OUT = frozenset(
    "OB OBM NRW USA UK DDR BRD UDSSR UdSSR COVID PDF URL MOU MoU CEO TV ICE COP IT KI PKW LKW EM WM VIP "
    "DVD CD ÖPNV MINT "
    "SPD CDU CSU FDP AFD BSW SSW ÖDP FW UWG WLAN DNA CO GPS NGO NGOS SDG SDGS AG GMBH KG SE EV UHR MEZ "
    "USD EUR DM HIV "
    "MB KB GB TB KW KWH MW KM CM US SVV ABC FAQ BIP BZ DPA PM PR LED "
    "PV KITA OK WC EUR PS VHS OGS JVA TH FH HS SUV LGBT LGBTQ CSD KM QR PI PE "
    "RED VR OSTD OSTR STD STR STRIN STDIN OSTDIN DR".split()
)
TYPE_NOUNS = frozenset(
    "Unternehmen Unternehmens Firma Firmen Start-up Start-ups Startup Konzern Konzerns Verein Vereins "
    "Reiseveranstalter "
    "Netzwerk Netzwerks Netzwerkes Organisation Initiative Stiftung Hersteller Herstellers Verband "
    "Agentur Band "
    "Partnerorganisation Hilfsorganisation Automobilhersteller Chor Orchester Verlag Sponsor Träger "
    "Städtenetzwerk "
    "Städtenetzwerks Softwareunternehmen Partneruniversität Partnerschule Partnerhochschule Universität Hochschule "
    "Schule Gymnasium Grundschule Realschule Kindergarten Tanzgruppe Theatergruppe Musikgruppe Frauenchor "
    "Männerchor Bürgerinitiative Bündnis Jugendorchester Blasorchester Kinderchor Jugendchor".split()
)
_BODIES = (
    r"House of (?:Lords|Commons|Representatives)", r"(?:Welt|Süd)-?[Hh]ungerhilfe", r"Kindernothilfe",
    r"Servicestelle Kommunen in der Einen Welt", r"Engagement Global(?: gGmbH| GmbH)?", r"Vereinten? Nationen",
    r"Europäischen? Union", r"Europäischen? Kommission", r"Europäische[ns]? Parlaments?", r"Mayors for Peace",
    r"(?:[A-ZÄÖÜ][a-zäöü]+(?:sch|isch|er)e[rsn]? )?Rote[sn]? Kreuz(?:es)?",
    r"[Tt]erre des (?:hommes|Femmes)", r"[Mm]edico international", r"MISEREOR|Misereor|Adveniat|missio|Oxfam|Renovabis",
    r"Plan International", r"World Vision", r"Save the Children", r"SOS-Kinderd(?:o|ö)rfe?r?", r"Welthungerhilfe",
    r"Haus(?:es)? der (?:Kulturen der Welt|Bayerischen Geschichte|Deutsch-Ungarischen Freundschaft)",
    r"Pro Loco(?: (?:Sant’|San |Santa |di |del |della )?[A-ZÀ-Ý][a-zà-ù]+)*",
    r"Büro (?:der|des) (?:Ober)?[Bb]ürgermeister(?:in|s)", r"OB-Büro",
    r"Landsmannschaft der [A-ZÄÖÜ][a-zäöü]+(?:er [A-ZÄÖÜ][a-zäöü]+)?",
    r"Regierung von (?:(?:Ober|Nieder|Unter|Mittel)(?:bayern|franken|pfalz)|der Oberpfalz|Schwaben)",
    r"Bund(?:es)? (?:der (?:Vertriebenen|Steuerzahler|Deutschen Landjugend)|für Umwelt und Naturschutz)",
    r"(?:[A-ZÄÖÜ][a-zäöü]+isch\w+ )?(?:Staats)?[Mm]inisteriums? des Innern(?: und für \w+)?",
    r"Rat(?:e?s)? der Gemeinden und Regionen Europas",
    r"Brot für die Welt", r"Ärzten? ohne Grenzen", r"Connective Cities", r"Sister Cities International",
    r"Deutsch-(?:Französische|Polnische|Griechische)[sn]? Jugendwerks?", r"Auswärtige[ns]? Amt(?:e?s)?",
    r"Technische[sn]? Hilfswerks?",
    r"Technische[nr]? (?:Betriebs)?[Dd]ienste[n]?", r"Aktion Mensch", r"Transfair", r"Fairtrade Deutschland",
    r"Klima-?[Bb]ündnis(?:ses)?", r"Goethe-Instituts?", r"Eurocities|EUROCITIES", r"ICLEI(?: Europe)?",
)  # fmt: skip
BODIES = re.compile(r"(?<![\w-])(?:" + "|".join(_BODIES) + r")(?![\w-])")
# "Kulturamt", "Sozialreferat", "Branddirektion"; not "Ehrenamt", "Konsulat".
OFFICES_OF_CITY = re.compile(
    r"^(?!(?:Ehren|Haupt|Bürgermeister|Lehr|Einzel|Gast|Schieds|Bürger|Wahl|Neben|Insges|Ges|Be|Impuls|Fach|Kurz|Haupt|Gast)"
    r"(?:amt|referat)|Insgesamt)[A-ZÄÖÜ][a-zäöüß]{3,}(?:amt(?:e?s)?|(?:referat|dezernat)(?:e?s)?|direktion)$"
    r"|^(?:Präsidial|Finanz|Bau|Erziehungs|Bildungs|Sicherheits|Gesundheits|Polizei|Sozial|Kultur|Justiz|Innen)departements?$"
    r"|^(?:Kultur|Jugend|Sport|Tourismus|Gleichstellungs|Presse|Umwelt)büros?$"
)
NAMED_SCHOOL = re.compile(
    r"^(?!(?:Wirtschafts|Sport|Kunst|Sprach|Technik|Mädchen|Elite|Traditions|Landes|Staats|Innenstadt|Partner|Abend|Stadt|Musik|Nachbar|Schul|Ganztags|Berufs|Fach|Humanistisch))"
    r"[A-ZÄÖÜ][a-zäöü]{3,}gymnasiums?$"
    r"|^(?!(?:Grund|Haupt|Real|Gesamt|Hoch|Volks|Berufs|Berufsfach|Fach|Fachober|Ober|Mittel|Mittelpunkt|Förder|Sonder|Partner"
    r"|Sprach|Tanz|Fahr|Ganztags|Gast|Wirtschafts|Handels|Abend|Sommer|Winter|Kunst|Kunsthoch|Musikhoch|Fachhoch|Ski|Schwimm"
    r"|Baum|Zirkus|Pflege|Privat|Dorf|Stadt|Kreis|Landes|Nachbar|Heim|Meister|Technik|Europa|Hotel|Gemeinschafts|Sekundar"
    r"|Regel|Stadtteil|Schwester|Austausch|Theater|Hebammen|Krankenpflege|Waldorf|Jugendmusik|Jugendkunst|Musik|Fußball|Reit"
    r"|Segel|Tauch|Koch|Yoga|Ballett|Pilger|Ergänzungs|Regional|Verbands|Werkreal|Gewerbe|Haushalts|Verwaltungs|Bundes|Muster"
    r"|Internats|Missions|Dom|Kloster|Konfessions|Brenn|Stamm|Gewerbliche|Vorzeige|Modell|Projekt|Welt|Klima|Wald|Umwelt"
    r"|Kraftwerks|Polizei|Feuerwehr|Krankenpflege|Pflegefach|Alten|Altenpflege|Tages|Zwischen|Sing|Mal|Chor|Kinder|Eltern)schule)"
    r"[A-ZÄÖÜ][a-zäöü]{4,}schule$"
)


NAMED_HOSPITAL = re.compile(
    r"^(?!(?:Stadt|Kreis|Zentral|Bezirks|Landes|(?:Bezirks|Stadt|Kreis|Landes|Regional)kinder|Partner|Universitäts|Uni|Fach|Tages|Privat|Kinder|Frauen|Reha|Militär|Lehr|Nachbar"
    r"|Haupt|Groß|Augen|Haut|Zahn|Tier|Bundeswehr|Unfall|Akut|Allgemein|Gemeinde|Distrikts?|Provinz|Regional|Missions|Feld|Not"
    r"|Dorf|Referenz|Schwerpunkt|Alten|Volks|Lungen|Nerven|Rehabilitations|Herz|Spezial|Krebs|Land|Schwester|Belegarzt)"
    r"(?:krankenhaus|hospital))[A-ZÄÖÜ][a-zäöüß]{3,}(?:krankenhaus|hospital)(?:es|s)?$"
)
_MINISTRY = re.compile(r"^(?!Partner|Fach|Minister)[A-ZÄÖÜ][a-zäöüß]{2,}ministerium$")


@lru_cache(maxsize=16384)
def head_of(word: str) -> str | None:
    """The kind of body a word is, or ends in, in the nominative: "Freundeskreises" gives "freundeskreis"."""
    if not word[:1].isupper():
        return None
    tail = word.casefold().rsplit("-", 1)[-1]
    if tail == "netz" and "-" in word:
        return "netzwerk"
    for ending in ("", "s", "es", "en", "n", "e", "er"):
        if tail.endswith(ending) and tail[: len(tail) - len(ending)] in HEADS:
            return tail[: len(tail) - len(ending)]
    if tail.endswith("museen"):
        return "museum"
    for ending in ("", "s", "es", "en", "n"):
        stem = tail[: len(tail) - len(ending)] if tail.endswith(ending) else ""
        if len(stem) > 6 and stem.endswith(SUFFIXES):
            return next(one for one in SUFFIXES if stem.endswith(one))
    return None


@lru_cache(maxsize=16384)
def is_head(word: str) -> bool:
    """Whether the word is, or ends in, a kind of organisation."""
    if is_foreign_head(word) or word in SELF_NAMED or word.removesuffix("s") in SELF_NAMED:
        return True
    if not word[:1].isupper() or word.casefold() in _NO_BODY:
        return False
    return bool(OFFICES_OF_CITY.match(word) or NAMED_SCHOOL.match(word)) or head_of(word) is not None


_ENGLISH_GENITIVE = frozenset(
    "Center Centre College Institute Council Committee Club Hub Board Trust Network Museum".split()
)
_NO_BODY = frozenset(
    "eidgenossenschaft baumschule baumschulen stadtverband schulklasse verbänden zusammenschluss dienst "
    "dienste diensten bundes gruppe gruppen union werke werken "
    "bunde kapellen zentren besucherzentrum einkaufszentrum stadtzentrum rechenzentrum zentrum verbundes".split()
)


def is_generic(word: str) -> bool:
    """Whether it is so plain a kind that a place of origin makes no name of it: "das Lindauer Gymnasium"."""
    return head_of(word) in GENERIC and word.casefold().rstrip("s") in GENERIC


def is_foreign_head(word: str) -> bool:
    """Whether the word is a kind of organisation in another language, also with a German genitive."""
    return word in FOREIGN_HEADS or (word.endswith("s") and word[:-1] in _ENGLISH_GENITIVE)


def names_itself(word: str) -> bool:
    """Whether one word is enough of a name: "Konrad-Adenauer-Stiftung", "Bundestag"."""
    if NAMED_HOSPITAL.match(word):
        return True
    if (NAMED_SCHOOL.match(word) and word.casefold() not in HEADS) or OFFICES_OF_CITY.match(word):
        return True
    bare = re.sub(r"(?:es|s)$", "", word)
    if word in SELF_NAMED or bare in SELF_NAMED or _MINISTRY.match(bare):
        return True
    parts = word.split("-")
    capitals = all(part[:1].isupper() or (part in PARTICLES and at) for at, part in enumerate(parts))
    return len(parts) >= 2 and capitals and len(parts[0]) > 1
