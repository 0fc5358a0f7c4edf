"""Agreements as the releases of many cities tell them: one paper, several in one sentence, older and newer ones."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rules.reading.reading_aloud import understood

P, F, C, LOI, M, R = "partnership", "friendship", "cooperation", "intent", "mou", "renewal"


def told(text: str, city: str, day: str) -> set[tuple[str, str | None, frozenset[str]]]:
    found = understood(text, city=city, on=date.fromisoformat(day)).agreements
    return {(fact.kind.value, fact.date, frozenset(fact.parties)) for fact in found}


@pytest.mark.parametrize(
    ("city", "day", "text", "found"),
    [
        (
            "Lüneburg",
            "2014-07-30",
            (
                "Am 24. Juli 1999 hatten die beiden damaligen Landräte Franz Fiedler und Jozef "
                "Sulik die offizielle Partnerschaftsurkunde zwischen den Landkreisen Lüneburg und "
                "Wągrowiec unterzeichnet."
            ),
            [(P, "1999-07-24", "Wągrowiec")],
        ),
        (
            "Herford",
            "2017-10-19",
            (
                "Auftakt zur Klimapartnerschaft mit Condega\n\nDie Stadt Herford und ihre "
                "Partnerstadt Condega in Nicaragua verbindet jetzt auch eine Klimapartnerschaft. "
                "Die neue Zusammenarbeit wurde während eines Abendempfangs in Bremen durch ein "
                "Memorandum of Understanding (MoU) besiegelt."
            ),
            [(M, None, "Condega")],
        ),
        (
            "Lauingen",
            "2021-06-02",
            (
                "Offiziell besiegelt wurde die Partnerschaft zwischen Lauingen und Segré im Mai "
                "1977 durch die Bürgermeister Martin Kopp und Michel Rabot."
            ),
            [(P, "1977-05", "Segré")],
        ),
        (
            "Kehl",
            "2018-07-01",
            (
                "Seit dem 9. November 1994 besteht die Partnerschaft zwischen Kehl und Mikołów. Am "
                "26. Mai 2001 wurde sie per Urkunde besiegelt."
            ),
            [(P, "1994-11-09", "Mikołów")],
        ),
        (
            "Viersen",
            "2019-05-20",
            (
                "Vor 50 Jahren, am 10. Mai 1969, setzten die Bürgermeister von Viersen und "
                "Lambersart ihre Unterschriften unter die Partnerschaftsurkunde."
            ),
            [(P, "1969-05-10", "Lambersart")],
        ),
        (
            "Viersen",
            "2019-05-20",
            (
                "Im Jahre 1969 verschwisterten sich Viersen und Lambersart. 1989 kam Peterborough "
                "als weitere Partnerstadt hinzu."
            ),
            [(P, "1969", "Lambersart"), (P, "1989", "Peterborough")],
        ),
        (
            "Kassel",
            "2024-09-02",
            (
                "Das 2013 unterzeichnete Memorandum of Understanding zwischen Kassel und Ramat Gan "
                "wurde am Freitag, 30. August 2024, um weitere fünf Jahre verlängert."
            ),
            [(M, "2013", "Ramat Gan"), (R, "2024-08-30", "Ramat Gan")],
        ),
        (
            "Gotha",
            "2018-08-20",
            (
                "Seit nunmehr 30 Jahren sind Gotha und Salzgitter Partnerstädte. Am 17. August 1988 "
                "wurde der Vertrag in Gotha besiegelt."
            ),
            [(P, "1988-08-17", "Salzgitter")],
        ),
        (
            "Lahr",
            "2023-04-20",
            ("Lahr unterhält Partnerschaften mit Dole (1962), Belleville (1973) und Alajuela (2006)."),
            [(P, "1962", "Dole"), (P, "1973", "Belleville"), (P, "2006", "Alajuela")],
        ),
        (
            "Ettlingen",
            "2023-04-20",
            (
                "Die Partnerschaft mit Épernay wurde 1953, die mit Middelkerke 1971 und die mit "
                "Löbau 1990 geschlossen."
            ),
            [(P, "1953", "Épernay"), (P, "1971", "Middelkerke"), (P, "1990", "Löbau")],
        ),
        (
            "Stadtbergen",
            "2024-10-05",
            (
                "Anlässlich 50 Jahre Freundschaft zwischen Stadtbergen und Fukushima stattete eine "
                "Delegation der japanischen Provinz der Stadt einen Besuch ab. Seit 1974 pflegen "
                "Stadtbergen und Fukushima ihre Freundschaft."
            ),
            [(F, "1974", "Fukushima")],
        ),
        (
            "Bruchsal",
            "2019-09-20",
            (
                "Mit einem Festakt besiegelten Bruchsal und Sainte-Marie-aux-Mines am 14. September "
                "2019 ihre neue Partnerschaft."
            ),
            [(P, "2019-09-14", "Sainte-Marie-aux-Mines")],
        ),
        (
            "Wesel",
            "2024-09-20",
            (
                "Im Rahmen der seit 1974 bestehenden Städtepartnerschaft mit Felixstowe besuchten "
                "20 Gäste Wesel."
            ),
            [(P, "1974", "Felixstowe")],
        ),
        (
            "Hof",
            "2024-09-20",
            (
                "Die Stadt Hof pflegt seit 1970 eine Partnerschaft mit dem französischen "
                "Villeneuve-la-Garenne und seit 1994 mit Cheb."
            ),
            [(P, "1970", "Villeneuve-la-Garenne"), (P, "1994", "Cheb")],
        ),
        (
            "Jena",
            "2024-11-04",
            (
                "Nachdem Jena und Lugoj 1983 einen Vertrag über die Städtepartnerschaft geschlossen "
                "hatten, ruhten die Kontakte lange."
            ),
            [(P, "1983", "Lugoj")],
        ),
        (
            "Bonn",
            "2024-11-04",
            "Bonn und Ulan Bator verbindet seit 1993 eine Projektpartnerschaft.",
            [(P, "1993", "Ulan Bator")],
        ),
        (
            "Augsburg",
            "2019-05-29",
            (
                "Die Beziehung zwischen den Feuerwehren besteht seit 1982 und ist damit fast so alt "
                "wie die Städtepartnerschaft mit Bourges selbst, welche 1967 ins Leben gerufen "
                "wurde."
            ),
            [(P, "1967", "Bourges")],
        ),
        (
            "Berlin",
            "2023-10-12",
            (
                "Die älteste deutsch-afrikanische Städtepartnerschaft wurde am 27. September 1963 "
                "zwischen Eckernförde und Tanga geschlossen."
            ),
            [(P, "1963-09-27", "Eckernförde|Tanga")],
        ),
        (
            "Düsseldorf",
            "2015-12-10",
            (
                "1988 unterzeichneten Oberbürgermeister Klaus Bongartz und sein Amtskollege Li Rui "
                "in Chongqing einen Freundschaftsvertrag. 2004 wurde daraus eine "
                "Städtepartnerschaft."
            ),
            [(F, "1988", "Chongqing"), (P, "2004", "Chongqing")],
        ),
        (
            "Langenfeld",
            "2025-09-01",
            (
                "Langenfeld und Köthen verbindet eine 1990 mit der Vermittlung von "
                "Verwaltungswissen begonnene Städtefreundschaft."
            ),
            [(F, "1990", "Köthen")],
        ),
        (
            "Kleve",
            "2024-06-12",
            (
                "Kleve und Worcester sind seit 1961 verschwistert, mit Fitchburg besteht die "
                "Partnerschaft seit 2012, mit Ronse seit 2018."
            ),
            [(P, "1961", "Worcester"), (P, "2012", "Fitchburg"), (P, "2018", "Ronse")],
        ),
        (
            "Gera",
            "2024-06-12",
            (
                "Bürgermeisterin Sandra Wanz und Vizebürgermeister Aleš Tolar haben am Montagabend "
                "in Pilsen ihre Namen unter eine gemeinsame Erklärung zur Zusammenarbeit im "
                "Tourismus gesetzt."
            ),
            [(C, None, "Pilsen")],
        ),
        (
            "Coburg",
            "2024-06-12",
            (
                "Am 23. Oktober 1974 war in Niort die Urkunde unterzeichnet worden; nun, 50 Jahre "
                "später, wollen Coburg und Niort ihre Partnerschaft feierlich bekräftigen."
            ),
            [(P, "1974-10-23", "Niort")],
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Hagen hat die Partnerschaft mit Smolensk, die 1985 begründet worden war, im März "
                "2022 ausgesetzt."
            ),
            [(P, "1985", "Smolensk")],
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Der Rat der Stadt Hagen hat am 6. Juni 2024 beschlossen, eine Städtepartnerschaft "
                "mit Modiin einzugehen."
            ),
            [(P, "2024-06-06", "Modiin")],
        ),
        (
            "Unna",
            "2024-06-12",
            (
                "Mit der Unterzeichnung der Partnerschaftsurkunde haben Bürgermeister Dirk Wiggers "
                "und Bürgermeister Béla Schwarz am Samstag (8.6.) die Städtepartnerschaft zwischen "
                "Unna und Ajka besiegelt."
            ),
            [(P, "2024-06-08", "Ajka")],
        ),
        (
            "Bochum",
            "2022-11-22",
            (
                "Bochum geht eine Solidaritätspartnerschaft mit der ukrainischen Stadt Nischyn ein. "
                "Die Vereinbarung wurde am Freitag, 18. November, unterzeichnet."
            ),
            [(P, "2022-11-18", "Nischyn")],
        ),
        (
            "Gladbeck",
            "2023-01-10",
            (
                "Gladbeck und Marcq-en-Barœul blicken auf mehr als fünf Jahrzehnte "
                "Städtepartnerschaft zurück: Am 12. Juni 1965 wurde sie in Marcq-en-Barœul "
                "beurkundet, ein Jahr später in Gladbeck."
            ),
            [(P, "1965-06-12", "Marcq-en-Barœul")],
        ),
        (
            "Essen",
            "2024-05-02",
            (
                "Die Kooperation mit Changzhou ist durch ein Memorandum aus dem Jahr 2015 geregelt, "
                "das im April 2024 um fünf Jahre verlängert wurde."
            ),
            [(M, "2015", "Changzhou"), (R, "2024-04", "Changzhou")],
        ),
        (
            "Ulm",
            "2024-05-02",
            (
                "In dem am 29. April unterzeichneten Letter of Intent bekunden Ulm und Iași ihren "
                "Willen, eng zusammenzuarbeiten."
            ),
            [(LOI, "2024-04-29", "Iași")],
        ),
        (
            "Fürth",
            "2024-05-02",
            (
                "Fürth pflegt Partnerschaften mit Paisley (seit 1969), Limoges (seit 1992), "
                "Marmaris (seit 1995) und Xylokastro (seit 2006)."
            ),
            [
                (P, "1969", "Paisley"),
                (P, "1992", "Limoges"),
                (P, "1995", "Marmaris"),
                (P, "2006", "Xylokastro"),
            ],
        ),
    ],
)
def test_papers_with_their_day_and_their_other_side(
    city: str, day: str, text: str, found: list[tuple[str, str | None, str]]
) -> None:
    """The other side stands alone; where neither side is ours both stand, parted by a bar."""
    expected = {
        (kind, when, frozenset(other.split("|") if "|" in other else (city, other)))
        for kind, when, other in found
    }
    assert told(text, city, day) == expected


@pytest.mark.parametrize(
    ("city", "day", "text"),
    [
        (
            "Weiden",
            "2023-06-24",
            (
                "Benvenuto in Weiden\n\n„Ich blicke mit großer Freude auf das 70-jährige Jubiläum "
                "zurück, das wir letztes Jahr mit Issy-les-Moulineaux gefeiert haben, und auf das "
                "60-jährige, das wir vor zwei Jahren mit Macerata hatten“, sagte Oberbürgermeister "
                "Jan Mayer."
            ),
        ),
        (
            "Bautzen",
            "2022-05-16",
            (
                "Im kommenden Jahr bestehen auch die Städtepartnerschaften mit Jablonec nad Nisou "
                "und mit Jelenia Góra seit 30 Jahren."
            ),
        ),
        (
            "Celle",
            "2024-05-14",
            (
                "Die Verwaltung plant, noch in diesem Jahr einen Freundschaftsvertrag mit der "
                "ukrainischen Stadt Sumy zu unterzeichnen. Der Rat berät darüber im Juni."
            ),
        ),
        (
            "Soest",
            "2024-05-14",
            "Der Ausschuss empfiehlt dem Rat, eine Städtepartnerschaft mit Lwiw einzugehen.",
        ),
        (
            "Hilden",
            "2024-05-14",
            (
                "60 Jahre nach Unterzeichnung des Élysée-Vertrags trafen sich die Bürgermeister aus "
                "Hilden und Nové Město nad Metují."
            ),
        ),
        (
            "Hilden",
            "2024-05-14",
            (
                "Die Realschule Hilden und das Gymnasium in Nové Město nad Metují haben am 3. Mai "
                "eine Schulpartnerschaft vereinbart."
            ),
        ),
        (
            "Linden",
            "2024-04-12",
            (
                "Gefeiert wurden in Warabi 20 Jahre Städtepartnerschaft. Am Ende unterzeichneten "
                "die beiden Vereinsvorsitzenden Dr. Udo Lenk und Kozue Ueda eine neue Vereinbarung "
                "zur Partnerschaft."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Die Partnerschaft zwischen Hagen und Montluçon lebt von den Menschen. Dafür wurde "
                "2019 der Europapreis verliehen."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            ("Im Jahr 1998 wurde der Verein der Freunde Montluçons gegründet, der die Partnerschaft trägt."),
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Die Verwaltung prüft, ob mit der Stadt Lwiw eine Solidaritätspartnerschaft "
                "geschlossen werden kann."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Die Fernuniversität und die Universität Lublin haben am 3. Mai 2024 ihren "
                "Kooperationsvertrag verlängert."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Deutschland und Frankreich schlossen 1963 den Élysée-Vertrag. Seither gibt es mehr "
                "als 2.000 Städtepartnerschaften."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            "2025 feiern Hagen und Montluçon ihr 60-jähriges Partnerschaftsjubiläum.",
        ),
        (
            "Hagen",
            "2024-06-12",
            "Seit 2015 organisiert der Stadtsportbund Reisen in die Partnerstadt Montluçon.",
        ),
        (
            "Hagen",
            "2024-06-12",
            "Die Städtepartnerschaft mit Smolensk ruht seit März 2022.",
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Der Stadtrat hat am 6. Juni den Haushalt beschlossen. Für die Partnerschaft mit "
                "Montluçon stehen 10.000 Euro bereit."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Beide Kliniken unterzeichneten am 4. Juni eine Vereinbarung; Chefarzt Uwe Bender "
                "aus Hagen und Professor Jan Kos aus Lublin freuten sich."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Mit dem Mietvertrag, den die Stadt am 4. Juni unterzeichnet hat, bekommt der "
                "Partnerschaftsverein Montluçon neue Räume."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            "Die 1965 geborene Bürgermeisterin von Montluçon lobte die gute Partnerschaft.",
        ),
        (
            "Memmingen",
            "2023-09-26",
            (
                "Die Partnerschaft mit der Feuerwehr Husum begann 1969, als Mitglieder der "
                "Feuerwehr Memmingen die Jugendarbeit in Husum kennenlernten."
            ),
        ),
        (
            "Hagen",
            "2024-06-12",
            (
                "Die Bundesrepublik und Polen unterzeichneten am 17. Juni 1991 den "
                "Nachbarschaftsvertrag. Hagen und Lublin pflegen seither gute Kontakte."
            ),
        ),
        (
            "Unna",
            "2024-06-12",
            (
                "Die Partnerschaftsvereine aus Unna und Ajka haben am 2. Juni eine Vereinbarung "
                "über gemeinsame Jugendlager geschlossen."
            ),
        ),
    ],
)
def test_what_is_planned_or_others_sign_is_none(city: str, day: str, text: str) -> None:
    assert told(text, city, day) == set()
