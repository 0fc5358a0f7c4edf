"""Short releases of invented cities, in the manner of German press offices, and the relations they state."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Release:
    """A marked text and what it says: agreements as (kind, parties, date), visits as (direction, from, to, …)."""

    title: str
    text: str
    city: str = "Auenburg"
    anchor: str = "2019-09-03"
    agreements: tuple[tuple[str, frozenset[str], str | None], ...] = ()
    visits: tuple[tuple[str, str | None, str | None, str | None, str | None], ...] = ()
    exchanges: tuple[tuple[str, str | None], ...] = ()


def _between(*parties: str) -> frozenset[str]:
    return frozenset(parties)


RELEASES = (
    Release(
        "an anniversary trip told beforehand",
        (
            "Städtische Delegation fährt nach {C:Polen}\n\nAnlässlich des 20-jährigen Bestehens "
            "der Partnerschaft zwischen "
            "den Städten {L:Auenburg} und {L:Zielonka|PL} reist eine fünfköpfige Delegation nach "
            "{C:Polen}: Vom 26. bis 29. Juni "
            "sprechen {P:Ute Brandt} vom Kulturkreis und die Ratsherren {P:Jan Feld} und {P:Max "
            "Lohr} über neue Vorhaben. "
            "Die Gruppe wird im Rathaus empfangen. Der letzte Kontakt war im September "
            "vergangenen Jahres, als Vertreter aus "
            "{L:Zielonka|PL} in {L:Auenburg} begrüßt wurden. Am 24. Februar 1999 wurde die "
            "Städtepartnerschaft beurkundet."
        ),
        anchor="2019-06-20",
        agreements=(("partnership", _between("Auenburg", "Zielonka"), "1999-02-24"),),
        visits=(
            ("outgoing", "Auenburg", "Zielonka", "2019-06-26", "2019-06-29"),
            ("incoming", "Zielonka", "Auenburg", "2018-09", "2018-09"),
        ),
    ),
    Release(
        "a council group follows an invitation",
        (
            "Eine Delegation der Stadt {L:Auenburg} macht sich vom 17. bis 19. September auf die "
            "Reise in die {A:polnische|Polen} "
            "Partnerstadt {L:Zielonka|PL}. Die Gruppe folgt einer Einladung des Stadtpräsidenten "
            "{P:Adam Nowicki|Stadtpräsident|Zielonka}."
        ),
        visits=(("outgoing", "Auenburg", "Zielonka", "2019-09-17", "2019-09-19"),),
    ),
    Release(
        "guests at the town hall",
        (
            "Eine 27-köpfige Delegation aus der {A:japanischen|Japan} Partnerstadt "
            "{L:Kitahama|JP} ist vom 4. bis zum 8. September zu Gast "
            "in {L:Auenburg}. Oberbürgermeisterin {P:Karla Roth|Oberbürgermeisterin|Auenburg} "
            "hieß sie im Rathaus willkommen. "
            "Angeführt wird die Gruppe von {P:Kenta Mori|Bürgermeister|Kitahama}."
        ),
        visits=(("incoming", "Kitahama", "Auenburg", "2019-09-04", "2019-09-08"),),
    ),
    Release(
        "a delegation around the mayor has come back",
        (
            "Eine Delegation aus {L:Auenburg} um Bürgermeister {P:Jörg "
            "Tann|Bürgermeister|Auenburg} hat vom 25. bis 27. Mai 2018 die "
            "Partnerstadt {L:Birkenau} besucht. Seit 1991 sind {L:Auenburg} und {L:Birkenau} verschwistert."
        ),
        agreements=(("partnership", _between("Auenburg", "Birkenau"), "1991"),),
        visits=(("outgoing", "Auenburg", "Birkenau", "2018-05-25", "2018-05-27"),),
    ),
    Release(
        "the paper signed by the council's leave",
        (
            "Der Stadtrat hatte zugestimmt, und so konnte Oberbürgermeister {P:Ralf "
            "Horn|Oberbürgermeister|Auenburg} am 3. Mai 2023 beim "
            "Besuch einer Delegation aus der {A:ukrainischen|Ukraine} Stadt {L:Stepowe|UA} in "
            "{L:Auenburg} die Partnerschaftsurkunde "
            "unterzeichnen. Unterschrieben hat auch Bürgermeister {P:Ivan Melnyk|Bürgermeister|Stepowe}."
        ),
        anchor="2023-05-05",
        agreements=(("partnership", _between("Auenburg", "Stepowe"), "2023-05-03"),),
        visits=(("incoming", "Stepowe", "Auenburg", "2023-05-03", "2023-05-03"),),
    ),
    Release(
        "two partnerships at once, elsewhere",
        (
            "Am Rande einer Konferenz in {L:Leipzig} haben {L:Auenburg}s Oberbürgermeister "
            "{P:Ralf Horn|Oberbürgermeister|Auenburg} sowie die "
            "Bürgermeister der {A:ukrainischen|Ukraine} Städte {L:Stepowe|UA} und "
            "{L:Riwnopil|UA} am 14. November 2023 ihre "
            "Solidaritätspartnerschaften unterzeichnet."
        ),
        anchor="2023-11-15",
        agreements=(
            ("partnership", _between("Auenburg", "Stepowe"), "2023-11-14"),
            ("partnership", _between("Auenburg", "Riwnopil"), "2023-11-14"),
        ),
    ),
    Release(
        "a letter of intent on a journey",
        (
            "{L:Auenburg} und {L:Vallerosa|IT} wollen Freunde werden\n\nBei seinem Besuch in "
            "{L:Vallerosa|IT} hat Oberbürgermeister "
            "{P:Ralf Horn|Oberbürgermeister|Auenburg} am Dienstag, 10. September, gemeinsam mit "
            "seiner Amtskollegin {P:Lucia Ferri|Amtskollegin|Vallerosa} "
            "eine Absichtserklärung für eine Städtepartnerschaft unterschrieben. Im Mittelpunkt "
            "stehen die Bereiche Kultur, Sport und Jugend."
        ),
        anchor="2019-09-12",
        agreements=(("intent", _between("Auenburg", "Vallerosa"), "2019-09-10"),),
        visits=(("outgoing", "Auenburg", "Vallerosa", "2019-09-10", "2019-09-10"),),
    ),
    Release(
        "a memorandum renewed",
        (
            "Die Städte {L:Auenburg} und {L:Kitahama|JP} verlängern ihre Zusammenarbeit: Am 12. "
            "September 2022 unterzeichneten beide "
            "Stadtoberhäupter in {L:Kitahama|JP} die Verlängerung des Memorandum of Understanding."
        ),
        anchor="2022-09-14",
        agreements=(("renewal", _between("Auenburg", "Kitahama"), "2022-09-12"),),
    ),
    Release(
        "a cooperation agreement with a region",
        (
            "Landrat {P:Uwe Kern|Landrat|Auenburg} und Präfekturgouverneurin {P:Aiko "
            "Sano|Gouverneurin|Hokuto} haben am 7. August 2019 "
            "eine Kooperationsvereinbarung zwischen {L:Auenburg} und der Präfektur {R:Hokuto|JP} "
            "geschlossen. Sie umfasst die Themen "
            "Wasserstoff, Tourismus und Pflege."
        ),
        agreements=(("cooperation", _between("Auenburg", "Hokuto"), "2019-08-07"),),
    ),
    Release(
        "friendship sealed long ago",
        (
            "{L:Auenburg} pflegt seit 1974 eine Städtefreundschaft mit {L:Montclair|FR}. Am "
            "Wochenende feierten beide Städte in {L:Auenburg} "
            "das 45-jährige Bestehen. Bürgermeister {P:Luc Aubin|Bürgermeister|Montclair} war "
            "mit einer Delegation angereist."
        ),
        agreements=(("friendship", _between("Auenburg", "Montclair"), "1974"),),
        visits=(("incoming", "Montclair", "Auenburg", None, None),),
    ),
    Release(
        "only an anniversary",
        (
            "Seit 50 Jahren sind {L:Auenburg} und {L:Montclair|FR} Partnerstädte. Das 50-jährige "
            "Jubiläum wird 2020 gefeiert. "
            "Im Stadtarchiv ist dazu eine Ausstellung zu sehen."
        ),
    ),
    Release(
        "pupils on exchange",
        (
            "17 Schülerinnen und Schüler aus der {A:italienischen|Italien} Partnerstadt "
            "{L:Vallerosa|IT} sind seit Dienstag, 3. September, "
            "für neun Tage zu Besuch in {L:Auenburg}. Die Jugendlichen sind im Rahmen eines "
            "Schüleraustausches mit der {O:Lindenschule} in "
            "Familien untergebracht."
        ),
        exchanges=(("schueleraustausch", "Vallerosa"),),
    ),
    Release(
        "trainees abroad",
        (
            "Wie die Verwaltung in {L:Lindholm|SE} arbeitet, haben zwei Auszubildende der Stadt "
            "{L:Auenburg} bei einem vierwöchigen Praktikum "
            "gelernt. {L:Lindholm|SE} ist seit 1992 Partnerstadt {L:Auenburg}s."
        ),
        agreements=(("partnership", _between("Auenburg", "Lindholm"), "1992"),),
        exchanges=(("praktikum", "Lindholm"),),
    ),
    Release(
        "a citizens' trip and a mayor's visit",
        (
            "Bürgermeisterin {P:Eva Stein|Bürgermeisterin|Auenburg} besuchte am vergangenen "
            "Wochenende die Partnerstadt {L:Montclair|FR}. "
            "Begleitet wurde sie von {P:Paul Wirth|Stadtrat}. Im Oktober wird eine Delegation "
            "aus {L:Montclair|FR} zum Gegenbesuch in "
            "{L:Auenburg} erwartet."
        ),
        visits=(
            ("outgoing", "Auenburg", "Montclair", None, None),
            ("incoming", "Montclair", "Auenburg", "2019-10", "2019-10"),
        ),
    ),
    Release(
        "a trip through several towns",
        (
            "Oberbürgermeister {P:Ralf Horn|Oberbürgermeister|Auenburg} reist vom 1. bis 9. "
            "Oktober mit einer Wirtschaftsdelegation nach {C:China}. "
            "Stationen sind {L:Luhai|CN} und die Partnerstadt {L:Dongshan|CN}."
        ),
        visits=(
            ("outgoing", "Auenburg", "Luhai", "2019-10-01", "2019-10-09"),
            ("outgoing", "Auenburg", "Dongshan", "2019-10-01", "2019-10-09"),
        ),
    ),
    Release(
        "an ambassador, from the country",
        (
            "Der Botschafter {C:Japan}s, {P:Ichiro Kato|Botschafter|Japan}, hat sich in das "
            "Goldene Buch der Stadt {L:Auenburg} eingetragen. "
            "Bürgermeister {P:Jörg Tann|Bürgermeister|Auenburg} dankte ihm für sein Kommen."
        ),
        visits=(("incoming", "Japan", "Auenburg", None, None),),
    ),
    Release(
        "nothing of the kind",
        (
            "Die Stadt {L:Auenburg} saniert vom 2. bis 20. September die Brücke am Markt. Busse "
            "in Richtung {L:Neustadt} fahren eine Umleitung. "
            "Der Rat hatte die Vereinbarung mit dem Bauunternehmen im Mai beschlossen. "
            "Besucherinnen und Besucher aus dem Umland nutzen den Parkplatz."
        ),
    ),
    Release(
        "charter of 1965 and a mayor's reception",
        (
            "Bürgermeister {P:Jörg Tann|Bürgermeister|Auenburg} empfing am Freitag (6.9.) 30 "
            "Gäste aus {L:Montclair|FR}. Die Partnerschaftsurkunde "
            "hatten die damaligen Bürgermeister 1965 unterzeichnet."
        ),
        anchor="2019-09-09",
        agreements=(("partnership", _between("Auenburg", "Montclair"), "1965"),),
        visits=(("incoming", "Montclair", "Auenburg", "2019-09-06", "2019-09-06"),),
    ),
    Release(
        "a paper still to come",
        (
            "Im kommenden Jahr wollen {L:Auenburg} und {L:Lindholm|SE} einen "
            "Partnerschaftsvertrag unterzeichnen. Der Rat soll im Dezember "
            "darüber entscheiden."
        ),
    ),
    Release(
        "a twinning in the past tense and its people",
        (
            "1990 unterschrieben die damaligen Bürgermeister die Verschwisterungsurkunde "
            "zwischen {L:Auenburg} und {L:Montclair|FR}. Zum "
            "Festakt am 14. Juni 2020 kam Bürgermeister {P:Luc Aubin|Bürgermeister|Montclair} "
            "mit 40 Gästen nach {L:Auenburg}."
        ),
        anchor="2020-06-16",
        agreements=(("partnership", _between("Auenburg", "Montclair"), "1990"),),
        visits=(("incoming", "Montclair", "Auenburg", "2020-06-14", "2020-06-14"),),
    ),
    Release(
        "fire brigades",
        (
            "Sechs Feuerwehrleute aus {L:Auenburg} sind am Montag, 2. September, aus "
            "{L:Stepowe|UA} zurückgekehrt. Sie hatten ein Löschfahrzeug "
            "in die {A:ukrainische|Ukraine} Partnerstadt gebracht."
        ),
        visits=(("outgoing", "Auenburg", "Stepowe", None, "2019-09-02"),),
    ),
    Release(
        "planning staff on a study visit",
        (
            "Wie wird eine Stadt klimaneutral? Das wollten sieben Fachleute aus dem "
            "{A:japanischen|Japan} {L:Kitahama|JP} wissen, die am 28. und "
            "29. August {L:Auenburg} besuchten. Klimadezernentin {P:Ina "
            "Vogt|Klimadezernentin|Auenburg} stellte ihnen das Wärmenetz vor."
        ),
        visits=(("incoming", "Kitahama", "Auenburg", "2019-08-28", "2019-08-29"),),
    ),
)
