"""Visits as the releases of many cities tell them: clubs, citizens, guests in rows, announced and past ones."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rules.reading.reading_aloud import understood

IN, OUT = "incoming", "outgoing"
Told = tuple[str, str | None, str | None, str | None]


def told(text: str, city: str, day: str) -> set[Told]:
    found = understood(text, city=city, on=date.fromisoformat(day)).visits
    return {
        (
            fact.direction.value,
            fact.to_city if fact.direction.value == OUT else fact.from_city,
            fact.start,
            fact.end,
        )
        for fact in found
    }


@pytest.mark.parametrize(
    ("city", "day", "text", "found"),
    [
        (
            "Stadtbergen",
            "2024-10-05",
            (
                "Eine Delegation der japanischen Präfektur Fukushima stattete der Stadt Stadtbergen "
                "einen zweitägigen Besuch ab."
            ),
            [(IN, "Fukushima", None, None)],
        ),
        (
            "Linden",
            "2024-04-12",
            (
                "Eine 14-köpfige Delegation mit Ehrenbürgermeister Dr. Ulrich Lenk an der Spitze "
                "besuchte die japanische Partnerstadt Warabi. Die Gäste aus Linden wurden von der "
                "Feuerwehr mit einem Spalier begrüßt."
            ),
            [(OUT, "Warabi", None, None)],
        ),
        (
            "Wesel",
            "2024-09-20",
            ("Der Partnerschaftsverein lädt vom 2. bis 6. Oktober zu einer Bürgerfahrt nach Felixstowe ein."),
            [(OUT, "Felixstowe", "2024-10-02", "2024-10-06")],
        ),
        (
            "Wesel",
            "2024-09-20",
            ("Für das Frühjahr 2025 ist eine Reise der Weseler Stadtverwaltung nach Felixstowe vorgesehen."),
            [(OUT, "Felixstowe", "2025-21", "2025-21")],
        ),
        (
            "Hof",
            "2024-09-20",
            (
                "Besuch aus Joensuu\n\nBürgermeister Kari Karjala und vier Mitglieder des Stadtrats "
                "aus der finnischen Partnerstadt waren am Mittwoch und Donnerstag (18./19. "
                "September) in Hof."
            ),
            [(IN, "Joensuu", "2024-09-18", "2024-09-19")],
        ),
        (
            "Hof",
            "2024-09-20",
            (
                "Am 12. September reisten Oberbürgermeisterin Eva Dohler und Stadtrat Uwe Mergner "
                "nach Cheb, um dort an der Eröffnung der Gartenschau teilzunehmen. Noch am selben "
                "Abend ging es zurück."
            ),
            [(OUT, "Cheb", "2024-09-12", "2024-09-12")],
        ),
        (
            "Jena",
            "2024-11-04",
            (
                "Vom 28. Oktober bis 1. November hielt sich eine Gruppe von Stadtplanerinnen aus "
                "Beit Jala auf Einladung des Eine-Welt-Hauses in Jena auf."
            ),
            [(IN, "Beit Jala", "2024-10-28", "2024-11-01")],
        ),
        (
            "Trier",
            "2017-08-29",
            (
                "Aus Anlass des zehnjährigen Jubiläums besucht derzeit eine japanische Delegation "
                "Trier. Am Samstag konnte der OB die Delegation aus der Partnerstadt Nagaoka im "
                "Rathaussaal willkommen heißen."
            ),
            [(IN, "Nagaoka", None, None)],
        ),
        (
            "Amberg",
            "2024-06-12",
            (
                "Jugendfeuerwehr in Périgueux\n\nZwölf Mitglieder der Amberger Jugendfeuerwehr "
                "verbrachten die Pfingstferien bei ihren Kameraden in Périgueux."
            ),
            [(OUT, "Périgueux", None, None)],
        ),
        (
            "Amberg",
            "2024-06-12",
            (
                "Radler der Sportfreunde Amberg legten vom 25. Mai bis 2. Juni die 1.300 Kilometer "
                "nach Périgueux zurück. Am Rathaus wurden sie von Bürgermeisterin Delphine Labat "
                "empfangen."
            ),
            [(OUT, "Périgueux", "2024-05-25", "2024-06-02")],
        ),
        (
            "Viersen",
            "2019-05-20",
            (
                "Vor 50 Jahren, am 10. Mai 1969, reiste eine Viersener Delegation erstmals nach "
                "Lambersart. Nun kamen 80 Gäste aus Lambersart vom 16. bis 19. Mai nach Viersen."
            ),
            [(OUT, "Lambersart", "1969-05-10", "1969-05-10"), (IN, "Lambersart", "2019-05-16", "2019-05-19")],
        ),
        (
            "Soest",
            "2024-05-14",
            (
                "Vom 8. bis 12. Mai waren 45 Soesterinnen und Soester in der Partnerstadt Guérard "
                "unterwegs. Bürgermeister Eckhard Ruther führte die Gruppe an. Der Gegenbesuch der "
                "Franzosen ist für 2025 vorgesehen."
            ),
            [(OUT, "Guérard", "2024-05-08", "2024-05-12"), (IN, "Guérard", "2025", "2025")],
        ),
        (
            "Plauen",
            "2024-05-14",
            (
                "Zum Spitzenfest vom 21. bis 23. Juni werden Delegationen aus Aš, Cegléd und "
                "Šiauliai in Plauen erwartet."
            ),
            [
                (IN, "Aš", "2024-06-21", "2024-06-23"),
                (IN, "Cegléd", "2024-06-21", "2024-06-23"),
                (IN, "Šiauliai", "2024-06-21", "2024-06-23"),
            ],
        ),
        (
            "Plauen",
            "2024-06-24",
            (
                "Bürgermeister Vidas Manka aus Šiauliai und sein Amtskollege László Takacs aus "
                "Cegléd trugen sich am Samstag, 22. Juni, in das Goldene Buch der Stadt Plauen ein."
            ),
            [(IN, "Šiauliai", "2024-06-22", "2024-06-22"), (IN, "Cegléd", "2024-06-22", "2024-06-22")],
        ),
        (
            "Esslingen",
            "2018-10-17",
            (
                "Eine Delegation der Feuerwehr aus der Partnerstadt Maladsetschna war von Mittwoch, "
                "10.10.2018 bis Sonntag, 14.10.2018 zu Gast in Esslingen. Die zehn Teilnehmer "
                "wurden durch Bürgermeister Dr. Markus Rabe begrüßt."
            ),
            [(IN, "Maladsetschna", "2018-10-10", "2018-10-14")],
        ),
        (
            "Forchheim",
            "2024-08-07",
            (
                "Ein ganzer Reisebus der Feuerwehr Pößneck besuchte am zweiten Samstag des "
                "Annafestes die Feuerwehr Forchheim. „Nachdem wir im Juni mit der Radler-Gruppe die "
                "Pößnecker Feuerwehr besucht haben, freut mich der Gegenbesuch“, so der Zugführer."
            ),
            [(IN, "Pößneck", None, None)],
        ),
        (
            "Weinheim",
            "2013-02-20",
            (
                "Eine Delegation der Weinheimer Brandschützer unter Führung des Ersten "
                "Bürgermeisters Dr. Torsten Felzner besuchte die Jahreshauptversammlung der "
                "Feuerwehr der Lutherstadt Eisleben. Am letzten Wochenende fand auch schon der "
                "Gegenbesuch aus Eisleben statt."
            ),
            [(OUT, "Eisleben", None, None), (IN, "Eisleben", None, None)],
        ),
        (
            "Augsburg",
            "2019-05-29",
            (
                "Im Rahmen der Freundschaft zwischen den Feuerwehren Augsburg und Bourges wird von "
                "Donnerstag, 30. Mai, bis Sonntag, 2. Juni, eine Delegation der Feuerwehr Bourges "
                "in Augsburg erwartet."
            ),
            [(IN, "Bourges", "2019-05-30", "2019-06-02")],
        ),
        (
            "Memmingen",
            "2023-09-26",
            (
                "Oberbürgermeister Jan Rothenberg hieß rund 160 Feuerwehrleute aus Husum, "
                "Litzelsdorf und Teramo (Italien) am Samstag, 23. September, im Rathaus willkommen."
            ),
            [
                (IN, "Husum", "2023-09-23", "2023-09-23"),
                (IN, "Litzelsdorf", "2023-09-23", "2023-09-23"),
                (IN, "Teramo", "2023-09-23", "2023-09-23"),
            ],
        ),
        (
            "Bad Münstereifel",
            "2013-06-27",
            (
                "In der Zeit vom 30.05. bis 03.06.2013 unternahm eine 23-köpfige Delegation aus Bad "
                "Münstereifel eine Reise nach Fougères."
            ),
            [(OUT, "Fougères", "2013-05-30", "2013-06-03")],
        ),
        (
            "Langenfeld",
            "2025-09-01",
            (
                "Dazu hatte die Stadt Köthen am vergangenen Wochenende eine vierköpfige Delegation "
                "aus Langenfeld eingeladen. Der stellvertretende Bürgermeister Sven Lucke wurde von "
                "drei Vertretern des Partnerschaftskomitees begleitet."
            ),
            [(OUT, "Köthen", None, None)],
        ),
        (
            "Seeheim-Jugenheim",
            "2014-09-20",
            (
                "Auf Einladung seines französischen Amtskollegen Patrick Pujal war Bürgermeister "
                "Olaf Kuhn gemeinsam mit seiner Frau kürzlich in die Partnerstadt Villenave-d’Ornon "
                "gereist. Dort warb die kleine Delegation für einen Besuch."
            ),
            [(OUT, "Villenave-d’Ornon", None, None)],
        ),
        (
            "Hannover",
            "2019-09-12",
            (
                "150 kommunale Vertreter aus Afrika und Deutschland haben sich bei der "
                "Partnerschaftskonferenz vom 9. bis 11. September 2019 in Hannover getroffen. "
                "Bürgermeister Thomas Herrmann empfing am Dienstag die Gäste aus Blantyre."
            ),
            [(IN, "Blantyre", "2019-09-09", "2019-09-11")],
        ),
        (
            "Berlin",
            "2023-10-12",
            (
                "Vom 23. – 28. September 2023 empfing das Bezirksamt eine Delegation aus Douala, "
                "darunter der Oberbürgermeister Dr. Roger Mbassa."
            ),
            [(IN, "Douala", "2023-09-23", "2023-09-28")],
        ),
        (
            "Lemgo",
            "2018-06-12",
            (
                "Bei einem Besuch in Stendal feierten die Hansestadt und die Alte Hansestadt Lemgo "
                "das 30-jährige Jubiläum. Aus Lemgo reiste Bürgermeister Dr. Rainer Aust mit "
                "Vertretern der Partnerschaftsgesellschaft an."
            ),
            [(OUT, "Stendal", None, None)],
        ),
        (
            "Memmingen",
            "2020-10-06",
            (
                "Auf Einladung von Bürgermeister Carsten Stab reisten neben Oberbürgermeister "
                "Manfred Schilling auch die Stadträte Christoph Bauer und Rolf Spatz in die "
                "Lutherstadt Eisleben."
            ),
            [(OUT, "Eisleben", None, None)],
        ),
        (
            "Duisburg",
            "2024-09-10",
            (
                "Sören Kirch, Oberbürgermeister der Stadt Duisburg, hat heute den Bürgermeister von "
                "Portsmouth, Tom Coles, im Rathaus empfangen. Der Gast bleibt noch bis Donnerstag, "
                "12. September, in der Stadt."
            ),
            [(IN, "Portsmouth", None, "2024-09-12")],
        ),
        (
            "Kleve",
            "2024-06-12",
            (
                "26 Klever machten sich am 30. Mai auf den Weg nach Worcester und kehrten am 3. "
                "Juni wohlbehalten zurück."
            ),
            [(OUT, "Worcester", "2024-05-30", "2024-06-03")],
        ),
        (
            "Kleve",
            "2024-06-12",
            (
                "Bereits zum achten Mal richtete die Partnerstadt Fitchburg ein Jugendcamp aus. Mit "
                "dabei waren vom 2. bis 9. Juni auch sechs Jugendliche aus Kleve."
            ),
            [(OUT, "Fitchburg", "2024-06-02", "2024-06-09")],
        ),
        (
            "Kleve",
            "2024-06-12",
            (
                "Schon 2017 war eine Delegation aus Fitchburg in Kleve. Im September 2024 wird nun "
                "eine Klever Gruppe nach Fitchburg fliegen."
            ),
            [(IN, "Fitchburg", "2017", "2017"), (OUT, "Fitchburg", "2024-09", "2024-09")],
        ),
        (
            "Coburg",
            "2024-06-12",
            (
                "Musik verbindet\n\nDas Jugendblasorchester Coburg tritt vom 5. bis 8. Juli beim "
                "Musikfest in der französischen Partnerstadt Niort auf."
            ),
            [(OUT, "Niort", "2024-07-05", "2024-07-08")],
        ),
        (
            "Gera",
            "2024-06-12",
            (
                "Wirtschaftsdezernent Michael Sonn führte in der vergangenen Woche Gespräche in "
                "Pilsen. Begleitet wurde er von fünf Unternehmern aus Gera. Am Freitag (7. Juni) "
                "endete die Reise mit einem Empfang beim Oberbürgermeister."
            ),
            [(OUT, "Pilsen", None, "2024-06-07")],
        ),
        (
            "Gera",
            "2024-06-12",
            (
                "Ein herzliches Willkommen bereitete Oberbürgermeister Kurt Dannen am 4. Juni einer "
                "Gruppe von 14 Seniorinnen und Senioren aus Arnhem."
            ),
            [(IN, "Arnhem", "2024-06-04", "2024-06-04")],
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Vier Fachleute der Stadtverwaltung Smolensk informierten sich Anfang Juni in Hagen "
                "über die Abfallwirtschaft."
            ),
            [(IN, "Smolensk", "2024-06", "2024-06")],
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Zu Besuch in Hagen sind seit gestern zwölf Judoka aus Montluçon. Sie nehmen am "
                "Wochenende an einem Turnier teil und reisen am Montag, 17. Juni, wieder ab."
            ),
            [(IN, "Montluçon", None, "2024-06-17")],
        ),
        (
            "Kreis Unna",
            "2024-06-12",
            (
                "Landrat Mario Luhr und eine Delegation des Kreistages sind am Sonntag, 9. Juni, in "
                "den Partnerkreis Nowy Sącz aufgebrochen. Am 13. Juni geht es zurück."
            ),
            [(OUT, "Nowy Sącz", "2024-06-09", "2024-06-13")],
        ),
    ],
)
def test_visits_with_their_other_end_and_days(city: str, day: str, text: str, found: list[Told]) -> None:
    assert told(text, city, day) == set(found)
