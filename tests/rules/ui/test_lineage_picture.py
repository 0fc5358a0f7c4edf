"""The lineage: from left to right, no box on another, and the same story as a list."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kizuna.ui.rules.lineage import Lineage, Node, Origin, Step, lay_out_lineage

FAIR = Step("fair", "Meeting at a fair", "2018", "encounter", "#fair")
VISIT = Step("visit", "Visit to a plant", "2019", "delegation", "#visit")
PAPER = Step("paper", "Supplement", "2019", "agreement", "#paper")


@st.composite
def stories(draw: st.DrawFn) -> tuple[list[Step], list[Origin]]:
    """Steps and origins of every shape, circles and strangers included."""
    count = draw(st.integers(0, 9))
    titles = st.integers(1, 12).map("Word 郡山市".__mul__)
    steps = [Step(str(n), draw(titles), "", "encounter", "#") for n in range(count)]
    keys = st.integers(0, count).map(str)
    origins = draw(
        st.lists(st.builds(Origin, keys, keys, st.sampled_from(["", "because of that " * 6])), max_size=20)
    )
    return steps, origins


def overlap(one: Node, other: Node) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def layers(picture: Lineage) -> dict[str, int]:
    return {node.step.key: node.layer for node in picture.nodes}


@settings(deadline=None, max_examples=60)
@given(stories())
def test_no_box_lies_on_another_and_all_lie_within_the_page(story: tuple[list[Step], list[Origin]]) -> None:
    picture = lay_out_lineage(*story)
    nodes = picture.nodes
    assert not any(overlap(one, other) for at, one in enumerate(nodes) for other in nodes[:at])
    for node in nodes:
        assert 0 <= node.x <= node.x + node.width <= picture.width
        assert 0 <= node.y <= node.y + node.height <= picture.height
    for arrow in picture.arrows:
        assert 0 <= arrow.box_x <= arrow.box_x + arrow.box_width <= picture.width
        assert arrow.text_y + arrow.text_height <= picture.height


@settings(deadline=None, max_examples=60)
@given(stories())
def test_reasons_never_cover_one_another(story: tuple[list[Step], list[Origin]]) -> None:
    told = [arrow for arrow in lay_out_lineage(*story).arrows if arrow.lines]
    for at, one in enumerate(told):
        for other in told[:at]:
            apart = (
                abs(one.x - other.x) >= (one.box_width + other.box_width) / 2
                or one.text_y >= other.text_y + other.text_height
            )
            assert apart or other.text_y >= one.text_y + one.text_height


@settings(deadline=None, max_examples=60)
@given(stories())
def test_every_arrow_leads_to_the_right_and_every_step_is_shown(
    story: tuple[list[Step], list[Origin]],
) -> None:
    picture = lay_out_lineage(*story)
    place = layers(picture)
    assert len(picture.nodes) == len(story[0])
    assert all(place[arrow.origin.parent] < place[arrow.origin.child] for arrow in picture.arrows)


def test_a_chain_takes_one_layer_each() -> None:
    picture = lay_out_lineage([PAPER, VISIT, FAIR], [Origin("fair", "visit"), Origin("visit", "paper")])
    assert layers(picture) == {"fair": 0, "visit": 1, "paper": 2}


def test_a_late_beginning_stands_right_before_what_came_of_it() -> None:
    late = Step("late", "Another beginning", "", "encounter", "#")
    picture = lay_out_lineage(
        [FAIR, VISIT, PAPER, late],
        [Origin("fair", "visit"), Origin("visit", "paper"), Origin("late", "paper")],
    )
    assert layers(picture)["late"] == 1


def test_a_circle_is_cut_and_the_rest_is_kept() -> None:
    picture = lay_out_lineage([FAIR, VISIT], [Origin("fair", "visit"), Origin("visit", "fair")])
    assert [(arrow.origin.parent, arrow.origin.child) for arrow in picture.arrows] == [("fair", "visit")]


def test_the_list_names_each_step_with_what_it_arose_from() -> None:
    origin = Origin("fair", "visit", "invited there", "#source")
    assert lay_out_lineage([FAIR, VISIT], [origin]).as_list == ((FAIR, ()), (VISIT, ((FAIR, origin),)))


def test_nothing_makes_an_empty_picture() -> None:
    assert lay_out_lineage([], []).nodes == ()


def test_an_arrow_over_a_layer_goes_round_what_stands_there() -> None:
    origins = [Origin("fair", "visit"), Origin("visit", "paper"), Origin("fair", "paper", "led to both")]
    picture = lay_out_lineage([FAIR, VISIT, PAPER], origins)
    visit = next(node for node in picture.nodes if node.step is VISIT)
    over = next(arrow for arrow in picture.arrows if arrow.lines)
    assert not visit.y - 4 < over.text_y + over.text_height / 2 < visit.y + visit.height + 4
    assert f"H{visit.x + visit.width:.1f}" in over.path
