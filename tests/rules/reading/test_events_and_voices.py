"""Named festivals and fairs, and who says what is quoted only in part, behind or together."""

from __future__ import annotations

import pytest

from tests.rules.reading.reading_aloud import understood

LEAD = "Oberbürgermeister Ulf Brandner empfing am Montag Bürgermeisterin Eva Lohmann aus Auch. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Die Gäste besuchten am Abend das Sommernachtsfest.",
            [("Sommernachtsfest", None)],
        ),
        (
            "Beim Lindauer Kinderfest 2023 tanzte die Gruppe mit.",
            [("Lindauer Kinderfest", 2023)],
        ),
        (
            ("Auf dem Programm stand ein Besuch der Internationalen Hofer Filmtage im Oktober 2024."),
            [("Internationale Hofer Filmtage", 2024)],
        ),
        (
            "Zum 64. Plauener Spitzenfest kommen Gäste aus Aš.",
            [("Plauener Spitzenfest", None)],
        ),
        (
            "Ein Stand der Partnerstädte ist auf dem Christkindlesmarkt geplant.",
            [("Christkindlesmarkt", None)],
        ),
        (
            "Auf der documenta 14 war die Künstlerin zu sehen.",
            [("documenta 14", None)],
        ),
        (
            "Die Delegation besuchte die Hannover Messe und die IdeenExpo.",
            [("Hannover Messe", None), ("IdeenExpo", None)],
        ),
        (
            "Am Tag der Deutschen Einheit feierten alle gemeinsam.",
            [],
        ),
        (
            (
                "Am Markt wurde gefeiert, ein Fest für alle. Der Wochenmarkt und das Festzelt waren "
                "gut besucht."
            ),
            [],
        ),
        (
            "Die Partnerstädte waren beim Bürgerfest 2023 dabei.",
            [("Bürgerfest", 2023)],
        ),
        (
            "Anlässlich des Fischertages kamen Gäste aus Auch.",
            [("Fischertag", None)],
        ),
        (
            "Den Auftakt machte die Eröffnung des Bayreuther Volksfestes.",
            [("Bayreuther Volksfest", None)],
        ),
        (
            "Im Kunstmuseum wurde die Ausstellung „Blicke über den See“ eröffnet.",
            [("Blicke über den See", None)],
        ),
        (
            "Beim Kinder-Medien-Festival „Goldener Spatz“ saß sie in der Jury.",
            [("Goldener Spatz", None)],
        ),
        (
            "Das Internationale Donaufest 2024 wird am 5. Juli eröffnet.",
            [("Internationales Donaufest", 2024)],
        ),
        (
            "Auf der Gamescom und auf der Anuga hatten beide Städte einen Gemeinschaftsstand.",
            [("Gamescom", None), ("Anuga", None)],
        ),
        (
            "Die Grüne Woche in Berlin zog viele Gäste an.",
            [("Grüne Woche", None)],
        ),
        (
            "Mit einem Stand auf dem Pflasterfest warben die Torbayer für ihre Stadt.",
            [("Pflasterfest", None)],
        ),
        (
            "Die Gäste kamen zur Chrysanthema 2024 und zur Landesgartenschau 2018.",
            [("Landesgartenschau", 2018)],
        ),
        (
            "Die Tanzgruppe trat beim Hessentag in Fritzlar auf.",
            [("Hessentag", None)],
        ),
        (
            "Zum Weinfest im Kirchenstück und zum Johannisfest reisten 30 Gäste an.",
            [("Weinfest", None), ("Johannisfest", None)],
        ),
        (
            "Das Büttelfest 2019 und das Internationale Büttelfest sind eins.",
            [("Internationales Büttelfest", 2019)],
        ),
    ],
)
def test_festivals_and_fairs(text: str, found: list[tuple[str, int | None]]) -> None:
    assert {(one.name, one.year) for one in understood(text).events} == set(found)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            (
                "„Unsere Partnerschaft lebt von Begegnungen. So durfte ich im Vorjahr in Auch "
                "sein“, so OB Brandner."
            ),
            ["Ulf Brandner"],
        ),
        (
            (
                "„Es ist schön zu sehen, wie intensiv unsere Partnerschaften sind. Sie prägen uns.“ "
                "so Ulf Brandner."
            ),
            ["Ulf Brandner"],
        ),
        (
            "„Wir sind seit 30 Jahren verbunden“, betonte das Stadtoberhaupt bei der Begrüßung.",
            ["Ulf Brandner"],
        ),
        (
            (
                "„Besonders freut uns“, sagt Astrid Fligner, 1. Vorsitzende des "
                "Partnerschaftsvereins, „dass so viele Jugendliche gekommen sind.“"
            ),
            ["Astrid Fligner"],
        ),
        (
            (
                "„Städtepartnerschaften sind die größte Friedensbewegung unserer Zeit“: Mit diesen "
                "Worten eröffnete Ulf Brandner den Abend."
            ),
            ["Ulf Brandner"],
        ),
        (
            ("Mit den Worten „Wir sind eine große Familie in Europa“ begrüßte Eva Lohmann die Gäste."),
            ["Eva Lohmann"],
        ),
        (
            "Für Eva Lohmann ist klar: „Diese Freundschaft wird auch Krisen überstehen.“",
            ["Eva Lohmann"],
        ),
        (
            "Der Rathauschef dankte allen: „Ohne Sie wäre dieser Abend nicht möglich gewesen!“",
            ["Ulf Brandner"],
        ),
        (
            "„Wir haben viel gelernt über den Weinbau“ (Eva Lohmann).",
            ["Eva Lohmann"],
        ),
        (
            "Die Ausstellung „Wege über den großen See“ läuft bis Mai.",
            [],
        ),
        (
            (
                "„Ich freue mich sehr, dass Sie alle hier sind“, begrüßte Brandner die Delegation "
                "um Eva Lohmann."
            ),
            ["Ulf Brandner"],
        ),
        (
            "„Wir kommen gerne wieder nach Lindau zurück“, verabschiedete sich Eva Lohmann.",
            ["Eva Lohmann"],
        ),
        (
            (
                "„Die Stadt am See hat mich begeistert“, zeigte sich die französische "
                "Bürgermeisterin beeindruckt."
            ),
            ["Eva Lohmann"],
        ),
        (
            ("Sie habe, so die Bürgermeisterin, „noch nie so viel gelacht wie hier“ und komme wieder."),
            ["Eva Lohmann"],
        ),
        (
            ("Brandner dankte allen. Er selbst sei damals „mit zwei Mark in der Tasche“ losgefahren."),
            ["Ulf Brandner"],
        ),
        (
            "„Ihr habt nicht gefragt, was ihr geben könnt.“ Eva Lohmann",
            ["Eva Lohmann"],
        ),
        (
            "Ulf Brandner und Eva Lohmann sagen: „Genau dafür ist diese Freundschaft da.“",
            ["Ulf Brandner", "Eva Lohmann"],
        ),
        (
            "Der Gast ging. „Das war für mich eine große Freude“, so der 62-Jährige.",
            ["Ulf Brandner"],
        ),
        ("Lohmann nannte den Vertrag ein „Geschenk an alle kommenden Jahrgänge“.", ["Eva Lohmann"]),
        ("Brandner sprach von „Freunden, auf die immer Verlass ist“.", ["Ulf Brandner"]),
        ("Brandner eröffnete die Ausstellung „Bilder aus einer fernen Stadt“.", []),
        (
            (
                "In seinem Nachruf würdigte Brandner die Gründerin Lore Fink. Fink habe „keine Reise je für "
                "selbstverständlich gehalten“."
            ),
            ["Ulf Brandner"],
        ),
        (
            (
                "Danach sprach Zhou Meiling, Vizebürgermeisterin von Ningbo. Zhou dankte und nannte den Empfang "
                "„sehr warm und sehr herzlich“."
            ),
            ["Zhou Meiling"],
        ),
        (
            ("Beide bekunden darin den Willen, „die geschlossene Partnerschaft mit Leben zu füllen“."),
            [],
        ),
    ],
)
def test_speakers(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in understood(LEAD + text).quotes] == speakers
