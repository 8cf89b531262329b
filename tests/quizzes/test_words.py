from django.utils import translation

from news.admin.words import REPAIRS as REPAIR_WORDS
from news.text.repair import REPAIRS
from quizzes.generation.checks import CHECKS
from quizzes.words import CHECKS as CHECK_WORDS
from quizzes.words import why_rejected


def test_every_check_has_a_name_that_an_instructor_reads():
    assert [check.name for check in CHECKS if check.name not in CHECK_WORDS] == []


def test_every_repair_has_a_name_that_an_instructor_reads():
    assert [module.KIND for module in REPAIRS if module.KIND not in REPAIR_WORDS] == []


def test_a_rejected_draft_says_which_check_and_what_it_found():
    with translation.override("zh-hans"):
        assert why_rejected("stem_ends: 题干没有写完") == "题干结尾完整：题干没有写完"
        assert why_rejected("near_duplicate") == "与已采用的题几乎相同"
        assert why_rejected("something: new") == "something: new"
