"""Lists of places: whose a part's figures are."""

import pytest

from news.facts.fact import Fact
from news.facts.headed import head_of
from tests.news.facts.passages import facts, one

LIST = (
    "各地每月给持证社工的补贴标准如下：\n苏州市：初级社工师每月补贴200元，中级社工师每月补贴400元；"
    "无锡：初级社工师每月补贴350元；南通：初级社工师每月补贴150元；中级社工师每月补贴900元。"
)


@pytest.mark.parametrize(
    ("figure", "place"),
    [
        ("200元", "江苏省苏州市"),
        ("400元", "江苏省苏州市"),
        ("350元", "江苏省无锡市"),
        ("150元", "江苏省南通市"),
        ("900元", "江苏省南通市"),
    ],
)
@pytest.mark.parametrize("title", ["持证社工补贴一览", "宁波市持证社工有补贴吗"])
def test_a_head_governs_the_figures_up_to_the_next_head(
    figure: str, place: str, title: str
) -> None:
    fact = one(facts(LIST, title), figure)
    assert (fact.place, fact.unresolved) == (place, ())
    assert fact.statement.startswith(place)
    assert "：" not in fact.statement


def test_the_evidence_shows_the_head() -> None:
    fact = one(facts(LIST), "900元")
    assert LIST[fact.sentence.start : fact.sentence.end].startswith("南通：")
    assert LIST[fact.clause.start :].startswith("南通：")
    assert LIST[fact.span.start : fact.span.end] == "900元"


def test_parts_may_open_with_their_place_without_a_colon() -> None:
    found = facts(
        "苏州市对初级社工师每月补贴200元，对中级社工师每月补贴400元；"
        "无锡对初级社工师每月补贴350元，对中级社工师每月补贴550元。"
    )
    assert [fact.place for fact in found if fact.kind == "amount"] == [
        "江苏省苏州市",
        "江苏省苏州市",
        "江苏省无锡市",
        "江苏省无锡市",
    ]


def test_a_place_that_is_a_lines_only_word_governs_what_stands_under_it() -> None:
    found = facts(
        "苏州市：\n1.初级社工师每月补贴200元。\n2.中级社工师每月补贴400元。\n"
        "无锡市：\n1.初级社工师每月补贴350元。"
    )
    assert one(found, "400元").place == "江苏省苏州市"
    assert one(found, "350元").place == "江苏省无锡市"


def test_beside_a_list_that_holds_the_titles_place_nothing_tells_where() -> None:
    found = facts(f"{LIST}\n高级社工师每月补贴1200元。", "苏州等地持证社工补贴一览")
    assert "地点" in one(found, "1200元").unresolved


def test_a_name_that_several_places_bear_is_no_certain_head() -> None:
    found = facts("苏州：初级社工师每月补贴200元；无锡：每月补贴350元；鼓楼：每月补贴450元。")
    assert "地点" in one(found, "450元").unresolved


def test_one_place_alone_is_no_list() -> None:
    found = facts("宁波市：初级社工师每月补贴200元；中级社工师每月补贴400元。")
    assert {fact.place for fact in found} == {"浙江省宁波市"}


@pytest.mark.parametrize("text", ["初级：200元", "其中：200元", "苏州河：200元长", "每月200元"])
def test_other_words_are_no_heads(text: str) -> None:
    head = head_of(text)
    assert head is None or not head.colon


def test_a_clause_that_names_a_place_is_not_said_of_the_nation() -> None:
    found = facts("全国社会工作人才不断增加，苏州市姑苏区正从事社会工作的有320人。", "社会工作人才")
    assert "全国" not in one(found, "320人").statement


TOUR = """青原市建成社工站14个。站里有持证社工52名。
白沙市探索新路，建成社工站23个，服务居民8100人。
大河市建成社工站35个。站里有持证社工61名。"""


def whose(found: list[Fact]) -> dict[str, str]:
    """The place of each figure that stands alone."""
    return {fact.text: fact.place for fact in found if not fact.unresolved}


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize("title", ["社工站建设见成效", "云州省社工站建设见成效"])
def test_in_a_report_that_goes_from_place_to_place_a_paragraph_is_of_the_place_it_opens_with(
    title: str,
) -> None:
    assert whose(facts(TOUR, title)) == {
        "14个": "云州省青原市",
        "52名": "云州省青原市",
        "23个": "云州省白沙市",
        "8100人": "云州省白沙市",
        "35个": "远山省大河市",
        "61名": "远山省大河市",
    }


@pytest.mark.usefixtures("made_up_places")
def test_a_paragraph_that_opens_with_no_place_is_of_the_titles_and_of_none_without_it() -> None:
    text = f"{TOUR}\n站站都有档案，共建档6100份。"
    assert one(facts(text, "云州省社工站建设见成效"), "6100份").place == "云州省"
    for title in ("社工站建设见成效", "青原市社工站建设见成效"):
        assert "地点" in one(facts(text, title), "6100份").unresolved


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize(
    "text",
    [
        "青原市建成社工站14个。站里有持证社工52名。\n石桥县建成社工站23个。",
        "青原市建成社工站14个。站里有持证社工52名。\n社工走进社区。",
        "青原市民政局召开座谈会。会上有持证社工52名。\n白沙市建成社工站23个。",
        "青原市和大河市建成社工站。站里有持证社工52名。\n白沙市建成社工站23个。",
        "1.青原市建成社工站14个。站里有持证社工52名。\n2.白沙市建成社工站23个。",
    ],
)
def test_one_place_a_place_in_the_other_a_venue_two_at_once_and_items_are_no_tour(
    text: str,
) -> None:
    assert "地点" in one(facts(text, "社工站建设见成效"), "52名").unresolved


@pytest.mark.usefixtures("made_up_places")
def test_in_a_sentence_that_goes_from_place_to_place_a_figure_is_of_the_one_before_it() -> None:
    text = (
        "青原市建成社工站14个，服务居民6200人；持证社工52名；其中，石桥县建成社工站23个，"
        "服务居民8100人；全国建成社工站9100个。"
    )
    found = facts(text, "云州省社工站建设见成效")
    assert whose(found) == {
        "14个": "云州省青原市",
        "6200人": "云州省青原市",
        "52名": "云州省青原市",
        "23个": "云州省青原市石桥县",
        "8100人": "云州省青原市石桥县",
        "9100个": "",
    }
    assert one(found, "23个").before == "青原市石桥县建成社工站"
