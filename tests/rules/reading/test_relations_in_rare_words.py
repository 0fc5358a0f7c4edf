"""Visits and agreements told in words that few releases use. All people are invented."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rules.reading.reading_aloud import understood

IN, OUT = "incoming", "outgoing"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            (
                "Hoher Besuch aus China: Eine sechsköpfige Abordnung der Stadt Wuqing informierte "
                "sich am Dienstag, 11. Juni, im Rathaus über die Stadtentwicklung."
            ),
            [(IN, "Wuqing", "2024-06-11", "2024-06-11")],
        ),
        (
            (
                "Nach vier Jahren Pause hat der Städtepartnerschaftsverein wieder eine Fahrt nach "
                "Kokkola organisiert: 22 Mitglieder waren vom 25. Mai bis 1. Juni in Finnland."
            ),
            [(OUT, "Kokkola", "2024-05-25", "2024-06-01")],
        ),
        (
            (
                "Stellvertretende Bürgermeisterin Anna Dietz hat am Montag fünf Feuerwehrleute aus "
                "Kokkola verabschiedet. Die Finnen waren seit dem 3. Juni bei den Kameraden der "
                "Wache Ost."
            ),
            [(IN, "Kokkola", "2024-06-03", None)],
        ),
        (
            (
                "Im Herbst 2024 fährt das Jugendparlament nach Beelitz, im Frühjahr 2025 kommen die "
                "Beelitzer nach Ratingen."
            ),
            [(OUT, "Beelitz", "2024-23", "2024-23"), (IN, "Beelitz", "2025-21", "2025-21")],
        ),
        (
            (
                "Die Reise der Wirtschaftsförderung nach Wuxi, die am 4. Juni begann, endete am 10. "
                "Juni mit der Unterzeichnung eines Memorandums."
            ),
            [(OUT, "Wuxi", "2024-06-04", "2024-06-10")],
        ),
        (
            (
                "Ein Team des Lokalsenders aus Kokkola drehte in dieser Woche in Ratingen einen "
                "Film über die Partnerschaft."
            ),
            [(IN, "Kokkola", None, None)],
        ),
        (
            (
                "Bürgermeister Klaus Pesche besuchte am 6. Juni die Kita Sonnenschein. Die Kinder "
                "hatten Bilder für Maubeuge gemalt."
            ),
            [],
        ),
    ],
)
def test_visits(text: str, found: list[tuple[str, str | None, str | None, str | None]]) -> None:
    told = {
        (
            one.direction.value,
            one.to_city if one.direction.value == OUT else one.from_city,
            one.start,
            one.end,
        )
        for one in understood(text, city="Ratingen").visits
    }
    assert told == set(found)


@pytest.mark.parametrize(
    ("text", "kind", "when", "other"),
    [
        (
            (
                "Ein halbes Jahrhundert ist es her, dass Ratingen und Maubeuge am 3. Mai 1974 den "
                "Bund der Städtepartnerschaft schlossen."
            ),
            "partnership",
            "1974-05-03",
            "Maubeuge",
        ),
        (
            "Die Urkunden der Partnerschaft mit Beelitz tragen das Datum 12. Mai 1990.",
            "partnership",
            "1990-05-12",
            "Beelitz",
        ),
        (
            (
                "Ratingen und Wuqing wollen künftig enger zusammenarbeiten. Eine entsprechende "
                "Vereinbarung haben Bürgermeister Klaus Pesche und Vizebürgermeister Li Jun am 11. "
                "Juni paraphiert."
            ),
            "cooperation",
            "2024-06-11",
            "Wuqing",
        ),
        (
            (
                "Mit großer Mehrheit sprach sich der Rat am 28. Mai für eine "
                "Solidaritätspartnerschaft mit Winnyzja aus."
            ),
            "partnership",
            "2024-05-28",
            "Winnyzja",
        ),
        (
            (
                "Der Freundschaftsvertrag zwischen Ratingen und Gagny, der 1987 in Gagny und 1988 "
                "in Ratingen unterzeichnet wurde, hängt im Trauzimmer."
            ),
            "friendship",
            "1987",
            "Gagny",
        ),
    ],
)
def test_agreements(text: str, kind: str, when: str, other: str) -> None:
    (fact,) = understood(text, city="Ratingen").agreements
    assert (fact.kind.value, fact.date, set(fact.parties)) == (kind, when, {"Ratingen", other})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            (
                "25 Bambergerinnen und Bamberger haben über Himmelfahrt die Partnerstadt Rodez "
                "besucht. Bürgermeister Jonas Gluck und die Vorsitzende des Freundeskreises, Ute "
                "Stapf, hatten die Reise vorbereitet."
            ),
            [(OUT, "Rodez", None, None)],
        ),
        (
            (
                "Vom 17. bis 21. Mai 2023 war die Trachtenkapelle Villach-Landskron zu Gast in "
                "Bamberg. Am Freitagabend gaben die Musiker ein Konzert im Hain."
            ),
            [(IN, "Villach", "2023-05-17", "2023-05-21")],
        ),
        (
            (
                "Oberbürgermeister Andreas Starker empfing am 15. Mai den Bürgermeister der "
                "ungarischen Partnerstadt Esztergom, Ádám Hernád, im Rathaus Maxplatz."
            ),
            [(IN, "Esztergom", "2023-05-15", "2023-05-15")],
        ),
        (
            ("Für den 7. bis 10. September hat sich eine offizielle Delegation aus Bedford angekündigt."),
            [(IN, "Bedford", "2023-09-07", "2023-09-10")],
        ),
        (
            (
                "Die Stadträtinnen Elke Pappe und Michaela Reiner vertraten die Stadt Bamberg "
                "vergangene Woche beim Stadtjubiläum in Feldkirchen."
            ),
            [(OUT, "Feldkirchen", None, None)],
        ),
        (
            (
                "Kurz vor der Abreise nach Prag trafen sich die Mitglieder der Bamberger Delegation "
                "noch einmal im Rathaus. Die Reise dauert vom 25. bis 28. Mai."
            ),
            [(OUT, "Prag", "2023-05-25", "2023-05-28")],
        ),
        (
            (
                "Aus Esztergom kamen 18 Ruderer, aus Rodez neun Boulespieler und aus Villach eine "
                "Eishockeymannschaft zu den Sporttagen der Partnerstädte am 13. und 14. Mai."
            ),
            [
                (IN, "Esztergom", "2023-05-13", "2023-05-14"),
                (IN, "Rodez", "2023-05-13", "2023-05-14"),
                (IN, "Villach", "2023-05-13", "2023-05-14"),
            ],
        ),
        (
            (
                "Mit dem Zug ging es für die Jugendlichen des Stadtjugendrings am 29. April nach "
                "Bedford. Nach fünf Tagen traten sie am 4. Mai die Heimreise an."
            ),
            [(OUT, "Bedford", "2023-04-29", "2023-05-04")],
        ),
        (
            ("Der Musikverein dankt allen, die den Besuch der Gäste aus Villach möglich gemacht haben."),
            [(IN, "Villach", None, None)],
        ),
    ],
)
def test_visits_of_teams_bands_and_rows(
    text: str, found: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    told = {
        (
            one.direction.value,
            one.to_city if one.direction.value == OUT else one.from_city,
            one.start,
            one.end,
        )
        for one in understood(text, city="Bamberg", on=date(2023, 5, 22)).visits
    }
    assert told == set(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            (
                "Die Städtepartnerschaft mit Rodez wurde 1970 feierlich begründet, die mit "
                "Esztergom kam 1992 hinzu."
            ),
            [("partnership", "1970", "Rodez"), ("partnership", "1992", "Esztergom")],
        ),
        (
            (
                "Bamberg und Villach feiern in diesem Jahr ihr goldenes Jubiläum: Die "
                "Partnerschaftsurkunde war am 20. Oktober 1973 in der Konzerthalle überreicht "
                "worden."
            ),
            [("partnership", "1973-10-20", "Villach")],
        ),
        (
            (
                "Oberbürgermeister Andreas Starker und Bürgermeisterin Sarah Graves unterschrieben "
                "am Samstag in Bedford eine Erklärung, mit der beide Städte ihre seit 1977 "
                "bestehende Partnerschaft bekräftigen."
            ),
            [("partnership", "1977", "Bedford"), ("renewal", None, "Bedford")],
        ),
        (
            (
                "Der Stadtrat stimmte in seiner Sitzung am 26. April einstimmig für die Aufnahme "
                "einer Städtepartnerschaft mit Nagaoka."
            ),
            [("partnership", "2023-04-26", "Nagaoka")],
        ),
        (
            (
                "Grundlage der Zusammenarbeit ist eine Absichtserklärung, die Bamberg und Kutaissi "
                "2021 unterzeichnet haben."
            ),
            [("intent", "2021", "Kutaissi")],
        ),
        (
            "Mit Prag verbindet Bamberg seit 1992 eine Kooperation im Bereich Denkmalpflege.",
            [("cooperation", "1992", "Prag")],
        ),
        (
            (
                "Am Rande des Festakts wurde auch der Freundschaftsvertrag mit der japanischen "
                "Stadt Nagaoka unterzeichnet."
            ),
            [("friendship", None, "Nagaoka")],
        ),
    ],
)
def test_agreements_decided_handed_over_and_affirmed(
    text: str, found: list[tuple[str, str | None, str]]
) -> None:
    told = {
        (one.kind.value, one.date, *one.parties[1:])
        for one in understood(text, city="Bamberg", on=date(2023, 5, 22)).agreements
    }
    assert told == set(found)
