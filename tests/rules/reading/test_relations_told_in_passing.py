"""Agreements, visits and voices a release tells beside its own matter. All people are invented."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rules.reading.reading_aloud import understood

IN, OUT = "incoming", "outgoing"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Gäste aus Kokkola waren in Ratingen. Verschwistert sind die beiden Kommunen seit 1987.",
            [("partnership", {"Ratingen", "Kokkola"}, "1987")],
        ),
        (
            "Die Städtepartnerschaft zwischen Ratingen und Kokkola nahm 1987 ihren Anfang.",
            [("partnership", {"Ratingen", "Kokkola"}, "1987")],
        ),
        (
            "Gäste aus Kokkola\n\nKokkola in der Region Lappland ist seit 1987 offiziell Partnerstadt von Ratingen.",
            [("partnership", {"Ratingen", "Kokkola"}, "1987")],
        ),
        (
            (
                "Ratingen hat mit der Stadt Beelitz und mit Kokkola verabredet, eine trilaterale "
                "Solidaritätspartnerschaft einzugehen. Der Rat hat dem zugestimmt, die Unterzeichnung durch "
                "die drei Städte folgte am 4. Juni 2024."
            ),
            [("partnership", {"Ratingen", "Beelitz", "Kokkola"}, "2024-06-04")],
        ),
        (
            (
                "Den Ausschlag für Kokkola gab, dass es nur einen Partner in Deutschland hat, nämlich Beelitz. "
                "Mit der Nachbarstadt wurde im Februar 2024 eine Absichtserklärung über Hilfslieferungen "
                "unterzeichnet."
            ),
            [("intent", {"Ratingen", "Beelitz"}, "2024-02")],
        ),
        (
            (
                "Eine Delegation der Stadt Kokkola hielt sich vom 3. bis 7. Juni in Ratingen auf. Im Rahmen "
                "des Besuchs wurde zwischen Ratingen und Kokkola eine Kooperationsvereinbarung geschlossen."
            ),
            [("cooperation", {"Ratingen", "Kokkola"}, "2024-06")],
        ),
    ],
)
def test_an_agreement_told_in_passing(text: str, found: list[tuple[str, set[str], str | None]]) -> None:
    facts = understood(text, city="Ratingen").agreements

    assert [(one.kind.value, set(one.parties), one.date) for one in facts] == found


def test_a_district_is_the_same_party_with_and_without_its_kind() -> None:
    facts = understood(
        "Partnerschaft mit Oława erneuert\n\nLandrat Jens Kuhl unterzeichnete mit dem Landrat des Landkreises "
        "Oława, Piotr Lisiak, am Freitag, 7. Juni, eine Urkunde, mit der die Partnerschaft erneuert wird. "
        "Die Gäste aus Oława blieben bis Sonntag.",
        city="Ratingen",
    ).agreements

    assert [(one.kind.value, set(one.parties), one.date) for one in facts] == [
        ("renewal", {"Ratingen", "Oława"}, "2024-06-07")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            (
                "Sportleraustausch mit Kokkola\n\nAm Mittwoch, den 05.06.2024, traf eine Delegation aus "
                "der finnischen Partnerstadt im Rathaus ein."
            ),
            [(IN, "Kokkola", "2024-06-05", None)],
        ),
        (
            (
                "Eine Ratinger Delegation war vom 3. bis 7. Juni in Kokkola. Im Frühjahr 2025 wird eine Abordnung "
                "aus der finnischen Partnerstadt zum Gegenbesuch erwartet."
            ),
            [(OUT, "Kokkola", "2024-06-03", "2024-06-07"), (IN, "Kokkola", "2025-21", "2025-21")],
        ),
        (
            (
                "Die Ratinger Delegation wurde in Kokkola herzlich aufgenommen. Die Stadtkapelle aus Ratingen "
                "reist im Mai 2025 nach Kokkola."
            ),
            [(OUT, "Kokkola", None, None), (OUT, "Kokkola", "2025-05", "2025-05")],
        ),
        (
            (
                "Empfang für Turner aus Kokkola (FIN), Kikinda (SRB) und Beelitz in Brandenburg\n\n"
                "Die Vereine sind am Samstag, 8. Juni, zusammengekommen."
            ),
            [(IN, town, "2024-06-08", "2024-06-08") for town in ("Kokkola", "Kikinda", "Beelitz")],
        ),
        (
            (
                "Ratingen wirbt in Japan\n\nEine Delegation aus Ratingen reist vom 3. bis 7. Juni nach "
                "Hamamatsu und Toyota. In Toyota steht ein Besuch im Werk an."
            ),
            [(OUT, "Japan", "2024-06-03", "2024-06-07")],
        ),
        (
            (
                "Die Botschafterin des Königreichs Schweden, Karin Ek, war am Dienstag, 4. Juni, zum "
                "Antrittsbesuch in Ratingen. Sie leitet die Vertretung in Berlin seit Januar."
            ),
            [(IN, "Schweden", "2024-06-04", "2024-06-04")],
        ),
        (
            (
                "Gäste aus Kokkola waren am 4. Juni zu Gast in Ratingen. Zum Programm der vier Tage gehörte eine "
                "Wanderung."
            ),
            [(IN, "Kokkola", None, None)],
        ),
        (
            (
                "Gäste aus Kokkola waren am 4. Juni zu Gast in Ratingen. Am Freitag reisen die Gäste nach "
                "Brüssel weiter."
            ),
            [(IN, "Kokkola", None, None)],
        ),
        (
            (
                "Beide Künstlerinnen waren zur Eröffnung aus Kokkola nach Ratingen angereist. Bis zum 25. Juni "
                "sind ihre Bilder im Rathaus zu sehen."
            ),
            [(IN, "Kokkola", None, None)],
        ),
        (
            "Eine Delegation aus Kokkola ist nach Ratingen gereist. Die Gäste bleiben bis am 30. Juni.",
            [(IN, "Kokkola", None, "2024-06-30")],
        ),
        (
            (
                "Ratingen will Partnerschaft mit Kokkola\n\nBürgermeister Jens Kuhl war vom 3. bis 7. Juni in Kokkola. "
                "Am 5. Juni habe er in Kalajoki mit dem Landrat eine Absichtserklärung unterschrieben."
            ),
            [(OUT, "Kokkola", "2024-06-03", "2024-06-07")],
        ),
        (
            (
                "Konferenz in Izmir\n\nZur Konferenz am 4. Juni 2024 ist Bürgermeister Jens Kuhl nach Izmir geflogen. "
                "Im Anschluss reiste Kuhl für zwei Tage in die Partnerstadt Antakya weiter."
            ),
            [(OUT, "Izmir", "2024-06-04", "2024-06-04"), (OUT, "Antakya", None, None)],
        ),
        (
            "12.06.2024\n\nEine Delegation aus Kokkola war heute zu Gast in Ratingen.",
            [(IN, "Kokkola", "2024-06-12", "2024-06-12")],
        ),
    ],
)
def test_a_visit_and_its_days(text: str, found: list[tuple[str, str, str | None, str | None]]) -> None:
    visits = understood(text, city="Ratingen").visits
    ends = [
        (one.direction.value, one.from_city if one.direction.value == IN else one.to_city, one.start, one.end)
        for one in visits
    ]

    assert ends == found


@pytest.mark.parametrize(
    "text",
    [
        "Wegen der Quarantäne bei der Einreise nach Finnland sei an Besuche in Kokkola nicht zu denken.",
        "Im kommenden Mai soll in Hösel der Kokkola-Platz durch die Gruppe eingeweiht werden.",
        (
            "Oberbürgermeister Jens Kuhl hat das Memorandum am 4. Juni unterzeichnet, nachdem dies in Kokkola "
            "Bürgermeisterin Aino Salo bereits im Mai getan hatte. Ratingen und Kokkola sind Partner."
        ),
        "Zehn Schülerinnen aus Ratingen fahren im Oktober für drei Wochen zum Pflegepraktikum nach Kokkola.",
    ],
)
def test_what_is_no_visit_either(text: str) -> None:
    assert understood(text, city="Ratingen").visits == ()


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        (
            (
                "Delegation aus Kokkola zu Gast in Ratingen\n\nDie siebenköpfige Delegation, die Bürgermeister "
                "Eero Salo anführte, war vom 3. bis 7. Juni in Ratingen zu Gast."
            ),
            ["Eero Salo"],
        ),
        (
            (
                "Delegationsleiterin Aino Salo stand neben Bürgermeister Jens Kuhl auf der Treppe. Eine "
                "Stadtratsdelegation aus dem finnischen Kokkola machte in Ratingen Station."
            ),
            ["Aino Salo"],
        ),
        (
            (
                "Bürgermeister Jens Kuhl hieß Feuerwehrleute aus Kokkola und Kikinda in Ratingen willkommen. "
                "Aus Kokkola war eine Abordnung unter Leitung von Branddirektor Eero Salo angereist."
            ),
            ["Eero Salo", None],
        ),
        (
            (
                "Bürgermeister Jens Kuhl ging in seinem Grußwort auf die Geschichte ein: Im Juni 1965 fuhren zwei "
                "Mannschaften aus Ratingen nach Kokkola."
            ),
            [None],
        ),
        (
            (
                "Landrätin Ute Rabe hat das Vorhaben vorgestellt. Eine Abordnung mit der Landrätin an der Spitze war "
                "vom 3. bis 7. Juni in der Partnerstadt Kokkola. Dezernent Jens Kuhl blieb hier."
            ),
            ["Ute Rabe"],
        ),
    ],
)
def test_who_leads_a_visit(text: str, heads: list[str | None]) -> None:
    assert [one.head for one in understood(text, city="Ratingen").visits] == heads


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            (
                "Über die Suche berichtete Erster Bürgermeister Uwe Brandt. Oberbürgermeister Jens Kuhl sagte dies "
                "zu. „Wir machen das nicht für die Wand, sondern für die Menschen dort“, so der OB."
            ),
            "Jens Kuhl",
        ),
        (
            (
                "Zoodirektorin Ute Rabe begrüßte die Gäste, Tierparkdirektor Jens Kuhl führte sie herum. "
                "Dann erinnerte der Direktor des Zoos Kokkola, Eero Salo, an das Hochwasser. "
                "„Das hat bei uns niemand jemals vergessen“, so der Direktor."
            ),
            "Eero Salo",
        ),
    ],
)
def test_an_office_speaks_for_its_holder_named_last(text: str, speaker: str) -> None:
    assert [one.speaker for one in understood(text, city="Ratingen").quotes] == [speaker]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Das Haus zeigt die Ausstellung «Ruhr trifft Rhein» mit Bildern.", "Ruhr trifft Rhein"),
        ("Sie lud zum Gauklerspektakel nach Ratingen ein.", "Gauklerspektakel"),
        ("Er nahm die Einladung zum Festival de Música im Juli gerne an.", "Festival de Música"),
        ("Erste Station ist die Marine Engineering Exposition in Nagoya.", "Marine Engineering Exposition"),
    ],
)
def test_the_name_of_an_event(text: str, name: str) -> None:
    found = [one.name for one in understood(text, city="Ratingen", on=date(2024, 6, 12)).events]

    assert name in found
