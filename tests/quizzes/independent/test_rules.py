"""The checker itself: good questions pass, and each thing wrong is seen by its rule."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.quizzes.independent.rules import complaints

Record = dict[str, Any]
Break = Callable[[Record], Record]

TEXT = (
    "临溪市民政局印发《临溪市社会工作者补助办法》，对考取中级的给予一次性补助3000元，"
    "对考取初级的给予一次性补助2000元。全市本土社工机构9家，引进机构3家。"
    "临溪市民政局、临溪市财政局、临溪市教育局和临溪市妇联购买了岗位社工。"
    "石桥市印发《石桥市社会工作者补助办法》，对考取中级的给予一次性补助5000元。"
)
TEXTS = {1: TEXT}
GRANT = "对考取中级的给予一次性补助3000元"
BASIS = "根据《临溪市社会工作者补助办法》，"


def quote(text: str) -> Record:
    return {"item": 1, "text": text, "start": TEXT.index(text), "end": TEXT.index(text) + len(text)}


def question(kind: str, stem: str, key: list[Any], *quotes: str, **more: Any) -> Record:
    return {
        "kind": kind,
        "stem": stem,
        "key": key,
        "options": [],
        "prompts": [],
        "explanation": f"{BASIS}{GRANT}。",
        "evidence": [quote(each) for each in quotes],
        "computed": False,
        **more,
    }


def single() -> Record:
    options = ["2000元", "2500元", "3000元", "3500元"]
    stem = f"{BASIS}临溪市对考取中级的给予一次性补助（ ）。"
    return question("single", stem, [2], GRANT, options=options)


def named() -> Record:
    options = ["临溪市民政局", "临溪市信访局", "临溪市统计局", "临溪市审计局"]
    return question(
        "single",
        "据有关报道，（ ）印发《临溪市社会工作者补助办法》。",
        [0],
        "临溪市民政局印发《临溪市社会工作者补助办法》",
        options=options,
    )


def typed() -> Record:
    stem = f"{BASIS}临溪市对考取中级的给予一次性补助____元。"
    return question("fill_in", stem, ["3000", "3000元"], GRANT)


def judged(truth: bool = True) -> Record:
    amount = 3000 if truth else 4000
    stem = f"{BASIS}对考取中级的给予一次性补助{amount}元。（ ）"
    return question("true_false", stem, [truth], GRANT)


def several() -> Record:
    return question(
        "multiple",
        "据有关报道，临溪市购买了岗位社工的部门包括（ ）。",
        [0, 2, 3],
        "临溪市民政局、临溪市财政局、临溪市教育局和临溪市妇联购买了岗位社工",
        options=["临溪市财政局", "临溪市审计局", "临溪市教育局", "临溪市妇联", "临溪市统计局"],
    )


def difference() -> Record:
    return question(
        "single",
        f"{BASIS}考取中级者的补助比考取初级者的补助高（ ）。",
        [1],
        GRANT,
        "对考取初级的给予一次性补助2000元",
        options=["500元", "1000元", "1500元", "2000元"],
        computed=True,
    )


def highest() -> Record:
    return question(
        "single",
        "根据各地文件，下列地区中，对中级持证人员的一次性补助数额最高的是（ ）。",
        [1],
        GRANT,
        "石桥市印发《石桥市社会工作者补助办法》，对考取中级的给予一次性补助5000元",
        options=[
            "临溪市（2024年度）",
            "石桥市（2024年度）",
            "临溪市（2024年1月报道）",
            "临溪市（2024年2月报道）",
        ],
        computed=True,
        explanation=(
            "根据《临溪市社会工作者补助办法》，临溪市考取中级者的一次性补助为3000元；"
            "根据《石桥市社会工作者补助办法》，石桥市考取中级者的一次性补助为5000元。"
            "因此，石桥市的数额最高。"
        ),
    )


def judged_difference() -> Record:
    stem = f"{BASIS}考取中级者的补助比考取初级者的补助高1000元。（ ）"
    quotes = (GRANT, "对考取初级的给予一次性补助2000元")
    return question("true_false", stem, [True], *quotes, computed=True)


def judged_places() -> Record:
    told = "石桥市（2024年度）的数额高于临溪市（2024年1月报道）"
    stem = f"根据两地文件，对中级持证人员的一次性补助，{told}。（ ）"
    shared = {key: highest()[key] for key in ("explanation", "evidence", "computed")}
    return question("true_false", stem, [True]) | shared


def paired() -> Record:
    return question(
        "matching",
        "将下列对象与补助数额配对（ ）。",
        [1, 0],
        GRANT,
        "对考取初级的给予一次性补助2000元",
        prompts=["考取中级", "考取初级"],
        options=["2000元", "3000元"],
    )


def ordered() -> Record:
    stem = "将下列机构按数量由高到低的顺序排列（ ）。"
    told = "全市本土社工机构9家，引进机构3家"
    return question("ordering", stem, [1, 0, 2], told, GRANT, options=[
        "本土社工机构", "考取中级的给予一次性补助", "引进机构",
    ])  # fmt: skip


def changed(field: str, value: Any) -> Break:
    return lambda record: record | {field: value}


def stem(old: str, new: str) -> Break:
    return lambda record: record | {"stem": record["stem"].replace(old, new, 1)}


def option(place: int, text: str) -> Break:
    def broken(record: Record) -> Record:
        options = list(record["options"])
        options[place] = text
        return record | {"options": options}

    return broken


def evidence(**more: Any) -> Break:
    return lambda record: record | {"evidence": [record["evidence"][0] | more]}


GOOD = [
    single, named, typed, judged, several, difference, highest, judged_difference, judged_places,
    paired, ordered,
]  # fmt: skip


@pytest.mark.parametrize("make", [*GOOD, lambda: judged(False)])
def test_a_good_question_passes(make: Callable[[], Record]) -> None:
    assert complaints(make(), TEXTS) == {}


BREAKS: list[tuple[str, Callable[[], Record], Break]] = [
    ("evidence_is_verbatim", single, changed("evidence", [])),
    ("evidence_is_verbatim", single, evidence(text="对考取中级的给予补助3000元")),
    ("evidence_is_verbatim", single, evidence(start=0)),
    ("evidence_is_verbatim", single, evidence(item=2)),
    ("key_has_its_form", single, changed("key", [1, 2])),
    ("key_has_its_form", single, changed("key", [])),
    ("key_has_its_form", single, changed("key", [4])),
    ("key_has_its_form", single, changed("options", ["2000元", "2500元", "3000元"])),
    ("key_has_its_form", several, changed("key", [0])),
    ("key_has_its_form", several, changed("key", [0, 1, 2, 3, 4])),
    ("key_has_its_form", typed, changed("key", [""])),
    ("key_has_its_form", judged, changed("key", [])),
    ("key_has_its_form", paired, changed("key", [1, 1])),
    ("key_is_supported", single, changed("key", [1])),
    ("key_is_supported", typed, changed("key", ["5000"])),
    ("key_is_supported", named, changed("key", [2])),
    ("key_is_supported", several, option(0, "石桥市人民医院")),
    ("key_is_supported", difference, changed("key", [2])),
    ("key_is_supported", highest, changed("key", [0])),
    ("key_is_supported", highest, changed("explanation", "石桥市的数额最高。")),
    ("statement_has_its_truth", judged, stem("3000", "4000")),
    ("statement_has_its_truth", judged, changed("key", [False])),
    ("statement_has_its_truth", judged_difference, stem("1000元", "1500元")),
    ("statement_has_its_truth", judged_difference, changed("key", [False])),
    ("statement_has_its_truth", judged_places, changed("key", [False])),
    ("statement_has_its_truth", judged_places, stem("石桥市（", "临溪市（")),
    ("options_are_of_one_shape", single, option(0, "2000人")),
    ("options_are_of_one_shape", single, option(0, "2000万元")),
    ("options_are_of_one_shape", single, option(0, "初级的标准")),
    ("options_differ", single, option(0, "3000元")),
    ("options_differ", single, option(0, "0.3万元")),
    ("options_differ", named, option(1, "临溪市统计局")),
    ("wrong_is_not_true", named, lambda record: record | {
        "stem": "据有关报道，（ ）购买了岗位社工。",
        "options": ["临溪市教育局和临溪市妇联", "临溪市妇联", "临溪市统计局", "临溪市审计局"],
        "evidence": [quote("临溪市教育局和临溪市妇联购买了岗位社工")],
    }),
    ("wrong_is_not_true", single, lambda record: record | {
        "stem": "临溪市给予一次性补助（ ）。",
        "evidence": [quote("对考取初级的给予一次性补助2000元"), quote(GRANT)],
    }),
    ("stem_stands_alone", single, stem("临溪市对", "该市对")),
    ("stem_stands_alone", single, stem("临溪市对", "本市对")),
    ("stem_stands_alone", single, stem("临溪市对", "我市对")),
    ("stem_stands_alone", single, stem("临溪市对", "其对")),
    ("stem_stands_alone", single, stem("临溪市对", "上述部门对")),
    ("stem_stands_alone", single, stem("临溪市对", "此次对")),
    ("stem_stands_alone", judged, stem("对考取", "去年对考取")),
    ("stem_stands_alone", several, option(0, "该局")),
    ("key_is_not_in_the_stem", single, stem("对考取", "按3000元标准对考取")),
    ("key_is_not_in_the_stem", typed, stem("对考取", "按3000元标准对考取")),
    ("key_is_not_in_the_stem", named, stem("据有关报道", "据临溪市民政局消息")),
    ("brackets_close", single, stem("》", "")),
    ("brackets_close", single, option(0, "（2000元")),
    ("brackets_close", typed, changed("explanation", "“未完")),
    ("one_thing_is_asked", single, stem("考取中级", "考取（ ）")),
    ("one_thing_is_asked", typed, stem("____", "（ ）")),
    ("one_thing_is_asked", judged, stem("，对", "。对")),
    ("no_catch_all", named, option(3, "以上都不是")),
    ("no_catch_all", named, option(3, "都不正确")),
    ("arranged_is_supported", paired, option(0, "4500元")),
    ("arranged_is_supported", paired, changed("key", [0, 1])),
    ("arranged_is_supported", ordered, changed("key", [0, 1, 2])),
    ("arranged_is_supported", ordered, stem("由高到低", "由低到高")),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "make", "broken"), BREAKS)
def test_what_is_broken_is_seen(rule: str, make: Callable[[], Record], broken: Break) -> None:
    assert rule in complaints(broken(make()), TEXTS)


def test_words_that_only_look_like_pointing_stand() -> None:
    for words in ("应该", "基本", "其他", "其中", "成本", "极其", "本科生", "7月1日前"):
        record = single() | {"stem": f"{BASIS}临溪市{words}对考取中级的给予一次性补助（ ）。"}
        assert "stem_stands_alone" not in complaints(record, TEXTS), words
