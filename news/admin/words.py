"""Names of repairs and omissions, in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

REPAIRS = {
    "invisible": _("不可见字符"),
    "shifted-bytes": _("字节错位的乱码"),
    "cut-gloss": _("切断的注音"),
    "gloss": _("夹在字间的注音"),
    "entities": _("字符代号"),
    "debris": _("残留符号"),
    "flattened-lines": _("连成一行的段落"),
    "wrapping": _("断行"),
    "spacing": _("多余空格"),
    "punctuation": _("标点"),
    "width": _("全角半角"),
}

OMISSIONS = {
    "address": _("网址"),
    "byline": _("署名"),
    "caption": _("图片说明"),
    "comments": _("评论区"),
    "disclaimer": _("声明"),
    "doubled": _("重复的段落"),
    "editor": _("编者信息"),
    "footer": _("页脚"),
    "label": _("栏目名"),
    "latest": _("最新推荐"),
    "markup": _("网页标记"),
    "navigation": _("导航"),
    "own-item": _("另成一条的新闻标题"),
    "pagination": _("翻页"),
    "promotion": _("推广"),
    "recommendation": _("编辑推荐"),
    "related": _("相关阅读"),
    "reminder": _("友情提示"),
    "republisher": _("转载者的话"),
    "separator": _("分隔线"),
    "sharing": _("分享"),
    "tags": _("标签"),
}

CERTAINTIES = {
    "exact": _("确定"),
    "inferred": _("推断"),
    "damaged": _("未能修复"),
}
