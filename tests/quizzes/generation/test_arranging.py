"""Options of what is arranged: scattered, and the same each time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizzes.generation.arranging import in_order, key_of, scattered
from quizzes.generation.draft import Option

names = st.lists(
    st.text("甲乙丙丁戊1234元", min_size=1, max_size=6), min_size=3, max_size=5, unique=True
)


def options_of(texts: list[str], *, spare: bool = False) -> list[Option]:
    made = [Option(text, True, slot=slot) for slot, text in enumerate(texts)]
    return [*made, Option("多余", False)] if spare else made


@given(names, st.booleans(), st.text(max_size=5))
def test_options_never_stand_as_they_belong_and_none_is_lost(
    texts: list[str], spare: bool, seed: str
) -> None:
    options = options_of(texts, spare=spare)
    shown = scattered(options, seed)
    assert not in_order(shown)
    assert sorted(each.text for each in shown) == sorted(each.text for each in options)
    assert [shown[index].text for index in key_of(shown)] == texts
    assert shown == scattered(list(reversed(options)), seed)
