"""The words for groups that travel, for their coming and going, and for those who lead them."""

from __future__ import annotations

import re

GROUP = re.compile(
    r"(?:(?:[Dd]elegation(?:en)?|[Rr]eisegruppe|[Bb]ürgergruppe|[Bb]esuchsgruppe|[Bb]esuchergruppe|"
    r"[Ss]chülergruppe|[Jj]ugendgruppe|[Jj]ournalistengruppe|[Gg]äste[n]?|[Pp]olitiker\w*|"
    r"[Jj]ournalist\w*|[Ff]achleute[n]?|[Oo]rchester|(?<=[a-zäöü])(?:gruppen?|chor|chöre|kapelle|ensemble|verein|abordnung|feuerwehr|orchester|mannschaft|klub|club|sportler))|"
    r"\b(?:Abordnung(?:en)?|Gruppen?|Reisegesellschaft|Gast|Besuch|Besucherinnen|Besuchern?|Fachbesuch|"
    r"Antrittsbesuch\w*|Gegenbesuch\w*|Arbeitsbesuch\w*|Freundschaftsbesuch\w*|Vertreter\w*|"
    r"Vertretung|Repräsentant\w*|Fachkräfte|Expert\w+|Feuerwehr\w*|Jugendliche[n]?|"
    r"Mitarbeiter\w*|Mitarbeitende[n]?|Delegierte[n]?|Abgesandte[n]?|Bürger(?:innen|n)?|Mitglieder[n]?|Stadträt\w+|Ratsmitglieder|Ratsvertreter|Ratsfrauen|"
    r"Ratsherren|Verwaltungs\w*|Unternehmer\w*|Unternehmensvertreter\w*|Chor|Musiker\w*|"
    r"Sportler\w*|Radler\w*|Radfahrer\w*|Läufer\w*|Fußballer\w*|Handballer\w*|Turner\w*|Kegler\w*|Tänzer\w*|Künstlern|Künstlerinnen|"
    r"Pilger\w*|Wanderer\w*|Landfrauen|Pfadfinder\w*|Ehrenamtliche[n]?|Fachleute[n]?|Senior\w*|Seniorinnen|Schüler\w*|Studierende[n]?|Lehrkräfte|Freunde[n]?|Reisende[n]?|"
    r"Bürgerreise\w*|Bürgerfahrt\w*|Konzertreise\w*|Sänger\w*|Kantorei|Musikverein\w*|Stadtkapelle|Kapelle|Tanzgruppe|Kameraden|"
    r"Kameradinnen|Landfrauen|Schützen\w*|Mannschaft|Beschäftigte[n]?|Wirtschaftsvertreter\w*|Jugendparlament\w*|Jugendr[aä]t\w*|Jugendgemeinder[aä]t\w*|Seniorenr[aä]t\w*|"
    r"Seniorenbeir[aä]t\w*|Kolleginnen|Kollegen|"
    r"Delegationsmitglieder[n]?|Diplomat\w*|Ratsfraktion\w*|Fachleute|Forschende[n]?|Teilnehmende[n]?|Team))"
    r"(?:[*:]innen)?\b"
)
OFFICE = re.compile(
    r"[Bb]ürgermeister\w*|\bOB\b|[Ss]tadtpräsident\w*|Stadtoberhaupt\w*|Gouverneur\w*|"
    r"Landr[aä]t\w*|Lord Mayor|Stadtchef\w*|Rathauschef\w*|"
    r"Regierungspräsident\w*|Ratspräsident\w*|Amtskolleg\w+|Vizebürgermeister\w*|Präfekt\w*\b|"
    r"Präsident(?:in)? des \w*(?:[Rr]ates|[Pp]arlaments)"
)
# Offices of other countries, by which their holder is known to come from there.
OFFICE_ABROAD = re.compile(
    r"^(?:Starosta?|Wójt|Maire|(?:Lord )?Mayor|Sindac[oa]|Prefeit[oa]|Alcalde(?:sa)?|Primator(?:in)?)\b"
)
ARRIVES = re.compile(
    r"\bzu Gast\b|\bzu Besuch\b|\bbesuch(?:t|te|ten|en)\b|gereist\b|\breis(?:t|te|ten|"
    r"en)\b|\b(?:[Ee]mp|ge)fang(?:en)?\b|[Bb]egrüßt wurden|\bempfing(?:en)?\b|\bempfängt\b|"
    r"begrüß\w+|[Ww]illkommen|\bweil(?:t|te|ten|en)\b|aufgehalten|\b(?:hielt(?:en)?|hält|"
    r"halten) sich\b|eingetroffen|\bEmpfang\b|Aufenthalt|eingeladen|Einladung|"
    r"\bgekommen\b|\bkam(?:en)?\b|\bkomm(?:t|en)\b|\bderzeit\b|\bzurzeit\b|\bdabei\b|"
    r"\bin der Stadt\b|im (?:\w+ )?Rathaus|erwartet|verabschied\w+|besichtig\w+|informier\w+|"
    r"zurück\b|\bsah(?:en)? sich\b|\b(?:Gegenb|B)esuch\b|verbr(?:acht|ing)\w+|\bist\b|\bsind\b|\bwar(?:en)?\b|hieß(?:en)?\b|"
    r"\bgastier\w+|"
    r"\bGästebuch|Goldene[ns]? Buch|bleib(?:t|en)|nahm(?:en)?\b|nehmen\b|erkunde\w+|"
    r"macht\w* Station|stattete\w*|übergab\w*|überreich\w+|\bfeier(?:t|te|ten|n)\b|"
    r"\btr(?:af|afen|ifft|effen)\b[^;]{0,140}\bein\b(?!e)"
)
_FAHRT = r"(?<!Ab)(?<!An)(?<!Rück)(?<!Rund)(?<!Vor)(?<!Durch)[Ff]ahrt(?:en)?"
TRAVEL_NOUN = re.compile(
    rf"(?:[Rr]eise|[Bb]esuch(?:e?s)?|Aufenthalte?s?|{_FAHRT}|Flug|Gegenbesuch\w*|Radtour|Austauschfahrt)\b"
)
MOTION = re.compile(
    r"\breis(?:t|te|ten|en)\b|gereist\b|\bbesuch(?:t|te|ten|en)\b|\bflieg(?:t|en)\b|"
    r"\bflog(?:en)?\b|geflogen|\bfähr(?:t)\b|\bfuhr(?:en)?\b|\bfahren\b|gefahren|aufgebrochen|"
    r"bricht\b|brach(?:en)?\b|unterwegs|\bzu Gast\b|\bzu Besuch\b|weil(?:t|te|ten)\b|"
    r"\b(?:hielt(?:en)?|hält|halten) sich\b|[Rr]eise\b|teilgenommen|\bnahm(?:en)?\b|"
    r"\bnimmt\b|\bkehrt\w*|zurückgekehrt|"
    r"\btr(?:itt|at|eten|aten)\b[^;]*\bauf\b|\bspiel(?:t|te|en|ten)\b|\bsang(?:en)?\b|\bsing(?:t|en)\b|aufgetreten|"
    r"\bGegenbesuch\b|macht\w* sich|auf de[nm] Weg|\bstarte(?:t|te|ten|n)\b|"
    r"(?:Bürger|Bus|Gruppen|Vereins|Jubiläums|Partnerschafts|Studien|Kultur)fahrt|"
    r"\bradel(?:t|te|ten|n)\b|geradelt|\bwander(?:t|te|ten|n)\b|\bpilger(?:t|te|ten|n)\b|\bleg(?:t|te|ten|en)\b[^;]{0,80}"
    r"\bzurück\b|\bverbr(?:acht|ing)\w*|teilnehmen\b|teilnimmt\b|Station|führt\w*|vertritt|vertrat|\bBesuch\b|erwartet|"
    r"\bauf sich genommen|\bgastier\w+|\binformier\w+ sich\b|\bsich [^;]{0,80}\binformier\w+|"
    r"\bkommt\b|\bkommen\b|ging es|geht es|\bstell(?:t|te|ten|en) sich\b[^;]*\bvor\b|\bangekommen\b|eingetroffen"
)
EXCURSION = re.compile(
    r"(?:[Aa]usfl[uü]g\w*|Abstecher|Tagesfahrt|Schifffahrt|Rundfahrt|Stadtführung|"
    r"Wanderung|weiter\b|weitergereist)"
)
EXCHANGE = re.compile(
    r"Schüleraustausch|Austauschschüler|Schulaustausch|Austauschpartner|[Pp]raktik(?:um|a|ant)|"
    r"Auszubildende|\bAzubis?\b|Famul|[Hh]ospit(?!al)|Austauschprogramm\w* mit der Partnerschule|Auslandspraktik"
)
PUPILS = re.compile(r"\b\w*[Ss]chüler(?!austausch)\w*|\bSchulklassen?\b|\bKlasse\b")
SCHOOL_STAY = re.compile(
    r"Schüleraustausch|Schulaustausch|Austausch(?:schüler|partner|klasse|gruppe|fahrt|programm)|Gastfamili|"
    r"Gastgeberfamili|Gasteltern|Partnerschule|Partnerschüler|Schulpartnerschaft|"
    r"\bzum Austausch\b|\bbei \w+er Familien\b|organisierte Austausch"
)
DIGNITARY_VENUE = re.compile(r"Rathaus|Goldene[ns]? Buch|Gästebuch|\bEmpfang\b|Festakt|Ratssaal")
AT_THE_HEAD = re.compile(
    r"[Uu]nter\s+(?:der\s+)?(?:Leitung|Führung)\s+(?:von|de[sr])|[Aa]ngeführt|[Gg]eleitet\s+(?:\w+\s+){0,4}v|[Ll]eitung\s+der\s+\w*(?:[Ff]ahrt|[Rr]eise|[Gg]ruppe|[Dd]elegation)\s+(?:hat|hatte|übern|liegt)|"
    r"geführt\s+v|(?:[Dd]elegation|Abordnung|[Gg]ruppe)\s+(?:\S+\s+){0,4}?(?:rund\s+)?um\b|an\s+(?:der|deren|ihrer)\s+Spitze|"
    r"(?:[Dd]elegation|Abordnung|[Gg]ruppe)\s+(?:\w+\s+){0,3}?leitet|leitete?n?\s+(?:die|"
    r"eine)|führ(?:t|te)\s[^;]{0,80}?(?:[Dd]elegation|[Gg]ruppe|Abordnung)|(?:[Dd]elegation|"
    r"[Gg]ruppe|Abordnung)\s[^;]{0,80}?\bführ(?:t|te)\b|Delegationsleit\w+|\banführ(?:t|te|ten)\b|"
    r"[Dd]elegation\s+mit\s+(?=(?:\w*[Bb]ürgermeister|Landr|OB\b|Stadtpräs|Beigeordn|Dezern))|"
    r"mit\s+(?:einer|seiner|ihrer)\s+(?:[\w-]+\s+){0,2}(?:[Dd]elegation|Abordnung)\b"
)
COMES_ALONG = re.compile(
    r"[Mm]itgereist|[Mm]it dabei|[Ee]benfalls|angereist|reis(?:t|te|ten|en)\b|nehmen\b|"
    r"nahmen\b|gehör(?:t|te|ten|en)\b|begleit\w+|Teilnehm\w+|bestand|besteht|zählten|"
    r"setzt\w* sich"
)

# What happened on a screen only.
ONLINE = re.compile(
    r"\btelefon\w+\b|[Tt]elefonat|am Telefon|\bbrieflich\b|"
    r"per Video|Videokonferenz|Videoschalt|[Zz]ugeschaltet|\bvirtuell|\b[Oo]nline|per Livestream|"
    r"am Bildschirm|digitale[nrs]? (?:Treffen|Besuch)"
)
# "… zu Gast", "… besuchten": said of whoever is the partner's guest, whether the text says from where or not.
STAYS_THERE = re.compile(
    r"\bzu Gast\b|\bzu Besuch\b|\bbesuch(?:t|te|ten)\b|\bweil(?:t|te|ten)\b|\bgereist\b|\breis(?:te|ten)\b|"
    r"\bfuhr(?:en)?\b|\bgefahren\b|"
    r"\bflog(?:en)?\b|\bgeflogen\b|\baufgebrochen\b|\beingetroffen\b|\bangekommen\b|\bunterwegs\b|\bstatte(?:t|te|ten)\b|"
    r"\b(?:begab|begaben|begibt|machte|machten|macht) sich\b|\bReise\b|\bFahrt\b|\bfolgten?\b[^;]{0,40}\bEinladung\b|"
    r"\bEinladung\b[^;]{0,90}\b(?:ge)?folg(?:en|t|te|ten)\b|\berkunde(?:t|te|ten)\b|\bverbr(?:acht|ing)\w*"
)
INVITES = re.compile(r"\b(?:lud|luden|lädt|laden|einzuladen|eingeladen|Einladung|Gegeneinladung)\b")
HOSTS = re.compile(r"\b(?:begrüßten?|empfing(?:en)?|hieß(?:en)?|empfängt|empfangen|begrüßt)\b")
