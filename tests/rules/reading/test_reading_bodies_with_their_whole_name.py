"""How far names of bodies reach, and what only says what a body is. All names are invented or of public bodies."""

from __future__ import annotations

import pytest

from tests.rules.reading.reading_aloud import organisations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sie studiert an der Hochschule für Musik Clara Schumann.", ["Hochschule für Musik Clara Schumann"]),
        ("Er kam vom Universitätsklinikum Gießen und Marburg.", ["Universitätsklinikum Gießen und Marburg"]),
        ("Er sprach für die Deutsch-Japanische Gesellschaft zu Lübeck e.V.",
         ["Deutsch-Japanische Gesellschaft zu Lübeck e.V."]),
        ("Er forscht am Institut für Angewandte Optik und Feinmechanik.",
         ["Institut für Angewandte Optik und Feinmechanik"]),
        ("Das Haru Museum of Art zeigte Bilder und lud die Gäste ein.", ["Haru Museum of Art"]),
        ("Der Direktor der städtischen Abfallgesellschaft EMUSA sprach.", ["EMUSA"]),
        ("Er ist Vorsitzender der Messerschmiede-Vereinigung Seki Cutlery Association.", ["Seki Cutlery Association"]),
        ("Der Austausch mit dem Zespół Szkół Nr. 2 läuft gut.", ["Zespół Szkół Nr. 2"]),
        ("Der Partnerschaftsverein Buchholz–Wolsztyn e.V. fährt mit.", ["Partnerschaftsverein Buchholz–Wolsztyn e.V."]),
        ("Die Kosten trägt der Förderverein des Klinikums.", ["Förderverein des Klinikums"]),
        ("Anmeldungen nimmt das Büro der Oberbürgermeisterin entgegen.", ["Büro der Oberbürgermeisterin"]),
        ("Mit dabei war der Shantychor „Vechtejungs“.", ["Shantychor „Vechtejungs“"]),
        ("Es halfen die Löschgruppe Gohfeld und die DRK-Bereitschaft Dossenheim.",
         ["Löschgruppe Gohfeld", "DRK-Bereitschaft Dossenheim"]),
        ("Sie sprachen mit der Leitstelle Klimaschutz.", ["Leitstelle Klimaschutz"]),
        ("Die medizinischen Fakultäten der Goethe-Universität arbeiten zusammen.", ["Goethe-Universität"]),
        ("Die Präsidentin der Pro Loco Sant’Ambrogio sprach.", ["Pro Loco Sant’Ambrogio"]),
    ],
)  # fmt: skip
def test_a_body_has_its_whole_name(text: str, found: list[str]) -> None:
    assert organisations(text, tagged=True) == found


@pytest.mark.parametrize(
    "text",
    [
        "Die Klima-AG pflanzte eine Esche.",
        "Das Tongyeong International Music Festival beginnt.",
        "Sie nahmen am Internationalen Fischfest teil.",
        "Das Bezirkskinderkrankenhaus bekam Betten.",
    ],
)
def test_things_and_feasts_are_no_bodies(text: str) -> None:
    assert organisations(text, tagged=True) == []
