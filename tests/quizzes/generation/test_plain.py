"""Which statements are told in one of the plain shapes of policy news, and which are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from news.facts.fact import FactKind
from quizzes.generation.claims import claim_of
from quizzes.generation.generate import generate
from quizzes.generation.plain import unplain
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.examples import Teller

RULES = "关于印发《望湖区养老服务补贴办法》的通知"
RULED = "《望湖区养老服务补贴办法》"


def shape(before: str, value: str, after: str = "", kind: FactKind = "count", **more: str) -> str:
    """What is said against a statement of 望湖区, which is its article's whole text."""
    said = more.pop("text", "") or f"{before}{value}{after}"
    title = more.pop("title", "")
    fact = Teller(f"{said}。", {"place": "临溪市望湖区"}).tell(kind, said, value, before, after)
    fact = replace(fact, **more)  # type: ignore[arg-type]
    return unplain(claim_of(fact, SourceArticle("plain", title, f"{said}。", (fact,))))


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("望湖区持证社工累计", "394人", ""),
        ("2030年，望湖区养老服务机构达到", "86家", ""),
        ("望湖区每个社工站配备", "2名", "社工"),
        ("2030年，望湖区一般公共预算支出", "21亿元", ""),
        ("望湖区民政局设置了", "4个", "社区综合服务中心"),
        ("望湖区建成社工站", "16个", ""),
        ("望湖区在一线服务的社工有", "70人", "左右"),
        ("望湖区就业困难人员达到", "394人", ""),
        ("望湖区从2024年开始持续投入社会工作经费，累计", "600万元", ""),
        ("与2020年相比，望湖区城镇人口增加", "1200人", ""),
        ("到2030年，望湖区非化石能源消费比重提高到", "20%", ""),
        ("2030年，望湖区有超过", "15万个", "快递服务站点"),
        ("2030年，望湖区建成", "15万个", "快递服务站点"),
    ],
)
def test_a_figure_of_something_named_or_a_deed_counted_is_plain(
    before: str, value: str, after: str
) -> None:
    assert shape(before, value, after) == ""


@pytest.mark.parametrize(
    "before",
    [
        "2030年，望湖区固定资产投资完成246.79亿元，同比增长",
        "2030年，望湖区固定资产投资中，第三产业投资完成119.90亿元，同比增长",
        "2030年，望湖区项目投资完成220.53亿元，占全部投资的",
    ],
)
def test_a_change_behind_its_figure_is_plain(before: str) -> None:
    assert shape(before, "15.3%", kind="share") == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("对取得中级证书的人员一次性奖励", ""),
        ("护理员每月可领取", "的岗位津贴"),
        ("对实现“甲升乙”目标的机构给予", "的一次性奖励支持"),
        ("被评定为市级站点的载体，给予每家", "一次性配套建设支持"),
        ("新引进的护理人才符合条件的，经审核后，可获得每月", "的租房补贴"),
        ("中级持证社工的岗位津贴为每月", ""),
    ],
)
def test_what_somebody_is_paid_is_plain(before: str, after: str) -> None:
    assert shape(before, "300元", after, kind="amount") == ""


def test_an_item_behind_its_lead_in_is_plain() -> None:
    assert shape("到2030年应当实现的目标包括：社工总量增加到", "50人") == ""


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("文化局等", "六部门", "在2025年制定的《意见》等文件基础上"),
        ("望湖区每月平均养老金水平达到", "3050元", "排在首位"),
        ("调查问卷列出的", "21个", "条目中"),
        ("2030年，其中电力行业耗煤", "21亿吨", ""),
        ("望湖区面积为", "90平方米", "以上的，减按2%的税率征收契税"),
        ("望湖区", "31个", "街道均制定出台了具体措施"),
        ("望湖区要单体项目床位设置规模原则上不超过", "150张", ""),
        ("启动仪式上就业援助对象代表", "44岁", "的黄女士"),
        ("望湖区落实工作呈现出", "三个", "特点"),
        ("望湖区期限原则上不超过", "1年", ""),
        ("望湖区费用总额为", "30万元", ""),
        ("2030年，全国年利率为", "4.15%", ""),
        ("望湖区已累计推出", "26项", "政策"),
        ("望湖区区域中心已建成", "36个", "转化平台"),
        ("望湖区还建成社工站", "16个", ""),
        ("望湖区共有", "56家", "企事业单位参会"),
        ("望湖区9项指标全部完成，取得近", "10年", "最好成绩"),
        ("一般", "24小时", "内，点击“健康码”即可使用"),
        ("如果有望湖中学的高一新生达到", "239人", ""),
        ("2030年，望湖区超过", "15万个", "快递服务站点"),
        ("2030年，全国不足", "15万个", "快递服务站点"),
        ("2030年，望湖区为", "15万个", "快递服务站点"),
    ],
)
def test_what_is_not_understood_whole_is_not_plain(before: str, value: str, after: str) -> None:
    assert shape(before, value, after) != ""


def test_a_documents_rule_word_for_word_is_plain() -> None:
    rule = ("养老服务协议应当约定将不低于", "20%", "的床位用于接收特困老人")
    assert shape(*rule, kind="share", instrument=RULED) == ""
    assert shape(*rule, kind="share") != ""


@pytest.mark.parametrize(
    ("rest", "plain"),
    [
        ("，并向社会公布收费项目", True),
        ("，以先到者为准", True),
        ("，但公办机构除外", False),
        ("，确有困难的可以减少", False),
        ("，收费项目不足三项的除外", False),
        ("，情况复杂的，经批准可以延长至60日", False),
        ("；但临时入住的除外", False),
        ("，双方另有约定的从其约定", False),
    ],
)
def test_a_rules_beginning_is_plain_where_the_rest_does_not_narrow_it(
    rest: str, plain: bool
) -> None:
    rule = ("养老服务协议应当约定将不低于", "20%", "的床位用于接收特困老人")
    said = f"{''.join(rule)}{rest}"
    assert (shape(*rule, kind="share", title=RULES, instrument=RULED, text=said) == "") is plain


@pytest.mark.parametrize(
    ("before", "value", "after", "plain"),
    [
        ("对使用智能设备开展相关服务的机构，单个机构每年给予最高", "20万元", "补贴", True),
        ("对采购康复器具的机构，给予最高", "20万元", "支持", True),
        ("支持机构面向老人开展评估，单个项目最高支持", "20万元", "", True),
        ("护理补贴标准为月最低工资标准的", "50%", "", True),
        ("通过评估的养老机构，其等级自公布之日起有效期为", "3年", "", True),
        ("期限不得超过", "3年", "", False),
        ("通过评估，其等级有效期为", "3年", "", False),
        ("相关机构最高支持", "20万元", "", False),
    ],
)
def test_a_rule_begins_with_whom_or_what_it_is_of(
    before: str, value: str, after: str, plain: bool
) -> None:
    said = f"{before}{value}{after}，按年度核定"
    assert (shape(before, value, after, title=RULES, instrument=RULED, text=said) == "") is plain


@pytest.mark.parametrize(
    ("after", "plain"),
    [
        ("印发《望湖区养老服务规划》", True),
        ("设计出“1+1+N”服务模式", True),
        ("在学校报告厅", False),
        ("", False),
    ],
)
def test_a_body_is_asked_for_by_what_it_issued_or_did(after: str, plain: bool) -> None:
    longer = f"望湖区民政局{after}，受到好评"
    assert (shape("", "望湖区民政局", after, kind="body", text=longer) == "") is plain


def test_an_aim_is_a_deed_of_somebody_who_does_something() -> None:
    before = "望湖区民政局设立护理员津贴，目的是"
    assert shape(before, "稳定护理员队伍", kind="purpose") == ""
    assert shape(before, "有需求的失能老人配备设备", kind="purpose") != ""
    assert shape(before, "支持护理员津贴", kind="purpose") != ""
    assert shape("实现一键报警，目的是", "配备智能设备", kind="purpose", place="") != ""


def test_what_is_not_plain_is_told_with_its_reason_and_not_asked() -> None:
    said = "望湖区每月平均养老金水平达到3050元排在首位"
    fact = Teller(f"{said}。", {"place": "临溪市望湖区"}).tell(
        "amount", said, "3050元", "望湖区每月平均养老金水平达到", "排在首位"
    )
    made = generate(SourceArticle("a", "望湖区通报", f"{said}。", (fact,), publisher="望湖日报"))
    assert made.drafts == ()
    assert [reject.reason for reject in made.rejects] == ["not_plain"]


@pytest.mark.parametrize(
    ("before", "plain"), [("望湖区民政局设计了", True), ("望湖区推行", True), ("实施", False)]
)
def test_a_named_model_is_somebodys(before: str, plain: bool) -> None:
    found = shape(before, "“一站两员”", "服务模式", kind="term", place="临溪市望湖区")
    assert (found == "") is plain


@pytest.mark.parametrize(
    ("rule", "place", "plain"),
    [
        (("实施“创业带动就业”", "三年", "行动计划"), "", False),
        (("实施“创业带动就业”", "三年", "行动计划"), "临溪市望湖区", True),
        (("补充登记以", "二次", "为限"), "", True),
    ],
)
def test_a_rule_that_opens_with_a_deed_is_of_whoever_issued_it(
    rule: tuple[str, str, str], place: str, plain: bool
) -> None:
    found = shape(*rule, kind="period", instrument=RULED, place=place)
    assert (found == "") is plain


def test_a_name_that_nothing_tells_is_not_asked_for() -> None:
    assert shape("望湖区开展", "“结对爱心”", "工程", kind="term") == "no_clue"
    assert shape("望湖区推行", "“一站两员”", "服务模式", kind="term") == ""


def test_a_document_holds_from_a_day_and_nothing_else_stands_before_it() -> None:
    ruled = {"kind": "date", "instrument": RULED}
    assert shape("望湖区", "2030年3月1日", "起施行", **ruled) == ""
    assert shape("望湖区自", "2030年3月1日", "起施行", **ruled) == ""
    assert shape("望湖区", "2030年3月1日", "起施行", kind="date") != ""


@pytest.mark.parametrize("doubled", ["每年", "平均年", "可应均每人", "累计共计", "同比比上年"])
def test_words_said_over_and_over_are_read_once(doubled: str) -> None:
    """Each way to read a doubling must not double the ways: this ends, or the suite hangs."""
    assert shape(f"望湖区社工站{doubled * 40}服务的儿童共有", "4500人") != "hollow"


@pytest.mark.parametrize("what", ["续建项目", "在建工程", "新建项目"])
def test_works_of_no_name_are_no_object(what: str) -> None:
    assert shape("望湖区有", "20个", what) == "shape"
    assert shape("望湖区有", "20个", f"养老{what}") == ""


def test_a_figure_of_words_that_name_no_field_is_not_plain() -> None:
    assert shape("2030年，望湖区基本建设投入", "20亿元", kind="amount") == "shape"
    assert shape("2030年，望湖区教育建设投入", "20亿元", kind="amount") == ""


@pytest.mark.parametrize(
    ("before", "plain"),
    [
        ("2030年，望湖区护理补贴标准提高30元，达到每人每月", True),
        ("2030年，望湖区护理补贴标准每人每月提高30元，提高到", True),
        ("2030年，望湖区去年提高30元，达到", False),
    ],
)
def test_what_is_raised_by_so_much_is_told_with_what_it_comes_to(before: str, plain: bool) -> None:
    assert (shape(before, "580元", kind="amount") == "") is plain


@pytest.mark.parametrize(
    ("before", "plain"),
    [
        ("望湖区社工收入由2025年的162.4亿元增加到2030年的", True),
        ("望湖区社工人数从2025年底的120人增至2030年的", True),
        ("望湖区护理补贴标准由每月450元提高至每月", True),
        ("望湖区收入由2025年的162.4亿元增加到2030年的", False),
    ],
)
def test_what_grew_from_one_figure_to_another_is_plain_where_it_is_named(
    before: str, plain: bool
) -> None:
    assert (shape(before, "287.9亿元", kind="amount") == "") is plain


@pytest.mark.parametrize(("after", "plain"), [("的机构", False), ("的机构，实行信用担保", True)])
def test_to_whom_alone_says_nothing_of_them(after: str, plain: bool) -> None:
    before, value, text = (
        "对融资需求不超过",
        "300万元",
        "对融资需求不超过300万元的机构，实行信用担保",
    )
    found = shape(before, value, after, "amount", title=RULES, instrument=RULED, text=text)
    assert (found == "") is plain


@pytest.mark.parametrize(
    ("before", "value", "after", "kind"),
    [
        ("2030年，望湖区专任教师中，大学专科及以上学历者占", "93.6%", "", "share"),
        ("2030年1-8月，望湖区出口", "20310.4亿元", "", "amount"),
        ("2030年1-8月，望湖区对“一带一路”沿线国家进出口", "8314.8亿元", "", "amount"),
    ],
)
def test_a_share_of_a_named_whole_and_a_places_trade_are_plain(
    before: str, value: str, after: str, kind: FactKind
) -> None:
    assert shape(before, value, after, kind) == ""


def test_a_fine_for_what_is_done_against_a_rule_is_plain() -> None:
    rule = "违反本办法第七条规定，未依法备案的，由民政部门责令改正，处五万元以下罚款"
    before = "违反规定，未依法备案的，由民政部门责令改正，处"
    more = {"title": RULES, "instrument": RULED, "text": rule}
    assert shape(before, "五万元以下", "罚款", "amount", **more) == ""


def test_an_aside_that_gives_a_name_is_no_part_of_a_rule() -> None:
    rule = "职工连续工作满12个月以上的，享受带薪年休假（以下简称年休假），由单位统筹安排"
    more = {"title": RULES, "instrument": RULED, "text": rule}
    after = "的，享受带薪年休假"
    assert shape("职工连续工作满", "12个月以上", after, "period", **more) == ""


def test_a_unit_that_goes_on_behind_the_blank_is_not_plain() -> None:
    assert shape("望湖区公租房的租金标准为", "5.6元", "/㎡/月", "amount") == "unit"


@pytest.mark.parametrize(
    ("before", "value", "after", "kind"),
    [
        ("2030年，望湖区城镇常住居民人均可支配收入增长", "4.4%", "", "share"),
        ("2030年，望湖区新增专精特新企业", "1565家", "", "count"),
        ("到2030年底，望湖区形成", "30所", "特色普通高中", "count"),
        ("2030年，望湖区外贸进出口值32878.4亿元，同增", "17.1%", "", "share"),
        ("2030年，望湖区对欧盟进出口8314.8亿元，增长", "21.9%", "", "share"),
        ("2030年，望湖区养老机构达到", "1709家", "（其中民办396家，占31.6%）", "count"),
        ("2030年，望湖区地区生产总值达到", "5.3亿元", "、增长5.5%", "amount"),
    ],
)
def test_figures_as_reports_of_a_year_tell_them_are_plain(
    before: str, value: str, after: str, kind: FactKind
) -> None:
    assert shape(before, value, after, kind) == ""


@pytest.mark.parametrize(
    ("before", "value", "after", "plain"),
    [
        ("提供上门服务的养老机构，应当自签约之日起", "十日", "内备案", True),
        ("民政部门受理机构申请的，应当自受理之日起", "十日", "内审查", True),
        ("逾期未报的，应当自通知之日起", "十日", "内补报", False),
        ("养老机构安排护理员连续工作不得超过", "6小时", "", True),
        ("养老机构自签约之日起", "十日", "内", False),
    ],
)
def test_who_ought_to_do_it_may_stand_in_a_clause_before_the_demand(
    before: str, value: str, after: str, plain: bool
) -> None:
    text = f"{before}{value}{after}，并建立档案"
    more = {"title": RULES, "instrument": RULED, "text": text}
    assert (shape(before, value, after, "period", **more) == "") is plain


def test_a_rule_that_goes_on_behind_a_semicolon_is_plain_with_what_it_goes_on_from() -> None:
    wrong = "违反本办法第七条规定，未依法备案的，由民政部门责令改正；拒不改正的，处五万元以下罚款"
    before = "违反规定，未依法备案的，由民政部门责令改正，拒不改正的，处"
    more = {"title": RULES, "instrument": RULED, "text": wrong}
    assert shape(before, "五万元以下", "罚款", "amount", **more) == ""


@pytest.mark.parametrize(
    ("goes_on", "before"),
    [
        (
            "逾期不改正的，处五万元以下罚款；后果严重的，处十万元罚款",
            "机构未依法备案的，由民政部门责令改正，逾期不改正的，处",
        ),
        (
            "逾期不改正的，处一万元罚款；情节严重的，处五万元以下罚款",
            "机构未依法备案的，情节严重的，处",
        ),
    ],
)
def test_each_case_behind_a_wrong_is_plain_with_the_wrong(goes_on: str, before: str) -> None:
    wrong = f"违反本办法规定，机构未依法备案的，由民政部门责令改正；{goes_on}"
    more = {"title": RULES, "instrument": RULED, "text": wrong}
    assert shape(before, "五万元以下", "罚款", "amount", **more) == ""


def test_a_second_case_is_of_whom_the_first_one_is() -> None:
    cases = "志愿者服务累计满四百小时的，免费乘车；不足四百小时的，按照票价的50%购票"
    before = "志愿者服务累计不足四百小时的，按照票价的"
    more = {"title": RULES, "instrument": RULED, "text": cases}
    assert shape(before, "50%", "购票", "share", **more) == ""
    assert shape("不足四百小时的，按照票价的", "50%", "购票", "share", **more) != ""


@pytest.mark.parametrize(
    ("before", "plain"),
    [
        ("对望湖区非国有博物馆，超过20万人次的，给予", False),
        ("对望湖区取得中级证书的人员，给予", True),
    ],
)
def test_what_is_paid_in_a_case_is_plain_where_the_case_is_of_something(
    before: str, plain: bool
) -> None:
    assert (shape(before, "40万元", "补助", "amount") == "") is plain


@pytest.mark.parametrize(
    ("before", "value", "plain"),
    [
        ("2030年，望湖区信访件办结率为", "100%", True),
        ("2030年，望湖区办结率为", "100%", False),
        ("2030年，望湖区罚款金额为", "100%", False),
    ],
)
def test_a_rate_of_nothing_named_is_not_plain(before: str, value: str, plain: bool) -> None:
    assert (shape(before, value, kind="share") == "") is plain


def test_so_many_days_of_what_the_clause_before_tells_are_not_plain() -> None:
    rule = "职工累计工作满1年的，享受年休假5天；累计工作满10年的，享受10天"
    more = {"title": RULES, "instrument": RULED, "text": rule}
    assert shape("职工累计工作满10年的，享受", "10天", "", "period", **more) == "gift"
    assert shape("职工累计工作满1年的，享受年休假", "5天", "", "period", **more) == ""


def test_what_is_added_to_a_price_is_no_subject_of_it() -> None:
    before = "2030年，望湖区“上门护理”新增街道服务站价格每次"
    assert shape(before, "3元", "", "amount") == "case"


@pytest.mark.parametrize(
    ("before", "value", "after", "plain"),
    [
        ("望湖区护理员取得中级证书的，按每人", "1500元", "给予补贴", True),
        ("望湖区对购买商业保险的，按保费的", "50%", "给予补贴", True),
        ("望湖区对购买商业保险的，按保费的", "50%", "左右测算", False),
    ],
)
def test_what_is_given_at_a_rate_in_a_case_is_plain(
    before: str, value: str, after: str, plain: bool
) -> None:
    assert (shape(before, value, after, "amount" if "元" in value else "share") == "") is plain


def test_how_long_a_document_holds_is_plain() -> None:
    assert shape(f"{RULED}自2030年1月1日起施行，有效期", "5年", "", "period") == "shape"
    counted = shape(f"{RULED}自2030年1月1日起施行，有效期", "5年", "", "count")
    assert counted == ""


@pytest.mark.parametrize(
    ("rule", "value", "plain"),
    [
        ("护理机构招用失业人员，签订劳动合同的，按每人|标准给予一次性补贴", "2000元", True),
        ("每个镇（街道）至少配备|儿童督导员", "2名", True),
        ("护理机构承接服务项目的，单个项目资助金额不超过|", "10万元", True),
        ("评审结果向社会公示，公示期不少于|", "7个工作日", True),
        ("因特殊情况无法按期领取补贴的，可以延长领取期限，最长不超过|", "3年", True),
        ("逾期仍不领取补贴的，可以延长领取期限，最长不超过|", "3年", False),
        ("给予一次性创业补贴|", "8000元", False),
    ],
)
def test_a_rule_is_of_somebody_or_of_whoever_is_in_its_case(
    rule: str, value: str, plain: bool
) -> None:
    before, _, after = rule.partition("|")
    more = {"title": RULES, "instrument": RULED, "text": f"{before}{value}{after}，由区里安排"}
    assert (shape(before, value, after, "count", **more) == "") is plain


def test_only_what_opens_its_sentence_is_anybodys_case() -> None:
    text = "困境儿童可以继续领取生活费；考入专科院校就读的，给予一次性助学金3000元，由区里安排"
    more = {"title": RULES, "instrument": RULED, "text": text}
    before = "考入专科院校就读的，按标准给予一次性助学金"
    assert shape(before, "3000元", "", "count", **more) != ""


def test_a_heading_may_open_the_rule_that_stands_under_it() -> None:
    heading, said = "支持护理机构开展培训", "服务合同完成后，给予不超过20%的支持"
    before = f"{heading}，服务合同完成后，给予"
    for text in (f"1.{heading}。{said}", f"一、{heading}\n{said}"):
        more = {"title": RULES, "instrument": RULED, "text": text}
        assert shape(f"{before}不超过", "20%", "的支持", "share", **more) == ""
    more = {"title": RULES, "instrument": RULED, "text": said}
    assert shape(f"{before}不超过", "20%", "的支持", "share", **more) != ""


@pytest.mark.parametrize(
    ("before", "value", "after", "kind"),
    [
        ("望湖区申请补贴的器具不得超过", "2件", "（套）", "count"),
        ("望湖区核查时限可以延长", "15个工作日", "", "count"),
        ("望湖区布袋戏已形成", "5名", "县级传承人的梯队", "count"),
        ("望湖区新增", "2名", "市级", "count"),
    ],
)
def test_what_breaks_off_behind_the_blank_is_not_plain(
    before: str, value: str, after: str, kind: FactKind
) -> None:
    more = {"title": RULES, "instrument": RULED, "text": f"{before}{value}{after}"}
    assert shape(before, value, after, kind, **more) != ""


@pytest.mark.parametrize("who", ["经营单位", "生产单位"])
def test_whoever_trades_is_somebody(who: str) -> None:
    text = f"{who}未明码标价的，应当自通知之日起十日内改正，并报告民政部门"
    more = {"title": RULES, "instrument": RULED, "text": text}
    before = f"{who}未明码标价的，应当自通知之日起"
    assert shape(before, "十日", "内改正", "period", **more) == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("望湖区对高层次人才，每年发放", "人才津贴"),
        ("望湖区对高层次人才，一次性安家补助", ""),
        ("望湖区对引进博士的，给予用人单位一次性", "奖励"),
        ("望湖区对特级教师、文化名家（市级），给予每人一次性安家补助", ""),
    ],
)
def test_what_is_given_behind_whom_it_is_for_is_plain(before: str, after: str) -> None:
    assert shape(before, "5万元", after, "amount") == ""


@pytest.mark.parametrize("before", ["望湖区对高层次人才，每年考核", "望湖区对高层次人才，收入达到"])
def test_what_nobody_gives_is_no_gift(before: str) -> None:
    assert shape(before, "5万元", "", "amount") != ""


def test_who_a_document_calls_so_is_no_statement() -> None:
    told = "望湖区员工人数达"
    assert shape(told, "30人", "以上的企业", instrument=RULED, title=RULES) == "shape"


def test_a_sum_that_grows_behind_a_case_is_plain() -> None:
    before = "望湖区退休人员，月养老金在2773元及其以上，低于3770元的，每人每月增加基本养老金"
    assert shape(before, "100元", "", "amount") == ""


def test_how_much_is_given_stands_behind_who_gives_it_to_whom() -> None:
    before = "望湖区财政对参保人缴费部分给予补贴，补贴标准为每人每月"
    assert shape(before, "5元", "", "amount") == ""


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("望湖区缴费补贴标准每人每月5元，即每人每年", "60元", ""),
        ("望湖区行动任务包括：分类梳理包括商业再造等方面共", "22项", "任务"),
        ("属于边远地区需要延期的，最长不超过", "18个", "工作日"),
        ("望湖区农业主管部门应当自收到材料之日起", "20日", "内进行审查"),
        ("望湖区16周岁", "16周岁", "以上未参加养老保险的未就业城镇居民"),
    ],
)
def test_what_tells_its_key_or_leaves_its_matter_to_be_known_is_not_plain(
    before: str, value: str, after: str
) -> None:
    assert shape(before, value, after, instrument=RULED, title=RULES) != ""


def test_a_rule_of_its_own_is_no_condition_of_another() -> None:
    case = "望湖区养犬人遗失登记证的，应当及时补办的"
    told = shape("", case, "，应当办理手续", "condition", instrument=RULED, title=RULES)
    assert told == "case"
