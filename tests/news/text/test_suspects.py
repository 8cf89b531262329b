"""What nobody can have written is marked, and questions that somebody asks are not."""

import pytest

from news.text.repair.suspects import suspect


@pytest.mark.parametrize(
    "text",
    [
        "的社工?\ue0cb站",
        "的社工?蘩醪珐鼢汨",
        "的社工?┘站",
        "的社工?ㄕ站",
        "的社工?瑏葡W站",
        "的社工?Ｓ?站",
        "的社工?繝?2019年",
    ],
)
def test_traces_of_a_lost_byte_are_suspect(text: str) -> None:
    assert suspect(text, text.index("?"), beside=False) > text.index("?")


@pytest.mark.parametrize(
    "text",
    [
        "什么是社工?社工是一门助人的专业。",
        "为什么?A股今天上涨。",
        "你真的去过?“去过。”他说。",
        "什么时候报名?2019年4月。",
        "是吗?①报名；②缴费。",
        "Really? Yes.",
    ],
)
def test_real_questions_are_not(text: str) -> None:
    assert suspect(text, text.index("?"), beside=False) == 0


def test_a_letter_alone_is_suspect_beside_other_damage_only() -> None:
    text = "的社工?A县有很多"
    assert suspect(text, 3, beside=False) == 0
    assert suspect(text, 3, beside=True) == 5
