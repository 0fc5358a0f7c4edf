"""The words for papers between cities and for what is done with them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kizuna.archive.rules.reading.facts import AgreementKind as Kind

_END = r"(?:s|es|e|en|n)?\b"
_PAPER = (
    r"(?:vertr[aä]g|urkunde|abkommen|vereinbarung|erklärung|dokument|eid|charta|pakt|protokoll|versprechen|gelöbnis|bekenntnis)"
    + _END
)
# A partnership of schools, universities, clubs or parishes is none of the city.
_OF_CITIES = (
    r"(?<!chul)(?<!versitäts)(?<!ereins)(?<!irchen)(?<!chengemeinde)(?<!farrgemeinde)(?<!rtsgemeinde)"
    r"(?<!linik)(?<!euerwehr)(?<!andels)(?<!nergie)(?<!ildungs)(?<!hören)(?<!ilfs)(?<!chafts)(?<!ienst)"
)

# In the order of precedence: a sentence with an Absichtserklärung that prepares a partnership states an intent.
_PAPERS: tuple[tuple[Kind, str], ...] = (
    (
        Kind.SUPPLEMENT,
        r"(?:Zusatz|Ergänzungs|Nachtrags?)(?:vereinbarung|abkommen|vertrag|protokoll|erklärung)" + _END,
    ),
    (Kind.MOU, r"Memorand(?:ums?|a|en)(?: of (?:Understanding|Cooperation))?\b|\bMo[UC]s?\b|\bMOU\b"),
    (
        Kind.INTENT,
        r"(?:Absichts|Willens)(?:erklärung|bekundung)" + _END + r"|Letters? of Intent|\bLo[Ii]\b|\bLOI\b",
    ),
    (Kind.FRIENDSHIP, r"Freundschafts" + _PAPER),
    (
        Kind.PARTNERSHIP,
        r"[Pp]artnerschafts" + _PAPER + r"|Verschwisterungs" + _PAPER + r"|Solidaritäts" + _PAPER,
    ),
    (
        Kind.COOPERATION,
        r"(?:Kooperations|Zusammenarbeits|Rahmen|Projekt)"
        + _PAPER
        + r"|(?:Vereinbarung(?:en)?|Vertr[aä]g\w*|Abkommens?|Erklärung(?:en)?|Dokuments?|Charta) "
        r"(?:über|zur|für|zu) (?:\w+ ){0,4}(?:Zusammenarbeit|Kooperation)|Zusammenarbeitsvertr\w+",
    ),
    (Kind.PARTNERSHIP, r"Vereinbarung(?:en)? (?:über|zur) (?:\w+ ){0,2}[Pp]artnerschaft\w*"),
    (Kind.FRIENDSHIP, r"(?:Städte)?[Ff]reundschaft(?:en)?\b"),
    (
        Kind.PARTNERSHIP,
        _OF_CITIES + r"[Pp]artnerschaft(?:en)?\b|Verschwisterung(?:en)?\b|Jumelage|Städteverbindung\b|"
        r"[Pp]artnerschafts(?:gründung|begründung|schließung)\b",
    ),
    (Kind.COOPERATION, r"City-to-[Cc]ity[- ](?:Kooperation|Cooperation)|[Kk]ooperation(?:en)?\b"),
)
PAPERS = tuple((kind, re.compile(pattern)) for kind, pattern in _PAPERS)
STRATEGY = re.compile(r"\b(?:[A-ZÄÖÜ][\wäöüß-]*strategie)\b")
STRATEGY_DONE = re.compile(r"\b(?:verabschiedet|beschlossen|beschloss|verabschiedete)\b")
GENERIC = re.compile(
    r"\b(?:[Dd](?:er|en|em|es|ie|as)|[Dd]iese[rsnm]?|[Ii]hre[nrm]?|[Ee]ine[nr]?|[Bb]eide|"
    r"[Dd]as entsprechende)\s+(?:\w+e[nrsm]?\s+)?"
    r"(?:Vertr[aä]g|Vereinbarung|Abkommen|Urkunde|Dokument|Erklärung|Papier|Schriftstück)" + _END
)
THE_SIGNING = re.compile(r"\b[Dd]ie (?:[a-zäöüß]+e )?Unterzeichnung\b[^;]{0,80}\b(?:er)?folgte\b")
A_PAPER = re.compile(
    r"\b(?:[Ee]ine[nr]?|[Gg]emeinsame|[Ee]ine gemeinsame|[Ee]in) (?:\w+e[nrs]? )?"
    r"(?P<paper>Vertrag|Vereinbarung|Abkommen|Erklärung|Charta|Protokoll)\b"
)

# What every word for a paper holds, for passing over a sentence quickly.
PAPER_STEMS = (
    "ertr",
    "ereinb",
    "bkommen",
    "rkunde",
    "okument",
    "rklärung",
    "apier",
    "stück",
    "harta",
    "rotokoll",
    "nterzeichnung",
)

SIGNED, CLOSED, AFFIRMED = 3, 2, 1
_ACTS: tuple[tuple[int, str], ...] = (
    (
        SIGNED,
        (
            r"[Uu]nterzeichne(?:te?[nrsm]?|n)\b|[Uu]nterschr(?:ieb|ieben|eiben|eibt)\b|"
            r"[Uu]nterzeichnung\b|\bparaphier(?:t|te|ten)\b|"
            r"[Uu]rkunden?\b[^;]{0,90}\b(?:überreicht|ausgetauscht|übergeben)\b|"
            r"(?:ihre[nr]?|seine) (?:Unterschrift(?:en)?|Namen?) (?:unter|"
            r"auf)"
            r"|(?:setz(?:t|te|ten|en)|leiste(?:te|ten|n))\b[^;]{0,160}\bUnterschrift(?:en)?\b|"
            r"(?:setzten?)\b[^;]{0,160}\bNamen unter\b|beurkundet|"
            r"[Uu]nterzeichnungs(?:zeremonie|feier|akt)\w*|Vertragsunterzeichnung|"
            r"\bsignier(?:t|te|ten|en)\b|Urkunden (?:\w+ )?aus(?:ge)?tausch\w+"
        ),
    ),
    (
        CLOSED,
        (
            r"(?:[Aa]b)?[Gg]eschlossen(?:e[nrsm]?)?\b|\bschloss(?:en)?\b|\bschließ(?:t|en)\b|[Vv]ereinbart(?:e|en)?\b|"
            r"(?<!wohl)\b[Bb]egründet(?:e|en)?\b|(?:ein)?gegangen\b|ratifiziert|(?:neu )?gegründet"
            r"|\bgründeten?\b|ins Leben gerufen|offiziell gemacht|aus der Taufe gehoben|"
            r"\bAbschluss (?:de[rs]|eine[rs])|g(?:i|e)ngen?\b[^;]{0,120}\bein\b|"
            r"\bgeh(?:t|en)\b[^;]{0,120}\bein\b|"
            r"\bfolgten?\b(?= (?:\w+ ){0,4}\w*(?:vertrag|vereinbarung|partnerschaft|abkommen))|"
            r"offiziell (?:Partner|verschwistert)|\b(?:tritt|trat) [^;]{0,40}in Kraft|in Kraft gesetzt|in Kraft getreten|"
            r"unter Dach und Fach|(?:verständigt|einigt)e?n? (?:haben )?sich\b|"
            r"\bfestgelegt\b|aufgenommen\b|\bnahmen\b[^;]{0,80}\bauf\b|eingeläutet"
        ),
    ),
    (
        CLOSED,
        r"(?:verlänger|erneuer)(?:t|te|ten|n)\b|(?:Verlängerung|Erneuerung) (?:de[rs]|ihre[rs])|fortgeschrieben",
    ),
    (
        AFFIRMED,
        (
            r"[Bb]esiegel(?:t|te|ten|n)\b|bekräftig(?:t|te|ten)\b|beschlossen\b|\bbeschloss(?:en)?\b|"
            r"\bzugestimmt\b|\bstimm(?:t|te|ten)\b[^;]{0,160}\bzu\b|Unterschrift(?:en)?\b|\bgebilligt\b|\bAuftrag\b[^;]{0,200}\berteilt\b|"
            r"\bstimm(?:t|te|ten)\b[^;]{0,120}\bfür\b|"
            r"\bsprach(?:en)? sich\b[^;]{0,120}\bfür\b[^;]{0,120}\baus\b|\bvotier(?:t|te|ten)\b|"
            r"(?:Zustimmung|grünes Licht)\b[^;]{0,60}\b(?:erteilt|gegeben|gab(?:en)?)\b"
        ),
    ),
)
ACTS = tuple((strength, re.compile(pattern)) for strength, pattern in _ACTS)
# Papers between states, and what schools, firms and clubs agree among themselves, are none of the city.
OF_STATES = re.compile(
    r"[ÉE]lys[ée]e-?\w*(?:-Vertrag\w*)?|Nachbarschaftsvertr[aä]g\w*|Einigungsvertr[aä]g\w*|Friedensvertr[aä]g\w*|Staatsvertr[aä]g\w*|"
    r"Aachener Vertr[aä]g\w*|[Dd]eutsch-(?:\w+isch|\w+sch)e[nrs]? (?:Freundschafts|Nachbarschafts|Staats)?[Vv]ertr[aä]g\w*|"
    r"Römische\w* Verträge\w*|Vertr[aä]g\w* von (?:Lissabon|Maastricht|Aachen)"
)
OF_BODIES = re.compile(
    r"\b(?:Vereins(?:vorsitzende\w*|präsident\w*)|Kommandant\w*|\w*[Ss]chulleit\w+|\w*[Rr]ektor\w*|Hochschul\w*|Hochschulen|"
    r"Universität\w*|Handelskammern?|Handwerkskammern?|IHKs?|Feuerwehren|Wehren|Vereine|Vereinen|\w*[Ss]chulen|\w*[Kk]liniken|Zoos|Museen|"
    r"Chöre|Orchester|Unternehmen|Kirchengemeinden|Pfarrgemeinden|Sparkassen|Stadtwerken?|Jugendfeuerwehren)\b"
)
OF_TOWNS = re.compile(
    r"[Bb]ürgermeister|\bOB\b|Stadtoberh|[Ss]täd(?:te|ten)\b|\bStadt\b|Gemeinden?\b|Kommunen?\b|Landr[aä]t|Landkreis|Stadtpräsident|"
    r"Gouverneur|Präfektur|Mayor|Städtepartnerschaft|\bRat(?:es|s)?\b|Stadtrat"
)
_MAY = re.compile(r"\b(?:kann|können|könnte|könnten|soll|sollen|sollte|sollten|darf|muss|müsste|würde)\b")
RENEWED = re.compile(
    r"\b(?:verlänger|erneuer)(?:t|te|ten|n)\b|\b(?:Verlängerung|Erneuerung)\b(?!\w)|fortgeschrieben|"
    r"\b(?:Fortführung|Weiterführung|Fortsetzung) (?:de[rs]|ihre[rs]) "
    r"\w*(?:[Pp]artnerschaft|[Ff]reundschaft|[Zz]usammenarbeit)|"
    r"\b[Bb]ekräftig(?:t|te|ten|en)\b(?=[^;]*(?:[Uu]rkunde|Unterschrift|unterzeichn|unterschr))|"
    r"(?:[Uu]rkunde|Unterschrift|unterzeichn\w*|unterschr\w*)[^;]{0,120}\b[Bb]ekräftig(?:t|ten|en)\b|"
    r"\b(?:Erneuerungs|Bekräftigungs)(?:urkunde|erklärung|vertrag)\w*"
)
STATE = re.compile(
    r"\bverbunden\b|\bverbinde[tn]\b|\b[Vv]erschwister(?:t|te|ten)\b|Partnerst(?:adt|ädten?)\b|"
    + _OF_CITIES
    + r"[Pp]artnerschaft(?:en)?\b|partnerschaftlich|[Pp]artnerschafts(?:abkommen|vertrag|vereinbarung)\b(?=[^;]*\bbesteht)|"
    r"\bbesteht\b[^;]{0,80}[Pp]artnerschafts(?:abkommen|vertrag|vereinbarung)\b|"
    r"Partnerkommunen?\b|Partnergemeinden?\b|[Ff]reundschaft(?:en)?\b|Freundschaftsst(?:adt|ädte)|befreundet"
)
WORKS_TOGETHER = re.compile(
    r"partnerschaftlich zusammen|arbeite(?:t|n)\b[^;]{0,120}\bzusammen\b|kooperier(?:t|en)\b"
)
PARTNER_WORD = re.compile(
    _OF_CITIES + r"[Pp]artnerschaft(?:en|lich)?\b|Partnerst[aä]dt|Partner(?:kommune|gemeinde)|"
    r"[Vv]erschwister|[Ff]reundschaft|Jumelage|Schwesterst"
)
RELATION = re.compile(
    _OF_CITIES + r"[Pp]artnerschaft(?:en)?\b|[Vv]erschwister|[Ff]reundschaft\b|Jumelage|"
    r"\bals (?:\w+ )?(?:\w+e )?(?:Partner|Freundschafts)(?:stadt|gemeinde|kommune)\b"
)
FOUNDED = re.compile(
    r"\bentst(?:and|anden|ehen|eht)\b|\bentstanden\b|\bbegann(?:en)?\b|\bbegonnen\b|\bstartete\b|"
    r"(?<!wohl)\b[Bb]egründet|\b[Gg]egründet|[Vv]erschwister(?:t|te|ten)\b|\bkam(?:en)?\b[^;]{0,90}\bhinzu\b|"
    r"\bhinzugekommen\b|\bfolgten?\b|\bwurden? (?:\w+ )?(?:daraus|offiziell\w*|besiegelt)\b|\bwurden? zur\b|"
    r"\bmündeten?\b|\berwuchs\b|\b(?:geht|gehen|ging)\b[^;]{0,60}\bzurück\b|\breicht\b[^;]{0,50}\bzurück|"
    r"\b(?:datier(?:t|en)|stammt)\b|\btr[aä]g(?:t|en) das Datum\b|"
    r"\bn[ai]hm(?:en)?\b[^;]{0,40}\b(?:ihren|seinen) (?:Anfang|Lauf)\b|\b(?:Anfang|Ursprung)\b[^;]{0,20}\bgenommen\b|"
    r"[Gg]ründungsjahr|Geburtsstunde|\b[Bb]esiegelt\b|\bhervor(?:gegangen)?\b"
)
BECAME = re.compile(
    r"\bwurden?\b[^;]{0,70}(?<!\wer )(?<!die )(?<!beiden )(?:Partner|Schwester)st(?:adt|ädten?)\b|"
    r"\b(?:Partner|Schwester)st(?:adt|ädten?) (?:ge)?w[ou]rden?\b"
)
OF_A_CLUB = re.compile(r"\b(?:\w*[Vv]erein\w*|\w*[Kk]reis|\w*[Kk]omitee|\w*gesellschaft|\w*AG|Chor|Firma)\b")
COUNCIL = re.compile(
    r"\b(?:Stadt|Gemeinde|Kreis|Markt)?[Rr]at(?:e?s)?\b|Stadtverordnet\w+|Stadtparlament|Bürgerschaft|Kreistag|"
    r"Gemeindevertretung|Stadtvertretung|Ratsversammlung|Hauptausschuss"
)
PREPARED = re.compile(
    r"\bzu (?:prüfen|erarbeiten|führen|suchen)|vorzubereiten|anzustreben|auszuloten|Prüfung"
)
ANNIVERSARY_OF = re.compile(
    r"(?:\bJahren? (?:nach|seit)|[Jj]ahrestag(?:es|s)?|[Jj]ubiläums?|[Gg]eburtstag(?:es|s)?) de[rs] (?:\w+ )?$"
)
DATED_PAPER = re.compile(
    r"\b(?:[A-ZÄÖÜ][\wäöüß]*"
    + _PAPER
    + r"|Vertrage?s?|Urkunde|Abkommens?|Vereinbarung|Memorandums?(?: of Understanding)?)"
    r" (?:aus dem Jahre?|vom|von|aus)\s+(?P<when>(?:\d{1,2}\.\s+\w+\s+)?(?:19|20)\d\d)\b|"
    r"\b(?P<at>(?:\d{1,2}\.\s+\w+\s+)?(?:19|20)\d\d)\s+(?:[\w-]+\s+){0,6}?(?:ab)?(?:begonnene|geschlossene|unterzeichnete|begründete|"
    r"vereinbarte|besiegelte)[nrs]?\s+(?:[A-ZÄÖÜ][\wäöüß]*"
    + _PAPER
    + r"|\w*[Pp]artnerschaft\b|\w*[Ff]reundschaft\b|Memorandum\b|MoU\b)"
)
# „…, das beide Seiten am 3. März 2018 unterzeichnet hatten, …“ tells of the older paper.
SIGNED_BEFORE = re.compile(
    r", (?:das|der|die|den|welche[rsn]?) [^,;]{5,160}?(?:unterzeichnet|geschlossen|vereinbart|begründet|besiegelt|"
    r"unterschrieben)(?: (?:hatten?|haben|wurden?|worden(?: war| ist)?))?,"
)
FRIENDLY = re.compile(r"freundschaft|befreundet", re.IGNORECASE)
FUTURE = re.compile(
    r"\b(?:soll(?:en)?|wird|werden|will|wollen|möchten?|könnten?|müssen|plan(?:t|en)|geplant|"
    r"beabsichtig\w+)\b"
)
PAST = re.compile(
    r"\b(?:hat|haben|hatten?|wurden?|worden|war|waren|ist|sind)\b|\w+(?:ierten?|neten?|"
    r"schrieben|schlossen|siegelten?|tigten?|setzten?)\b"
)
JUBILEE = re.compile(
    r"\bJubiläum|\d-jährig|jährige[nrsm]?\b|Jahrestag|Geburtstag|\bfeier(?!lich)|\d\. Jubil|Jubiläums",
    re.IGNORECASE,
)
IN_FORCE = re.compile(
    r"behält\b[^;]{0,80}\bGültigkeit|(?:gilt|gelten)\b[^;]{0,40}\b(?:weiter(?:hin)?|unverändert|fort)\b|"
    r"bleib(?:t|en)\b[^;]{0,80}\b(?:in Kraft|gültig|bestehen|unberührt)|hat weiterhin Bestand|"
    r"unverändert (?:gültig|in Kraft)"
)
PLURAL = re.compile(r"(?:schaften|verträge|vereinbarungen|abkommen|urkunden|Memoranden)\b")


@dataclass(frozen=True, slots=True)
class Paper:
    """A word for a paper in a stretch of text; offsets count from its start."""

    kind: Kind
    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True)
class Act:
    """A word for signing, concluding or affirming."""

    strength: int
    start: int
    end: int


def paper_in(text: str) -> Paper | None:
    """The paper that a stretch of text is about."""
    for kind, pattern in PAPERS:
        match = pattern.search(text)
        if match:
            start = match.start()
            while start and text[start - 1].isalpha():
                start -= 1
            return Paper(kind, start, match.end(), text[start : match.end()])
    return None


def act_in(text: str) -> Act | None:
    """The strongest act of a stretch of text that is done, not only possible."""
    for strength, pattern in ACTS:
        for match in pattern.finditer(text):
            if not _is_only_possible(text, match.start(), match.end()):
                return Act(strength, match.start(), match.end())
    return None


def _is_only_possible(text: str, start: int, end: int) -> bool:
    """Whether it only may be done: "kann verlängert werden"."""
    passive = re.match(r"\s+(?:werden|zu werden)\b", text[end:])
    return bool(passive) and bool(_MAY.search(text[max(text.rfind(",", 0, start), 0) : start]))


def is_renewed(text: str) -> bool:
    """Whether something is renewed, not only may be."""
    return any(not _is_only_possible(text, one.start(), one.end()) for one in RENEWED.finditer(text))
