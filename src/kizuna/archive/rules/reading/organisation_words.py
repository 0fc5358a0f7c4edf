"""The words German organisations are made of."""

from __future__ import annotations

import re
from functools import lru_cache

_HEADS = (
    "universität universitätsklinikum hochschule fachhochschule gymnasium gymnasiums realschule "
    "gesamtschule grundschule "
    "hauptschule berufsschule berufskolleg kolleg schule schulzentrum schulzentrums lyzeum highschool "
    "kirchgemeinde kirchengemeinde teeschule schulverbund klinikum klinik kliniken "
    "krankenhaus hospital stiftung verein vereins vereine verband verbandes verbands verbund bund "
    "bundes gesellschaft "
    "kammer ministerium ministeriums amt amtes amts referat referats büro büros dezernat fachbereich "
    "servicestelle "
    "geschäftsstelle botschaft konsulat generalkonsulat museum museums theater theaters orchester "
    "orchesters chor "
    "philharmonie institut instituts akademie agentur bank sparkasse stadtwerke werke kommission "
    "parlament parlaments "
    "bundestag bundesrat landtag europarat städtetag städtetages städtetags landkreistag gemeindebund "
    "union liga "
    "netzwerk netzwerks initiative allianz bündnis freundeskreis freundeskreises arbeitskreis arbeitskreises "
    "arbeitsgemeinschaft landesarbeitsgemeinschaft genossenschaft gewerkschaft konzern konzerns forum "
    "komitee "
    "komitees partnerschaftskomitee jugendwerk jugendwerks fakultät zentrum zentrums kirchengemeinde "
    "pfarrei diakonie caritas "
    "feuerwehr bundeswehr polizei bundesamt bundesregierung landesregierung staatskanzlei handwerkskammer "
    "wirtschaftsförderung tourismuszentrale volkshochschule musikschule bibliothek stadtbibliothek "
    "stadtarchiv archiv "
    "förderverein förderkreis freundschaftsverein partnerschaftsverein partnerschaftsvereins "
    "heimatverein sportverein "
    "dachverband landesverband bundesverband kreisverband ortsverband jugendring jugendrat werkstatt "
    "verlag rundfunk zeitung zweckverband regionalverband landschaftsverband metropolregion conference "
    "zoo verkehrsbetriebe verkehrsbetrieben zentralbücherei stadtbücherei regionalleitstelle "
    "freundschaftskreis freundschaftskreises kulturkreis kulturkreises hilfswerks "
    "vereinigung gesellschaften abteilung stabsstelle fachdienst sachgebiet hilfsorganisation kulturverein "
    "lokalgruppe projektbüro informationszentrum dienst hilfswerk kulturinstitut goethe-institut unternehmen".split()
)
_HEAD_SET = frozenset(_HEADS)
_SUFFIXES = tuple(
    head
    for head in _HEADS
    if len(head) > 3 and head not in {"unternehmen", "dienst", "werke", "bank", "chor", "union", "bundes"}
)
_FOREIGN_HEADS = frozenset(
    "University College School Highschool School's Hospital Institute Foundation Association Council "
    "Committee Center "
    "Centre Company Corporation Group Club Society Manufacturing Industries Bank Museum Chamber "
    "Ministry Agency Union "
    "Collège Collége Lycée Université École Ecole Institut Comité Liceo Instituto Universidad Università "
    "Fundación Fondation "
    "Teatro Théâtre Orchestra Philharmonic Uniwersytet Association Comitato Academy Federation League "
    "Network Trust Initiative Commission "
    "Organization Organisation Cercle Amicale Kommunalverband Secondary Grammar Orchester Chorale Ensemble "
    "Lyceum Gimnazjum Szkoła Politechnika Rotary Lions".split()
)
LEGAL_FORMS = frozenset("GmbH gGmbH mbH AG SE KG KGaA eG Ltd Inc Corp LLC SA Oy AB NV BV UG OHG".split())
# What is a name although it is a single German word.
SELF_NAMED = frozenset(
    "Bundestag Bundesrat Europarat Europaparlament Bundeswehr Bundesregierung Landesregierung Städtetag "
    "Landkreistag "
    "Auswärtiges EU-Kommission UNESCO Unicef Klimabündnis Klima-Bündnis Weltbank Caritas Diakonie Nato Greenpeace".split()
)
ACRONYMS_OUT = frozenset(
    "OB OBM NRW USA UK DDR BRD UDSSR UdSSR COVID PDF URL MOU MoU CEO TV ICE COP IT KI PKW LKW EM WM VIP "
    "DVD CD ÖPNV MINT "
    "SPD CDU CSU FDP AFD BSW SSW ÖDP FW UWG WLAN DNA CO GPS NGO NGOS SDG SDGS AG GMBH KG SE EV UHR MEZ "
    "USD EUR DM HIV "
    "SVV ABC FAQ BIP BZ DPA PM PR LED PV KITA OK WC EUR PS VHS OGS JVA TH FH HS SUV LGBT LGBTQ CSD KM QR PI PE RED".split()
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
_CASE_ENDING = re.compile(r"(?:es|s)$")


_BODIES = (
    r"House of (?:Lords|Commons|Representatives)", r"(?:Welt|Süd)-?[Hh]ungerhilfe", r"Kindernothilfe",
    r"Servicestelle Kommunen in der Einen Welt", r"Engagement Global(?: gGmbH| GmbH)?", r"Vereinten? Nationen",
    r"Europäischen? Union", r"Europäischen? Kommission", r"Europäische[ns]? Parlaments?", r"Mayors for Peace",
    r"(?:Deutsche[rsn]? )?Rote[sn]? Kreuz(?:es)?", r"Rat(?:es)? der Gemeinden und Regionen Europas",
    r"Brot für die Welt", r"Ärzten? ohne Grenzen", r"Connective Cities", r"Sister Cities International",
    r"Deutsch-(?:Französische|Polnische|Griechische)[sn]? Jugendwerks?", r"Auswärtige[ns]? Amt(?:e?s)?",
    r"Technische[sn]? Hilfswerks?", r"Aktion Mensch", r"Transfair", r"Fairtrade Deutschland",
    r"Klima-?[Bb]ündnis(?:ses)?", r"Goethe-Instituts?", r"Eurocities|EUROCITIES", r"ICLEI(?: Europe)?",
)  # fmt: skip
BODIES = re.compile(r"(?<![\w-])(?:" + "|".join(_BODIES) + r")(?![\w-])")
# "Kulturamt", "Sozialreferat", "Branddirektion"; not "Ehrenamt", "Konsulat".
OFFICES_OF_CITY = re.compile(
    r"^(?!(?:Ehren|Haupt|Bürgermeister|Lehr|Einzel|Gast|Schieds|Bürger|Wahl|Neben|Insges|Ges|Be|Impuls|Fach|Kurz|Haupt|Gast)"
    r"(?:amt|referat)|Insgesamt)[A-ZÄÖÜ][a-zäöüß]{3,}(?:amt(?:e?s)?|(?:referat|dezernat)(?:e?s)?|direktion)$"
)
NAMED_SCHOOL = re.compile(
    r"^(?!(?:Wirtschafts|Sport|Partner|Abend|Stadt|Musik|Nachbar|Schul|Ganztags|Berufs|Fach|Humanistisch))"
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


@lru_cache(maxsize=16384)
def is_head(word: str) -> bool:
    """Whether the word is, or ends in, a kind of organisation."""
    if word in _FOREIGN_HEADS or word in SELF_NAMED:
        return True
    if not word[:1].isupper():
        return False
    tail = word.casefold().rsplit("-", 1)[-1]
    if OFFICES_OF_CITY.match(word) or NAMED_SCHOOL.match(word):
        return True
    return tail in _HEAD_SET or (len(tail) > 7 and tail.endswith(_SUFFIXES))


def is_foreign_head(word: str) -> bool:
    """Whether the word is a kind of organisation in another language."""
    return word in _FOREIGN_HEADS


def names_itself(word: str) -> bool:
    """Whether one word is enough of a name: "Konrad-Adenauer-Stiftung", "Bundestag"."""
    if NAMED_SCHOOL.match(word) or OFFICES_OF_CITY.match(word):
        return True
    if word in SELF_NAMED or _CASE_ENDING.sub("", word) in SELF_NAMED:
        return True
    parts = word.split("-")
    return len(parts) >= 2 and all(part[:1].isupper() for part in parts) and len(parts[0]) > 1
