"""The words for groups that travel, for their coming and going, and for those who lead them."""

from __future__ import annotations

import re

GROUP = re.compile(
    r"\b(?:\w*[Dd]elegation(?:en)?|Abordnung|\w*[Rr]eisegruppe|\w*[Bb]ürgergruppe|\w*[Bb]esuchsgruppe|\w*[Bb]esuchergruppe|"
    r"\w*[Ss]chülergruppe|\w*[Jj]ugendgruppe|\w*[Jj]ournalistengruppe|Gruppe|Reisegesellschaft|\w*[Gg]äste[n]?|Gast|Besuch|Besucherinnen|Besuchern?|"
    r"Fachbesuch|Antrittsbesuch\w*|Gegenbesuch\w*|Arbeitsbesuch\w*|Freundschaftsbesuch\w*|Vertreter\w*|Vertretung|Repräsentant\w*|"
    r"\w*[Pp]olitiker\w*|\w*[Jj]ournalist\w*|\w*[Ff]achleute[n]?|Fachkräfte|Expert\w+|Feuerwehr\w*|Jugendliche[n]?|Bürger\w*|Mitglieder[n]?|"
    r"Stadträt\w+|Ratsmitglieder|Ratsvertreter|Ratsfrauen|Ratsherren|Verwaltungs\w*|Unternehmer\w*|Unternehmensvertreter\w*|\w*[Oo]rchester|Chor|Musiker\w*|Sportler\w*|"
    r"Schüler\w*|Studierende[n]?|Lehrkräfte|Freunde[n]?|Reisende[n]?|Teilnehmende[n]?|Team)(?:[*:]innen)?\b"
)
OFFICE = re.compile(
    r"\w*[Bb]ürgermeister\w*|\bOB\b|Stadtpräsident\w*|Stadtoberhaupt\w*|Gouverneur\w*|Landr[aä]t\w*|Lord Mayor|Stadtchef\w*|Rathauschef\w*|"
    r"Regierungspräsident\w*|Ratspräsident\w*|Amtskolleg\w+|Vizebürgermeister\w*|Präfekt\w*\b"
)
ARRIVES = re.compile(
    r"\bzu Gast\b|\bzu Besuch\b|\bbesuch(?:t|te|ten|en)\b|\w*gereist\b|\breis(?:t|te|ten|en)\b|\b(?:emp|ge)fang(?:en)?\b|\bempfing(?:en)?\b|\bempfängt\b|"
    r"begrüß\w+|willkommen|\bweil(?:t|te|ten|en)\b|aufgehalten|\b(?:hielt(?:en)?|hält|halten) sich\b|eingetroffen|\bEmpfang\b|Aufenthalt|eingeladen|Einladung|"
    r"\bgekommen\b|\bkam(?:en)?\b|\bkomm(?:t|en)\b|\bderzeit\b|\bzurzeit\b|\bdabei\b|\bin der Stadt\b|im (?:\w+ )?Rathaus|erwartet|verabschied\w+|besichtig\w+|informier\w+|"
    r"zurück\b|\bBesuch\b|\bist\b|\bsind\b|\bwar(?:en)?\b|hieß(?:en)?\b|\bgastier\w+|\bGästebuch|Goldene[ns]? Buch|bleib(?:t|en)|nahm(?:en)?\b|nehmen\b|erkunde\w+|macht\w* Station|stattete\w*|übergab\w*|überreich\w+"
)
TRAVEL_NOUN = re.compile(r"\b(?:\w*[Rr]eise|\w*[Bb]esuch(?:e?s)?|Aufenthalte?s?|Fahrt|Flug|Gegenbesuch\w*)\b")
MOTION = re.compile(
    r"\breis(?:t|te|ten|en)\b|\w*gereist\b|\bbesuch(?:t|te|ten|en)\b|\bflieg(?:t|en)\b|\bflog(?:en)?\b|geflogen|\bfähr(?:t)\b|\bfuhr(?:en)?\b|\bfahren\b|gefahren|aufgebrochen|"
    r"bricht\b|brach(?:en)?\b|unterwegs|\bzu Gast\b|\bzu Besuch\b|weil(?:t|te|ten)\b|\b(?:hielt(?:en)?|hält|halten) sich\b|\w*[Rr]eise\b|teilgenommen|\bnahm(?:en)?\b|\bnimmt\b|\bkehrt\w*|zurückgekehrt|"
    r"macht\w* sich|auf den Weg|Station|führt\w*|vertritt|vertrat|\bBesuch\b|erwartet|\bkommt\b|\bkommen\b|ging es|geht es"
)
EXCURSION = re.compile(
    r"\b(?:\w*[Aa]usfl[uü]g\w*|Abstecher|Tagesfahrt|Schifffahrt|Rundfahrt|Stadtführung|Wanderung|weiter\b|weitergereist)"
)
EXCHANGE = re.compile(
    r"Schüleraustausch|Austauschschüler|Schulaustausch|Austauschpartner|Praktik(?:um|a|ant)|Auszubildende|\bAzubis?\b|Famul|Hospit"
)
DIGNITARY_VENUE = re.compile(r"Rathaus|Goldene[ns]? Buch|Gästebuch|\bEmpfang\b|Festakt|Ratssaal")
AT_THE_HEAD = re.compile(
    r"unter\s+(?:der\s+)?(?:Leitung|Führung)\s+(?:von|de[sr])|angeführt|geleitet\s+v|geführt\s+v|(?:[Dd]elegation|Abordnung|[Gg]ruppe)\s+(?:rund\s+)?um\b|an\s+der\s+Spitze|"
    r"(?:[Dd]elegation|Abordnung|[Gg]ruppe)\s+(?:\w+\s+){0,3}?leitet|leitete?n?\s+(?:die|eine)|führ(?:t|te)\s[^;]{0,80}?(?:[Dd]elegation|[Gg]ruppe|Abordnung)|(?:[Dd]elegation|[Gg]ruppe|Abordnung)\s[^;]{0,80}?\bführ(?:t|te)\b|Delegationsleit\w+"
)
COMES_ALONG = re.compile(
    r"[Mm]itgereist|[Mm]it dabei|[Ee]benfalls|angereist|reis(?:t|te|ten|en)\b|nehmen\b|nahmen\b|gehör(?:t|te|ten|en)\b|begleit\w+|Teilnehm\w+|bestand|besteht|zählten|setzt\w* sich"
)
