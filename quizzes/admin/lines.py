"""Lists of words in forms, one a line."""

from __future__ import annotations

import re
from typing import Any

from django import forms

ONE_A_LINE = re.compile(r"\n")
LINES_OR_COMMAS = re.compile(r"[\n、，,]")


class PlainText(forms.CharField):
    """Text whose line ends are the stored ones, so that an untouched field has not changed."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).replace("\r\n", "\n")


class WordsField(forms.Field):
    """A list of texts; blank ones and repetitions go."""

    widget = forms.Textarea

    def __init__(self, *, separators: re.Pattern[str] = ONE_A_LINE, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._separators = separators

    def prepare_value(self, value: Any) -> str:
        return value if isinstance(value, str) else "\n".join(value or [])

    def to_python(self, value: Any) -> list[str]:
        written = str(value or "").replace("\r\n", "\n")
        words = (word.strip() for word in self._separators.split(written))
        return list(dict.fromkeys(word for word in words if word))
