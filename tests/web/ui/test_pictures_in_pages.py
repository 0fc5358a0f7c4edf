"""Pictures as pages show them: every mark a link with words, the same as a list, numbers no language breaks."""

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from django.template import Context, Template
from django.utils import translation

from kizuna.kernel.dates import PartialDate
from kizuna.ui.rules.lineage import Lineage, Origin, Step, lay_out_lineage
from kizuna.ui.rules.map import Bond, Place, WorldMap, lay_out_map
from kizuna.ui.rules.timeline import Happening, Lane, Timeline, lay_out_timeline

NUMBER = re.compile(r"-?\d+(\.\d+)?")
NUMBERS = {"x", "y", "width", "height", "cx", "cy", "r", "dy", "font-size"}


def shown(source: str, language: str, **values: object) -> str:
    with translation.override(language):
        return Template("{% load kizuna %}" + source).render(Context(values))


@pytest.fixture
def timeline() -> Timeline:
    return lay_out_timeline(
        [
            Happening(
                "mou", "agreement", "Memorandum", "Memorandum, about 2017", "/mou", PartialDate("2017~/..")
            ),
            Happening(
                "visit", "delegation", "Visit", "Visit <2019>", "/visit", PartialDate("2019-09-02"), ("mou",)
            ),
            Happening("note", "delegation", "Note", "Note", "/note", None),
        ],
        [Lane("agreement", "Papers", "sheet"), Lane("delegation", "Visits", "triangle")],
        today=date(2025, 3, 1),
        on=date(2019, 10, 1),
    )


@pytest.fixture
def lineage() -> Lineage:
    steps = [
        Step("fair", "Meeting at a fair", "2018", "encounter", "/fair"),
        Step("plant", "Visit to a plant", "2019", "delegation", "/plant", is_current=True),
    ]
    return lay_out_lineage(steps, [Origin("fair", "plant", "invited at the stand", "/source#3")])


@pytest.fixture
def world() -> WorldMap:
    places = [
        Place("e", "Essen", 51.46, 7.01, "/e", is_home=True),
        Place("k", "Kōriyama", 37.4, 140.36, "/k"),
    ]
    return lay_out_map(places, [Bond("e", "k", "Essen – Kōriyama", "/tie")])


def svg_of(html: str) -> ET.Element:
    found = re.search(r"<svg.*</svg>", html, re.DOTALL)
    assert found
    return ET.fromstring(found[0])  # noqa: S314 - our own output


@pytest.mark.parametrize("language", ["de", "ja", "en"])
def test_every_place_in_a_picture_is_a_number_for_every_browser(
    language: str, timeline: Timeline, lineage: Lineage, world: WorldMap
) -> None:
    source = '{% timeline t "T" %}{% lineage l "L" %}{% world_map m "M" %}'
    parts = shown(source, language, t=timeline, l=lineage, m=world).split("</figure>")[:3]
    seen = 0
    for part in parts:
        for element in svg_of(part).iter():
            for name in NUMBERS & element.attrib.keys():
                assert NUMBER.fullmatch(element.attrib[name]), (element.tag, name, element.attrib[name])
                seen += 1
    assert seen > 60


def test_each_mark_of_a_timeline_is_a_link_with_words(timeline: Timeline) -> None:
    svg = svg_of(shown('{% timeline t "Timeline" %}', "de", t=timeline))
    links = {link.attrib["href"]: link for link in svg.iter("a")}
    assert set(links) == {"/mou", "/visit"}
    assert links["/mou"].attrib["aria-label"] == "Memorandum, about 2017"
    assert links["/visit"].findtext("title") == "Visit <2019>"


def test_the_timeline_names_the_chosen_day_in_words(timeline: Timeline) -> None:
    assert "1. Oktober 2019</text>" in shown('{% timeline t "T" %}', "de", t=timeline)
    assert "2019年10月1日</text>" in shown('{% timeline t "T" %}', "ja", t=timeline)


def test_the_list_beside_the_timeline_has_the_undated_too(timeline: Timeline) -> None:
    html = shown('{% timeline t "T" %}', "de", t=timeline).partition("<ol>")[2]
    assert re.findall(r'href="([^"]+)"', html) == ["/mou", "/visit", "/note"]


def test_two_timelines_on_one_page_do_not_share_ids(timeline: Timeline) -> None:
    html = shown('{% timeline t "T" %}{% timeline t "T" prefix="other" %}', "en", t=timeline)
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == 8
    assert len(set(ids)) == 8


def test_the_lineage_leads_to_its_steps_and_to_the_words_that_join_them(lineage: Lineage) -> None:
    html = shown('{% lineage l "L" %}', "de", l=lineage)
    assert {link.attrib["href"] for link in svg_of(html).iter("a")} == {"/fair", "/plant", "/source#3"}
    assert 'aria-current="true"' in html
    assert "entstand aus „Meeting at a fair“" in html.partition("<ol>")[2]


def test_the_map_leads_to_the_ties_and_names_its_places(world: WorldMap) -> None:
    html = shown('{% world_map m "M" %}', "en", m=world)
    assert {link.attrib["href"] for link in svg_of(html).iter("a")} == {"/e", "/k", "/tie"}
    assert "Kōriyama" in html.partition("<ol>")[2]
    assert "<ol>" not in shown('{% world_map m "M" small=True %}', "en", m=world)
