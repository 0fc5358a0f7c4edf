"""Talk of exchange, calls, plans and strangers that a release mentions without any visit."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rules.reading.reading_aloud import understood


@pytest.mark.parametrize(
    ("city", "day", "text"),
    [
        (
            "Hilden",
            "2024-05-14",
            (
                "Beim Austausch per Videokonferenz sprachen die Bürgermeister aus Hilden, "
                "Warrington und Nové Město nad Metují am 7. Mai über die Pandemie."
            ),
        ),
        (
            "Hilden",
            "2024-05-14",
            (
                "Eine Abordnung aus Warrington hatte für das vergangene Wochenende ihren Besuch in "
                "Hilden zugesagt, musste aber kurzfristig absagen."
            ),
        ),
        (
            "Singen",
            "2024-10-04",
            (
                "Oberbürgermeister Bernd Häuser empfing am Dienstag, 1. Oktober, 25 Schülerinnen "
                "und Schüler des Lycée Jean Moulin aus La Ciotat im Rathaus. Sie sind bis Freitag "
                "zu Gast bei ihren Austauschpartnern des Hegau-Gymnasiums."
            ),
        ),
        (
            "Kassel",
            "2024-06-12",
            ("Vertreterinnen aus elf Partnerstädten trafen sich in Brüssel, um über Europa zu sprechen."),
        ),
        (
            "Celle",
            "2024-05-14",
            (
                "Auch wenn die Reise nach Sumy derzeit nicht möglich ist, bleibt der Kontakt eng. "
                "Ein Hilfstransport mit zwei Feuerwehrfahrzeugen wurde am 3. Mai übergeben."
            ),
        ),
        (
            "Kleve",
            "2024-06-12",
            (
                "Der Bürgermeister von Worcester, Adrian Grig, und der Bürgermeister von Ronse, Luc "
                "Dupon, sprachen am 5. Juni bei einer Konferenz in Brüssel über "
                "Städtepartnerschaften."
            ),
        ),
        (
            "Coburg",
            "2024-06-12",
            (
                "Oberbürgermeister Dominik Sauer gratulierte seinem Kollegen in Niort, Jérôme "
                "Balogh, per Brief zur Wiederwahl und lud ihn nach Coburg ein."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Der Partnerschaftsverein trifft sich am 20. Juni im Rathaus, um über die Zukunft "
                "der Partnerschaft mit Montluçon zu sprechen."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            ("Regelmäßig besuchen sich Schulen, Chöre und Sportvereine aus Hagen und Montluçon gegenseitig."),
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Montluçon liegt im Zentrum Frankreichs und hat 35.000 Einwohner. Die Stadt ist "
                "bekannt für ihr Schloss."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Eine Ausstellung im Rathaus zeigt ab 3. Juli Fotos aus Montluçon. Der Fotograf Luc "
                "Besnard lebt dort seit 1990."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Ministerpräsident Hendrik Wolf reiste in der vergangenen Woche nach Polen und "
                "sprach dort mit dem Staatspräsidenten."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            ("Am 5. Juni tauschten sich die Bürgermeister aus Hagen und Montluçon telefonisch aus."),
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Die Stadt Hagen schickt 20 Krankenhausbetten in die ukrainische Partnerstadt Lwiw. "
                "Der Lastwagen soll am Freitag dort ankommen."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            ("Zwölf Auszubildende der Stadt Hagen absolvieren im Juni ein Praktikum in Montluçon."),
        ),
        (
            "Hagen",
            "2024-06-12",
            ("Der Künstler Jean Laurent aus Montluçon stellt vom 1. bis 30. Juli im Osthaus-Museum aus."),
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Die Bürgermeisterin von Montluçon, Claire Petit, übermittelte in einem Brief ihre "
                "Glückwünsche."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            "Auf dem Weihnachtsmarkt gibt es wieder Käse aus Montluçon und Honig aus Lublin.",
        ),
        (
            "Hagen",
            "2024-06-12",
            ("Der Rat entscheidet am 4. Juli, ob eine Delegation zum Jubiläum nach Montluçon fährt."),
        ),
        (
            "Hagen",
            "2024-06-12",
            "Studierende aus 14 Ländern haben im Juni die Fernuniversität in Hagen besucht.",
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Oberbürgermeister Erik Schulte empfing am 3. Juni die Stipendiaten der Universität "
                "im Rathaus."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            "Wer mehr über Montluçon erfahren möchte, kann die Stadtbücherei besuchen.",
        ),
        (
            "Hagen",
            "2024-06-12",
            ("Touristen aus Frankreich und den Niederlanden kamen 2023 besonders häufig nach Hagen."),
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Das Stadtarchiv zeigt Briefe, die Soldaten aus Hagen 1916 aus Frankreich nach "
                "Hause schickten."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Beim Konzert am Samstag spielt das Philharmonische Orchester Hagen Werke von "
                "Komponisten aus Polen."
            ),
        ),
    ],
)
def test_what_is_no_visit(city: str, day: str, text: str) -> None:
    assert understood(text, city=city, on=date.fromisoformat(day)).visits == ()
