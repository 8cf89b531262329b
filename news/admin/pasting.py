"""The form by which a person brings news: pasted text, a file, or an address."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminDateWidget
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from news.fetch import FetchRefused, fetch
from news.ingest import About, Receipt, receive_any
from news.messages import explain
from news.models import Document, Industry, Source
from news.text.article import UnreadableDocument
from news.text.decode import LARGEST


class PasteForm(forms.Form):
    """Takes in what it is given while it validates, so that what cannot be read is a form error.

    ``receipts`` then holds each document and whether it is new.
    """

    text = forms.CharField(
        label=gettext_lazy("正文"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "class": "vLargeTextField"}),
        help_text=gettext_lazy(
            "整页复制过来就行：注音、乱码、摘要和页尾的推荐会自动清理，原文另外保留。"
        ),
    )
    file = forms.FileField(
        label=gettext_lazy("文件"),
        required=False,
        help_text=gettext_lazy("文本、网页、RSS 或 Atom，最多 10 MB；编码自动辨认。"),
    )
    address = forms.URLField(
        label=gettext_lazy("网址"),
        required=False,
        max_length=1000,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vURLField"}),
        help_text=gettext_lazy(
            "单独填写时从这个网址读取；同时贴了正文或文件时，只记作原文地址，不去读取。"
        ),
    )
    title = forms.CharField(
        label=gettext_lazy("标题"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=gettext_lazy("正文里有标题就不用填。"),
    )
    published = forms.DateField(
        label=gettext_lazy("发布日期"),
        required=False,
        widget=AdminDateWidget(),
        help_text=gettext_lazy("原文没有日期就留空，不要猜。"),
    )
    source = forms.ModelChoiceField(
        Source.objects.all(),
        label=gettext_lazy("来源"),
        required=False,
        help_text=gettext_lazy("谁发布的；留空则从页面里辨认。"),
    )
    industry = forms.ModelChoiceField(
        Industry.objects.all(),
        label=gettext_lazy("行业"),
        required=False,
        help_text=gettext_lazy("题目归到这个行业的考试；留空则用第一个行业。"),
    )

    restated = forms.BooleanField(
        label=gettext_lazy("自己转述"),
        required=False,
        help_text=Document._meta.get_field("restated").help_text,
    )

    def __init__(
        self, *args: Any, received_by: AbstractBaseUser, now: datetime, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.receipts: list[Receipt] = []
        self._received_by, self._now = received_by, now

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if not self.errors:
            way = way_given(given)
            try:
                self.receipts = self._receive(way, given)
            except (UnreadableDocument, FetchRefused) as problem:
                self.add_error(way, explain(problem))
        return given

    def _receive(self, way: str, given: dict[str, Any]) -> list[Receipt]:
        body, found = body_and_about(way, given)
        about: About = {
            "title": given["title"],
            "published": given["published"],
            "source": given["source"],
            "industry": given["industry"],
            "address": given["address"],
            "restated": given["restated"],
            "received_by": self._received_by,
        }
        about.update(found)
        return receive_any(body, now=self._now, **about)


def way_given(given: dict[str, Any]) -> str:
    """Which field brings the news. Raises ``ValidationError`` unless it is exactly one."""
    contents = [name for name in ("text", "file") if given.get(name)]
    if len(contents) > 1:
        raise ValidationError(_("正文和文件只能给一样。"))
    if contents:
        return contents[0]
    if not given.get("address"):
        raise ValidationError(_("请贴正文、选文件或填网址。"))
    return "address"


def body_and_about(way: str, given: dict[str, Any]) -> tuple[bytes, About]:
    """The bytes, and what their way of coming says about them. Raises ``FetchRefused``."""
    if way == "text":
        # Browsers send CRLF; the same text from a file is the same document.
        return given["text"].replace("\r\n", "\n").encode(), {}
    if way == "file":
        upload = given["file"]
        return upload.read(LARGEST + 1), {"content_type": upload.content_type or ""}
    fetched = fetch(given["address"])
    return fetched.body, {"address": fetched.address, "content_type": fetched.content_type}
