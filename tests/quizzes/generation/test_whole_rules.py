"""Figures of a document's rules, told from where the rule begins."""

from __future__ import annotations

from dataclasses import replace

import pytest

from news.facts.fact import Fact
from quizzes.generation.source import SourceArticle
from quizzes.generation.whole_rules import told_from_its_beginning
from tests.quizzes.generation.examples import Teller

DOCUMENT = "《望湖区养老服务管理办法》"
TITLE = f"关于印发{DOCUMENT}的通知"
RULE = "第八条 养老机构应当如实登记老人的健康情况，并报送3份以上备查，不得涂改。"


def told(rule: str, said: str, value: str, before: str, after: str = "", **more: str) -> Fact:
    """A figure of the rule, told in few words, as it is told in the end."""
    more = {"place": "临溪市望湖区", "instrument": DOCUMENT, **more}
    stored = Teller(rule, more).tell("count", said, value, before, after, written=value[:2])
    article = SourceArticle("rules", TITLE, rule, (stored,))
    return told_from_its_beginning(stored, article, DOCUMENT)


def few_words(rule: str, **more: str) -> Fact:
    said = "并报送3份以上备查"
    return told(rule, said, "3份以上", f"根据{DOCUMENT}，并报送", "备查", **more)


def test_what_leaves_out_who_ought_to_do_it_is_told_from_the_rules_beginning() -> None:
    fact = few_words(RULE)
    assert fact.statement == (
        f"根据{DOCUMENT}，养老机构应当如实登记老人的健康情况，并报送3份以上备查"
    )


def test_a_lost_subject_is_found_there() -> None:
    stored = Teller(RULE, {"place": "临溪市望湖区", "instrument": DOCUMENT}).tell(
        "count", "并报送3份以上备查", "3份以上", f"根据{DOCUMENT}，并报送", "备查", written="3份"
    )
    lost = replace(stored, unresolved=("主语",))
    fact = told_from_its_beginning(lost, SourceArticle("r", TITLE, RULE, (lost,)), DOCUMENT)
    assert (fact.unresolved, fact.before.startswith(f"根据{DOCUMENT}，养老机构")) == ((), True)


def test_its_own_places_are_named() -> None:
    fact = few_words(RULE.replace("养老机构应当", "全区养老机构应当"))
    assert "望湖区养老机构应当" in fact.before


@pytest.mark.parametrize(
    "rule",
    [
        "第八条 如实登记老人的健康情况，并报送3份以上备查，不得涂改。",
        "第八条 该机构应当如实登记老人的健康情况，并报送3份以上备查。",
        "第八条 养老机构应当如实登记老人的健康情况，并报送3份以上备查，但临时入住的除外。",
        f"第八条 养老机构应当{'如实登记老人的健康情况和家庭情况，' * 6}并报送3份以上备查。",
    ],
)
def test_a_rule_that_does_not_stand_alone_leaves_the_fact_as_it_is(rule: str) -> None:
    assert few_words(rule).before == f"根据{DOCUMENT}，并报送"


def test_what_a_rule_relaxes_is_not_told_by_its_second_half() -> None:
    rule = "第五条 招聘年龄在45周岁以下；持证社工可以放宽至50周岁。"
    before = f"根据{DOCUMENT}，放宽至"
    assert told(rule, "放宽至50周岁", "50周岁", before).before == before


def test_a_fact_of_another_document_is_left_as_it_is() -> None:
    assert few_words(RULE, instrument="《养老机构管理办法》").before.endswith("，并报送")


def test_what_is_plain_in_few_words_is_left_in_them() -> None:
    rule = "第八条 望湖区每家养老机构配备护理员2名，并保存记录。"
    before = f"根据{DOCUMENT}，望湖区每家养老机构配备护理员"
    assert told(rule, "配备护理员2名", "2名", before).before == before


def test_figures_told_in_the_same_words_are_told_from_their_rules_beginnings() -> None:
    rule = "第三条 职工探望父母的，每年给予探亲假一次，假期为20天。"
    stored = Teller(rule, {"place": "", "instrument": DOCUMENT}).tell(
        "count", "假期为20天", "20天", f"根据{DOCUMENT}，假期为", attribute="假期"
    )
    article = SourceArticle("r", TITLE, rule, (stored,))
    fact = told_from_its_beginning(stored, article, DOCUMENT, unclear=True)
    assert fact.before == f"根据{DOCUMENT}，职工探望父母的，每年给予探亲假一次，假期为"


def test_a_standard_among_others_is_told_without_the_word_for_among() -> None:
    rule = "第三条 其中特困老人住院照料标准不超过240元。"
    stored = Teller(rule, {"place": "", "instrument": DOCUMENT}).tell(
        "amount", "标准不超过240元", "240元", f"根据{DOCUMENT}，其中特困老人住院照料标准不超过"
    )
    lost = replace(stored, unresolved=("其",))
    fact = told_from_its_beginning(lost, SourceArticle("r", TITLE, rule, (lost,)), DOCUMENT)
    assert fact.before == f"根据{DOCUMENT}，特困老人住院照料标准不超过"


@pytest.mark.parametrize("opens", ["本办法所称高龄老人，是指", "其中，高龄老人是指"])
def test_what_a_document_calls_so_is_told_to_the_end_of_its_definition(opens: str) -> None:
    rule = f"第二条 {opens}80周岁以上，具有望湖区户籍的居民。"
    fact = told(rule, f"{opens}80周岁以上", "80周岁以上", f"根据{DOCUMENT}，{opens}")
    assert f"{fact.before}{fact.text}{fact.after}" == (
        f"根据{DOCUMENT}，高龄老人是指80周岁以上，具有望湖区户籍的居民"
    )


def test_a_definition_of_several_parts_is_not_told_by_one() -> None:
    opens = "本办法所称高龄老人，是指"
    rule = f"第二条 {opens}80周岁以上的居民；所称老人，是指其他居民。"
    fact = told(
        rule, f"{opens}80周岁以上的居民", "80周岁以上", f"根据{DOCUMENT}，{opens}", "的居民"
    )
    assert fact.after == "的居民"
