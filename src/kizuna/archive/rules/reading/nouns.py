"""Telling German common nouns from names by their endings."""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = (
    "ung ungen heit heiten keit keiten schaft schaften tion tionen tionalen tät täten ismus nis nisse "
    "nissen ment "
    "mente ments tums anz enz enzen ierung euren eurin ologie ogie thek phie ive iven itis ität innen "
    "lein chen linge lings ling ur uren age agen".split()
)
# Endings of towns that end like nouns: "Petershagen", "Kaufbeuren".
_OF_TOWNS = ("hagen", "beuren", "hainichen", "schonungen")
_ENDINGS_TUPLE = tuple(ending for ending in _ENDINGS if len(ending) > 3 or ending in {"ung", "nis", "ive"})
# Heads of compounds that releases are full of: "Rathausempfang", "Partnerstadt", "Schülergruppe".
_HEADS = (
    "bezirk bezirke bezirks "
    "bilanz campus wurzeln flammen neubau altbau mitarbeit gastfreundschaft freude wände türen lernenden lehrkräfte "
    "lehrkräften azubi azubis "
    "wettbewerb turnier spielplatz projekte gerichte gespräch dolmetscher bürger bürgern bürgerinnen "
    "bürgerschaft "
    "hochwasser katastrophe katastrophenschutz pandemie corona krise krisen hoffnung freiheit "
    "demokratie gastfamilie "
    "kooperation kooperationen innovation digitalisierung mobilität tourismus stadtentwicklung "
    "infrastruktur logistik "
    "präsenz abstimmung verbundenheit ehrenamt vorfeld zuge laufe abschluss nähe ferne sachen form "
    "betracht kraft "
    "frage anspruch angriff empfang aussicht auge augen gestalt gang betrieb erinnerung vertretung "
    "begleitung "
    "abend abende abenden abkommen abordnung absprache abteilung aktion alltag angebot angebote anlage "
    "anlass ansatz "
    "arbeit arbeiten archiv art arten aufenthalt aufgabe aufgaben auftakt auftrag ausflug ausflüge "
    "ausschuss ausstellung "
    "austausch austauschs bahn bahnhof band bau bauten bedarf begegnung begleitung begriff beginn "
    "beirat beispiel "
    "beitrag beiträge bereich bereiche bereichen bericht berichte beruf berufe besichtigung besuch "
    "besuche besuchen "
    "besuchs betrieb betriebe bezug bild bilder bildung bildungs blick brief briefe brücke brücken buch "
    "bund büro "
    "chance chancen datum dank delegation denkmal deutsch dialog dienst dienste drittel druck ehre "
    "ehren eindruck eindrücke "
    "einladung einsatz einwohner eltern empfang empfangs ende energie entwicklung ereignis erfahrung "
    "erfolg ergebnis "
    "erklärung experten fachleute fahrt fahrten familie familien farbe feier feiern ferien fest "
    "festakt feste film finanzen firma firmen flucht flug folge form formen forschung forum frage "
    "fragen frauen "
    "freude freund freunde freunden freundinnen frieden friedens führung fußball gäste gästen garten "
    "gast gastgeber "
    "gebiet gebiete gedanken gefahr gelände geld gelegenheit gemeinde gemeinden generation gericht "
    "geschäft geschenk "
    "geschenke geschichte gesellschaft gesichter gespräch gespräche gesprächen gesundheit gewerbe glück "
    "grad grenze "
    "grenzen grund grundlage gruppe gruppen gruß grüße hälfte hafen hand handel handwerk haus hause "
    "hauses heimat hilfe "
    "hinblick höhe höhepunkt idee ideen industrie information inhalt initiative insel interesse jahr "
    "jahre jahren "
    "jahres jahrhundert jubiläum jubiläums jugend jugendliche jugendlichen kanal karte kind kinder "
    "kindern kirche "
    "kirchen klasse klassen klima koffer kollege kollegen kollegin kommune kommunen konferenz kontakt "
    "kontakte "
    "kontakten konzept konzert kosten kraft kreis krieg kriege kultur kulturen kunst kurs kurse land "
    "lande ländern "
    "länder lage leben lehre lehrer leiter leistung leute liebe liste lösung lösungen maß macht männer markt "
    "maßnahme maßnahmen meinung menge mensch menschen messe minute minuten mitarbeiter mitglied "
    "mitglieder mitgliedern "
    "mittag mitte mittel mittelpunkt monat monate monaten moment motto museum musik nachbarn "
    "nachhaltigkeit nachmittag "
    "nacht name namen natur netzwerk nutzen öffentlichkeit ordnung ort orte orten paar partner partnern "
    "partnerinnen "
    "partnerschaft partnerschaften person personen plan pläne plätze politik post praktikum praxis "
    "preis presse problem "
    "probleme produkt produktion programm programme projekt projekte projekten projekts prozent prozess "
    "publikum punkt "
    "punkte rahmen rat räte raum räume rathaus rathauses recht rede reden regel regierung region reihe "
    "reise reisen "
    "respekt rolle rückkehr ruhe runde sache saal saison sache schiff schloss schule schulen schüler "
    "schülerin "
    "schülerinnen schülern schutz schwerpunkt see seite seiten senat sicherheit sicht sieg sinn sitz "
    "sitzung solidarität "
    "sommer sonne sorgen spende spenden spiel spiele sport sprache sprachen spitze stadt städte städten "
    "stadtteil "
    "stärkung stand standort start stelle stellen stimme stimmung straße straßen strategie strom "
    "studenten studierende "
    "studierenden studium stunde stunden summe symbol system tag tage tagen tages tagung tanz technik "
    "teil teile teilen "
    "teilnahme teilnehmer teilnehmern termin thema themen ticket tisch titel tod tour tradition traum "
    "treffen trend "
    "tür uhr umgang umwelt unterricht unterschied unterschiede unterschrift unterstützung unternehmen "
    "urkunde ursprung "
    "vereinbarung verein vereine vereinen verbindung verbindungen vergangenheit verhältnis verkehr "
    "verlauf verständigung "
    "verständnis vertrag vertrags vertrauen vertreter vertretern vertreterinnen verwaltung verwaltungen "
    "vielfalt volk "
    "vorbild vordergrund vorhaben vorsitz vortrag vorträge wahl wald wandel wärme wasser weg wege weise "
    "welt werk "
    "werke werte wert wetter wirtschaft wissen wissenschaft woche wochen wochenende wohl wort worte "
    "worten wunsch "
    "wünsche zahl zahlen zeichen zeit zeiten zentrum ziel ziele zielen zimmer zug zukunft zusammenarbeit "
    "zusammenhalt zusammenhang zustand zweck workshop workshops team seminar seminare kongress gipfel forum".split()
)
_HEAD_SET = frozenset(_HEADS)
# Heads that also end surnames and places, so only the bare word counts.
_ALONE = frozenset(
    "stadt städte bahn berg feld hafen land haus hause wald see bau brücken brücke markt bund band art "
    "arten hand kreis "
    "werk kirche kirchen garten baum kraft mann männer bild grund rat macht wert gast glück leute "
    "freund weg gruß recht "
    "ehre neubau tisch maß hof fest tag ort zug insel brief see sieg volk reich wolf park grad essen kind druck".split()
)


@lru_cache(maxsize=16384)
def looks_like_noun(word: str) -> bool:
    """Whether a capitalised German word has the ending or the head of a common noun."""
    lower = word.casefold().rsplit("-", 1)[-1]
    if lower in _HEAD_SET:
        return True
    if len(lower) > 6 and lower.endswith(_ENDINGS_TUPLE) and not lower.endswith(_OF_TOWNS):
        return True
    owned = lower[:-1] if lower.endswith("s") else ""
    if owned in _HEAD_SET and owned not in _ALONE:
        return True
    return any(lower[cut:] in _HEAD_SET and lower[cut:] not in _ALONE for cut in range(3, len(lower) - 3))


def is_known_noun(word: str) -> bool:
    """Whether the word itself, not only its ending, is one of the common nouns known here."""
    return word.casefold() in _HEAD_SET
