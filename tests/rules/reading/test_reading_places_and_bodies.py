import pytest

from tests.rules.reading.reading_aloud import analysed, organisations, places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gäste aus Kielce und Lyon besuchten Essen.", ["Kielce", "Lyon", "Essen"]),
        ("Das Essen war gut.", []),
        ("Boliviens Städte liegen hoch.", ["Bolivien"]),
        ("Essener und japanische Gäste.", []),
        ("Gruppen aus der Partnerstadt Oshivelo in Namibia.", ["Oshivelo", "Namibia"]),
        (
            "Sie fuhren nach Frankfurt am Main und nach Mülheim an der Ruhr.",
            ["Frankfurt am Main", "Mülheim an der Ruhr"],
        ),
        ("Die Universität Bonn schickt Fachleute.", []),
        ("Der Landkreis Lindau ist dabei.", ["Landkreis Lindau"]),
        ("Ein Ausflug auf dem Rhein durch Europa.", []),
    ],
)
def test_places_are_found_as_nouns(text: str, names: list[str]) -> None:
    assert places(text) == names


def test_an_adjective_stands_for_its_place() -> None:
    analysis = analysed("Eine Nürnberger Delegation besuchte japanische Firmen.")
    assert [fact.name for _, fact in analysis.adjectives] == ["Nürnberg", "Japan"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Konrad-Adenauer-Stiftung lud ein.", ["Konrad-Adenauer-Stiftung"]),
        ("Die Muster & Söhne Anlagenbau GmbH baut.", ["Muster & Söhne Anlagenbau GmbH"]),
        ("Das Bundesministerium für Bildung und Forschung zahlt.", ["Bundesministerium für Bildung und Forschung"]),
        ("Die Deutsch-Japanische Gesellschaft Lindau half.", ["Deutsch-Japanische Gesellschaft Lindau"]),
        ("Gäste des Vereins Japanischer Garten e.V. kamen.", ["Japanischer Garten e.V."]),
        ("Die EU und die IHK Schwaben zahlen.", ["EU", "IHK Schwaben"]),
        ("Das Unternehmen Nordlicht Marine ist neu.", ["Nordlicht Marine"]),
        ("Die Stadt Essen und der Stadtrat beschlossen es.", []),
        ("Eine Schule und ein Verein machen mit.", []),
        ("Die Fraktionen von SPD und CDU stimmten zu.", []),
    ],
)  # fmt: skip
def test_bodies_are_found_by_their_build(text: str, names: list[str]) -> None:
    assert organisations(text) == names
