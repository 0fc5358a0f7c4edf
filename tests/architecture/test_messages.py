"""Nothing is half translated: every phrase of every room is there in German and in Japanese."""

from pathlib import Path

import pytest

from kizuna.config import messages

PYTHON = """\
from django.utils.translation import gettext_lazy as _, ngettext, pgettext
one = _("Hello %(name)s")
two = ngettext("One paper", "%(count)d papers", 2)
three = pgettext("month", "May")
"""
TEMPLATE = """\
{% load i18n %}{% translate "Tie's" %} {% translate "May" context "may be" %} {{ _("plain")|upper }}
  {% blocktranslate count number=papers|length trimmed %}
    One of
    them{% plural %}{{ number }} of them
  {% endblocktranslate %}
"""


@pytest.fixture
def rooms(tmp_path: Path) -> Path:
    """A house with one room, all of whose phrases are translated."""
    room = tmp_path / "press"
    (room / "templates").mkdir(parents=True)
    (room / "models.py").write_text(PYTHON)
    (room / "templates" / "release.html").write_text(TEMPLATE)
    messages.extract(tmp_path)
    for language in messages.LANGUAGES:
        path = messages.po_path(room, language)
        text = path.read_text()
        for phrase, said in (
            ("Hello %(name)s", "Guten Tag %(name)s"), ("May", "Mai"),
            ("Tie's", "Der Bindung"), ("plain", "schlicht"),
        ):  # fmt: skip
            text = text.replace(f'msgid "{phrase}"\nmsgstr ""', f'msgid "{phrase}"\nmsgstr "{said}"')
        for number in ("count)d", "number)s"):
            last = "1" if language == "de" else "0"
            start = text.index(f'"%({number}')
            text = text[:start] + text[start:].replace(f'[{last}] ""', f'[{last}] "%({number}"', 1)
            text = text[:start] + text[start:].replace('[0] ""', '[0] "Eins"', 1)
        path.write_text(text)
    return tmp_path


def replaced(rooms: Path, old: str, new: str) -> list[str]:
    path = messages.po_path(rooms / "press", "de")
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    return messages.check(rooms)


def test_every_phrase_of_the_house_is_translated() -> None:
    assert messages.check() == []
    assert sum(map(len, messages.rooms_with_phrases().values())) > 500


def test_all_kinds_of_phrases_are_gathered(rooms: Path) -> None:
    gathered = {
        (message.context, message.id) for message in messages.phrases_of(rooms / "press") if message.id
    }
    assert gathered == {
        (None, "Hello %(name)s"),
        (None, ("One paper", "%(count)d papers")),
        ("month", "May"),
        (None, "Tie's"),
        ("may be", "May"),
        (None, "plain"),
        (None, ("One of them", "%(number)s of them")),
    }
    assert messages.check(rooms) == []


def test_a_planted_gap_is_found(rooms: Path) -> None:
    assert replaced(rooms, '"schlicht"', '""') == [
        "press/locale/de/LC_MESSAGES/django.po: 'plain' is not translated"
    ]


def test_a_planted_new_phrase_is_found_in_both_languages(rooms: Path) -> None:
    (rooms / "press" / "forms.py").write_text('from x import gettext as _\n_("new")\n')
    assert [problem.split(": ")[1] for problem in messages.check(rooms)] == ["'new' is not translated"] * 2


def test_a_planted_fuzzy_phrase_is_found(rooms: Path) -> None:
    assert replaced(rooms, 'msgid "plain"', '#, fuzzy\nmsgid "plain"') == [
        "press/locale/de/LC_MESSAGES/django.po: 'plain' is marked fuzzy"
    ]


def test_a_planted_wrong_placeholder_is_found(rooms: Path) -> None:
    assert "different placeholders" in replaced(rooms, "Guten Tag %(name)s", "Guten Tag %(Name)s")[0]
    assert "different placeholders" in replaced(rooms, "Guten Tag %(Name)s", "Guten Tag")[0]


def test_a_planted_leftover_is_found(rooms: Path) -> None:
    (rooms / "press" / "templates" / "release.html").write_text("")
    assert any("'plain' is said nowhere any more" in problem for problem in messages.check(rooms))
    messages.extract(rooms)
    assert messages.check(rooms) == []


def test_a_planted_second_wording_is_found(rooms: Path) -> None:
    other = rooms / "archive"
    other.mkdir()
    (other / "models.py").write_text('_("plain")\n')
    messages.extract(rooms)
    for language, said in (("de", "einfach"), ("ja", "schlicht")):
        path = messages.po_path(other, language)
        path.write_text(
            path.read_text().replace('msgid "plain"\nmsgstr ""', f'msgid "plain"\nmsgstr "{said}"')
        )
    assert [problem[:46] for problem in messages.check(rooms)] == [
        "de: 'plain' is translated in more than one way"
    ]


def test_extracting_again_changes_nothing_and_keeps_what_was_translated(rooms: Path) -> None:
    before = messages.po_path(rooms / "press", "ja").read_bytes()
    messages.extract(rooms)
    assert messages.po_path(rooms / "press", "ja").read_bytes() == before


def test_compiling_writes_what_gettext_reads_and_only_once(rooms: Path) -> None:
    assert messages.compile_all(rooms) == 2
    assert messages.compile_all(rooms) == 0
    assert b"schlicht" in messages.po_path(rooms / "press", "de").with_suffix(".mo").read_bytes()
