"""Visits and agreements told in words that few releases use. All people are invented."""

from __future__ import annotations

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
