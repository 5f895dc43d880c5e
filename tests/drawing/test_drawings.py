"""Drawings: all words are there, nothing sticks out, and boxes do not overlap."""

from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from armoedeplan.drawing.bars import Bar, drawn_bars
from armoedeplan.drawing.grid import grid
from armoedeplan.drawing.layers import Box, Link, layers
from armoedeplan.drawing.lettering import width
from armoedeplan.drawing.marks import Drawing
from armoedeplan.drawing.palette import OURS, Palette, palette_of
from armoedeplan.drawing.timeline import Bar as Span
from armoedeplan.drawing.timeline import timeline
from armoedeplan.drawing.tree import Node, tree
from armoedeplan.drawing.trend import Point, trend

NAME = st.text(st.sampled_from("abcdeghilmnorstuvABC<&>\"' -"), min_size=1, max_size=70)
SVG = "{http://www.w3.org/2000/svg}"


def marks(drawing: Drawing) -> ET.Element:
    """Read a drawing as XML, which fails when it is not well-formed."""
    return ET.fromstring(drawing.svg("Titel", "Woorden"))  # noqa: S314 - our own XML


def words(drawing: Drawing) -> str:
    """Give all that a drawing says, without the breaks."""
    return "".join("".join(one.text or "" for one in marks(drawing).iter(f"{SVG}text")).split()).replace("-", "")


def bare(text: str) -> str:
    return "".join(text.split()).replace("-", "")


def rects(drawing: Drawing) -> list[tuple[float, float, float, float]]:
    """Give the boxes: left, top, right, bottom; the first rectangle is the paper."""
    found = []
    for one in list(marks(drawing).iter(f"{SVG}rect"))[1:]:
        x, y, wide, high = (float(one.get(name, "0")) for name in ("x", "y", "width", "height"))
        found.append((x, y, x + wide, y + high))
    return found


def inside(drawing: Drawing) -> None:
    """Hold that no words and no box stick out."""
    for one in marks(drawing).iter(f"{SVG}text"):
        size, x = float(one.get("font-size", "0")), float(one.get("x", "0"))
        wide = width(one.text or "", size)
        left = x - {"middle": wide / 2, "end": wide, "start": 0}[one.get("text-anchor", "")]
        assert left >= -1, one.text
        assert left + wide <= drawing.width + 1, one.text
        assert 0 <= float(one.get("y", "0")) <= drawing.height, one.text
    for left, top, right, bottom in rects(drawing):
        assert -0.1 <= left <= right <= drawing.width + 0.1
        assert -0.1 <= top <= bottom <= drawing.height + 0.1


def apart(drawing: Drawing) -> None:
    """Hold that no two boxes overlap."""
    for a, b in combinations(rects(drawing), 2):
        assert a[2] <= b[0] + 0.2 or b[2] <= a[0] + 0.2 or a[3] <= b[1] + 0.2 or b[3] <= a[1] + 0.2


@settings(max_examples=60)
@given(st.data())
def test_layers_hold_all_boxes_apart_with_all_their_words(data: st.DataObject) -> None:
    names = data.draw(st.lists(st.lists(NAME, min_size=1, max_size=6), min_size=2, max_size=4))
    columns = [
        (f"Kolom {number}", [Box(f"{number}.{at}", name) for at, name in enumerate(column)])
        for number, column in enumerate(names)
    ]
    ids = [box.id for _, boxes in columns for box in boxes]
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=12))
    drawing = layers(columns, [Link(*pair) for pair in pairs], OURS)
    inside(drawing)
    apart(drawing)
    for column in names:
        assert all(bare(name) in words(drawing) for name in column)


def test_a_line_over_two_columns_passes_where_no_box_stands() -> None:
    columns = [("A", [Box("a", "a")]), ("B", [Box("b", "b")]), ("C", [Box("c", "c")])]
    drawing = layers(columns, [Link("a", "b"), Link("b", "c"), Link("a", "c")], OURS)
    passing = next(marks(drawing).iter(f"{SVG}polyline"))
    (_, y1), (_, y2) = (map(float, point.split(",")) for point in passing.get("points", "").split())
    top, bottom = rects(drawing)[1][1], rects(drawing)[1][3]
    assert y1 == y2
    assert not top <= y1 <= bottom


def test_an_order_with_fewer_crossings_is_found() -> None:
    left = [Box(f"l{number}", str(number)) for number in range(5)]
    right = [Box(f"r{number}", str(number)) for number in range(5)]
    drawing = layers([("", left), ("", right)], [Link(f"l{number}", f"r{4 - number}") for number in range(5)], OURS)
    curves = [one.get("d", "").replace("M", "").replace("C", " ").split() for one in marks(drawing).iter(f"{SVG}path")]
    ends = sorted((float(path[1]), float(path[-1])) for path in curves)
    assert all(a[1] < b[1] for a, b in pairwise(ends)), "the lines cross"


def grown(parts: list[tuple[str, str, int]]) -> Node:
    """Give a tree out of the words of its leaves, each with those of a box above two neighbours, and which two."""
    nodes = [Node(leaf) for leaf, _, _ in parts]
    for _, above, place in parts[1:]:
        at = place % (len(nodes) - 1)
        nodes[at : at + 2] = [Node(above, tuple(nodes[at : at + 2]))]
    return nodes[0]


@given(st.lists(st.tuples(NAME, NAME, st.integers(0, 6)), min_size=1, max_size=8).map(grown))
def test_a_tree_holds_all_boxes_apart(node: Node) -> None:
    drawing = tree([node, Node("Nog een", dark=True)], OURS)
    inside(drawing)
    apart(drawing)
    assert bare(node.words) in words(drawing)


@given(st.lists(st.tuples(NAME, st.lists(st.integers(0, 9), min_size=3, max_size=3)), min_size=1, max_size=8))
def test_a_heat_map_says_every_number_so_that_no_colour_is_needed(rows: list[tuple[str, list[int]]]) -> None:
    drawing = grid(rows, ["signaleren", "inkomensondersteuning", "schuldhulpverleningstrajecten"], OURS)
    inside(drawing)
    numbers = [one.text for one in marks(drawing).iter(f"{SVG}text") if (one.text or "").isdecimal()]
    assert numbers == [str(number) for _, found in rows for number in found]


@given(st.lists(st.tuples(NAME, st.floats(2020, 2040), st.none() | st.floats(0, 9)), min_size=1, max_size=8))
def test_a_timeline_holds_every_bar(bars_: list[tuple[str, float, float | None]]) -> None:
    spans = [Span(name, start, None if more is None else start + more) for name, start, more in bars_]
    drawing = timeline(spans, OURS)
    inside(drawing)
    assert len(rects(drawing)) == len(spans)


@given(st.lists(st.tuples(NAME, st.floats(0, 1000)), min_size=1, max_size=6))
def test_bars_hold_all_their_words(shown: list[tuple[str, float]]) -> None:
    drawing = drawn_bars([Bar(name, value, f"{value:.1f} van 1000") for name, value in shown], OURS)
    inside(drawing)


@given(
    st.lists(st.tuples(st.floats(2020, 2030), st.floats(-1e6, 1e6)), min_size=1, max_size=6),
    st.none() | st.floats(-1e6, 1e6),
)
def test_a_trend_stays_within_its_scale(values: list[tuple[float, float]], aim: float | None) -> None:
    points = [Point(moment, value, "7,5") for moment, value in sorted(values)]
    drawing = trend(points, None if aim is None else Point(2031, aim, "doel"), OURS)
    inside(drawing)
    places = [float(one.get("cy", "-1")) for one in marks(drawing).iter(f"{SVG}circle")]
    assert len(places) == len(points) + (aim is not None)
    assert all(0 <= y <= drawing.height for y in places)


@pytest.mark.parametrize("words_", ["</text><script>alert(1)</script>", "a & b", "\x00\x1b[31mrood", '" onload="x'])
def test_words_are_never_markup(words_: str) -> None:
    drawing = tree([Node(words_)], OURS)
    tags = {one.tag for one in marks(drawing).iter()}
    assert tags == {f"{SVG}{name}" for name in ("svg", "title", "desc", "rect", "text")}


def drawn_in(palette: Palette) -> dict[str, Drawing]:
    """Give one of each kind of drawing, with something dark and something light in it."""
    points = [Point(2026, 1, "1"), Point(2027, 3, "3")]
    return {
        "bars": drawn_bars([Bar("a", 2, "2", dark=True), Bar("b", 1, "1")], palette),
        "grid": grid([("a", [0, 1, 2, 3])], ["w", "x", "y", "z"], palette),
        "layers": layers([("", [Box("a", "A", dark=True)]), ("", [Box("b", "B")])], [Link("a", "b")], palette),
        "timeline": timeline([Span("a", 2026, 2027), Span("b", 2026, None)], palette),
        "tree": tree([Node("a", (Node("b"),), dark=True)], palette),
        "trend": trend(points, Point(2030, 5, "5"), palette),
    }


@pytest.mark.parametrize("name", drawn_in(OURS))
def test_a_drawing_takes_its_colours_from_its_palette_and_keeps_all_else(name: str) -> None:
    other = palette_of("#0b5d3b")
    svg, recoloured = (drawn_in(palette)[name].svg("Titel", "Woorden") for palette in (OURS, other))
    assert not any(f'"{colour}"' in recoloured for colour in OURS)
    assert f'"{other.main}"' in recoloured
    for old, new in zip(OURS, other, strict=True):
        svg = svg.replace(f'"{old}"', f'"{new}"')
    assert recoloured == svg


def test_our_own_colour_gives_our_own_palette() -> None:
    assert palette_of(OURS.main.upper()) is OURS
    assert palette_of("#000000") == ("#000000", "#e0e0e0", "#d1d1d1", "#8c8c8c")
