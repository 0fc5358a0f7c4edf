"""The body or town a person belongs to, by the kind of office, the clause, the group. All names are invented."""

from __future__ import annotations

import pytest

from tests.rules.reading.reading_aloud import persons


def _bodies(text: str) -> dict[str, str | None]:
    return {name: held[1] for name, held in persons(text, city="Fulda", tagged=True).items()}


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("Die Jugendlichen besuchten die Winfriedschule. Schulleiter Hans Brandt freute sich.",
         "Hans Brandt", "Winfriedschule"),
        ("Im Kyoto University Hospital, wo Chefarzt Kenji Mori die Station zeigte, blieb die Gruppe lange.",
         "Kenji Mori", "Kyoto University Hospital"),
        ("Das Klinikum Fulda nimmt vier Studierende auf. Der Ärztliche Direktor Thomas Menzel hieß sie willkommen.",
         "Thomas Menzel", "Klinikum Fulda"),
        ("Das Klinikum Fulda nimmt vier Studierende auf. Später sprach Chefarzt Thomas Menzel.", "Thomas Menzel", None),
        ("Begleitet werden sie von Konrektorin Yuki Abe und dem Lehrer Ken Ito von der Higashi-Mittelschule.",
         "Yuki Abe", "Higashi-Mittelschule"),
        ("Begleitet wird die Gruppe von den Lehrkräften Anna Sauer und Timo Kraft von der Freiherr-vom-Stein-Schule.",
         "Anna Sauer", "Freiherr-vom-Stein-Schule"),
        ("Sie besuchen das Collège Hugo und das Lycée Virlet und werden von ihrer Lehrerin Odile Masse begleitet.",
         "Odile Masse", None),
        ("Wehrführer Jan Kress lobte sie. Die Freiwillige Feuerwehr Lehnerz hatte geladen.",
         "Jan Kress", "Freiwillige Feuerwehr Lehnerz"),
    ],
)  # fmt: skip
def test_an_office_tells_the_kind_of_its_body(text: str, name: str, body: str | None) -> None:
    assert _bodies(text)[name] == body


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Anna Wirth und Paul Sommer studieren an der Universität Kassel.",
         {"Anna Wirth": "Universität Kassel", "Paul Sommer": "Universität Kassel"}),
        ("Anna Wirth leitet das Museum Wiesbaden.", {"Anna Wirth": "Museum Wiesbaden"}),
        ("Anna Wirth vertritt die Firma Jumo GmbH in Polen.", {"Anna Wirth": "Jumo GmbH"}),
        ("Anna Wirth besuchte am Montag das Museum Wiesbaden.", {"Anna Wirth": None}),
        ("An der Hochschule Fulda empfing Präsident Karim Khakzar die Gäste.", {"Karim Khakzar": "Hochschule Fulda"}),
        ("Für die Musik sorgte der Kammerchor Cantabile unter der Leitung von Prof. Doris Hagel.",
         {"Doris Hagel": "Kammerchor Cantabile"}),
        ("Im Beisein von Vertretern des Vereins Pro Como e.V. um den Vorsitzenden Klaus Wohl wurde gefeiert.",
         {"Klaus Wohl": "Pro Como e.V."}),
        ("Der Freundeskreis Como e.V., für den Udo Reiser ein Geschenk überreichte, half.",
         {"Udo Reiser": "Freundeskreis Como e.V."}),
        ("Die Transporte plante der Freundeskreis Como e.V. um Olga und Igor Petrow.",
         {"Olga Petrow": "Freundeskreis Como e.V.", "Igor Petrow": "Freundeskreis Como e.V."}),
        ("Der Verein OptoNet e.V. ist durch Vorstandsmitglied Sabine Trommler vertreten.",
         {"Sabine Trommler": "OptoNet e.V."}),
        ("Ihr Kollege Ralf Bauer von der Stadtverwaltung Como kam mit.", {"Ralf Bauer": "Como"}),
    ],
)  # fmt: skip
def test_the_clause_ties_a_person_to_a_body(text: str, bodies: dict[str, str | None]) -> None:
    assert _bodies(text) == bodies


@pytest.mark.parametrize(
    ("text", "name", "town"),
    [
        ("Der Präsident des Präfekturparlaments, Isamu Ogata, trug sich ein. Oita ist Partner der Stadt.",
         "Isamu Ogata", "Oita"),
        ("Der Vorsitzende der Stadtverordnetenversammlung, Udo Reiser, begrüßte die Gäste aus Como.",
         "Udo Reiser", "Fulda"),
        ("Eine Delegation unter Leitung des Vorsitzenden des Volkskomitees, Nguyen Van Hai, kam aus Hue nach Fulda.",
         "Nguyen Van Hai", "Hue"),
        ("Aus dem polnischen Opole konnte Oberbürgermeister Wingenfeld die Stadträtin Alina Prus begrüßen.",
         "Alina Prus", "Opole"),
        ("Von der Partnerstadt Dokkum nahmen Bürgermeisterin Marga Waanders und Ratsmitglied Piet Braaksma teil.",
         "Marga Waanders", "Dokkum"),
        ("Die Urkunde mit Como unterzeichneten die beiden Stadtoberhäupter Heinz Möller und Mario Landri.",
         "Mario Landri", "Como"),
        ("Die Urkunde mit Como unterzeichneten die beiden Stadtoberhäupter Heinz Möller und Mario Landri.",
         "Heinz Möller", "Fulda"),
        ("Eine Abordnung aus Löhne kam nach Fulda. Angeführt wurde die Truppe von Bürgermeister Heinz Voss.",
         "Heinz Voss", "Löhne"),
        ("Eine Abordnung aus Opole kam. Abends begrüßte Bürgermeister Jan Nowak die Delegation.", "Jan Nowak", "Fulda"),
        ("Gäste aus Opole kamen. Das Programm hatte Partnerschaftsbeauftragter Norbert Kowalski geplant.",
         "Norbert Kowalski", "Fulda"),
        ("Bürgermeister Cemal Aydin empfing sie. Die Gäste wohnten in Sinop. Zwischen Ankara und Berlin ist es schwierig.",
         "Cemal Aydin", "Sinop"),
        ("Klimaschutzmanagerin Laura Binn stellte das Projekt vor.", "Laura Binn", "Fulda"),
        ("Die frühere Kultursenatorin Renate Kurz kam.", "Renate Kurz", "Fulda"),
    ],
)  # fmt: skip
def test_the_town_whose_office_it_is(text: str, name: str, town: str) -> None:
    assert _bodies(text)[name] == town


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Es kamen der Geschäftsführer des Freundeskreises Como e.V., Otto Berg, und der Vizepräsident Kurt Heine.",
         {"Otto Berg": "Freundeskreises Como e.V.", "Kurt Heine": "Freundeskreises Como e.V."}),
        ("Maria Kern und Alfons Rohl, Vorsitzende der Partnerschaftsvereine in Fulda und Petersberg, kamen.",
         {"Maria Kern": None, "Alfons Rohl": None}),
        ("Aus Opole kamen Bürgermeister Jan Wrona nebst Stellvertreterin Hanna Kubiak.",
         {"Jan Wrona": "Opole", "Hanna Kubiak": "Opole"}),
        ("Petra Erger, Leiterin des Jugendamtes, und Olaf Borau, ebenfalls Jugendamt, nahmen teil.",
         {"Petra Erger": "Jugendamtes", "Olaf Borau": "Jugendamtes"}),
        ("Bürgermeister Paolo Bianchi dankte Michael Merle.", {"Paolo Bianchi": "Fulda", "Michael Merle": None}),
    ],
)  # fmt: skip
def test_officers_share_their_body(text: str, bodies: dict[str, str | None]) -> None:
    assert _bodies(text) == bodies


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("Die Universität Potsdam hat viele Kontakte, wie Präsident Oliver Günth berichtete.",
         "Oliver Günth", "Universität Potsdam"),
        ("Die Kreissparkasse Fulda hilft mit. Vorstandschef Heinz Schulz überreichte einen Scheck.",
         "Heinz Schulz", "Kreissparkasse Fulda"),
        ("Hafenkapitän Lars Brand kam. Das Büro für Städtepartnerschaften hatte ihn geladen.", "Lars Brand", None),
        ("In Arles trafen sie Maire Jean Petit und die stellvertretende Bürgermeisterin Edith Létourneau.",
         "Edith Létourneau", "Arles"),
        ("Sophie Martin unterrichtet an der Volkshochschule Französisch.", "Sophie Martin", None),
    ],
)  # fmt: skip
def test_offices_of_bodies_told_by_the_sentence(text: str, name: str, body: str | None) -> None:
    assert _bodies(text)[name] == body


def test_a_field_of_work_is_nobody() -> None:
    assert set(_bodies("Kathleen Walter, Bereichsleiterin Internationales, führte sie.")) == {
        "Kathleen Walter"
    }


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Die Oberbürgermeister von Görlitz und Zgorzelec, Oskar Urban und Rafał Gronicz, unterschrieben.",
         {"Oskar Urban": "Görlitz", "Rafał Gronicz": "Zgorzelec"}),
        ("Als Gäste waren Landrat Stefan Maier, die Präsidentin der Euroregion Neiße, und Generalkonsul Marcin Król da.",
         {"Stefan Maier": None, "Marcin Król": None}),
        ("Udo Reiser vom Verein Partnerschaft Como e.V. half mit.", {"Udo Reiser": "Partnerschaft Como e.V."}),
        ("Sie sind mit ihren Lehrern Claire Morel und Paul Durand am Pestalozzi-Gymnasium zu Gast.",
         {"Claire Morel": None, "Paul Durand": None}),
        ("Es spielte das Fuldaer Kammerorchester unter Klaus Milde.", {"Klaus Milde": "Fuldaer Kammerorchester"}),
        ("In Opava empfing sie Primátor Jiří Svoboda.", {"Jiří Svoboda": "Opava"}),
        ("Roland Schur, Kustos des Limesmuseums, reiste ins Archäologische Museum Hatay.", {"Roland Schur": "Limesmuseums"}),
    ],
)  # fmt: skip
def test_rows_guests_and_second_offices(text: str, bodies: dict[str, str | None]) -> None:
    assert _bodies(text) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Den Shantychor Fulda dirigierte Harm Saat.", {"Harm Saat": "Shantychor Fulda"}),
        ("Aus Lodi kam der Präsident des Vereins Amici di Fulda, Giorgio Savini.", {"Giorgio Savini": "Amici di Fulda"}),
        ("Zum Fest mit Lodi kam Assessora Laura Taglia.", {"Laura Taglia": "Lodi"}),
        ("Ortsvorsteher Hans Sand aus Johannesberg und seine Kollegin Nicole Haas aus Lehnerz lachten.",
         {"Hans Sand": "Johannesberg", "Nicole Haas": "Lehnerz"}),
    ],
)  # fmt: skip
def test_conductors_friends_and_colleagues(text: str, bodies: dict[str, str | None]) -> None:
    assert _bodies(text) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (("Dabei waren die Rektorin der Hochschule Zittau/Görlitz, Alexa Reitz, der Vorsitzende des Handelsverbandes "
         "Oberlausitz, Michael Schlitt, und Feuerwehrchef Uwe Kahl."),
         {"Alexa Reitz": "Hochschule Zittau/Görlitz", "Michael Schlitt": "Handelsverbandes Oberlausitz",
          "Uwe Kahl": None}),
    ],
)  # fmt: skip
def test_rows_of_offices_and_of_colleagues(text: str, bodies: dict[str, str | None]) -> None:
    assert _bodies(text) == bodies
