"""Documents, bodies, terms and ranks."""

import pytest

from news.facts.names import find_bodies, find_instruments, find_terms, names_called, short_names
from news.facts.ranks import find_levels


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("市民政局印发《社会工作者奖励办法》", "issued"),
        ("根据《社会工作者奖励办法》，给予奖励", "basis"),
        ("按照《社会工作者奖励办法》执行", "basis"),
        ("会议学习了《社会工作者奖励办法》", "cited"),
        ("《社会工作者奖励办法》规定，给予奖励", "basis"),
        ("符合《社会工作者奖励办法》规定条件的人才", "cited"),
        ("达到市级《社会工作者奖励办法》要求的社工站", "cited"),
    ],
)
def test_only_a_printed_or_followed_document_rules(text: str, role: str) -> None:
    (instrument,) = find_instruments(text)
    assert (instrument.name, instrument.role) == ("《社会工作者奖励办法》", role)


def test_newspapers_and_books_are_no_documents() -> None:
    assert find_instruments("据《兰州新区报》报道，《红楼梦》展出") == ()


def test_a_document_has_its_number_and_its_short_name() -> None:
    long, _short = find_instruments("印发《奖励实施办法》（以下简称《办法》），自即日起施行")
    (numbered,) = find_instruments("印发《奖励实施办法》（民发〔2023〕55号）")
    assert long.short == "《办法》"
    assert numbered.number == "（民发〔2023〕55号）"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "区民政局、区委政法委(社工委)、区妇联、区信访局等多个部门",
            ["区民政局", "区委政法委(社工委)", "区妇联", "区信访局"],
        ),
        ("惠州市惠阳区民政局联合区财政局", ["惠州市惠阳区民政局", "区财政局"]),
        ("四川省人社厅发布", ["四川省人社厅"]),
        ("工业布局和经济格局", []),
    ],
)
def test_bodies_end_where_their_words_end(text: str, names: list[str]) -> None:
    assert [body.name for body in find_bodies(text)] == names


def test_ranks_are_read_longest_first_on_one_scale() -> None:
    found = find_levels("助理社会工作师、社会工作师、高级社会工作师，初级、中级、高级")
    assert [level.level for level in found] == ["初级", "中级", "高级"] * 2
    assert found[2].written == "高级社会工作师"


def test_a_quoted_model_is_a_term_and_a_plain_quotation_is_not() -> None:
    (term,) = find_terms("设计出“1+ 1+ N”服务模式，居民说“很好”")
    assert (term.name, term.head) == ("“1+1+N”", "服务模式")


def test_a_plans_five_years_are_no_programme() -> None:
    text = "《望湖区体育发展“十五五”规划》出台。《望湖区人才培养“三年行动”方案》出台。"
    assert "“十五五”" not in short_names(text)
    assert "“三年行动”" in short_names(text)


def test_a_certificates_short_name_is_known_too() -> None:
    told = "颁发《终身学习荣誉证》（以下简称《荣誉证》）。"
    assert short_names(told)["《荣誉证》"] == "《终身学习荣誉证》"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("修理、更换、退货（以下统称三包）责任", {"三包"}),
        ("老年人助餐点（以下简称“助餐点”）", {"助餐点"}),
        ("以下条件由三方确认", set()),
    ],
)
def test_a_text_says_what_it_calls_things(text: str, names: set[str]) -> None:
    assert names_called(text) == names


def test_a_short_name_stands_for_the_whole_noun_before_it() -> None:
    text = "本市绕城公路以内为养犬重点管理区（以下简称“重点管理区”）。"
    assert short_names(text)["重点管理区"] == "养犬重点管理区"


def test_a_document_of_which_a_rule_only_takes_the_standard_is_no_ground() -> None:
    text = "手续费应在《关于规范手续费的通知》规定收费标准的基础上减半收取。"
    assert [each.role for each in find_instruments(text)] == ["cited"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("文物由市文物管理委员会负责保护", "市文物管理委员会"),
        ("申请人向区民政局提出申请", "区民政局"),
        ("对县人民政府的决定不服", "县人民政府"),
        ("由和县民政局受理", "和县民政局"),
    ],
)
def test_a_preposition_is_no_part_of_the_body_behind_it(text: str, name: str) -> None:
    assert [body.name for body in find_bodies(text)] == [name]
