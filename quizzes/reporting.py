"""An evaluation of the generator as a person reads it, in the reader's language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from news.messages import explain
from news.models import Fact
from quizzes.evaluation.cues import FEWEST, LETTERS, MARGIN, Cue
from quizzes.evaluation.report import FAILED, Report, Unread
from quizzes.evaluation.statements import Coverage
from quizzes.generation.draft import ARRANGED, Draft
from quizzes.models import Question
from quizzes.words import CHECKS, SILENCES

GUESSERS = {
    "longest": gettext_lazy("最长的"),
    "shortest": gettext_lazy("最短的"),
    "nearest_the_mean": gettext_lazy("最接近平均数的"),
    "inner": gettext_lazy("不大不小的"),
    "roundest": gettext_lazy("最整的数"),
    "least_round": gettext_lazy("最零碎的数"),
    "odd_one_out": gettext_lazy("与众不同的"),
    "most_like_the_others": gettext_lazy("与别项最像的"),
    "word_of_the_stem": gettext_lazy("与题干同词的"),
    "always_true": gettext_lazy("一律判为正确"),
    **{f"place_{letter}": gettext_lazy("位置 %s") % letter for letter in LETTERS},
}
SUBJECTS = {
    "comparison": gettext_lazy("比较高低多少"),
    "total": gettext_lazy("合计"),
    "across_regions": gettext_lazy("跨地区比较"),
    "statements": gettext_lazy("多条说法"),
    "agreement": gettext_lazy("与原文一致的"),
    "disagreement": gettext_lazy("与原文不符的"),
    "mentioned": gettext_lazy("文中提到的"),
    "not_mentioned": gettext_lazy("没有提到的"),
    "main_idea": gettext_lazy("主旨"),
    "title": gettext_lazy("最合适的标题"),
}


def as_lines(report: Report, sample: Sequence[Draft]) -> Iterator[str]:
    """The whole report; counts in brackets are for each 1,000 characters of clean text."""
    speed = report.speed
    yield _("共 %(articles)d 篇文章，%(characters)d 字，其中通知、规划类 %(notices)d 篇。") % {
        "articles": len(report.asked),
        "characters": speed.characters,
        "notices": report.notices,
    }
    yield from _counted(_("找到的事实"), report.facts, report, _fact_name)
    yield from _covered(report)
    yield from _counted(_("写出的题目"), report.kinds, report, _kind_name)
    yield from _counted(_("所问"), report.subjects, report, _subject_name)
    yield from _counted(_("没有出题的文章"), report.silences, report, _silence_name)
    yield from _checked(report)
    for kind, cues in report.cues.items():
        yield from _audited(kind, cues)
    yield ""
    yield _("速度：每秒 %(rate)d 字，是 rjieba.tag 的 %(ratio).4f 倍。") % {
        "rate": speed.rate,
        "ratio": speed.ratio,
    }
    yield from _sampled(sample)


def why_unread(unread: Unread) -> str:
    """Which file or article gave nothing, and why."""
    if unread.code == FAILED:
        return _("%(name)s：处理时程序出错：%(detail)s") % {
            "name": unread.name,
            "detail": unread.detail,
        }
    return f"{unread.name}{_('：')}{explain(unread.code, unread.detail)}"


def how_many_unread(unread: Sequence[Unread], files: int) -> str:
    """How many files could not be read, and how often the program failed."""
    failed = sum(each.code == FAILED for each in unread)
    told = []
    if len(unread) > failed:
        told.append(
            _("%(all)d 个文件中有 %(unread)d 个读不了。")
            % {"all": files, "unread": len(unread) - failed}
        )
    if failed:
        told.append(_("处理时程序出错 %(failed)d 次。") % {"failed": failed})
    return " ".join(told)


def _fact_name(kind: str) -> str:
    return str(Fact.Kind(kind).label)


def _kind_name(kind: str) -> str:
    return str(Question.Kind(kind).label)


def _subject_name(asks: str) -> str:
    return str(SUBJECTS[asks]) if asks in SUBJECTS else _fact_name(asks)


def _silence_name(silence: str) -> str:
    return str(SILENCES[silence])


def _counted(
    title: str, counted: Counter[str], report: Report, name: Callable[[str], str]
) -> Iterator[str]:
    yield ""
    total = counted.total()
    yield _("%(title)s：%(total)d（每千字 %(rate).1f）") % {
        "title": title,
        "total": total,
        "rate": report.per_thousand(total),
    }
    for kind, count in counted.most_common():
        yield f"  {name(kind)}  {count}  ({report.per_thousand(count):.2f})"


def _covered(report: Report) -> Iterator[str]:
    """Counted by rules of their own, which the reader is told."""
    yield ""
    yield _("有数量的语句（另用规则从正文数出，不取自所得事实）中已出题的：")
    yield f"  {_('全部文章')}  {_share_of(report.coverage)}"
    yield f"  {_('通知、规划')}  {_share_of(report.policy)}"


def _share_of(found: Coverage) -> str:
    return f"{found.asked}/{found.statements} = {found.share:.1%}"


def _checked(report: Report) -> Iterator[str]:
    yield ""
    yield _("各项检查的通过率（它所看的题型的所有草稿）：")
    for name, share in sorted(report.checks.items(), key=lambda each: each[1].share):
        yield f"  {CHECKS[name]}  {share.share:.1%}  (n={share.n})"


def _audited(kind: str, cues: Sequence[Cue]) -> Iterator[str]:
    if not cues or not cues[0].found.n:
        return
    yield ""
    yield _("%(kind)s：只看选项猜中的比例，%(n)d 题") % {
        "kind": _kind_name(kind),
        "n": cues[0].found.n,
    }
    for cue in cues:
        share = f"{cue.found.share:.1%} [{cue.found.low:.1%}, {cue.found.high:.1%}]"
        chance = _("碰巧 %(chance).1f%%") % {"chance": 100 * cue.chance}
        excess = _("超出") if cue.tells else ""
        yield f"  {GUESSERS[cue.guesser]}  {share}  {chance}  {excess}".rstrip()
    if not cues[0].enough:
        yield "  " + _("不足 %(fewest)d 题，区间上限还不能说明是否超出 %(points)d 个百分点。") % {
            "fewest": FEWEST,
            "points": 100 * MARGIN,
        }


def _sampled(sample: Sequence[Draft]) -> Iterator[str]:
    if sample:
        yield ""
        yield _("抽读 %(size)d 题：") % {"size": len(sample)}
    for number, draft in enumerate(sample, 1):
        yield ""
        yield f"{number}. [{_kind_name(draft.kind)} · {_subject_name(draft.asks)}] {draft.stem}"
        yield from (f"  {number}) {prompt}" for number, prompt in enumerate(draft.prompts, 1))
        yield from (
            f"  {letter}. {option.text}"
            for letter, option in zip("ABCDEFGH", draft.options, strict=False)
        )
        yield _("  答案：%(key)s") % {"key": _key(draft)}
        yield _("  解析：%(text)s") % {"text": draft.explanation}
        for quote in draft.evidence:
            yield _("  依据：%(text)s（%(article)s）") % {
                "text": quote.text,
                "article": quote.article,
            }


def _key(draft: Draft) -> str:
    if draft.truth is not None:
        return _("正确") if draft.truth else _("错误")
    if draft.accepted:
        return " / ".join(draft.accepted)
    between = " " if draft.kind in ARRANGED else ""
    return between.join("ABCDEFGH"[place] for place in draft.key if isinstance(place, int))
