"""Somebody's own words inside a sentence, pronouns, and names below a quotation. All names are invented."""

from __future__ import annotations

import pytest

from tests.rules.reading.reading_aloud import understood


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Bürgermeister Jan Kern dankte allen. Er habe als Kind „zum ersten Mal das flache Land gesehen“ und gestaunt.",
         ["Jan Kern"]),
        ("Am Sonntag blieb, wie Marktsprecher Udo Reiser befand, „rein gar nichts mehr davon“ übrig.", ["Udo Reiser"]),
        (("Bürgermeisterin Eva Krug kam auch. Die Bürgermeisterin brachte Schirme, die, wie sie anmerkte, "
         "„mehr als nur ein Andenken“ seien."), ["Eva Krug"]),
        (("Olha Kowalenko war per Video dabei, Bürgermeister Jan Kern im Saal.\n\n"
         "„Ihr habt uns gefragt, was wir brauchen.“ Olha Kowalenko\n\nDanach gab es Kaffee."), ["Olha Kowalenko"]),
        (("Botschafterin Ilze Ozola traf Oberbürgermeister Jan Kern. Nach dem Wald erkundigte sich die Botschafterin. "
         "„Bei uns liegt länger Schnee als hier“, sagte sie."), ["Ilze Ozola"]),
        ("Bürgermeister Jan Kern eröffnete die Ausstellung „von der Hand in den Mund“.", []),
        ("Das Projekt habe den Titel „Haiku an der schönen Trave“ bekommen, sagte Jan Kern.", []),
    ],
)  # fmt: skip
def test_who_said_it(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in understood(text).quotes] == speakers
