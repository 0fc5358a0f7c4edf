"""Bodies, places and people of cantons, districts and small towns, as Swiss and Austrian offices write too. All invented."""

from __future__ import annotations

import pytest

from tests.rules.reading.reading_aloud import dates, organisations, persons, places

Held = tuple[str | None, str | None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Das zahlt das Departement Umwelt, Verkehr und Energie des Kantons Zug.",
         ["Departement Umwelt, Verkehr und Energie des Kantons Zug"]),
        ("Das Finanzdepartement gibt Geld.", ["Finanzdepartement"]),
        ("Sie besuchten das Bildungszentrum des Kantons Glarus.", ["Bildungszentrum des Kantons Glarus"]),
        ("Das Fahrzeug steht bei der Feuer- und Rettungswache Lwiw.", ["Feuer- und Rettungswache Lwiw"]),
        ("Zwei Betten kamen vom Klinikum am Wingert.", ["Klinikum am Wingert"]),
        ("Die Masken gingen an das Klinikum Elisabeth.", ["Klinikum Elisabeth"]),
        ("Geräte gaben die Technischen Dienste Heilbronn.", ["Technischen Dienste Heilbronn"]),
        ("Sie ist im Partnerschaftskreis Lindau-Rovigo e.V. tätig.", ["Partnerschaftskreis Lindau-Rovigo e.V."]),
        ("Den Abend gestaltet der Musikverein 1908 Wachenstadt.", ["Musikverein 1908 Wachenstadt"]),
        ("Er kam vom Comité de jumelage.", ["Comité de jumelage"]),
        ("Dazu gibt der Verein der Freunde und Förderer des Seemuseums Lindau Geld.",
         ["Verein der Freunde und Förderer des Seemuseums Lindau"]),
        ("Er leitet den Europäischen Verband der Häfen und Werften (EVHW).",
         ["Europäischen Verband der Häfen und Werften"]),
        ("Das Forschungsinstitut für Leder + Pelze half.", ["Forschungsinstitut für Leder + Pelze"]),
        ("Sie wohnten an der Handelsakademie 2 Graz.", ["Handelsakademie 2 Graz"]),
        ("Es spielten der Judo-Club Samurai 1968 und die Sportfreunde Itzehoe.",
         ["Judo-Club Samurai 1968", "Sportfreunde Itzehoe"]),
        ("Das Museum der Kulturen ist geschlossen.", ["Museum der Kulturen"]),
        ("Sie spricht für den Hafenpark Weiße Düne e.V. und ist froh.", ["Hafenpark Weiße Düne e.V."]),
        ("Sie lernt an der Beruflichen Schule der Hansestadt Rostock.", ["Beruflichen Schule der Hansestadt Rostock"]),
        ("Dort spielte ein Ensemble der Musikakademie Graz.", ["Musikakademie Graz"]),
        ("Sie hospitieren in der Lindauer Abteilung Denkmalpflege.", ["Abteilung Denkmalpflege"]),
        ("Sie arbeiten beim Rostock Warnemünde Marketing.", ["Rostock Warnemünde Marketing"]),
        ("Er kam mit dem Flugzeugzulieferer Condor Wing Systems.", ["Condor Wing Systems"]),
        ("Dabei war die Klein-Brenner Kesselanlagen GmbH.", ["Klein-Brenner Kesselanlagen GmbH"]),
        ("Es half das Institut für Werkstoffe und Fügetechnik IWF.", ["Institut für Werkstoffe und Fügetechnik IWF"]),
    ],
)  # fmt: skip
def test_bodies_are_read_whole(text: str, found: list[str]) -> None:
    assert organisations(text, tagged=True) == found


@pytest.mark.parametrize(
    "text",
    [
        "Sie tanzt in der Schule am Samstagabend.",
        "Es war die erste Schule am Kap Bon.",
        "DI Helmut Zwerger und HR Mag. Karl Lechner kamen.",
    ],
)
def test_what_is_no_body(text: str) -> None:
    assert organisations(text, tagged=True) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Die Gäste aus der Champagne fuhren in den Wienerwald.", ["Champagne", "Wienerwald"]),
        ("Zum Empfang gab es Champagne und Käse.", []),
        ("Die Marktgemeinde Wolpertskirchen lud ein, und in Wachenstadt war Markt.", ["Wolpertskirchen", "Wachenstadt"]),
        ("Sie standen in der Innenstadt.", []),
        ("Es kostet 25 000 Franken im Jahr.", []),
        ("Dort arbeiten mehrere Dutzend Polen.", []),
        ("Die Botschafterin des Königreichs Schweden kam.", ["Schweden"]),
        ("Sie reisten über Ho-Chi-Minh-Stadt an das Kap Bon.", ["Ho-Chi-Minh-Stadt", "Kap Bon"]),
        ("Die Gruppe kam aus Digne-les-Bains. Der Helm aus Digne ist schön.", ["Digne-les-Bains"]),
        ("Der Kanton Basel-Stadt hilft.", ["Basel-Stadt"]),
        ("Landrat Kern sprach für den Landkreis Diepholz.", ["Diepholz"]),
        ("Der Landkreis Diepholz und die Stadt Diepholz helfen.", ["Landkreis Diepholz", "Diepholz"]),
    ],
)  # fmt: skip
def test_places_are_read(text: str, found: list[str]) -> None:
    assert places(text, tagged=True) == found


@pytest.mark.parametrize(
    ("text", "name", "held"),
    [
        ("Es sprach der stellvertretende Bürgermeister von Antalya Cem Yıldız.",
         "Cem Yıldız", ("stellvertretender Bürgermeister", "Antalya")),
        ("Wethouder Pieter van der Meer aus Delft war da.", "Pieter van der Meer", ("Wethouder", "Delft")),
        ("„Schön“, scherzte Landrat Christoph Zeller zu Beginn der Feier.", "Christoph Zeller", ("Landrat", None)),
        ("Gemäss Regula Amsler, Leiterin der Musikschule Zug, ist das gut.",
         "Regula Amsler", ("Leiterin", "Musikschule Zug")),
        ("Das sagte Vizebürgermeisterin Mag.a Birgit Auer beim Empfang.", "Birgit Auer", ("Vizebürgermeisterin", "Lindau")),
        ("Begrüßt wurden die Sängerinnen und Sänger von Vizebürgermeisterin Mag. Elfriede Auer.",
         "Elfriede Auer", ("Vizebürgermeisterin", "Lindau")),
        ("Dem lauschte Kulturstadtrat Dkfm. Gernot Auer.", "Gernot Auer", ("Kulturstadtrat", "Lindau")),
        ("Er sprach mit dem Heritage Conservation Centre und dessen Direktor Le Quang Minh.",
         "Le Quang Minh", ("Direktor", "Heritage Conservation Centre")),
        ("Dabei war Volker Harms (Gesandter der Deutschen Botschaft in Wien).",
         "Volker Harms", ("Gesandter", "Deutschen Botschaft")),
        ("Dabei waren Olena Koval (Hospitantin, Stadt Luzk) und andere.", "Olena Koval", ("Hospitantin", "Luzk")),
        ("Ina Reiser, die Vorsitzende des neu gegründeten Partnerschaftskreises Lindau-Rovigo e.V., kam.",
         "Ina Reiser", ("Vorsitzende", "Partnerschaftskreises Lindau-Rovigo e.V.")),
        ("Im Bild: Svitlana Koval (Stadt Luzk) und Petra Kern.", "Svitlana Koval", (None, "Luzk")),
        ("Der Landkreis Diepholz hilft. Das sagte Kreisbrandmeister Udo Reiser.",
         "Udo Reiser", ("Kreisbrandmeister", "Diepholz")),
        ("Der Landkreis Diepholz und der Landkreis Oława helfen. Es sprach die stellvertretende Landrätin Ewa Kowalczyk.",
         "Ewa Kowalczyk", ("stellvertretende Landrätin", "Oława")),
        ("Der Kanton Glarus hilft. Das sagte Regierungsrat Beat Amsler.", "Beat Amsler", ("Regierungsrat", "Glarus")),
        ("Die Seehafen GmbH, die mit ihrem Prokuristen Udo Reiser vertreten war, hat viel gebaut.",
         "Udo Reiser", ("Prokurist", "Seehafen GmbH")),
        ("Dazu gehörten neben dem Oberbürgermeister Anja Kern, Leiterin des Amtes für Kultur, und andere.",
         "Anja Kern", ("Leiterin", "Amtes für Kultur")),
    ],
)  # fmt: skip
def test_people_are_read(text: str, name: str, held: Held) -> None:
    assert persons(text, tagged=True)[name] == held


def test_a_noun_that_ends_like_a_verb_sets_no_month_back() -> None:
    """„Kaufleute“ is no verb of the past: the October to come is meant."""
    assert dates("Ab Oktober können zwei Kaufleute dort arbeiten.") == ["2024-10"]
