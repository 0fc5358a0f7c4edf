"""Adjectives of nations: "japanische" stands for Japan."""

from __future__ import annotations

import re

_STEMS = {
    "japanisch": "Japan", "deutsch": "Deutschland", "französisch": "Frankreich", "polnisch": "Polen",
    "chinesisch": "China", "türkisch": "Türkei", "ukrainisch": "Ukraine", "russisch": "Russland",
    "italienisch": "Italien", "spanisch": "Spanien", "portugiesisch": "Portugal", "englisch": "England",
    "britisch": "Großbritannien", "schottisch": "Schottland", "irisch": "Irland", "niederländisch": "Niederlande",
    "holländisch": "Niederlande", "belgisch": "Belgien", "dänisch": "Dänemark", "schwedisch": "Schweden",
    "norwegisch": "Norwegen", "finnisch": "Finnland", "estnisch": "Estland", "lettisch": "Lettland",
    "litauisch": "Litauen", "tschechisch": "Tschechien", "slowakisch": "Slowakei", "ungarisch": "Ungarn",
    "rumänisch": "Rumänien", "bulgarisch": "Bulgarien", "serbisch": "Serbien", "kroatisch": "Kroatien",
    "slowenisch": "Slowenien", "bosnisch": "Bosnien", "griechisch": "Griechenland", "israelisch": "Israel",
    "palästinensisch": "Palästina", "amerikanisch": "USA", "us-amerikanisch": "USA", "kanadisch": "Kanada",
    "mexikanisch": "Mexiko", "brasilianisch": "Brasilien", "bolivianisch": "Bolivien",
    "südafrikanisch": "Südafrika", "tansanisch": "Tansania", "senegalesisch": "Senegal", "tunesisch": "Tunesien",
    "marokkanisch": "Marokko", "ägyptisch": "Ägypten", "ruandisch": "Ruanda", "namibisch": "Namibia",
    "ghanaisch": "Ghana", "kenianisch": "Kenia", "äthiopisch": "Äthiopien", "indisch": "Indien",
    "indonesisch": "Indonesien", "vietnamesisch": "Vietnam", "koreanisch": "Korea", "südkoreanisch": "Südkorea",
    "mongolisch": "Mongolei", "georgisch": "Georgien", "armenisch": "Armenien", "österreichisch": "Österreich",
    "schweizerisch": "Schweiz", "luxemburgisch": "Luxemburg", "albanisch": "Albanien", "mazedonisch": "Mazedonien",
    "moldauisch": "Moldau", "belarussisch": "Belarus", "kubanisch": "Kuba", "peruanisch": "Peru",
    "kolumbianisch": "Kolumbien", "argentinisch": "Argentinien", "chilenisch": "Chile",
    "isländisch": "Island", "maltesisch": "Malta", "zyprisch": "Zypern", "zypriotisch": "Zypern",
    "montenegrinisch": "Montenegro", "kosovarisch": "Kosovo", "nordmazedonisch": "Nordmazedonien",
    "bosnisch-herzegowinisch": "Bosnien", "moldawisch": "Moldau", "weißrussisch": "Belarus", "walisisch": "Wales",
    "nordirisch": "Nordirland", "andorranisch": "Andorra", "liechtensteinisch": "Liechtenstein",
    "monegassisch": "Monaco", "tschechoslowakisch": "Tschechien", "taiwanisch": "Taiwan", "taiwanesisch": "Taiwan",
    "nordkoreanisch": "Nordkorea", "thailändisch": "Thailand", "philippinisch": "Philippinen",
    "malaysisch": "Malaysia", "singapurisch": "Singapur", "kambodschanisch": "Kambodscha", "laotisch": "Laos",
    "nepalesisch": "Nepal", "nepalisch": "Nepal", "pakistanisch": "Pakistan", "afghanisch": "Afghanistan",
    "bangladeschisch": "Bangladesch", "sri-lankisch": "Sri Lanka", "iranisch": "Iran", "irakisch": "Irak",
    "syrisch": "Syrien", "libanesisch": "Libanon", "jordanisch": "Jordanien", "jemenitisch": "Jemen",
    "saudi-arabisch": "Saudi-Arabien", "emiratisch": "Vereinigte Arabische Emirate", "katarisch": "Katar",
    "kuwaitisch": "Kuwait", "omanisch": "Oman", "aserbaidschanisch": "Aserbaidschan", "kirgisisch": "Kirgisistan",
    "tadschikisch": "Tadschikistan", "turkmenisch": "Turkmenistan", "algerisch": "Algerien", "libysch": "Libyen",
    "sudanesisch": "Sudan", "eritreisch": "Eritrea", "somalisch": "Somalia", "ugandisch": "Uganda",
    "burundisch": "Burundi", "kongolesisch": "Kongo", "kamerunisch": "Kamerun", "gabunisch": "Gabun",
    "nigerianisch": "Nigeria", "beninisch": "Benin", "togoisch": "Togo", "togolesisch": "Togo",
    "ivorisch": "Elfenbeinküste", "liberianisch": "Liberia", "gambisch": "Gambia", "malisch": "Mali",
    "burkinisch": "Burkina Faso", "nigrisch": "Niger", "mauretanisch": "Mauretanien", "kapverdisch": "Kap Verde",
    "angolanisch": "Angola", "sambisch": "Sambia", "simbabwisch": "Simbabwe", "malawisch": "Malawi",
    "mosambikanisch": "Mosambik", "mosambikisch": "Mosambik", "botswanisch": "Botswana", "lesothisch": "Lesotho",
    "madagassisch": "Madagaskar", "tansanianisch": "Tansania", "sansibarisch": "Sansibar",
    "costa-ricanisch": "Costa Rica", "guatemaltekisch": "Guatemala", "honduranisch": "Honduras",
    "salvadorianisch": "El Salvador", "panamaisch": "Panama", "haitianisch": "Haiti",
    "jamaikanisch": "Jamaika", "venezolanisch": "Venezuela", "uruguayisch": "Uruguay", "paraguayisch": "Paraguay",
    "ecuadorisch": "Ecuador", "ecuadorianisch": "Ecuador", "nicaraguanisch": "Nicaragua", "nicaraguensisch": "Nicaragua",
    "australisch": "Australien", "neuseeländisch": "Neuseeland", "kasachisch": "Kasachstan", "usbekisch": "Usbekistan",
}  # fmt: skip
_PATTERN = re.compile(
    r"^(?P<stem>" + "|".join(sorted(map(re.escape, _STEMS), key=len, reverse=True)) + r")(?:e|en|er|es|em)$"
)


class _CountryAdjective:
    def match(self, word: str) -> re.Match[str] | None:
        """Whether the word is a declined adjective of a nation."""
        return _PATTERN.match(word.casefold())

    def country(self, word: str) -> str:
        """The German name of the nation's country."""
        found = _PATTERN.match(word.casefold())
        return _STEMS[found["stem"]] if found else ""


COUNTRY_ADJECTIVE = _CountryAdjective()


# Adjectives of landscapes and German states: "mit dem fränkischen X".
LANDSCAPE_ADJECTIVE = re.compile(
    r"^(?:ober|unter|mittel|nieder|hoch|west|ost|nord|süd|nordost|südost|nordwest|südwest|alt|neu)?-?"
    r"(?:fränkisch|bay[er]+isch|pfälzisch|schwäbisch|badisch|württembergisch|hessisch|thüringisch|sächsisch|anhaltisch|anhaltinisch"
    r"|brandenburgisch|märkisch|mecklenburgisch|pommersch|vorpommersch|holsteinisch|schleswigsch|friesisch|oldenburgisch"
    r"|westfälisch|rheinisch|saarländisch|lippisch|emsländisch|rheinhessisch|allgäuisch|steirisch|steiermärkisch|kärntnerisch"
    r"|tirolerisch|tirolisch|salzburgisch|burgenländisch|vorarlbergisch|österreichisch|elsässisch|lothringisch|bretonisch"
    r"|normannisch|burgundisch|katalanisch|baskisch|andalusisch|galicisch|toskanisch|sizilianisch|lombardisch|piemontesisch"
    r"|venezianisch|sardisch|umbrisch|apulisch|schlesisch|böhmisch|mährisch|preußisch|pommerisch|masurisch|ermländisch"
    r"|siebenbürgisch|banater|flämisch|wallonisch|kalifornisch|texanisch|bosnisch|herzegowinisch|dalmatinisch|istrisch"
    r"|sibirisch|französisch|englisch|italienisch|polnisch|tschechisch)e[nrsm]?$"
)
