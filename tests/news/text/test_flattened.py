"""Lines that a copy ran together are told apart again."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from news.text.reading import read
from news.text.repair import repair
from tests.news.text import clean

PARAGRAPHS = [
    "近年来，望湖区持续开展养老服务设施建设，新增养老床位1200张。",
    "一、发放对象。具有望湖区户籍且年满80周岁的老年人，可以申领高龄津贴。",
    "二、发放标准。80至89周岁的老年人每人每月100元，90周岁以上的每人每月200元。",
    "三、办理程序。申请人向所在社区提出申请，区民政局在15个工作日内审核。",
]
HEAD = "望湖区民政局文件望民发〔2030〕5号关于做好高龄津贴发放工作的通知各镇人民政府，区有关部门："


@given(st.sampled_from(["\u3000\u3000", "    ", " \u3000\u3000"]), st.permutations(PARAGRAPHS))
def test_paragraphs_whose_indents_alone_are_left_become_lines(
    indent: str, paragraphs: list[str]
) -> None:
    assert repair(indent.join(paragraphs)).text == "\n".join(paragraphs)


@given(clean.texts)
def test_a_text_with_its_lines_keeps_them(text: str) -> None:
    assume(len(text) > 120)
    assert repair(text).text == text


def test_columns_apart_by_blanks_are_no_paragraphs() -> None:
    row = "初级证书  中级证书  高级证书  " * 10
    assert "\n" not in repair(f"{row}1000元").text


def test_a_row_whose_cells_end_in_brackets_is_no_run_of_paragraphs() -> None:
    row = "项目名称（全称）  建设规模（平方米）  总投资（万元）  开工时间（年）  " * 4
    assert "\n" not in repair(f"{row}望湖养老院").text


def test_one_blank_run_is_no_lost_indent() -> None:
    line = PARAGRAPHS[0] + "    " + "".join(PARAGRAPHS[1:]).replace("。", "，")
    assert "\n" not in repair(line).text


def test_an_official_head_run_together_gives_its_title() -> None:
    article = read((HEAD + "".join(PARAGRAPHS)).encode()).articles[0]
    assert article.title == "关于做好高龄津贴发放工作的通知"
    assert article.omissions[0].excerpt == "望湖区民政局文件望民发〔2030〕5号"
    assert article.text.startswith("各镇人民政府")


def test_a_number_behind_the_title_tells_an_official_head_too() -> None:
    head = "望湖区人民政府关于改善居住环境的指导意见望政发〔2030〕25号各镇人民政府："
    article = read((head + "".join(PARAGRAPHS)).encode()).articles[0]
    assert article.title == "望湖区人民政府关于改善居住环境的指导意见"


def test_a_sentence_about_a_notice_is_no_head() -> None:
    line = "望湖区印发关于做好高龄津贴发放工作的通知，各镇人民政府："
    assert "\n" not in repair(line + "".join(PARAGRAPHS)).text


def test_every_break_is_told_with_where_it_was_made() -> None:
    found = repair("\u3000\u3000".join(PARAGRAPHS))
    breaks = [change for change in found.changes if change.kind == "flattened-lines"]
    assert len(breaks) == len(PARAGRAPHS) - 1
    assert breaks[0].received.start == len(PARAGRAPHS[0])


@pytest.mark.parametrize(
    ("byline", "day", "source"),
    [
        ("发布日期:2030-12-01来源：望湖日报", date(2030, 12, 1), "望湖日报"),
        ("发布时间：2030年12月1日", date(2030, 12, 1), ""),
        ("发布日期:2030-05-15", date(2030, 5, 15), ""),
    ],
)
def test_a_title_with_its_byline_and_its_text_in_one_line_is_taken_apart(
    byline: str, day: date, source: str
) -> None:
    line = f"望湖区建成社工站为老人送餐{byline}" + "".join(PARAGRAPHS)
    article = read(line.encode()).articles[0]
    assert (article.title, article.published) == ("望湖区建成社工站为老人送餐", day)
    assert article.source == source
    assert article.text == "".join(PARAGRAPHS)


def test_a_sentence_that_tells_when_something_was_issued_is_no_byline() -> None:
    line = "".join(PARAGRAPHS) + "公告的发布日期：2030年12月1日起满一年。"
    assert repair(line).text == line


def test_whom_a_notice_is_sent_to_tells_its_head_without_a_number() -> None:
    head = "望湖区民政局关于开展养老服务评选工作的通知.各镇人民政府："
    article = read((head + "".join(PARAGRAPHS)).encode()).articles[0]
    assert article.title.rstrip(".") == "望湖区民政局关于开展养老服务评选工作的通知"
    assert article.text.startswith("各镇人民政府：")


INDEX = (
    "望湖区人民政府关于印发《望湖区养老规划》的通知发文机构：望湖区人民政府发布时间：2030-05-10"
    "发文字号：望政发〔2030〕7号政策类型：政策文件关键字：养老;服务望政发〔2030〕7号"
    "各镇人民政府，各办、局：现将《望湖区养老规划》印发给你们，请遵照执行。"
)


def test_the_index_of_a_document_that_ran_into_its_text_is_told_apart() -> None:
    (article,) = read(
        f"{INDEX}\n望湖区人民政府二〇三〇年五月八日望湖区养老规划到2035年建成。".encode()
    ).articles
    assert article.title == "望湖区人民政府关于印发《望湖区养老规划》的通知"
    assert (article.published, article.source) == (date(2030, 5, 10), "望湖区人民政府")
    lines = article.text.split("\n")
    assert lines[:2] == [
        "各镇人民政府，各办、局：",
        "现将《望湖区养老规划》印发给你们，请遵照执行。",
    ]
    assert lines[-1] == "望湖区养老规划到2035年建成。"


def test_a_sentence_with_a_label_or_two_is_no_index() -> None:
    text = "发布时间：2030-05-10发文字号：望政发〔2030〕7号的文件已经公布，请各单位遵照执行。"
    assert repair(text).text == text


def test_articles_that_ran_together_become_lines() -> None:
    text = (
        "第四章  轮换第二十二条  小麦每4年轮换一次，储备粮以品质为依据，以储存年限为参考，"
        "由承储企业提出计划后实施。第二十三条  架空期不得超过4个月，因客观原因需要延长的，"
        "经批准最多可以延长2个月，延长期内不享受保管补贴。第二十四条  本办法自印发之日起施行。"
    )
    lines = repair(text).text.split("\n")
    begins = ["第四章  轮", "第二十二条 ", "第二十三条 ", "第二十四条 "]
    assert [line[:6] for line in lines] == begins


def test_an_article_that_a_sentence_refers_to_stays_in_it() -> None:
    told = "依照第二十二条  的规定，违反第二十三条  的，由主管部门责令改正，并处三千元以下罚款，"
    assert repair(told * 3).text == told * 3


def test_a_term_and_a_day_behind_an_index_stay_in_their_sentences() -> None:
    rule = "机构应当自收到之日起三十日内申请复核，本办法自二〇三〇年六月一日起施行。"
    (article,) = read(f"{INDEX}\n{rule}".encode()).articles
    assert rule in article.text
