"""The form that corrects a question: it never edits a version, it makes the next one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from quizzes import authoring, corrections
from quizzes.admin.lines import PlainText, WordsField
from quizzes.corrections.keys import CorrectionPreview
from quizzes.generation.draft import ARRANGED
from quizzes.models import Choice, Question, QuestionVersion, Topic

Fieldsets = list[tuple[str | Promise | None, dict[str, Any]]]


class RevisionForm(forms.Form):
    """What an instructor may correct of a question, filled with its current version.

    ``number`` is the version that was read: over a newer one nothing is saved.
    """

    number = forms.IntegerField(label="", widget=forms.HiddenInput)

    def __init__(self, question: Question, data: Any = None) -> None:
        assert question.current is not None
        self.question, self.version = question, question.current
        self.choices: list[Choice] = list(self.version.choices.all())
        super().__init__(data, initial={"number": self.version.number})
        self._add("stem", PlainText(label=_("题干"), widget=_area(3)), self.version.stem)
        if self.version.truth is not None:
            self._add("truth", _truth(), self.version.truth)
        if self.version.accepted:
            self._add("accepted", _accepted(), list(self.version.accepted))
        for place, prompt in enumerate(self.version.prompts):
            self._add(prompt_name(place), _prompt(place), prompt)
        for choice in self.choices:
            self._add_choice(choice)
        explanation = PlainText(label=_("解析"), widget=_area(3), required=False)
        self._add("explanation", explanation, self.version.explanation)
        self._add("topics", _topics(question), list(question.topics.all()))

    def _add(self, name: str, field: forms.Field, initial: Any) -> None:
        field.initial = initial
        self.fields[name] = field

    def _add_choice(self, choice: Choice) -> None:
        text, part, note = names_of(choice, self.question.kind)
        self._add(text, _line(choice.letter, 500), choice.text)
        if self.question.kind in ARRANGED:
            self._add(part, _slot(self.version), choice.slot)
        else:
            self._add(part, forms.BooleanField(label=_("正确"), required=False), choice.correct)
        self._add(note, _line(_("说明"), 300, required=False), choice.note)

    def fieldsets(self) -> Fieldsets:
        """The fields in the order of the printed question, an option with its parts on a line."""
        key = [name for name in ("truth", "accepted") if name in self.fields]
        prompts = [prompt_name(place) for place in range(len(self.version.prompts))]
        options: Sequence[Any] = [names_of(choice, self.question.kind) for choice in self.choices]
        return [
            (
                _("修订（保存为新版本，已作答的仍对应旧版本）"),
                {"fields": ["number", "stem", *key, *prompts, *options, "explanation"]},
            ),
            (_("考点"), {"fields": ["topics"]}),
        ]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if self.has_changed() and given.get("number") != self.version.number:
            raise ValidationError(_("这道题刚被别人修订过；请对照新版本再改一次。"))
        return given

    def preview(self, *, by: AbstractUser, now: datetime) -> CorrectionPreview | None:
        """What saving does to past answers; ``None`` where it touches none, or fails.

        A key that the kind cannot have is an error of the form, as in ``save``.
        """
        if not self._reworded():
            return None
        try:
            return corrections.preview_correction(
                question=self.question, by=by, now=now, **self._parts()
            )
        except ValidationError as problem:
            self.add_error(None, problem)
            return None

    def save(
        self, *, by: AbstractUser, now: datetime, corrects: bool = True
    ) -> QuestionVersion | None:
        """Store what changed: the topics as they are, anything else as the next version.

        A new key ``corrects`` the old one, by which answers were judged; or else the question is
        another one now. A key that the kind cannot have is an error of the form; then nothing is
        stored.
        """
        try:
            with transaction.atomic():
                if "topics" in self.changed_data:
                    topics = list(self.cleaned_data["topics"])
                    authoring.classify(question=self.question, topics=topics)
                return self._revise(by, now, corrects) if self._reworded() else self.version
        except ValidationError as problem:
            self.add_error(None, problem)
            return None

    def _reworded(self) -> bool:
        return bool(set(self.changed_data) - {"topics"})

    def _revise(self, by: AbstractUser, now: datetime, corrects: bool) -> QuestionVersion:
        about: dict[str, Any] = {"question": self.question, "by": by, "now": now}
        if corrects:
            return corrections.correct_key(**about, **self._parts())[0]
        return authoring.revise(**about, **self._parts())

    def _parts(self) -> dict[str, Any]:
        """What ``authoring.revise`` takes."""
        given = self.cleaned_data
        parts: dict[str, Any] = {
            name: given[name]
            for name in ("stem", "explanation", "truth", "accepted")
            if name in given
        }
        if self.version.prompts:
            places = range(len(self.version.prompts))
            parts["prompts"] = [given[prompt_name(place)] for place in places]
        if self.choices:
            parts["choices"] = [self._choice(choice) for choice in self.choices]
        return parts

    def _choice(self, choice: Choice) -> dict[str, Any]:
        names = names_of(choice, self.question.kind)
        parts = {name.rpartition("-")[2]: self.cleaned_data[name] for name in names}
        return {"correct": parts.get("slot") is not None, **parts}


def names_of(choice: Choice, kind: str) -> tuple[str, str, str]:
    """The form's names for an option's text, correctness (or slot, if arranged) and note."""
    place = f"choice-{choice.position}"
    part = "slot" if kind in ARRANGED else "correct"
    return f"{place}-text", f"{place}-{part}", f"{place}-note"


def prompt_name(place: int) -> str:
    return f"prompt-{place}"


def _prompt(place: int) -> forms.CharField:
    return _line(_("配对项 %(number)d") % {"number": place + 1}, 200, width="vLargeTextField")


def _line(
    label: str, longest: int, *, required: bool = True, width: str = "vTextField"
) -> forms.CharField:
    wide = forms.TextInput(attrs={"class": width})
    return forms.CharField(label=label, max_length=longest, required=required, widget=wide)


def _slot(version: QuestionVersion) -> forms.TypedChoiceField:
    """Which prompt an option goes with, or its place in the right order."""
    label = _("归位") if version.prompts else _("次序")
    numbers = [(slot, str(slot + 1)) for slot in range(len(version.key))]
    return forms.TypedChoiceField(
        label=label,
        choices=[("", _("不用")), *numbers] if version.prompts else numbers,
        coerce=int,
        empty_value=None,
        required=False,
    )


def _topics(question: Question) -> forms.ModelMultipleChoiceField[Topic]:
    """Topics of the exams of the question's industry, named with their papers."""
    topics = Topic.objects.filter(paper__exam__industry=question.item.industry_id)
    field = TopicsField(
        label=_("考点"),
        queryset=topics.select_related("paper__exam").order_by(
            "paper__exam__position", "paper__position", "position"
        ),
        help_text=_("题目属于这些考点所在的每个考试；改考点不产生新版本。"),
    )
    field.widget.attrs["size"] = 10
    return field


class TopicsField(forms.ModelMultipleChoiceField[Topic]):
    def label_from_instance(self, obj: Topic) -> str:
        return f"{obj.paper.exam} · {obj.paper} · {obj}"


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "class": "vLargeTextField"})


def _truth() -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=_("答案"),
        choices=[(True, pgettext("statement", "正确")), (False, pgettext("statement", "错误"))],
        coerce=lambda given: str(given) == "True",  # the stored value is coerced too
        widget=forms.RadioSelect,
    )


def _accepted() -> WordsField:
    return WordsField(
        label=_("答案"),
        widget=_area(3),
        help_text=_("一行一个写法，第一行是原文的写法；填其中任何一个都算对。"),
    )
