"""What holds for the whole article: its region, and its marks."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.facts.about import is_firmly_about, region_about
from news.facts.page import full_width
from news.text.article import Article
from tests.news.facts.passages import facts as facts_of
from tests.news.facts.passages import one

TITLE = "社工站建设见成效"


def about(text: str, title: str = TITLE, source: str = "") -> str:
    """The full name of the place that an article is about."""
    region = region_about(Article("article", title, text, source=source))
    return region.full_name if region else ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("社工,每月津贴", "社工，每月津贴"),
        ("社工 , 每月津贴", "社工 ， 每月津贴"),
        ("共3,000人,其中", "共3,000人，其中"),
    ],
)
def test_a_comma_of_ascii_beside_chinese_is_a_chinese_one(text: str, said: str) -> None:
    assert full_width(text) == said


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize(
    ("source", "text", "place"),
    [
        ("临溪日报", "我市建成社工站14个。", "云州省临溪市"),
        ("临溪晚报", "全市建成社工站14个。", "云州省临溪市"),
        ("临溪市民政局", "我市建成社工站14个。", "云州省临溪市"),
        ("临溪市人民政府网站", "我市建成社工站14个。", "云州省临溪市"),
        ("石桥发布", "全县建成社工站14个。", "云州省青原市石桥县"),
        ("云州电视台", "我省建成社工站14个。", "云州省"),
    ],
)
def test_our_city_is_the_publishers_own_where_the_text_names_no_place(
    source: str, text: str, place: str
) -> None:
    assert about(text, source=source) == place


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("石桥日报", "我市建成社工站14个。"),
        ("云州日报", "我市建成社工站14个。"),
        ("临溪日报", "建成社工站14个。"),
        ("临溪社工服务公司", "我市建成社工站14个。"),
        ("青年日报", "我市建成社工站14个。"),
        ("", "我市建成社工站14个。"),
    ],
)
def test_a_publisher_of_another_rank_or_of_no_place_does_not_say_whose_city_it_is(
    source: str, text: str
) -> None:
    assert about(text, source=source) == ""


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize(
    ("title", "text", "place"),
    [
        (TITLE, "白沙市建成社工站14个，我市前去学习。", "云州省白沙市"),
        ("白沙市社工站建设见成效", "我市建成社工站14个。", "云州省白沙市"),
    ],
)
def test_a_place_named_comes_before_the_publishers_own(title: str, text: str, place: str) -> None:
    assert about(text, title, "临溪日报") == place


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("青原市石桥县建成社工站14个。我省还要推广。", "云州省"),
        ("青原市石桥县建成社工站14个。我市还要推广。", "云州省青原市"),
        ("青原市石桥县建成社工站14个。全县还要推广。", "云州省青原市石桥县"),
        ("青原市石桥县建成社工站14个。各地还要推广。", "云州省青原市石桥县"),
        ("青原市石桥县建成社工站14个。全区还要推广。", ""),
        ("青原市石桥县建成社工站14个。我省、全省和我市都要推广。", "云州省"),
    ],
)
def test_our_province_is_the_one_that_the_place_named_lies_in(text: str, place: str) -> None:
    assert about(text) == place


@pytest.mark.usefixtures("made_up_places")
def test_a_titles_place_stands_whatever_rank_the_text_speaks_of() -> None:
    assert about("我省还要推广。", "青原市石桥县建成社工站") == "云州省青原市石桥县"


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("云州省提高奖励标准 临溪调整为2300元 青原调整为2360元", "云州省"),
        ("云州省临溪市出台新规：望湖区、观山区先行", "云州省临溪市"),
        ("云州出台新规 临溪先行 望湖区试点", "云州省临溪市望湖区"),
        ("云州省提高奖励标准 望湖区先行", "云州省临溪市望湖区"),
    ],
)
def test_a_title_that_names_two_places_side_by_side_is_about_the_one_around(
    title: str, place: str
) -> None:
    assert about("社工奖励标准调整。", title) == place


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("社工奖励办法(试行)", "社工奖励办法（试行）"),
        ("名单(5个工作日)", "名单（5个工作日）"),
        ("“青年汇”(2期)", "“青年汇”（2期）"),
        ("社工培训(2030)", "社工培训（2030）"),
        ("(试行)办法", "（试行）办法"),
        ("有社工,也有督导:394人;另有9人", "有社工，也有督导：394人；另有9人"),
    ],
)
def test_marks_and_brackets_around_chinese_are_its_own(written: str, read: str) -> None:
    assert full_width(written) == read


@pytest.mark.parametrize("text", ["3:500", "1,000人", "f(x)", "2030 (2)", "奖励(每人\n每月)"])
def test_marks_between_figures_and_brackets_of_other_scripts_stay(text: str) -> None:
    assert full_width(text) == text


@given(st.text(alphabet="社工()（）,:;《》“”0123 a\n", max_size=40))
def test_no_mark_moves_what_stands_behind_it(text: str) -> None:
    made = full_width(text)
    assert len(made) == len(text)
    assert all(one == other or one in ",:;()" for one, other in zip(text, made, strict=True))


@pytest.mark.usefixtures("made_up_places")
def test_a_value_is_read_in_the_marks_of_chinese_and_found_where_it_stood() -> None:
    text = "临溪市民政局公示获奖名单(5个工作日),奖励持证社工(含督导)394人。"
    people = one(facts_of(text, "临溪市奖励社工"), "394人")
    assert text[people.span.start : people.span.end] == "394人"
    assert "（含督导）" in people.before


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize(
    "title",
    ["31省份社工人数出炉，白沙市最多", "31个省份公布人数，白沙市最多", "各省社工人数，白沙市最多"],
)
def test_a_title_on_all_provinces_is_about_none_of_the_places_in_it(title: str) -> None:
    assert about("白沙市持证社工900人。", title) == ""


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize("title", ["全省社工人数出炉，白沙市最多", "3省社工交流，白沙市到场"])
def test_a_title_on_some_places_is_about_the_one_it_names(title: str) -> None:
    assert about("白沙市持证社工900人。", title) == "云州省白沙市"


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize("measured", ["在全省率先建成社工站", "有全省首个社工站", "推广全省示范站"])
def test_a_city_that_leads_its_province_is_not_its_province(measured: str) -> None:
    assert about(f"青原市{measured}，我市现有社工2860人，全省推广。") == "云州省青原市"


def test_a_list_of_a_thousand_numbers_is_no_statement() -> None:
    found = facts_of("社区中心3个、" * 1000 + "。\n新增社工站14个。")
    assert [fact.text for fact in found] == ["14个"]


@pytest.mark.parametrize("digits", ["٣٤", "४२", "𝟑𝟒"])
def test_digits_of_other_scripts_stop_nothing(digits: str) -> None:
    found = facts_of(f"建成社工站{digits}个。新增食堂12个。")
    assert "12个" in [fact.text for fact in found]


def test_a_year_that_one_item_of_a_list_names_is_not_the_next_items() -> None:
    text = (
        "一、主要任务\n（一）发展信托。到2030年，信托达到50单。\n"
        "（二）建设基地。建成产业园10个以上。"
    )
    fact = one(facts_of(text, "宁波市慈善事业发展规划"), "10个以上")
    assert "2030" not in fact.statement


def test_a_year_that_a_section_names_is_not_the_next_sections() -> None:
    text = "一、发展目标\n到2030年，床位达到5万张。\n二、扶持政策\n每年培训护理员500人以上。"
    fact = one(facts_of(text, "宁波市养老服务发展规划"), "500人以上")
    assert "2030" not in fact.statement


PLAN = "宁波市“十四五”养老服务发展规划"


def test_what_a_plan_looks_back_on_is_of_the_years_that_its_passage_opens_with() -> None:
    text = "一、发展基础\n“十三五”期间，养老服务不断完善。全市培训护理员4219名。"
    fact = one(facts_of(text, PLAN), "4219名")
    assert "“十三五”期间，" in fact.statement
    assert not fact.unresolved


def test_what_a_plan_looks_back_on_without_saying_how_far_is_left_open() -> None:
    text = "一、发展基础\n养老服务不断完善。全市培训护理员4219名。"
    assert "时间" in one(facts_of(text, PLAN), "4219名").unresolved


def test_a_goal_is_not_of_the_years_that_its_passage_looks_back_on() -> None:
    text = "“十三五”期间，养老服务不断完善。到2030年，全市培训护理员4219名。"
    assert "十三五" not in one(facts_of(text, PLAN), "4219名").statement


def test_where_a_sites_reporter_writes_from_is_no_jurisdiction() -> None:
    title = "青禾网昆明5月9日消息，云南省民政厅介绍云南省津贴制度"
    assert about("全省津贴每月50元。", title) == "云南省"


def test_who_entered_a_text_is_no_part_of_it() -> None:
    found = facts_of("发稿人：管理员，日期2030年3月5日。\n宁波市建成社工站14个。")
    assert [fact.text for fact in found] == ["14个"]


def test_what_a_village_tells_of_itself_is_not_its_citys_figure() -> None:
    text = (
        "宁波市的青原村靠山。全村共有253户。人均年收入5000元。青原村建成凉亭12座。"
        "温州市建成凉亭47座。"
    )
    found = facts_of(text, "宁波市山村里的新生活")
    assert "所属" in one(found, "253户").unresolved
    assert "所属" in one(found, "5000元").unresolved
    assert one(found, "12座").unresolved == one(found, "47座").unresolved == ()


def test_a_citys_report_may_tell_of_one_village_too() -> None:
    text = "全市持证社工增加到900人。全市建成社工站14个。其中青原村最早，全村有253户。"
    assert one(facts_of(text), "14个").unresolved == ()


def test_a_county_told_in_short_again_and_again_is_the_one_that_ours_means() -> None:
    text = (
        "为发展我县旅游业，制定本意见。\n"
        "在柳河新建民宿的给予奖励。来柳河旅游的游客，游览柳河后给予补助。"
    )
    found = region_about(Article("article", "加快重点产业实施意见", text))
    assert found is not None
    assert found.name == "柳河县"
    once = text.replace("来柳河旅游的游客，游览柳河后", "")
    assert region_about(Article("article", "加快重点产业实施意见", once)) is None


def test_who_is_meant_by_ours_is_sure_where_it_is_told_in_short_again_and_again() -> None:
    text = (
        "为发展我县旅游业，结合我县实际，制定本意见。\n"
        "在柳河新建民宿的给予奖励2万元。来柳河旅游的游客，游览柳河后给予补助。"
    )
    told = one(facts_of(text, "加快重点产业实施意见"), "2万元")
    assert "地点" not in told.unresolved
    assert told.place.endswith("柳河县")


def test_a_place_that_one_learns_from_is_not_the_one_that_ours_means() -> None:
    learnt = (
        "我市干部赴宁波考察，学习宁波做法，与宁波的社工机构签约。\n"
        "我市出台补贴政策，持证社工每人每月补贴90元。"
    )
    learning = Article("article", "推进社工服务工作", learnt)
    assert not is_firmly_about(learning, region_about(learning))


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("根据《远山省养老条例》，结合临溪实际，制定本办法。补贴标准为每月90元。", "临溪市"),
        ("根据《远山省养老条例》，结合实际，制定本办法。补贴标准为每月90元。", "远山省"),
        ("远山省按规定办理。根据临溪实际，提出以下措施。远山省、远山省。", "临溪市"),
        ("推进全省示范区建设。全市企业达90家。临溪市要做强。临溪发展，临溪先行。", "临溪市"),
    ],
)
def test_a_document_is_about_the_place_whose_state_it_suits(text: str, region: str) -> None:
    found = region_about(Article("article", "养老服务若干措施", text))
    assert found is not None
    assert found.name == region


@pytest.mark.usefixtures("made_up_places")
def test_a_governments_report_is_of_the_place_whose_congress_hears_it() -> None:
    text = (
        "——2031年1月28日在云州省第十四届人民代表大会第四次会议上\n"
        "各位代表，现在报告过去一年。\n全省持证社工达到9000人。" + "各项事业蒸蒸日上。" * 60
    )
    report = Article("article", "2031年报告", text)
    assert is_firmly_about(report, region_about(report))


CODE = """第一条 为了规范社工服务，制定本办法。
第二条 社工站应当在本年度内对所辖社区走访12次。
第三条 社工每周服务不少于20小时。"""


def test_the_year_of_a_code_is_each_year_and_that_of_a_notice_its_own() -> None:
    day = date(2031, 3, 1)
    code = facts_of(CODE, "宁波市社工服务办法", day)
    notice = facts_of(CODE.replace("第", "要求"), "宁波市社工服务办法", day)
    assert "2031年" not in one(code, "12次").statement
    assert "2031年" in one(notice, "12次").statement


@pytest.mark.usefixtures("made_up_places")
def test_what_goes_to_every_province_is_of_none_that_it_has_a_word_for() -> None:
    text = "各省、自治区、直辖市民政厅：补贴标准为每月90元。结合临溪实际，制定专门措施。"
    found = region_about(Article("article", "养老服务若干措施", text))
    assert not is_firmly_about(Article("article", "养老服务若干措施", text), found)


def test_an_article_is_about_none_of_many_provinces_of_which_it_names_the_first() -> None:
    text = "农业部在河北等12个省区组织试点。到2030年，全国天然草原总产草量达到10亿吨。"
    assert region_about(Article("article", "加快发展草牧业", text)) is None


def test_a_document_that_is_carried_out_does_not_say_whose_notice_it_is() -> None:
    title = "关于贯彻落实《浙江省生育保险规定》有关事项的通知"
    text = "结合我市实际，现就宁波市生育保险有关事项通知如下。宁波市缴费比例为1%。"
    found = region_about(Article("article", title, text))
    assert found is not None
    assert found.name == "宁波市"
