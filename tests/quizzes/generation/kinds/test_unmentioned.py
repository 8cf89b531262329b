"""Which of these is no member of a list that is told whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizzes.generation.checks import CHECKS
from quizzes.generation.draft import Draft
from quizzes.generation.kinds import unmentioned
from quizzes.generation.material import Candidate
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import Teller

BUREAUS = ("区民政局", "区财政局", "区司法局")
SERVICES = ("助餐服务", "助浴服务", "助医服务")
WHERE = {"place": "云州省望湖区"}


def listing(members: tuple[str, ...], more: str = "", end: str = "") -> SourceArticle:
    said = "、".join(members)
    opens = "望湖区养老服务分为"
    text = f"{opens}{said}{end}。{more}。"
    fact = Teller(text, WHERE).tell(
        "members", f"{opens}{said}{end}", said, opens, end, members=members, attribute="服务"
    )
    return SourceArticle("列表", "", text, (fact,), publisher="云州日报")


def issuing(more: str = "") -> SourceArticle:
    said, end = "、".join(BUREAUS), "联合印发《望湖区养老服务办法》"
    text = f"望湖区{said}{end}。{more}。"
    fact = Teller(text, WHERE).tell(
        "members", f"望湖区{said}{end}", said, "望湖区", end, members=BUREAUS, attribute="部门"
    )
    return SourceArticle("印发", "", text, (fact,), publisher="云州日报")


def made(source: SourceArticle, *neighbours: SourceArticle) -> list[Candidate]:
    return list(unmentioned.make(material_for(source, *neighbours)))


def key_of(draft: Draft) -> str:
    return next(option.text for option in draft.options if option.correct)


def test_the_key_is_a_like_body_that_no_sentence_names() -> None:
    source = issuing("区教育局、区公安局另行通知")
    keys = {key_of(each.draft) for each in made(source)}
    assert len(keys) == 1
    assert not any(key in source.text for key in keys)
    assert not keys & {"区教育局", "区公安局"}


def test_who_took_no_part_is_asked_by_what_the_others_did_together() -> None:
    stems = {each.draft.stem for each in made(issuing())}
    (stem,) = stems
    assert stem.endswith("下列部门中，【没有】联合印发《望湖区养老服务办法》的是（ ）。")


def test_what_a_list_does_not_have_is_asked_by_what_it_is_a_list_of() -> None:
    other = replace(listing(("助洁服务", "助行服务", "助急服务")), id="别处")
    (draft, *_) = [each.draft for each in made(listing(SERVICES), other)]
    assert key_of(draft) in {"助洁服务", "助行服务", "助急服务"}
    assert draft.stem.endswith("望湖区养老服务【不包括】（ ）。")


@pytest.mark.parametrize("end", ["等", "等服务"])
def test_an_open_list_has_no_outsiders(end: str) -> None:
    other = replace(listing(("助洁服务", "助行服务", "助急服务")), id="别处")
    assert made(listing(SERVICES, end=end), other) == []


def test_what_the_article_mentions_in_other_words_is_no_key() -> None:
    other = replace(listing(("助洁服务", "上门服务", "陪同服务")), id="别处")
    source = listing(SERVICES, "助洁、上门和陪同都由志愿者完成")
    assert made(source, other) == []


def test_a_key_that_is_mentioned_after_all_is_found_by_its_check() -> None:
    source = issuing()
    each = made(source)[0]
    material = material_for(replace(source, text=f"{source.text}{key_of(each.draft)}也参加。"))
    check = next(check for check in CHECKS if check.name == "wrong_is_false")
    assert not check.judge(each, material).ok


def test_an_option_that_the_article_lacks_is_found_by_its_check() -> None:
    source = issuing()
    each = made(source)[0]
    options = tuple(
        replace(o, text="区审计局") if o.text == "区财政局" else o for o in each.draft.options
    )
    broken = replace(each, draft=replace(each.draft, options=options))
    check = next(check for check in CHECKS if check.name == "wrong_is_false")
    assert not check.judge(broken, material_for(source)).ok


def test_a_deed_is_no_member_of_a_class_of_things() -> None:
    other = replace(listing(("优化健康服务", "完善保障服务", "发展产业服务")), id="别处")
    assert made(listing(SERVICES), other) == []
