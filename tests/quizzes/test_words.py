import re
from pathlib import Path

from django.utils import translation

import quizzes.generation
from news.admin.words import REPAIRS as REPAIR_WORDS
from news.text.repair import REPAIRS
from quizzes.generation.checks import CHECKS
from quizzes.generation.checks.anchoring import NOWHERE
from quizzes.generation.obstacles import OBSTACLES
from quizzes.generation.plan import IN_ITS_ARTICLE
from quizzes.words import CHECKS as CHECK_WORDS
from quizzes.words import REJECTS as REJECT_WORDS
from quizzes.words import why_rejected, why_silent


def test_every_check_has_a_name_that_an_instructor_reads():
    assert [check.name for check in CHECKS if check.name not in CHECK_WORDS] == []


def test_every_repair_has_a_name_that_an_instructor_reads():
    assert [module.KIND for module in REPAIRS if module.KIND not in REPAIR_WORDS] == []


def test_a_rejected_draft_says_which_check_and_what_it_found():
    with translation.override("zh-hans"):
        assert why_rejected("stem_ends: 题干没有写完") == "题干结尾完整：题干没有写完"
        assert why_rejected("near_duplicate") == "与已采用的题几乎相同"
        assert why_rejected("something: new") == "something: new"


REASON = re.compile(r'(?:return|reason =) "(?P<reason>[a-z_]+)"')
GIVERS = ("plan", "rank")


def test_every_reason_of_the_plan_and_the_rank_is_told_in_words():
    package = Path(quizzes.generation.__file__).parent
    written = "\n".join((package / f"{name}.py").read_text("utf-8") for name in GIVERS)
    reasons = {reason for reason, _ in (*OBSTACLES, *IN_ITS_ARTICLE)}
    reasons |= {match["reason"] for match in REASON.finditer(written)}
    reasons |= {"doubtful", "unsourced", "ambiguous", NOWHERE}

    assert len(reasons) > 10
    assert [reason for reason in sorted(reasons) if reason not in REJECT_WORDS] == []


def test_what_a_reason_found_stands_behind_its_words():
    with translation.override("zh-hans"):
        assert why_rejected("unresolved: 我市") == "有指代不明之处：我市"


LOST = "文中没有行政区划表收录的地名，也没有写明依据的文件，题干说不清是哪里"


def test_a_fact_that_is_nowhere_says_so_in_words() -> None:
    with translation.override("zh-hans"):
        assert why_rejected(NOWHERE) == LOST
        assert why_rejected("anchored: nowhere") == f"说清地区与文件：{LOST}"


def test_a_silence_names_what_most_often_stood_in_the_way_and_can_be_mended() -> None:
    with translation.override("zh-hans"):
        silent = "草拟的题目都没有通过检查"
        assert why_silent("all_rejected", [{"reason": "no_year"}]) == silent
        lost = [{"reason": "no_year"}, {"reason": "anchored: nowhere"}, {"reason": "nowhere"}]
        assert why_silent("all_rejected", lost) == f"{silent}：{LOST}"
        assert why_silent("", lost) == ""
