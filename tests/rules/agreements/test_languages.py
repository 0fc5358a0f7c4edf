"""In which languages a paper exists, which bind, and what is missing."""

from kizuna.agreements.rules import LanguageVersion, Place, Relation, language_versions, place_of
from kizuna.kernel.languages import Language

DE, JA, EN = Language.DE, Language.JA, Language.EN
BOTH = {"de": "Zweck", "ja": "目的"}


def test_what_is_authentic_comes_first_and_a_translation_after_it() -> None:
    found = language_versions([{**BOTH, "en": "Aim"}], ["ja", "de"], "ja")
    assert found == [
        LanguageVersion(DE, is_authentic=True, prevails=False, has_words=True, missing=()),
        LanguageVersion(JA, is_authentic=True, prevails=True, has_words=True, missing=()),
        LanguageVersion(
            EN, is_authentic=False, prevails=False, has_words=True, missing=(), is_translation=True
        ),
    ]


def test_a_clause_without_a_translation_is_named_by_its_place() -> None:
    parts = [{}, {**BOTH, "en": "Aim"}, BOTH, {}, {"ja": "期間"}]
    found = {one.language: (one.missing, one.is_whole) for one in language_versions(parts, ["ja"])}
    assert found == {JA: ((), True), DE: ((4,), False), EN: ((2, 4), False)}


def test_an_authentic_language_without_any_word_is_told_too() -> None:
    [japanese, german] = language_versions([{"de": "Zweck"}], ["ja"])
    assert (japanese.language, japanese.has_words, japanese.is_whole) == (JA, False, False)
    assert (german.language, german.is_whole) == (DE, True)
    [unknown] = language_versions([{}], ["de"])
    assert (unknown.has_words, unknown.is_whole) == (False, False)
    assert language_versions([], []) == []


def test_every_relation_has_a_place_of_its_own() -> None:
    places = [place_of(relation) for relation in Relation]
    assert len({*places}) == len(places)
    assert {*places} | {place_of("")} == set(Place)


def test_where_no_language_is_noted_as_authentic_none_is_called_a_translation() -> None:
    versions = language_versions([{"de": "Zweck", "ja": "目的"}], ())
    assert [(one.is_authentic, one.is_translation) for one in versions] == [(False, False), (False, False)]
