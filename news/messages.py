"""Why something could not be taken in, as one sentence in the reader's language."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from news.fetch import FetchRefused
from news.text.article import UnreadableDocument

SENTENCES: dict[str, Promise] = {
    "empty": _("内容是空的，没有可读的文字。"),
    "binary": _("这是二进制文件，不是文本、网页或订阅源。"),
    "too_large": _("内容太大：最多接受 10 MB。"),
    "undecodable": _("无法辨认文字编码，请另存为 UTF-8 或 GB18030 后再试。"),
    "no_article": _("页面里没有找到文章正文。"),
    "failed": _("读取时程序出错，已记入日志。"),
    "scheme": _("只能读取 http 或 https 网址，端口只限 80 和 443。"),
    "private_address": _("这个网址指向内部网络，不能读取。"),
    "unreachable": _("无法连接这个网址，或对方的应答无法读取。"),
    "timeout": _("对方迟迟没有应答，已放弃读取。"),
    "http_status": _("对方网站没有给出页面（HTTP 状态 %(detail)s）。"),
    "missing_file": _("没有这个文件，或者没有权限读取：%(detail)s"),
}
UNKNOWN = _("无法读取这份内容（%(code)s）。")


def explain(problem: UnreadableDocument | FetchRefused | str, detail: str = "") -> str:
    """One sentence for a problem or its code; an unknown code is named in the sentence."""
    code = problem if isinstance(problem, str) else problem.code
    shown = detail if isinstance(problem, str) else problem.detail
    return str(SENTENCES.get(code, UNKNOWN)) % {"code": code, "detail": shown}
