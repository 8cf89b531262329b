"""Charts as SVG: well formed, legible without colour, and honest about what they cut off."""

from xml.etree import ElementTree

import pytest

from quizzes.charts import Line, Panel, svg

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*panels, title="标题"):
    return ElementTree.fromstring(svg(title, panels, days="第几天"))


def texts(root):
    return [one.text for one in root.iter(f"{SVG}text")]


def heights(root):
    return [
        [float(point.split(",")[1]) for point in one.attrib["points"].split()]
        for one in root.iter(f"{SVG}polyline")
    ]


def line(*values, label="甲", dash=""):
    return Line(label, values, "#000000", dash)


def test_a_chart_names_itself_its_panels_its_lines_and_its_axis():
    root = drawn(Panel("负荷", [line(1, 2), line(2, 1, label="乙")]), Panel("记得", [line(0.5, 1)]))
    assert root.find(f"{SVG}title").text == "标题"
    assert {"标题", "负荷", "记得", "甲", "乙", "第几天"} <= set(texts(root))


def test_a_larger_value_stands_higher():
    [ys] = heights(drawn(Panel("负荷", [line(0, 5, 10)])))
    assert ys[0] > ys[1] > ys[2]


def test_a_share_is_shown_in_per_cent_from_the_tenth_below_the_least():
    shown = texts(drawn(Panel("记得", [line(0.83, 0.97)], share=True)))
    assert {"80%", "85%", "90%", "95%", "100%"} <= set(shown)


@pytest.mark.parametrize(("most", "top"), [(0.2, 4), (4, 4), (21, 40), (97, 120), (130, 160)])
def test_the_scale_ends_at_a_number_with_whole_quarters(most, top):
    assert Panel("负荷", [line(most)]).top == top


def test_what_would_flatten_the_rest_is_cut_off_and_written_out():
    panel = Panel("负荷", [line(50, 60), line(60, 50), line(40, 633)])
    root = drawn(panel)
    assert panel.top == 120
    assert "↑ 633" in texts(root)
    assert min(min(ys) for ys in heights(root)) == heights(root)[2][1]


def test_lines_differ_without_colour():
    root = drawn(Panel("负荷", [line(1), line(2, dash="2 3")]))
    dashes = [one.attrib.get("stroke-dasharray") for one in root.iter(f"{SVG}polyline")]
    assert dashes == [None, "2 3"]


def test_words_are_escaped_and_nothing_needs_an_inline_style():
    made = svg("a < b & c", [Panel("<x>", [line(1)])], days="d")
    assert "a &lt; b &amp; c" in made
    assert "style" not in made
