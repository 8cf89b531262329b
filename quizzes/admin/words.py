"""Names of checks and of reasons for silence, in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

CHECKS = {
    "balanced": _("括号引号成对"),
    "one_blank": _("空格的位置"),
    "stem_ends": _("题干结尾完整"),
    "stem_length": _("题干长短"),
    "one_sentence": _("一句一问"),
    "references": _("没有指代不明"),
    "relative_time": _("没有相对时间"),
    "anchored": _("说清地区与文件"),
    "debris": _("没有残留符号"),
    "no_catch_all": _("没有“以上都对”"),
    "key_count": _("答案个数"),
    "options_distinct": _("选项各不相同"),
    "options_one_shape": _("选项形式一致"),
    "key_not_in_stem": _("题干不含答案"),
    "not_counted_in_stem": _("题干不点破个数"),
    "has_verb": _("语句有谓语"),
    "whole_sentence": _("语句完整"),
    "stem_numbers": _("题干数字不在选项里"),
    "evidence_verbatim": _("依据逐字可查"),
    "evidence_supports": _("依据支持答案"),
    "wrong_is_false": _("错误选项确实错误"),
    "independent": _("选项互不包含"),
    "definite_subject": _("主语明确"),
    "key_inconspicuous": _("答案不显眼"),
    "place_once": _("地名不重复"),
    "plain_stem": _("题干简明"),
    "negative": _("否定问法"),
}

SILENCES = {
    "not_chinese": _("不是中文"),
    "no_facts": _("没有可考的事实"),
    "nothing_askable": _("事实有冲突或指代未明，都不能出题"),
    "all_rejected": _("草拟的题目都没有通过检查"),
}
