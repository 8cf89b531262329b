"""Statements stand alone: who, where, on which basis, under which condition."""

from datetime import date

import pytest

from tests.news.facts.passages import AWARD, CITY, LISTED, PLAN, STATISTICS, facts, one, statements

ACT = "《宁波市社会工作者奖励办法》"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("全市累计投入社工经费已超过600万元。", f"{CITY}累计投入社工经费已超过600万元"),
        ("此外，一线服务社工已达70人左右。", f"{CITY}一线服务社工已达70人左右"),
        ("全市本土社工机构已达9家，引进外地机构3家。", f"{CITY}引进外地机构3家"),
        (
            "市民政局通过购买服务设置了4个服务中心、16个社工站。",
            f"{CITY}民政局通过购买服务设置了16个社工站",
        ),
        (
            "市民政局近日通报称，该市对社工发展非常重视，已投入经费500万元。",
            f"{CITY}对社工发展非常重视，已投入经费500万元",
        ),
        (
            "其次，社区项目，即社工站项目，服务五类人群，每个社工站配备2名社工。",
            f"{CITY}每个社工站配备2名社工",
        ),
        (
            "社区工作者考取初级证书的，每月津贴200元；考取中级证书的，每月津贴400元。",
            f"{CITY}社区工作者考取中级证书的，每月津贴400元",
        ),
        (
            "养老护理员在同一机构工作满3年的，给予入职奖励5000元。",
            f"{CITY}养老护理员在同一机构工作满3年的，给予入职奖励5000元",
        ),
    ],
)
def test_subject_place_and_condition_are_filled_in(text: str, statement: str) -> None:
    assert statement in statements(text)


def test_a_later_level_takes_over_the_words_of_the_first() -> None:
    found = facts("对符合条件的初级持证社工给予每月200元岗位津贴、中级300元岗位津贴。")
    fact = one(found, "300元")
    assert fact.statement == f"{CITY}对符合条件的中级持证社工给予每月300元岗位津贴"
    assert fact.quantity is not None
    assert (fact.row, fact.column, fact.quantity.rate) == ("中级", "岗位津贴", "每月")


def test_respective_values_go_to_their_own_level() -> None:
    found = facts(AWARD, "宁波市社会工作者奖励办法")
    fact = one(found, "2000元")
    assert fact.statement == f"根据{ACT}，{CITY}对取得社会工作师证书的，给予2000元奖励"
    assert (fact.condition, fact.row) == ("取得社会工作师证书", "中级")


def test_respective_lists_of_unlike_length_are_left_open() -> None:
    found = facts("对取得初级、中级、高级证书的，分别给予1000元、2000元奖励。")
    assert all("分别" in fact.unresolved for fact in found if fact.kind == "amount")


def test_a_lead_in_governs_its_items() -> None:
    found = statements(LISTED, "山东省青岛市横山县奖励持证社工")
    assert any(s.endswith("奖励对象须符合的条件包括：已经办理证书登记") for s in found)
    assert any(s.endswith("中级持证社工的职业津贴为每月300元") for s in found)


def test_a_lead_in_gives_its_consequence_to_each_item() -> None:
    text = "符合下列条件之一的人员可以报考：\n（一）大专学历，从事社会工作满2年；\n（二）本科学历。"
    assert "具有大专学历、从事社会工作满2年的人员可以报考" in statements(text, "报考问答")


def test_a_target_keeps_its_year_in_every_clause() -> None:
    found = statements(PLAN, "宁波市养老服务发展")
    assert f"到2025年，{CITY}养老床位总数达到8万张" in found
    assert f"到2025年，{CITY}护理型床位占比不低于60%" in found


def test_a_lead_in_of_the_sentence_reaches_past_semicolons() -> None:
    assert any(
        "主要预期目标是：城镇新增就业20万人以上" in s for s in statements(PLAN, "宁波市发展目标")
    )


def test_growth_is_told_with_what_grew() -> None:
    found = statements(STATISTICS, "宁波市就业形势总体稳定", date(2024, 10, 30))
    assert f"2024年前三季度，{CITY}城镇新增就业10.2万人，同比增长1.5%" in found
    assert f"2024年前三季度，{CITY}城镇调查失业率平均为5.1%" in found


def test_the_year_of_a_statistical_title_is_said() -> None:
    assert statements("全市城镇新增就业13万人。", "2024年宁波市就业情况") == [
        f"2024年，{CITY}城镇新增就业13万人"
    ]


def test_without_a_date_this_year_stays_open() -> None:
    (fact,) = facts("今年全市新增社工机构5家。")
    assert "今年" in fact.unresolved


def test_what_was_said_by_somebody_is_not_the_article_s_word() -> None:
    found = facts("居民说，我家每月能领到300元补贴。")
    assert found
    assert all(fact.unresolved for fact in found)


def test_a_company_or_the_nation_gets_no_place_put_before_it() -> None:
    assert "全国持证社工达到100万人" in statements("全国持证社工达到100万人。")


def test_a_place_that_a_story_only_passes_is_not_put_before_its_sentences() -> None:
    text = "记者在杭州市见到了7岁的小花。她的眼睛里取出了47块纸片。"
    found = facts(text, "女童眼睛里的纸片")
    assert "杭州市" not in one(found, "47块").before
    assert "地点" in one(found, "47块").unresolved


def test_a_plan_s_time_holds_for_every_clause_and_its_document_is_named() -> None:
    text = (
        "市民政局印发《宁波市养老服务规划》。\n"
        "规划提出，到2027年，全市养老床位达到9万张；社区覆盖率达到100%。"
    )
    lead = f"根据《宁波市养老服务规划》，到2027年，{CITY}"
    found = statements(text)
    assert f"{lead}养老床位达到9万张" in found
    assert f"{lead}社区覆盖率达到100%" in found


def test_a_thing_named_by_one_word_is_told_with_what_it_belongs_to() -> None:
    text = "全市共有养老机构410个，床位5万张。"
    assert f"{CITY}共有养老机构410个，床位5万张" in statements(text)


def test_parts_after_among_which_name_their_whole() -> None:
    text = "全市共有社会组织881个，其中社会团体373个、基金会97个。"
    assert f"{CITY}共有社会组织881个，其中基金会97个" in statements(text)


def test_a_heading_names_the_time_that_stands_alone_under_it() -> None:
    found = statements("一、申报时间\n2025年4月1日至4月30日，逾期不予受理。")
    assert f"{CITY}申报时间为2025年4月1日至4月30日" in found


def test_a_labelled_item_becomes_a_sentence() -> None:
    found = statements("奖励标准：\n（一）初级：一次性奖励1500元。\n（二）中级：一次性奖励3000元。")
    assert f"{CITY}中级的一次性奖励为3000元" in found


def test_the_value_before_a_change_has_a_key_of_its_own() -> None:
    found = facts("全市补贴标准由每人每月200元提高到260元。")
    assert one(found, "200元").key != one(found, "260元").key
    assert one(found, "200元").condition == "调整前"


def test_what_a_speaker_says_is_not_asked() -> None:
    found = facts("李主任：全市已建成社工站86个。")
    assert all("引语" in fact.unresolved for fact in found)


def test_a_label_becomes_part_of_the_sentence() -> None:
    found = statements("一、申请时间：2024年12月2日至12月20日。\n二、补贴标准：初级补贴1000元。")
    assert f"{CITY}申请时间为2024年12月2日至12月20日" in found
    assert f"{CITY}初级补贴为1000元" in found


def test_a_benefit_named_before_the_levels_is_named_with_each() -> None:
    text = (
        "全市对持证社工发放岗位津贴，其中，助理社会工作师每人每月300元，社会工作师每人每月500元。"
    )
    assert f"{CITY}社会工作师的岗位津贴为每人每月500元" in statements(text)


def test_a_total_is_told_with_what_it_counts() -> None:
    text = "全市新建社工站12个，总数达到286个。"
    assert f"{CITY}新建社工站12个，总数达到286个" in statements(text)


def test_a_part_of_a_payment_is_told_with_the_payment() -> None:
    found = statements("全市补贴分三年发放，第一年发放40%，第二年发放35%。")
    assert f"{CITY}补贴分三年发放，第一年发放40%" in found
    assert f"{CITY}补贴分三年发放，第二年发放35%" in found


def test_a_part_without_its_payment_is_left_open() -> None:
    fact = one(facts("第一年发放40%。"), "40%")
    assert "前文" in fact.unresolved


def test_a_monthly_sum_is_one_of_the_benefit_of_the_sentence_before() -> None:
    fact = one(facts("市民政局对持证社工发放岗位津贴。初级每月150元、中级每月250元。"), "250元")
    assert fact.statement == f"{CITY}中级的岗位津贴为每月250元"
    assert (fact.attribute, fact.condition) == ("岗位津贴", "中级")


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("奖励标准为5000元/人。", f"{CITY}奖励标准为每人5000元"),
        ("按200元/人/月发放补贴。", f"{CITY}按每人每月200元发放补贴"),
        ("全市岗位津贴300元/月。", f"{CITY}岗位津贴为每月300元"),
    ],
)
def test_a_rate_written_after_a_sum_is_said_before_it(text: str, statement: str) -> None:
    assert statements(text) == [statement]


def test_a_rank_of_places_is_no_place() -> None:
    assert f"{CITY}县级服务中心共有12家" in statements("县级服务中心共有12家。")


def test_a_place_named_after_the_value_is_not_put_before_its_sentence() -> None:
    told = statements("社会工作者应当在2025年3月31日前向市民政局提出书面申请。")
    assert told[0] == f"社会工作者应当在2025年3月31日前向{CITY}民政局提出书面申请"


def test_a_short_name_is_written_out() -> None:
    text = "宁波市社会工作联合会（以下简称“市社联”）成立。市社联设立了12个基地。"
    assert any("社会工作联合会设立了12个基地" in said for said in statements(text))


def test_a_programme_is_named_as_its_document_names_it() -> None:
    text = "市民政局印发《宁波市护理人才培养“五个一”工程方案》。\n全市“五个一”培训人员900人。"
    assert any("护理人才培养“五个一”" in said for said in statements(text) if "900" in said)


@pytest.mark.parametrize(
    "text", ["报名人数达到1.5万人。", "新增人数最多，为8000人。", "有效期3年。"]
)
def test_a_number_of_nothing_named_is_left_open(text: str) -> None:
    (fact,) = facts(text)
    assert "所指" in fact.unresolved


def test_how_long_a_registration_lasts_is_told_with_the_registration() -> None:
    text = "持证人员应当每满3年办理一次登记，登记有效期为4年。"
    assert f"{CITY}持证人员应当每满3年办理一次登记，登记有效期为4年" in statements(text)


def test_applicants_are_said_with_what_they_apply_for() -> None:
    text = "市民政局受理持证社工的岗位津贴申请。\n申请人应当在2025年3月31日前向市民政局提出。"
    fact = one(facts(text), "2025年3月31日")
    assert fact.statement == (
        f"申请持证社工的岗位津贴的人员应当在2025年3月31日前向{CITY}民政局提出"
    )


def test_applicants_for_nothing_named_are_left_open() -> None:
    fact = one(facts("申请人应当在2025年3月31日前提交材料。"), "2025年3月31日")
    assert "申请事项" in fact.unresolved


@pytest.mark.parametrize(
    ("clause", "statement"),
    [
        ("自2024年6月1日起施行", "《宁波市护理员补贴办法》自2024年6月1日起施行"),
        ("将于2024年6月1日起施行", "《宁波市护理员补贴办法》将于2024年6月1日起施行"),
    ],
)
def test_a_document_takes_effect_once(clause: str, statement: str) -> None:
    found = facts(f"市民政局印发《宁波市护理员补贴办法》，{clause}。")
    assert one(found, "2024年6月1日").statement == statement


def test_a_standard_keeps_its_label_before_a_rate() -> None:
    text = "补贴标准：初级护理员每人每年1200元，中级护理员每人每年2400元。"
    assert f"{CITY}初级护理员的补贴标准为每人每年1200元" in statements(text)


def test_the_second_part_of_a_sum_is_told_with_the_sum_once() -> None:
    text = "市财政局安排资金600万元，其中400万元用于购买服务，200万元用于人才培训。"
    said = one(facts(text), "200万元").statement
    assert said == f"{CITY}财政局安排资金600万元，其中200万元用于人才培训"


def test_a_document_named_by_its_kind_is_the_one_of_that_kind() -> None:
    text = (
        "市民政局印发《宁波市护理员补贴办法（试行）》。\n"
        "《办法》明确，对考核优秀的社工站，给予2万元奖励。"
    )
    fact = one(facts(text), "2万元")
    assert fact.statement.count("《宁波市护理员补贴办法（试行）》") == 1
    assert fact.unresolved == ()


def test_a_document_named_by_its_kind_alone_is_left_open() -> None:
    fact = one(facts("《办法》明确，对考核优秀的社工站，给予2万元奖励。"), "2万元")
    assert "《办法》" in fact.unresolved


def test_a_place_that_no_one_names_leaves_every_figure_open() -> None:
    text = "全市粮食产量9万吨，比上年多1万吨。全市蔬菜产量7万吨。禽蛋产量5万吨。"
    found = facts(text, "上半年农业生产平稳")
    assert found
    assert all("地点" in fact.unresolved for fact in found if fact.quantity)


def test_a_statement_about_the_nation_has_no_place_of_the_articles() -> None:
    text = "全市持证社工达到300人。2024年，全国持证社工达到120万人。"
    (nation,) = [fact for fact in facts(text) if fact.text == "120万人"]
    assert (nation.place, nation.key.jurisdiction) == ("", "")


def test_a_part_of_the_region_that_opens_the_sentence_is_where_it_holds() -> None:
    text = "全市稳步推进。去年4月，鄞州区出台意见，目标是每万人拥有持证社工7名。"
    (goal,) = [fact for fact in facts(text, published=date(2024, 1, 5)) if fact.text == "7名"]
    assert goal.place.endswith("鄞州区")


def test_the_day_of_a_publication_is_not_the_day_of_its_figures() -> None:
    text = "4月20日，市统计局发布公报，全市常住人口为900万人。"
    (people,) = [fact for fact in facts(text) if fact.text == "900万人"]
    assert people.time == ""


def test_a_term_says_what_must_be_done_in_it() -> None:
    text = "审核机关收到材料后，应当在3个工作日内，通知申请人。"
    (term,) = [fact for fact in facts(text) if fact.quantity]
    assert term.attribute == "通知期限"
    assert term.statement.endswith("应当在3个工作日内，通知申请人")


def test_a_goals_year_holds_for_the_goals_behind_it() -> None:
    text = "到2027年底持证社工占从业人员的30%以上，督导人才占持证社工的5%以上。"
    goals = [fact for fact in facts(text) if fact.kind == "share"]
    assert [fact.time for fact in goals] == ["2027年底", "2027年底"]


def test_words_that_describe_somebody_and_say_nothing_stay_open() -> None:
    text = "对年度贷款余额同比增长超过20%的部分，由市财政局给予奖励。"
    (share,) = [fact for fact in facts(text) if fact.kind == "share"]
    assert "谓语" in share.unresolved or "给予奖励" in share.statement


def test_a_body_of_the_province_needs_no_place_before_it() -> None:
    text = "2021年，鄞州区民政局确定6个试点街道。"
    (count,) = [fact for fact in facts(text, "宁波市海曙区推进试点") if fact.text == "6个"]
    assert count.statement.startswith("2021年，")
    assert "海曙区" not in count.statement


def test_a_day_is_no_place() -> None:
    text = "市民政局局长在13日举行的发布会上介绍了情况。"
    assert [fact for fact in facts(text) if fact.kind == "place"] == []


def test_an_office_of_a_city_that_nobody_names_leaves_its_place_open() -> None:
    text = "省政府发布意见。市民政局安排专项经费900万元。"
    (sum_,) = [fact for fact in facts(text, "广东省推进社工站建设") if fact.kind == "amount"]
    assert "地点" in sum_.unresolved


def test_the_government_of_a_town_is_of_some_town() -> None:
    (body,) = [fact for fact in facts("补贴由镇政府负责审批。") if fact.kind == "body"]
    assert "镇" in body.unresolved


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("已领取初级证书600元奖励金的社会工作从业人员。", "600元"),
        ("首次取得证书并连续缴纳社会保险满6个月的在岗职工。", "6个月"),
        ("取得证书，连续工作满2年考核合格人员。", "2年"),
    ],
)
def test_people_of_whom_nothing_is_said_are_no_statement(text: str, value: str) -> None:
    fact = one(facts(text), value)
    assert "谓语" in fact.unresolved


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("取得证书满2年的社会工作从业人员可以申报。", "2年"),
        ("全市参加培训的有320名社会工作从业人员。", "320名"),
        ("持有证书的居民达320人。", "320人"),
    ],
)
def test_people_of_whom_something_is_said_are_one(text: str, value: str) -> None:
    assert "谓语" not in one(facts(text), value).unresolved


GOALS = "到2030年，全市建成社工站90个。{goal}"


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize(
    ("goal", "statement"),
    [
        ("持证社工达到5200人。", "到2030年，云州省临溪市持证社工达到5200人"),
        ("社区覆盖率不低于60%。", "到2030年，云州省临溪市社区覆盖率不低于60%"),
        ("登记社工控制在5200人以内。", "到2030年，云州省临溪市登记社工控制在5200人以内"),
    ],
)
def test_a_goals_year_is_carried_to_the_next_sentence_of_its_passage(
    goal: str, statement: str
) -> None:
    found = facts(GOALS.format(goal=goal), "临溪市社会工作动态")
    assert statement in [fact.statement for fact in found]
    assert {fact.time for fact in found} == {"2030年"}


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize(
    "goal",
    [
        "目前持证社工已达到5200人。",
        "社工每天走访居民5200人。",
        "\n持证社工达到5200人。",
        "2029年持证社工达到5200人。",
    ],
)
def test_a_goals_year_is_not_carried_to_what_is_so_or_stands_elsewhere(goal: str) -> None:
    fact = one(facts(GOALS.format(goal=goal), "临溪市社会工作动态"), "5200人")
    assert "2030年" not in f"{fact.statement}{fact.time}"


@pytest.mark.usefixtures("made_up_places")
def test_a_goal_carried_on_rests_on_the_plan_that_its_passage_opened_with() -> None:
    plan = "《临溪市社工站发展规划》"
    text = f"市民政局印发{plan}。《规划》提出，{GOALS.format(goal='持证社工达到5200人。')}"
    fact = one(facts(text, "临溪市社会工作动态"), "5200人")
    assert fact.statement == f"根据{plan}，到2030年，云州省临溪市持证社工达到5200人"


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize(
    ("goal", "rests"),
    [("2032年持证社工达到5200人。", True), ("2024年持证社工已达到5200人。", False)],
)
def test_a_goal_of_another_year_rests_on_the_plan_and_what_is_so_does_not(
    goal: str, *, rests: bool
) -> None:
    plan = "《临溪市社工站发展规划》"
    text = f"市民政局印发{plan}。《规划》提出，{GOALS.format(goal=goal)}"
    fact = one(facts(text, "临溪市社会工作动态"), "5200人")
    assert (fact.instrument == plan) is rests


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize("number", ["", "1.", "（二）"])
def test_an_item_that_raises_a_standard_keeps_its_label_as_its_subject(number: str) -> None:
    text = f"{number}城市低保标准：由每人每月600元提高到620元。"
    found = facts(text, "临溪市社会工作动态")
    label = "云州省临溪市城市低保标准由每人每月"
    assert one(found, "600元").statement == f"{label}600元提高到620元"
    assert one(found, "620元").statement == f"{label}600元提高到620元"


@pytest.mark.usefixtures("made_up_places")
def test_a_label_before_who_gets_how_much_is_told_behind_them() -> None:
    found = facts("城市低保标准：初级每人每月600元。", "临溪市社会工作动态")
    assert one(found, "600元").statement == "云州省临溪市初级的城市低保标准为每人每月600元"


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("7月3日，社工站向45名居民发放礼包。", ""),
        ("社工站将于5月3日前向45名居民发放礼包。", "2024年5月3日"),
        ("社工站应于每年9月30日前走访45名居民。", ""),
    ],
)
def test_a_day_without_a_year_is_dated_ahead_only_where_something_is_to_come(
    text: str, time: str
) -> None:
    (fact,) = [each for each in facts(text, published=date(2024, 1, 20)) if each.text == "45名"]
    assert ("2024年" in fact.before) == bool(time)
    assert time in fact.before


def test_no_is_stands_between_a_deed_and_the_name_of_what_it_began() -> None:
    found = [f.statement for f in facts("全市启动“益童”公益项目。") if f.kind == "term"]
    assert found == [f"{CITY}启动“益童”公益项目"]


@pytest.mark.parametrize("rule", ["第五条", "第五条第一款", "有关"])
def test_a_deed_against_a_rule_is_told_without_the_rules_number(rule: str) -> None:
    text = f"违反本办法{rule}规定，新建餐饮项目的，由民政部门责令改正，处五万元以下罚款。"
    (fine,) = [f for f in facts(text, "宁波市养老服务办法") if f.text == "五万元以下"]
    assert "违反规定，新建餐饮项目的，由" in fine.before
    assert fine.unresolved == ()


def test_a_rule_broken_by_nothing_told_stays_open() -> None:
    text = "违反本办法第五条规定的，由区民政局责令改正，处五万元以下罚款。"
    (fine,) = [f for f in facts(text, "宁波市养老服务办法") if f.text == "五万元以下"]
    assert fine.unresolved


@pytest.mark.parametrize(
    ("told", "linked"),
    [("2024年全市实现财政总收入", False), ("2024年全市财政总收入", True)],
)
def test_what_is_achieved_is_no_name_of_the_sum(told: str, linked: bool) -> None:
    fact = one(facts(f"{told}23亿元。"), "23亿元")
    assert fact.before.endswith("为") is linked
