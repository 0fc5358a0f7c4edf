"""A printed wording is mapped onto the vocabulary, in three languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kizuna.register.rules.wording import STEMS, field_codes_for_wording


@pytest.mark.parametrize(
    ("wording", "codes"),
    [
        ("erneuerbare Energien", ["energy"]),
        ("Umweltschutz", ["environment"]),
        ("Medizin und Gesundheit", ["medicine", "health"]),
        ("Gesundheitswesen", ["health"]),
        ("Bildungsbereich", ["education"]),
        ("Talentförderung", ["talent"]),
        ("Bildung und Talentfoerderung", ["education", "talent"]),
        ("medical technology", ["medicine"]),
        ("renewable energies and environmental protection", ["energy", "environment"]),
        ("医療関連産業", ["medicine", "economy"]),
        ("再生可能エネルギー、環境", ["energy", "environment"]),
        ("教育・人材育成", ["education", "talent"]),
        ("Klimaschutz", ["climate"]),
        ("Kinder- und Jugendarbeit", ["youth"]),
        ("Katastrophenschutz und Feuerwehr", ["civil_protection"]),
        ("Starkregen", ["civil_protection"]),
        ("Umgang mit ö\u0308ffentlichem Nahverkehr", ["mobility"]),
        ("UMWELT", ["environment"]),
        ("\uff35\uff4d\uff57\uff45\uff4c\uff54", ["environment"]),
        ("Städtetourismus", ["tourism"]),
        ("Smart City", ["digital"]),
        ("Wissenschaft und Forschung", ["science"]),
        ("Sportaustausch", ["sport"]),
        ("Kunst und Kultur", ["culture"]),
        ("Seniorenarbeit", ["social"]),
        ("Verwaltungsaustausch", ["administration"]),
    ],
)
def test_a_wording_names_its_fields_in_its_order(wording: str, codes: list[str]) -> None:
    assert field_codes_for_wording(wording) == codes


@pytest.mark.parametrize(
    ("wording", "absent"),
    [
        ("Transport", "sport"),
        ("künstliche Intelligenz", "culture"),
        ("Kreislaufwirtschaft", "economy"),
        ("Universitätsmedizin", "education"),
        ("Betriebsklima", "climate"),
        ("Abbildung", "education"),
        ("Social Media", "social"),
        ("said", "digital"),
        ("Ausklang", "climate"),
    ],
)
def test_a_word_inside_another_word_does_not_count(wording: str, absent: str) -> None:
    assert absent not in field_codes_for_wording(wording)


@pytest.mark.parametrize("wording", ["", "   ", "Freundschaft", "友好", "42"])
def test_a_wording_that_is_not_understood_gives_nothing(wording: str) -> None:
    assert field_codes_for_wording(wording) == []


@given(st.text(max_size=60))
def test_any_text_gives_codes_of_the_vocabulary_each_once(wording: str) -> None:
    codes = field_codes_for_wording(wording)
    assert len(codes) == len(set(codes))
    assert set(codes) <= STEMS.keys()
