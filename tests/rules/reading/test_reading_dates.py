from datetime import date

import pytest

from tests.rules.reading.reading_aloud import dates


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Am 2. September 2019 wurde unterschrieben.", ["2019-09-02"]),
        ("Am 02.09.2019 wurde unterschrieben.", ["2019-09-02"]),
        ("Am 2.9. wurde unterschrieben.", ["2024-09-02"]),
        ("Am 2.9.19 wurde unterschrieben.", ["2019-09-02"]),
        ("Die Reise dauerte vom 13. bis 18. November 2018.", ["2018-11-13/2018-11-18"]),
        ("Die Reise (13.–18.11.2018) war kurz.", ["2018-11-13/2018-11-18"]),
        ("Von Freitag, 3. Mai, bis Sonntag, 5. Mai, wird gefeiert.", ["2024-05-03/2024-05-05"]),
        ("Vom 30. Dezember 2018 bis 2. Januar 2019 ruht alles.", ["2018-12-30/2019-01-02"]),
        ("Am 28./29. August kamen Gäste.", ["2024-08-28/2024-08-29"]),
        ("Am 2. und 3. September wird getagt.", ["2024-09-02/2024-09-03"]),
        ("Sie trafen sich gestern (11.6.).", ["2024-06-11"]),
        ("Im September 2019 begann es.", ["2019-09"]),
        ("Im April und Mai 2022 waren Fachleute da.", ["2022-04", "2022-05"]),
        ("Von März bis Mai 2020 war geschlossen.", ["2020-03/2020-05"]),
        ("Ende Oktober kommt Besuch.", ["2024-10"]),
        ("Im Mai des vergangenen Jahres begann es.", ["2023-05"]),
        ("Am 10. Okt. 2019 war Markt.", ["2019-10-10"]),
        ("Stand 2021-03-04.", ["2021-03-04"]),
    ],
)
def test_a_calendar_date_is_resolved(text: str, values: list[str]) -> None:
    assert dates(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "Seit 1991 besteht die Freundschaft.",
        "Im Sommer 2020 geht es weiter.",
        "Am Freitag kommen Gäste.",
        "Vor rund zwei Jahren war das.",
        "Um 18.30 Uhr ist Einlass.",
        "Die 3.500 Gäste zahlten 12.50 Euro.",
        "Am 31. Februar 2020 geschah nichts.",
    ],
)
def test_what_has_neither_day_nor_month_is_no_date(text: str) -> None:
    assert dates(text) == []


def test_a_december_seen_from_january_lies_behind() -> None:
    assert dates("Am 15. Dezember wurde der Vertrag unterzeichnet.", on=date(2024, 1, 10)) == ["2023-12-15"]


def test_a_january_announced_in_november_lies_ahead() -> None:
    assert dates("Am 15. Januar wird der Vertrag unterzeichnet.", on=date(2023, 11, 10)) == ["2024-01-15"]


def test_without_an_anchor_a_text_without_years_gives_no_dates() -> None:
    assert dates("Am 3. Mai wird gefeiert.", on=None) == []
