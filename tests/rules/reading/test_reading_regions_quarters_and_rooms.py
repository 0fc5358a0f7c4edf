"""Parts of countries, quarters, rows of villages; buildings and rooms that only bear a place's name."""

from __future__ import annotations

import pytest

from tests.rules.reading.reading_aloud import places


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Die Gruppe fuhr nach Südböhmen und nach Westpommern.", ["Südböhmen", "Westpommern"]),
        ("Gäste aus Nordgriechenland kamen in die Hauptstadt Niederlitauens.", ["Nordgriechenland", "Niederlitauen"]),
        ("Das Städtchen liegt im Norden des Karpatenvorlandes.", ["Karpatenvorland"]),
        ("Sie fuhren in den Bayerischen Wald und über die Kurische Nehrung.", ["Bayerischer Wald", "Kurische Nehrung"]),
        ("Sie besuchten die Stadtteile Horas, Lehnerz und Neuenberg.", ["Horas", "Lehnerz", "Neuenberg"]),
        ("Das Kanalviertel Bikan und das Hochtal Kamikochi sind beliebt.", ["Bikan", "Kamikochi"]),
        ("Bis zum Grenzübergang Medyka war der Weg frei.", ["Medyka"]),
        ("Wer in Petersberg, Künzell oder Dipperz wohnt, kann mitfahren.", ["Petersberg", "Künzell", "Dipperz"]),
        ("Gäste aus Frankfurt (Oder) und Halle (Saale) kamen.", ["Frankfurt (Oder)", "Halle (Saale)"]),
        ("Der Botschafter der Republik Korea und der der Slowakischen Republik kamen.",
         ["Korea", "Slowakische Republik"]),
        ("Eine Delegation der Sozialistischen Republik Vietnam war da.", ["Vietnam"]),
    ],
)  # fmt: skip
def test_places_of_every_size_are_found(text: str, found: list[str]) -> None:
    assert places(text, tagged=True) == found


@pytest.mark.parametrize(
    "text",
    [
        "Im Gelben Salon sprach er.",
        "Im Roten Salon des Rathauses sprach sie.",
        "Sie kamen über den Flughafen Stuttgart.",
        "Der Gottesdienst fand in St. Laurentius statt.",
        "Sie wohnten im Hotel Bayern.",
        "Es spielte Yui Abe (Koto).",
    ],
)
def test_rooms_buildings_and_instruments_are_no_places(text: str) -> None:
    assert places(text, tagged=True) == []
