"""Flaws of item writing, each made of a good question by a seeded hand.

The classes are those of the literature and not of the checks: T. M. Haladyna, S. M. Downing and
M. C. Rodriguez, A review of multiple-choice item-writing guidelines (2002); M. Tarrant et al., The
frequency of item writing flaws in multiple-choice questions (2006), whose nineteen flaws S. Moore
et al. (2023) count by machine. To them come those that only a question with evidence can have.

A maker takes a draft and a seeded ``Random`` and gives the broken draft, or None where the draft
has no such place to break.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from random import Random

from news.text.article import Span
from quizzes.generation.draft import Draft

Maker = Callable[[Draft, Random], Draft | None]

BLANK, GAP = "（ ）", "____"
DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
AMOUNT = re.compile(r"\D{0,4}\d[\d,]*(?:\.\d+)?[^\d月日]{1,6}")
UNITS = ("元", "人", "个", "名", "家", "项", "次", "年", "%", "天", "月")


def _wrong_places(draft: Draft) -> list[int]:
    return [place for place, option in enumerate(draft.options) if not option.correct]


def _key_place(draft: Draft) -> int:
    return next(place for place, option in enumerate(draft.options) if option.correct)


def _with_text(draft: Draft, place: int, text: str) -> Draft:
    options = list(draft.options)
    options[place] = replace(options[place], text=text)
    return replace(draft, options=tuple(options))


def _with_distractor(draft: Draft, chance: Random, text: str) -> Draft | None:
    if draft.kind not in ("single", "multiple"):
        return None
    return _with_text(draft, chance.choice(_wrong_places(draft)), text)


def _all_numbers(draft: Draft) -> bool:
    return draft.kind == "single" and all(DIGITS.search(o.text) for o in draft.options)


def _all_amounts(draft: Draft) -> bool:
    """One number with its unit each: no days, no periods."""
    return draft.kind == "single" and all(AMOUNT.fullmatch(o.text) for o in draft.options)


def _in_stem(draft: Draft, words: str) -> Draft:
    """The stem with words put in behind its anchor, where its statement begins."""
    head, comma, rest = draft.stem.partition("，")
    anchored = comma and head.startswith(("根据", "据"))
    stem = f"{head}，{words}{rest}" if anchored else f"{words}{draft.stem}"
    return replace(draft, stem=stem)


def implausible_distractor(draft: Draft, chance: Random) -> Draft | None:
    """Guideline 29: a wrong option that nobody would take."""
    if draft.kind != "single":
        return None
    place = chance.choice(_wrong_places(draft))
    text = draft.options[place].text
    if not _all_amounts(draft):
        return _with_text(draft, place, chance.choice(("一座桥", "月球", "昨天的天气", "某种水果")))
    zeros = "0" * chance.choice((3, 4, 5))
    return _with_text(draft, place, re.sub(r"(?<![\d.])(\d[\d,]*)", rf"\g<1>{zeros}", text))


def all_of_the_above(draft: Draft, chance: Random) -> Draft | None:
    words = ("以上都是", "以上各项均正确", "上述全部", "前三项都对", "以上选项皆可")
    return _with_distractor(draft, chance, chance.choice(words))


def none_of_the_above(draft: Draft, chance: Random) -> Draft | None:
    words = ("以上都不是", "以上均不正确", "上述各项皆非", "没有正确答案", "以上选项都不对")
    return _with_distractor(draft, chance, chance.choice(words))


def second_blank(draft: Draft, chance: Random) -> Draft | None:
    """Fill-in ambiguity: another word is missing too."""
    mark = GAP if draft.kind == "fill_in" else BLANK
    body = draft.stem.split("，")[-1]
    words = list(re.finditer(r"[一-鿿]{2}", body))
    if not words:
        return None
    word = chance.choice(words)
    at = len(draft.stem) - len(body) + word.start()
    return replace(draft, stem=f"{draft.stem[:at]}{mark}{draft.stem[at + 2 :]}")


def two_answers_accepted(draft: Draft, chance: Random) -> Draft | None:
    """Fill-in ambiguity: different answers count as right."""
    if draft.kind != "fill_in" or not draft.accepted[0].isdigit():
        return None
    other = str(int(draft.accepted[0]) + chance.choice((1, 2, 5, 10)))
    return replace(draft, accepted=(*draft.accepted, other))


def absolute_term(draft: Draft, chance: Random) -> Draft | None:
    """Guideline 28a: always, never, all; the test-wise know that such statements are false."""
    word = chance.choice(("一律", "绝对", "从来", "永远", "百分之百", "无一例外地", "任何时候都"))
    if draft.kind == "true_false":
        return _in_stem(draft, word)
    if draft.kind == "multiple":
        place = chance.choice(_wrong_places(draft))
        return _with_text(draft, place, f"{word}{draft.options[place].text}")
    return None


def longest_is_right(draft: Draft, chance: Random) -> Draft | None:
    """Guideline 24: the key says more than the others."""
    if draft.kind != "single":
        return None
    tails = (
        "（包括当年首次取得证书并完成登记的人员）",
        "，并按照规定的程序办理",
        "，具体以主管部门公布的标准为准",
    )
    place = _key_place(draft)
    return _with_text(draft, place, f"{draft.options[place].text}{chance.choice(tails)}")


def negative_stem(draft: Draft, chance: Random) -> Draft | None:
    """Guideline 17: not, except."""
    if draft.kind not in ("single", "multiple") or BLANK not in draft.stem:
        return None
    words = ("不是", "不包括", "不属于", "以外的是", "不可能是")
    return replace(draft, stem=draft.stem.replace(BLANK, f"{chance.choice(words)}{BLANK}"))


def words_repeated(draft: Draft, chance: Random) -> Draft | None:
    """Guideline 25: what all options begin with belongs into the stem."""
    if draft.kind != "single":
        return None
    before = re.search(r"[一-鿿]{4,8}$", draft.stem.partition(BLANK)[0])
    words = before[0] if before else ""
    if not words:
        return None
    options = tuple(replace(each, text=f"{words}{each.text}") for each in draft.options)
    return replace(draft, options=options)


def key_repeats_the_stem(draft: Draft, chance: Random) -> Draft | None:
    """Guideline 28c, clang: a word of the stem stands in the key alone."""
    if draft.kind != "single" or _all_numbers(draft) or "下列" in draft.stem:
        return None
    body = draft.stem.split("，")[-1].replace(BLANK, "")
    words = re.findall(r"[一-鿿]{3}", body)
    if not words:
        return None
    place = _key_place(draft)
    return _with_text(draft, place, f"{chance.choice(words)}{draft.options[place].text}")


def logical_cue(draft: Draft, chance: Random) -> Draft | None:
    """Guideline 22: options that contain or exclude each other outright."""
    if not _all_numbers(draft):
        return None
    bounds = (("不超过", ""), ("超过", ""), ("", "以上"), ("", "以下"))
    head, tail = chance.choice(bounds)
    place = _key_place(draft)
    other = chance.choice(_wrong_places(draft))
    return _with_text(draft, other, f"{head}{draft.options[place].text}{tail}")


def sequence_lost(draft: Draft, chance: Random) -> Draft | None:
    """Guideline 20: numbers out of order."""
    if not _all_numbers(draft):
        return None
    options = list(draft.options)
    while options == list(draft.options):
        chance.shuffle(options)
    return replace(draft, options=tuple(options))


def two_keys(draft: Draft, chance: Random) -> Draft | None:
    """Guideline 19: more than one right answer, by mark."""
    if draft.kind != "single":
        return None
    place = chance.choice(_wrong_places(draft))
    options = list(draft.options)
    options[place] = replace(options[place], correct=True)
    return replace(draft, options=tuple(options))


def two_right_in_other_writing(draft: Draft, chance: Random) -> Draft | None:
    """Guideline 19: a wrong option that is the key in another writing."""
    if not _all_amounts(draft):
        return None
    key = draft.options[_key_place(draft)].text
    number = DIGITS.search(key)
    assert number is not None
    plain = number[0].replace(",", "")
    if "." in plain or key[number.end() : number.end() + 1] in ("万", "亿"):
        return None
    others = [
        f"{int(plain) / 10000:g}万",
        plain.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    ]
    written = f"{key[: number.start()]}{chance.choice(others)}{key[number.end() :]}"
    return _with_text(draft, chance.choice(_wrong_places(draft)), written)


def complex_options(draft: Draft, chance: Random) -> Draft | None:
    """Guideline 9, K-type: options that combine options."""
    words = ("A和B", "①②④", "①和③", "A、C两项", "甲和丙都对", "（1）（3）")
    return _with_distractor(draft, chance, chance.choice(words))


def place_left_out(draft: Draft, chance: Random) -> Draft | None:
    """Ambiguity: nobody says where, or by which document."""
    place = re.search(r"[一-鿿]{2,12}[省市区县]", draft.stem)
    bare = re.sub(r"^(?:根据|据)[^，]*，", "", draft.stem)
    bare = re.sub(r"《[^》]*》", "文件", bare)
    bare = re.sub(r"[一-鿿]{2,9}(?:省|自治区|市|新区|合作区|湾区|区|县)(?=[一-鿿])", "", bare)
    return replace(draft, stem=bare) if place and bare != draft.stem else None


def gratuitous_words(draft: Draft, chance: Random) -> Draft | None:
    """Guideline 16: window dressing in the stem."""
    dressing = (
        "随着经济社会的快速发展和人民生活水平的不断提高，",
        "众所周知，这项工作历来受到各方面的广泛关注，",
        "春节将至，家家户户忙着置办年货，",
        "小李大学毕业后一直想找一份稳定的工作，",
        "在一个阳光明媚的早晨，记者来到现场采访，",
    )
    return _in_stem(draft, chance.choice(dressing))


def convergence_cue(draft: Draft, chance: Random) -> Draft | None:
    """Guideline 28: the key is what the wrong options have in common."""
    if draft.kind != "single":
        return None
    key = draft.options[_key_place(draft)].text
    if _all_numbers(draft) or len(key) < 6:
        return None
    half = len(key) // 2
    fillers = ("石桥镇", "梅岭站", "青山院")
    made = [f"{key[:half]}{fillers[0]}", f"{fillers[1]}{key[half:]}", f"{key[:half]}{fillers[2]}"]
    texts = iter(made)
    options = tuple(
        each if each.correct else replace(each, text=next(texts)) for each in draft.options
    )
    return replace(draft, options=options)


def grammatical_cue(draft: Draft, chance: Random) -> Draft | None:
    """Guideline 28b: wrong options that do not fit the sentence."""
    if draft.kind != "single":
        return None
    place = chance.choice(_wrong_places(draft))
    head, tail = chance.choice((("要求达到", ""), ("是", "的"), ("正在", ""), ("", "地进行")))
    return _with_text(draft, place, f"{head}{draft.options[place].text}{tail}")


def vague_term(draft: Draft, chance: Random) -> Draft | None:
    """Vague terms: often, usually, may; nobody knows how often that is."""
    word = chance.choice(("通常", "有时", "经常", "往往", "一般情况下", "可能", "偶尔"))
    if draft.kind == "multiple":
        place = chance.choice(range(len(draft.options)))
        return _with_text(draft, place, f"{word}{draft.options[place].text}")
    return _in_stem(draft, word)


def unfocused_stem(draft: Draft, chance: Random) -> Draft | None:
    """Guideline 14: the stem asks nothing by itself."""
    if draft.kind not in ("single", "multiple"):
        return None
    stems = (
        f"下列正确的是{BLANK}。",
        f"关于这一问题，说法正确的是{BLANK}。",
        f"根据有关报道，答案是{BLANK}。",
        f"据报道，{BLANK}。",
    )
    return replace(draft, stem=chance.choice(stems))


def evidence_damaged(draft: Draft, chance: Random) -> Draft | None:
    quote = draft.evidence[0]
    at = chance.randrange(len(quote.text))
    sign = "?" if quote.text[at] != "?" else "？"
    text = f"{quote.text[:at]}{sign}{quote.text[at + 1 :]}"
    return replace(draft, evidence=(replace(quote, text=text), *draft.evidence[1:]))


def evidence_elsewhere(draft: Draft, chance: Random) -> Draft | None:
    """The quotation stands somewhere, but not there, or bears nothing out."""
    quote = draft.evidence[0]
    if chance.random() < 0.5:
        moved = Span(quote.span.start + 1, quote.span.end + 1)
        return replace(draft, evidence=(replace(quote, span=moved),))
    short = Span(quote.span.start, quote.span.start + 2)
    return replace(draft, evidence=(replace(quote, span=short, text=quote.text[:2]),))


def wrong_key(draft: Draft, chance: Random) -> Draft | None:
    """Another option, answer or truth is called right."""
    if draft.kind == "true_false":
        return replace(draft, truth=not draft.truth)
    if draft.kind == "fill_in":
        number = DIGITS.search(draft.accepted[0])
        if number is None:
            return replace(draft, accepted=("财务处",))
        grown = str(int(float(number[0].replace(",", ""))) + chance.choice((1, 3, 7)))
        return replace(draft, accepted=(grown,))
    if draft.kind not in ("single", "multiple"):
        return None
    right, other = _key_place(draft), chance.choice(_wrong_places(draft))
    flags = [option.correct for option in draft.options]
    flags[right], flags[other] = False, True
    options = [
        replace(option, correct=flag) for option, flag in zip(draft.options, flags, strict=True)
    ]
    return replace(draft, options=tuple(options))


def unresolved_reference(draft: Draft, chance: Random) -> Draft | None:
    words = ("该市", "本办法", "我市", "上述单位", "其", "此举", "该项工作", "本区", "前者")
    return _in_stem(draft, chance.choice(words))


def relative_time(draft: Draft, chance: Random) -> Draft | None:
    return _in_stem(draft, chance.choice(("去年，", "今年以来，", "近日，", "上个月，", "昨天，")))


def key_in_the_stem(draft: Draft, chance: Random) -> Draft | None:
    if draft.kind == "fill_in":
        key = draft.accepted[-1] if draft.accepted[0].isdigit() else draft.accepted[0]
    elif draft.kind == "single":
        key = draft.options[_key_place(draft)].text
    else:
        return None
    return _in_stem(
        draft, chance.choice((f"按照{key}的标准，", f"考虑到{key}，", f"在{key}方面，"))
    )


def unequal_units(draft: Draft, chance: Random) -> Draft | None:
    if not _all_amounts(draft):
        return None
    place = chance.choice(_wrong_places(draft))
    text = draft.options[place].text
    number = DIGITS.search(text)
    assert number is not None
    unit = chance.choice([each for each in UNITS if not text.endswith(each)])
    return _with_text(draft, place, f"{text[: number.end()]}{unit}")


def option_doubled(draft: Draft, chance: Random) -> Draft | None:
    if draft.kind not in ("single", "multiple"):
        return None
    one, two = chance.sample(range(len(draft.options)), 2)
    return _with_text(draft, one, draft.options[two].text)


def bracket_lost(draft: Draft, chance: Random) -> Draft | None:
    marks = [at for at, sign in enumerate(draft.stem) if sign in "《》“”"]
    if not marks:
        return None
    at = chance.choice(marks)
    return replace(draft, stem=f"{draft.stem[:at]}{draft.stem[at + 1 :]}")


def sentence_cut(draft: Draft, chance: Random) -> Draft | None:
    """The stem breaks off before it has said anything."""
    if draft.kind != "true_false":
        return None
    body = draft.stem.removesuffix(f"。{BLANK}")
    return replace(draft, stem=f"{body[: len(body) // 2]}的。{BLANK}")


FLAWS: dict[str, Maker] = {
    maker.__name__: maker
    for maker in (
        implausible_distractor,
        all_of_the_above,
        none_of_the_above,
        second_blank,
        two_answers_accepted,
        absolute_term,
        longest_is_right,
        negative_stem,
        words_repeated,
        key_repeats_the_stem,
        logical_cue,
        sequence_lost,
        two_keys,
        two_right_in_other_writing,
        complex_options,
        place_left_out,
        gratuitous_words,
        convergence_cue,
        grammatical_cue,
        vague_term,
        unfocused_stem,
        evidence_damaged,
        evidence_elsewhere,
        wrong_key,
        unresolved_reference,
        relative_time,
        key_in_the_stem,
        unequal_units,
        option_doubled,
        bracket_lost,
        sentence_cut,
    )
}
