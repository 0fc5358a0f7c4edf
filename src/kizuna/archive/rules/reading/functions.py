"""Offices and roles by the build of the German word: "Umweltdezernentin", "Vizepräsident", "EWG-Chef"."""

from __future__ import annotations

import re
from functools import lru_cache

_MASCULINE = (
    "meister leiter präsident dezernent referent direktor konsul botschafter chef sprecher minister sekretär "
    "manager koordinator moderator professor lehrer rektor dekan kanzler kurator intendant dirigent trainer "
    "geschäftsführer vorstand vorsitzer gründer inhaber berater beamter senator gouverneur landrat stadtrat "
    "ratsherr ratsmitglied gemeinderat rat kämmerer beigeordneter abgeordneter vertreter stellvertreter "
    "mitglied "
    "mitarbeiter assistent attaché attache gesandter wirtschaftsförderer pfarrer bischof dolmetscher "
    "übersetzer "
    "künstler musiker fotograf autor schriftsteller architekt ingenieur arzt wissenschaftler forscher "
    "historiker "
    "organisator initiator verwalter schulleiter reiseleiter kommandant kommandeur pilot wehrführer "
    "ortsvorsteher "
    "vorsteher ältester präfekt vize schatzmeister bürgermeister mayor deputy chairman ceo president "
    "gouverneurin "
    "student schüler auszubildender praktikant stipendiat ehrenbürger amtskollege kollege amtsinhaber "
    "amtsvorgänger "
    "amtsnachfolger vorgänger nachfolger schirmherr generalkonsul honorarkonsul staatssekretär "
    "ministerpräsident "
    "bundeskanzler bundespräsident könig prinz kronprinz projektleiter delegationsleiter oberhaupt "
    "landeshauptmann "
    "experte expertin expertinnen fachmann woiwode starost marschall kurator pastor propst rabbiner kantor "
    "kapellmeister superintendent dechant prälat komponist sänger schauspieler regisseur kommissar "
    "inspektor amtmann betreuer gastgeber "
    "unternehmer sachbearbeiter stadtschreiber bundestagsabgeordneter europaabgeordneter "
    "landtagsabgeordneter "
    "repräsentant repräsentantin lehrkraft fachkraft führungskraft director commissioner councilor councilman mayoress "
    "stürmer torwart torhüter tänzer journalist redakteur verleger journalistin landwirt förster jurist "
    "imam diakon vikar häuptling rechtsanwalt notar staatsanwalt gesellschafter teilhaber stifter "
    "jugendpfleger erzieher sozialarbeiter archivar bibliothekar restaurator denkmalpfleger stadtführer "
    "entwickler designer stadtplaner preisträger zeitzeuge vorstandschef firmenchef amtsleiter "
    "councillor ombudsmann pädagoge psychologe geologe biologe ökologe stratege kollegin partner obmann "
    "bezirksbürgermeister stadtbaurat baurat schulrat hauptamtsleiter ratsfrau kauffrau amtfrau".split()
)
_ADJECTIVAL = (
    "beauftragte vorsitzende vorstehende beigeordnete abgeordnete delegierte verantwortliche "
    "bedienstete angestellte "
    "gesandte stadtverordnete bevollmächtigte zuständige verordnete auszubildende studierende reisende".split()
)
_FEMININE = tuple(
    "rätin ärztin ältestin anwältin landrätin stadträtin gemeinderätin präfektin köchin botschafterin "
    "beamtin gesandtin kollegin amtskollegin pädagogin psychologin ökologin strategin expertin "
    "ratsherrin pfarrerin anwältin köchin bäuerin ärztin kapitänin patin zeugin "
    "woiwodin schirmherrin bischöfin ministerin".split()
)
_SHORT = frozenset({"rat", "vize", "chef", "arzt", "ceo", "prinz", "könig", "pilot", "mayor", "kantor"})
_NOT = frozenset(
    "vorrat beirat stadtrats aufsichtsrat betriebsrat europarat bundesrat verwaltungsrat stiftungsrat "
    "hausrat "
    "jugendrat seniorenrat integrationsrat landesrat nationalrat heimat partnerrat ausländerrat "
    "elternrat gemeinschaft "
    "kreisrat magistrat format monat salat senat internat referat konsulat zitat ordinariat kurat inserat "
    "personalrat regionalrat kirchenrat dreirat bezirksrat ortschaftsrat ortsrat mitgliedsstaat landrats "
    "ehrenrat presserat oberrat städterat partnerstadt fahrrad".split()
)
_NOT_AT_END = (
    "referat", "konsulat", "beirat", "aufsichtsrat", "magistrat", "internat", "inserat", "format", "sekretariat",
    "apparat", "verwaltungsrat", "heimat", "betriebsrat", "elternrat", "integrationsrat", "jugendrat", "seniorenrat",
)  # fmt: skip
_BASES = tuple(sorted({*_MASCULINE, *_ADJECTIVAL}, key=len, reverse=True))
_SINGULAR = {
    "kräfte": "kraft",
    "kräften": "kraft",
    "räte": "rat",
    "räten": "rat",
    "konsuln": "konsul",
    "leute": "mann",
    "konsule": "konsul",
}
_WORD = re.compile(r"^[A-ZÄÖÜ0-9][\w*:/.-]*$")


def _base(lower: str) -> str | None:
    """The nominative singular of the head the word ends in, if it is an office."""
    for plural, singular in _SINGULAR.items():
        if lower.endswith(plural):
            return lower[: -len(plural)] + singular
    if len(lower) > 6 and (artist := re.match(r"^(.{4,}ist)(in)?(?:en|nen|s)?$", lower)):
        return artist.group(1) + (artist.group(2) or "")
    for ending in ("innen", "in"):
        if lower.endswith(ending) and (woman := _woman(lower.removesuffix(ending))):
            return woman
    return _declined(lower)


def _woman(stem: str) -> str | None:
    """The office of a woman: the stem of a word that ends in "-in", with that ending."""
    known = (stem + "in").endswith(_FEMININE) or any(
        stem.endswith(base) or (base.endswith("e") and stem.endswith(base[:-1])) for base in _BASES
    )
    return stem + "in" if known else None


def _declined(lower: str) -> str | None:
    for base in _BASES:
        for case in ("", "s", "es", "n", "en", "ern", "er", "e", "r"):
            if not lower.endswith(base + case):
                continue
            compound = len(lower) > len(base) + 3 or base not in _SHORT
            if lower == base + case or compound:
                return _uninflected(lower, base, case)
    return None


def _uninflected(lower: str, base: str, case: str) -> str:
    stem = lower[: len(lower) - len(case)] if case else lower
    if base in _ADJECTIVAL:
        return stem + ("r" if case == "r" else "")
    return stem


@lru_cache(maxsize=16384)
def office(word: str) -> str | None:
    """The office a word names, in the nominative singular as German writes it; None for any other word.

    "Bürgermeistern" gives "Bürgermeister", "Stadträtinnen" gives "Stadträtin", "EWG-Chef" stays.
    """
    if not _WORD.match(word) or len(word) > 60:
        return "OB" if word == "OB" else None
    if word in {"OB", "OBM", "CEO"}:
        return word
    plain = re.sub(r"[*:/]-?in(nen)?$", "", word)
    tail = plain.rsplit("-", 1)[-1]
    lower = tail.casefold()
    if lower in _NOT or len(lower) < 3 or lower.endswith(_NOT_AT_END):
        return None
    base = _base(lower)
    if base is None or base in _NOT:
        return None
    head = plain[: len(plain) - len(tail)]
    return head + (base.capitalize() if tail[:1].isupper() else base)


def is_function(word: str) -> bool:
    """Whether the word names an office or a role."""
    return office(word) is not None


def is_plural(word: str) -> bool:
    """Whether the word as written names several office holders."""
    lower = word.casefold()
    return lower.endswith(
        ("innen", "räte", "räten", "kräfte", "kräften", "meistern", "konsuln", "ern", "enten", "tanten")
    ) or (lower in {"mitglieder", "mitgliedern"})
