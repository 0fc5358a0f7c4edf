"""The words by which fairs, exhibitions and festivals are named, and how such a name stands in the nominative."""

from __future__ import annotations

import re

_UPPER, _LETTER = "A-ZÄÖÜÀ-Ž", r"\wäöüßÄÖÜ"
# Heads that make a name with any word before them: "Zwiebelfest", "Filmfestival", "Museumsnacht".
_HEADS = (
    r"(?:fest(?:es|s)?|festivals?|(?:fest|schau)spielen?|(?:film|musik|kultur|literatur|wein|theater|jazz)tagen?"
    r"|(?:fest|kultur)wochen?|(?:museums|kultur|lichter)nacht|parade|spektakel|kirmes|messe|karnevals?|jahrmarkt(?:e?s)?)"
)
# Heads that need the name of a town or an adjective with a capital before them: "Hofer Filmtage", "Kieler Woche".
_WHOLES = (
    "Festivals?|Volksfest|Stadtfest|Filmfest|Altstadtfest|Weinfest|Festspielen?|Festwochen?|Filmtagen?|Weintagen?|"
    "Kulturtagen?|Musiktagen?|Jazztagen?|Literaturtagen?|Woche|Messe|Kirmes|Buchmesse|Markt(?:e?s)?|Herbst(?:e?s)?|"
    "Karnevals?|(?:Kultur|Musik)?[Ss]ommers?|Dult|Wiesn|Mess|Lichterfest(?:e?s)?|Frühlingsfest(?:e?s)?|Sommerfestivals?|"
    "(?:Weihnachts|Christkindles|Christkindl|Mittelalter|Töpfer|Oster|Striezel|Advents|Jahr)markt(?:e?s)?"
)
_DAYS_OF = (
    "Japan|China|Europa|Hessen|Thüringen|NRW|Niedersachsen|Hanse|Kirchen|Katholiken|Schwaben|Fischer|Heimat|Brandenburg|"
    "Franken|Sachsen|Kinder|Rheinland-Pfalz|Sachsen-Anhalt|Baden-Württemberg|Schleswig-Holstein"
)
_MARKETS = "Weihnachts|Christkindles|Christkindl|Striezel|Nikolaus|Oster|Mittelalter|Töpfer|Bauern|Handwerker"
_KNOWN = (
    rf"(?:{_DAYS_OF})-?[Tt]ag(?:es|s)?|(?:{_MARKETS})markt(?:e?s)?|[A-Z]\w+(?:-[A-Z]\w+)?-Tag|Krippenweg|Schlosslichtspiele"
    r"|Expo(?: Real| \d{4})?|\w+Expo|Biennale|Triennale|(?:Landes|Bundes)?[Gg]artenschau|Buchmesse|Berlinale"
    r"|documenta(?: (?:\d{1,2}|fifteen))?|Fasnacht|Karneval der Kulturen|Fête de la Musique|Langen? Nacht der \w+"
    r"|[Gg]amescom|Anuga|Intersolar|Automechanika|[Dd]rupa|bauma|InnoTrans|CeBIT|IAA|IFA|MIPIM|MEDICA|Medica|BIO[Ff]ach"
    r"|Hannover Messe|Musikmesse|Light \+ Building|Grünen? Woche|Tag der (?:Sachsen|Franken|Vereine|Nationen|Kulturen)"
)
# What is no festival of its own, though it ends like one.
NO_EVENT = re.compile(
    r"Mani|Richt|Weihnachts|Oster|Pfingst|Opfer|Zucker|Grill|Dankes|Abschluss|Abschieds|Geburtstags|Hochzeits|Tauf|Fach|Leit|"
    r"Verbraucher|Jobs?|Ausbildungs|Berufs|Heiligen|Toten|Christ|Früh|Militär|Schul|Vereins|Familien|Helfer"
)
ADJECTIVE = re.compile(
    r"(?P<stem>International|Interkulturell|Historisch|Europäisch|Deutsch-[A-ZÄÖÜ][a-zäöü]+isch|Mittelalterlich)e[nmrs]? "
)
_ADJECTIVE = ADJECTIVE.pattern.replace("?P<stem>", "?:")
_TOWN = rf"[{_UPPER}][{_LETTER}]+(?:[ -][{_UPPER}][{_LETTER}]+)?er "
_ENGLISH = (
    r"(?:Festival|Fair|Exhibition|Exposition|Expo|Biennale|Games|Week|Show)"
    r"(?: (?!Im |Am |In |D[ie][er] |Das )[A-Z]\w+)?"
)
NAMED = re.compile(
    rf"(?<![\w-])(?:(?:{_ADJECTIVE})?(?:{_TOWN})?(?P<compound>[{_UPPER}][a-zäöüß]{{2,}}{_HEADS})"
    rf"|(?:{_ADJECTIVE}(?:{_TOWN})?|{_TOWN})(?:{_WHOLES})|(?:{_KNOWN})"
    rf"|[{_UPPER}][{_LETTER}]+(?:-[{_UPPER}][{_LETTER}]+)?-(?:Fest|Festival|Messe|Biennale|Festspiele|Festwoche)(?:e?s)?"
    r"|[Ff]estival (?:de|do|da|du|des|di|della) (?:l[ae] )?[A-Z]\w+(?: [A-Z]\w+)?"
    rf"|(?:[A-Z][\w&’']+ (?:(?:of|the|for|and|&) )?){{1,5}}{_ENGLISH})(?![\w-])"
)
_LEADS = re.compile(
    r"^(?:(?:Der|Die|Das|Am|Zum|Zur|Beim|Im|In|Den|Dem|Des|Auf|Bei|Mit|Für|Eine?|Dieses|Jahr) )+"
)
_GENITIVE = re.compile(
    r"(?<=fest)e?s$|(?<=[fF]estival)s$|(?<=[mM]arkt)(?:e?s)$|(?<=[tT]ag)(?:e?s)$|(?<=karneval)s$|(?<=sommer)s$"
)
_DATIVE = re.compile(r"(?<=tage)n$|(?<=spiele)n$|(?<=^Grüne)n(?= Woche)|(?<=^Lange)n(?= Nacht)")
_ENDINGS = (("es", "fest|festival"), ("er", "markt|herbst|sommer|karneval|tag"), ("e", "."))


def in_nominative(found: str) -> str:
    """The name as a poster has it: "Internationales Donaufest" for "zum Internationalen Donaufest"."""
    name = _DATIVE.sub("", _GENITIVE.sub("", _LEADS.sub("", found)))
    match = ADJECTIVE.match(name)
    if match is None:
        return name
    head = name.rsplit(maxsplit=1)[-1]
    ending = next((by for by, words in _ENDINGS if re.search(rf"(?:{words})$", head, re.IGNORECASE)), "e")
    return f"{match['stem']}{ending} {name[match.end() :]}"
