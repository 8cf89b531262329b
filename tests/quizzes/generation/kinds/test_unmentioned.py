"""Which of these the report does not mention."""

from __future__ import annotations

from dataclasses import replace

from quizzes.generation.checks import CHECKS
from quizzes.generation.draft import Draft
from quizzes.generation.kinds import unmentioned
from quizzes.generation.material import Candidate
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import Teller

BUREAUS = ("区民政局", "区财政局", "区司法局")
SERVICES = ("助餐服务", "助浴服务", "助医服务")


def listing(members: tuple[str, ...], what: str, more: str = "") -> SourceArticle:
    said = "、".join(members)
    text = f"望湖区的老年人可以得到{said}等{what}。{more}。"
    fact = Teller(text, {"place": "云州省望湖区"}).tell(
        "members", f"可以得到{said}等{what}", said, "望湖区的老年人可以得到", f"等{what}",
        members=members, attribute=what,
    )  # fmt: skip
    return SourceArticle(what, "", text, (fact,), publisher="云州日报")


def made(source: SourceArticle, *neighbours: SourceArticle) -> list[Candidate]:
    """The questions of what is not mentioned."""
    return [
        c for c in unmentioned.make(material_for(source, *neighbours)) if c.draft.kind == "single"
    ]


def mentioned(source: SourceArticle, *neighbours: SourceArticle) -> list[Draft]:
    found = [c.draft for c in unmentioned.make(material_for(source, *neighbours))]
    return [draft for draft in found if draft.asks == "mentioned"]


def key_of(draft: Draft) -> str:
    return next(option.text for option in draft.options if option.correct)


def test_the_key_is_a_like_body_that_no_sentence_names() -> None:
    source = listing(BUREAUS, "部门", "区教育局、区公安局另行通知")
    keys = {key_of(each.draft) for each in made(source)}
    assert len(keys) == 1
    assert not any(key in source.text for key in keys)
    assert not keys & {"区教育局", "区公安局"}


def test_a_member_of_a_neighbours_list_will_do() -> None:
    other = listing(("助洁服务", "助行服务", "助急服务"), "项目")
    (draft, *_) = [each.draft for each in made(listing(SERVICES, "服务"), other)]
    assert key_of(draft) in {"助洁服务", "助行服务", "助急服务"}
    assert "下列服务中，文中【没有提到】的是（ ）。" in draft.stem


def test_what_the_article_mentions_in_other_words_is_no_key() -> None:
    other = listing(("助洁服务", "上门服务", "陪同服务"), "项目")
    source = listing(SERVICES, "服务", "助洁、上门和陪同都由志愿者完成")
    assert made(source, other) == []


def test_a_key_that_is_mentioned_after_all_is_found_by_its_check() -> None:
    source = listing(BUREAUS, "部门")
    each = made(source)[0]
    material = material_for(replace(source, text=f"{source.text}{key_of(each.draft)}也参加。"))
    check = next(check for check in CHECKS if check.name == "wrong_is_false")
    assert not check.judge(each, material).ok


def test_an_option_that_the_article_lacks_is_found_by_its_check() -> None:
    source = listing(BUREAUS, "部门")
    each = made(source)[0]
    options = tuple(
        replace(o, text="区审计局") if o.text == "区财政局" else o for o in each.draft.options
    )
    broken = replace(each, draft=replace(each.draft, options=options))
    check = next(check for check in CHECKS if check.name == "wrong_is_false")
    assert not check.judge(broken, material_for(source)).ok


def test_what_is_mentioned_may_be_asked_of_an_open_list() -> None:
    found = mentioned(listing(BUREAUS, "部门"))
    assert {len(draft.key) for draft in found} == {2, 3}
    for draft in found:
        assert draft.stem.endswith("下列部门中，文中提到的有（ ）。")
        assert {o.text for o in draft.options if o.correct} <= set(BUREAUS)


def test_a_deed_is_no_member_of_a_class_of_things() -> None:
    other = listing(("优化健康服务", "完善保障服务", "发展产业服务"), "项目")
    assert made(listing(SERVICES, "服务"), other) == []


def test_provinces_are_set_against_provinces() -> None:
    found = mentioned(listing(("河北", "辽宁", "吉林", "云南"), "地区"))
    assert found
    for draft in found:
        wrong = {option.text for option in draft.options if not option.correct}
        assert wrong <= {"北京", "天津", "山西", "内蒙古", "黑龙江", "上海", "江苏"}
