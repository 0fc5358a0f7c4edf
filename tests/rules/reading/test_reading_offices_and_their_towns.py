"""Whose office it is: in captions, rows, groups of guests and between two mayors. All names are invented."""

from __future__ import annotations

import pytest

from tests.rules.reading.reading_aloud import persons

Held = tuple[str | None, str | None]


@pytest.mark.parametrize(
    ("text", "name", "held"),
    [
        # pictures
        ("Im Bild (v. l.): Uwe Brandl (Vorsitzender des Fördervereins Seebrücke) und Karin Feld.",
         "Uwe Brandl", ("Vorsitzender", "Fördervereins Seebrücke")),
        ("Oberbürgermeister Ralf Ebert (Mitte) aus Tannwalde und Stadtrat Udo Reiser (2. v. r.) pflanzten Bäume.",
         "Ralf Ebert", ("Oberbürgermeister", "Tannwalde")),
        ("Oberbürgermeister Ralf Ebert (Mitte) aus Tannwalde und Stadtrat Udo Reiser (2. v. r.) pflanzten Bäume.",
         "Udo Reiser", ("Stadtrat", "Lindau")),
        ("Karin Feld (v.l., Bürgermeisterin von Moosach) und Udo Reiser lachten.",
         "Karin Feld", ("Bürgermeisterin", "Moosach")),
        ("Zu Gast waren Marie Dubois (Bürgermeisterin Saint-Briac, Frankreich) und ihr Mann.",
         "Marie Dubois", ("Bürgermeisterin", "Saint-Briac")),
        # districts
        ("Landrat Peter Kern (Landkreis Tannwalde) lobte die Arbeit.", "Peter Kern", ("Landrat", "Tannwalde")),
        ("Landrat Jörg Maas sprach für den Landkreis Lindau, nicht für den Landkreis Ravensburg.",
         "Jörg Maas", ("Landrat", "Landkreis Lindau")),
        ("Für den Bezirk Schwaben sprach Bezirkstagspräsident Martin Seiler.",
         "Martin Seiler", ("Bezirkstagspräsident", "Bezirk Schwaben")),
        # two of a kind
        ("Zum Auftakt sprachen Gouverneur Kenji Mori aus der Präfektur Akita und Oberbürgermeister Uwe Brandl.",
         "Uwe Brandl", ("Oberbürgermeister", "Lindau")),
        ("Die damaligen Bürgermeister beider Städte, Heinz Kohl und Pierre Martin, unterschrieben 1968 in Nancy.",
         "Heinz Kohl", ("Bürgermeister", "Lindau")),
        ("Die damaligen Bürgermeister beider Städte, Heinz Kohl und Pierre Martin, unterschrieben 1968 in Nancy.",
         "Pierre Martin", ("Bürgermeister", "Nancy")),
        ("OB Brandl und OB Kramer sprachen miteinander. Oberbürgermeister Dieter Kramer war aus Wismar angereist.",
         "Dieter Kramer", ("Oberbürgermeister", "Wismar")),
        # rows
        ("Begrüßt wurden sie von Bürgermeisterin Karin Feld, den Beigeordneten Udo Reiser und Eva Lohmann sowie Gästen.",
         "Eva Lohmann", ("Beigeordnete", "Lindau")),
        ("Mitgereist waren die Stadträtinnen Eva Lohmann und Ines Taler.", "Ines Taler", ("Stadträtin", "Lindau")),
        # groups
        ("Eine Delegation aus der tschechischen Partnerstadt Příbram mit Bürgermeister Jan Konvalinka an der Spitze kam.",
         "Jan Konvalinka", ("Bürgermeister", "Příbram")),
        ("Aus dem polnischen Gostyń konnte erstmals eine Abordnung mit Stadträtin Anna Wrona begrüßt werden.",
         "Anna Wrona", ("Stadträtin", "Gostyń")),
        ("Eine Delegation aus Gostyń kam nach Lindau. Zu den Gästen zählten Bürgermeister Kulak und Stadträtin Alina Prus.",
         "Alina Prus", ("Stadträtin", "Gostyń")),
        # bodies
        ("Dabei war auch Udo Reiser von der Geschäftsführung der Hafenwerke GmbH.",
         "Udo Reiser", (None, "Hafenwerke GmbH")),
        ("Eva Lohmann und Udo Reiser vom Museumsverein Seeblick führten durch das Haus.",
         "Eva Lohmann", (None, "Museumsverein Seeblick")),
        ("Im Bild: Eva Lohmann, Jan Petri, Udo Reiser vom Museumsverein Seeblick.", "Eva Lohmann", (None, None)),
        ("Ines Taler, Direktorin des Schiller-Gymnasiums, empfing sie. Das Friedrich-Schiller-Gymnasium ist alt.",
         "Ines Taler", ("Direktorin", "Friedrich-Schiller-Gymnasium")),
        ("Dr. Klaus Ritter ist Geschäftsführer der Landesarbeitsgemeinschaft lokale Agenda 21 Hessen.",
         "Klaus Ritter", ("Geschäftsführer", "Landesarbeitsgemeinschaft lokale Agenda 21 Hessen")),
        # in Austria, in capitals, before the name
        ("Vizebgm. Maria Huber und Bgm. Josef Gruber kamen.", "Josef Gruber", ("Bürgermeister", "Lindau")),
        ("Es dankte Bgm. a.D. Josef Gruber.", "Josef Gruber", ("Bürgermeister", "Lindau")),
        ("Der Bürgermeister von Weihai, ZHANG Haibo, trug sich ein.", "ZHANG Haibo", ("Bürgermeister", "Weihai")),
        ("Bürgermeister Michel Herr dankte allen.", "Michel Herr", ("Bürgermeister", "Lindau")),
        ("Eine Urkunde gab es vom stellvertretenden Bürgermeister der Seestadt Konstanz, Addy Mertens.",
         "Addy Mertens", ("stellvertretender Bürgermeister", "Konstanz")),
    ],
)  # fmt: skip
def test_the_office_and_whose_it_is(text: str, name: str, held: Held) -> None:
    assert persons(text, tagged=True)[name] == held


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Zu Gast waren Marie Dubois (Bürgermeisterin Costa Verde, Italien) und ihr Mann.", "Costa Verde"),
        ("Der Dom von San Daniele del Friuli leuchtete.", "Daniele del Friuli"),
        ("Gäste aus dem City-Bezirk Dongcheng kamen.", "City-Bezirk Dongcheng"),
    ],
)
def test_a_place_is_nobody(text: str, nobody: str) -> None:
    assert nobody not in persons(text, tagged=True)


def test_a_family_name_that_stands_first_is_known_again() -> None:
    text = "Bürgermeister Shen Guoliang sprach. Am Abend unterschrieben Brandl und Shen ein Papier."
    found = persons(text, tagged=True)
    assert found == {"Shen Guoliang": ("Bürgermeister", "Lindau")}
