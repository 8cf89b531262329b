"""Names of checks and of reasons not to ask, in the reader's language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from quizzes.models import Generation

CHECKS = {
    "balanced": _("括号引号成对"),
    "one_blank": _("空格的位置"),
    "stem_ends": _("题干结尾完整"),
    "stem_length": _("题干长短"),
    "one_sentence": _("一句一问"),
    "references": _("没有指代不明"),
    "relative_time": _("没有相对时间"),
    "anchored": _("说清地区与文件"),
    "known_outside": _("不看原文也知道说的是什么"),
    "no_opening_words": _("不照抄文件开头的套话"),
    "debris": _("没有残留符号"),
    "no_catch_all": _("没有“以上都对”"),
    "key_count": _("答案个数"),
    "arrangement": _("各项各归其位"),
    "shuffled": _("选项次序已打乱"),
    "one_to_one": _("一项只配一个，互不相混"),
    "pairs_not_echoed": _("配对不靠相同的字"),
    "not_by_rank": _("不能只靠大小排出配对"),
    "not_by_sum": _("不能靠合计推出配对"),
    "not_by_size": _("不能靠数量悬殊看出配对"),
    "arranged_right": _("各项归位无误"),
    "surplus_is_false": _("多出的一项确实不配"),
    "options_distinct": _("选项各不相同"),
    "options_one_shape": _("选项形式一致"),
    "key_not_in_stem": _("题干不含答案"),
    "answers_fit": _("填空答案填回原句仍然成立"),
    "key_not_echoed": _("题干用词不指向答案"),
    "not_self_proving": _("文件名不说破答案"),
    "both_heads": _("比较的两边都说全"),
    "not_counted_in_stem": _("题干不点破个数"),
    "has_verb": _("语句有谓语"),
    "whole_sentence": _("语句完整"),
    "predicate": _("末句与所问的分句都有谓语"),
    "said_once": _("没有多余、重复或前后不合的词"),
    "one_predicate": _("数值后不再接另一个谓语"),
    "stem_numbers": _("题干数字不在选项里"),
    "evidence_verbatim": _("依据逐字可查"),
    "quotes_verbatim": _("引文逐字可查"),
    "evidence_supports": _("依据支持答案"),
    "options_exclude": _("选项不是互相包含的界限"),
    "closed_list": _("列举完整才判其余为错"),
    "wrong_is_false": _("错误选项确实错误"),
    "independent": _("选项互不包含"),
    "definite_subject": _("主语明确"),
    "no_label": _("不是清单的标签"),
    "one_sentence_quoted": _("依据是一句话"),
    "not_worked_out_in_stem": _("题干数字算不出答案"),
    "particular_subject": _("说清是哪一项"),
    "subject_first": _("先说主语再说做了什么"),
    "headed": _("说清是谁做的"),
    "has_subject": _("有主语"),
    "regions_shown": _("各地的文件与依据齐全"),
    "one_jurisdiction": _("只说一个地区"),
    "one_place": _("各项说的是同一地方"),
    "truth_right": _("判断的对错无误"),
    "answer_right": _("填空答案就是原文的值"),
    "result_right": _("算出的答案无误"),
    "options_in_order": _("数字与日期选项从小到大"),
    "plausible": _("干扰项不离谱"),
    "no_combined_options": _("选项不由别的选项拼成"),
    "no_absolutes": _("没有外加的绝对用语"),
    "no_vague_frequency": _("没有外加的含糊用语"),
    "nothing_gratuitous": _("题干没有多余的话"),
    "focused": _("题干说清所问"),
    "stem_not_repeated": _("选项不重复题干"),
    "key_not_detailed": _("答案不独有补充说明"),
    "key_not_converged": _("答案不是各项的交集"),
    "options_grammatical": _("选项都接得上题干"),
    "key_inconspicuous": _("答案不显眼"),
    "place_once": _("地名不重复"),
    "plain_stem": _("题干简明"),
    "negative": _("否定问法"),
}

REJECTS = {
    "ambiguous": _("同样的话在文中有不同的数字"),
    "doubtful": _("把握不足，宁可不问"),
    "in_brackets": _("只是括号里的附注"),
    "listed_too_long": _("一句里的数字太多"),
    "no_body": _("不是完整的机构名称"),
    "no_instrument": _("不是完整的文件名称"),
    "no_place": _("不是完整的地点名称"),
    "no_time": _("没有说清是何时的变化"),
    "no_year": _("日期没有年份"),
    "unsourced": _("新闻没有日期也没有来源，题干说不清依据的是哪篇报道"),
    "unnamed": _("没有说清是哪项政策"),
    "unresolved": _("有指代不明之处"),
    "asked_elsewhere": _("别的新闻已经问过"),
    "conflict": _("依据与别处矛盾"),
    "damaged": _("依据有损坏"),
    "evidence_supports": _("依据不支持答案"),
    "evidence_verbatim": _("依据不是原文"),
    "key_count": _("答案个数不对"),
    "shape": _("不是约定的格式"),
    "class_of_people": _("只是一类人，不是可考的事实"),
    "enough": _("这条新闻的题已经够了"),
    "enough_negatives": _("否定问法每条新闻至多一题"),
    "enough_of_this_fact": _("这个事实的题已经够了"),
    "near_duplicate": _("与已采用的题几乎相同"),
    "no_norm": _("法规里假设的情形，不是它的规定"),
    "no_object": _("没有说清对象"),
    "no_start": _("累计数没有说从何时算起"),
    "no_statement": _("没有完整的语句"),
    "no_subject": _("没有说清主语"),
    "not_plain": _("原文这一句的说法，程序没有把握整句读懂，不出题"),
    "nowhere": _("文中没有行政区划表收录的地名，也没有写明依据的文件，题干说不清是哪里"),
    "of_one_person": _("只是一个人的事例，不是政策"),
    "one_of_a_kind": _("没有可作干扰项的同类"),
    "out_of_measure": _("金额或比例大得离谱，原文可能有脱漏"),
    "says_nothing": _("语句没有内容"),
    "slight": _("只说分几类、几点，不值得记"),
    "time_in_conflict": _("时间前后矛盾"),
    "told_elsewhere": _("别处已有更完整的说法"),
    "told_twice": _("文中重复出现"),
}

SILENCES = dict(Generation.Silence.choices)
# What whoever looks after the news can mend, and so has to read beside the silence.
MENDABLE = ("nowhere", "unsourced")


def why_rejected(reason: str) -> str:
    """A draft's reason in words: that of a check (``check: found``), or of the plan and rank."""
    check, colon, found = reason.partition(": ")
    name = CHECKS.get(check) or REJECTS.get(check)
    if colon and name:
        return f"{name}{_('：')}{REJECTS.get(found, found)}"
    return str(REJECTS.get(reason, reason))


def why_silent(silence: str, rejects: Iterable[Mapping[str, str]]) -> str:
    """Why nothing was asked, in words, and what most often stood in the way and can be mended."""
    said = str(SILENCES.get(silence, silence))
    codes = (reject["reason"].rpartition(": ")[2] for reject in rejects)
    mendable = Counter(code for code in codes if code in MENDABLE).most_common(1)
    if not said or not mendable:
        return said
    return f"{said}{_('：')}{REJECTS[mendable[0][0]]}"
