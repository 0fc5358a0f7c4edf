"""Text per language with a declared fallback, and names as their bearers have them."""

from __future__ import annotations

import copy
import pickle
from datetime import date

import pytest

from kizuna.kernel.languages import FALLBACKS, Language, LocalText, Reading, UnknownLanguage
from kizuna.kernel.names import PersonName, address, greeting

KUFEN = PersonName(family="Kufen", given="Thomas")
KUFEN_JA = PersonName(family="クーフェン", given="トーマス", script="Jpan")
SCHULZE = PersonName(family="Schulze", given="Maren", title="Prof. Dr.")
SHINAGAWA_JA = PersonName("品川", "萬里", "Jpan", "しながわ", "まさと", order="family-given")
SHINAGAWA = PersonName("Shinagawa", "Masato", "Latn", "しながわ", "まさと", order="family-given")


def test_a_text_is_read_in_the_language_asked_for_or_a_declared_fallback() -> None:
    text = LocalText({"de": "Talentförderung", "ja": "人材育成"})
    assert text.read("ja") == Reading("人材育成", Language.JA, is_fallback=False)
    assert text.read("en") == Reading("Talentförderung", Language.DE, is_fallback=True)
    assert text.text("de-DE") == "Talentförderung"
    assert set(FALLBACKS) == set(Language)
    assert all({language, *others} == set(Language) for language, others in FALLBACKS.items())


def test_an_empty_text_is_false_and_reads_as_nothing() -> None:
    assert not LocalText()
    assert not LocalText({"de": " \n"})
    assert LocalText().read("ja") == Reading("", Language.JA, is_fallback=False)


def test_a_text_is_kept_to_the_letter_and_is_a_value() -> None:
    decomposed = "Ko\u0304riyama "
    text = LocalText({"ja": "郡山", "de": decomposed})
    assert text["de"] == decomposed
    assert text == {"de": decomposed, "ja": "郡山"}
    assert hash(text) == hash(LocalText({"de": decomposed, "ja": "郡山"}))
    assert list(text) == ["de", "ja"]
    assert copy.deepcopy(text) == pickle.loads(pickle.dumps(text)) == text  # noqa: S301 - own bytes
    assert text.with_text("en", "Koriyama").plain() == {"de": decomposed, "ja": "郡山", "en": "Koriyama"}
    assert "ja" not in text.with_text("ja", "")
    assert "ja" in text


def test_a_language_of_another_house_is_refused() -> None:
    with pytest.raises(UnknownLanguage) as refused:
        LocalText({"fr": "bonjour"})
    assert refused.value.tag == "fr"


@pytest.mark.parametrize(
    ("name", "full"),
    [
        (KUFEN, "Thomas Kufen"),
        (KUFEN_JA, "トーマス・クーフェン"),
        (SHINAGAWA_JA, "品川萬里"),
        (SHINAGAWA, "Shinagawa Masato"),
        (PersonName("Pelé"), "Pelé"),
    ],
)
def test_names_are_printed_in_their_own_order(name: PersonName, full: str) -> None:
    assert name.full() == full


def test_a_reading_is_stored_or_absent_never_made() -> None:
    assert SHINAGAWA_JA.reading() == "しながわ まさと"
    assert PersonName("品川", "萬里", "Jpan", order="family-given").reading() == ""
    assert KUFEN_JA.reading() == ""


def test_family_first_in_latin_script_needs_the_names_own_order_and_a_day_from_2020_on() -> None:
    seed_day = date(2019, 9, 2)
    assert SHINAGAWA.display("de", seed_day) == "Masato Shinagawa"
    assert SHINAGAWA.display("en", date(2019, 12, 31)) == "Masato Shinagawa"
    assert SHINAGAWA.display("en", date(2020, 1, 1)) == "Shinagawa Masato"
    assert SHINAGAWA.display("de") == "Shinagawa Masato"
    assert SHINAGAWA.display("de", capitals=True) == "SHINAGAWA Masato"
    assert SHINAGAWA.display("de", seed_day, capitals=True) == "Masato Shinagawa"
    stored_western = PersonName("Shinagawa", "Masato", "Latn", "しながわ", "まさと")
    assert stored_western.display("en", date(2024, 1, 1)) == "Masato Shinagawa"
    without_evidence = PersonName("Nagy", "Anna", order="family-given")
    assert without_evidence.display("de", seed_day) == "Nagy Anna"


@pytest.mark.parametrize(
    ("name", "language", "office", "addressed"),
    [
        (SHINAGAWA_JA, "ja", "市長", "品川市長"),
        (SHINAGAWA_JA, "ja", "", "品川様"),
        (KUFEN_JA, "ja", "市長", "クーフェン市長"),
        (KUFEN_JA, "ja", "", "クーフェン様"),
        (KUFEN, "ja", "", "Thomas Kufen 様"),
        (KUFEN, "ja", "市長", "Thomas Kufen 市長"),
        (KUFEN, "de", "Oberbürgermeister", "Oberbürgermeister Thomas Kufen"),
        (KUFEN, "de", "", "Thomas Kufen"),
        (SCHULZE, "de", "", "Prof. Dr. Maren Schulze"),
        (SCHULZE, "en", "Vice Rector", "Vice Rector Prof. Dr. Maren Schulze"),
    ],
)
def test_address_follows_the_language_and_guesses_no_gender(
    name: PersonName, language: str, office: str, addressed: str
) -> None:
    assert address(name, language, office) == addressed


def test_letters_open_without_guessing() -> None:
    assert greeting(SCHULZE, "de") == "Guten Tag Prof. Dr. Maren Schulze,"
    assert greeting(KUFEN, "en") == "Dear Thomas Kufen,"
    assert greeting(SHINAGAWA_JA, "ja", "市長") == "品川市長"


def test_lists_are_ordered_by_reading_where_there_is_one() -> None:
    koriyama = PersonName("郡山", "花子", "Jpan", "こおりやま", "はなこ", order="family-given")
    assert sorted([SHINAGAWA_JA, koriyama], key=PersonName.sort_key) == [koriyama, SHINAGAWA_JA]
