"""What a learner chooses: the exam and its date, the pace, the time zone, the script."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings as site
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from news.views import SCRIPT
from quizzes import planning, practice, reminders
from quizzes.cards import Learner
from quizzes.memory import days
from quizzes.models import Exam, LearnerSettings
from quizzes.web.learners import EXAM_KEY, enrolment_of, learner_of
from quizzes.web.reminding import push_of

SCRIPTS = ("hans", "hant")
ZONES = {
    "Asia/Shanghai": gettext_lazy("北京时间"),
    "Asia/Urumqi": gettext_lazy("乌鲁木齐"),
    "Asia/Hong_Kong": gettext_lazy("香港"),
    "Asia/Taipei": gettext_lazy("台北"),
    "Asia/Singapore": gettext_lazy("新加坡"),
    "Asia/Tokyo": gettext_lazy("东京"),
    "Australia/Sydney": gettext_lazy("悉尼"),
    "Europe/London": gettext_lazy("伦敦"),
    "Europe/Paris": gettext_lazy("巴黎"),
    "America/New_York": gettext_lazy("纽约"),
    "America/Los_Angeles": gettext_lazy("洛杉矶"),
    "UTC": gettext_lazy("协调世界时"),
}


class ExamForm(forms.Form):
    exam = forms.ModelChoiceField(
        label=gettext_lazy("考试"),
        queryset=Exam.objects.order_by("position", "id"),
        empty_label=None,
    )
    date = forms.DateField(
        label=gettext_lazy("考试日期"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=gettext_lazy("还不知道就留空；以后改日期，学习记录不受影响。"),
    )
    capacity = forms.IntegerField(
        label=gettext_lazy("每天最多做几题"), min_value=5, max_value=300, initial=30
    )


class SettingsForm(forms.ModelForm[LearnerSettings]):
    zone = forms.ChoiceField(label=gettext_lazy("时区"), choices=ZONES)

    easy_days = forms.TypedMultipleChoiceField(
        label=gettext_lazy("少学的日子"),
        choices=WEEKDAYS,
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("这些日子最多安排平时一半的题。"),
    )

    reminder_hour = forms.TypedChoiceField(
        label=gettext_lazy("几点提醒"),
        choices=[("", gettext_lazy("不提醒")), *((hour, f"{hour:02}:00") for hour in range(24))],
        coerce=int,
        empty_value=None,
        required=False,
        help_text=gettext_lazy("当天还有题没做完才提醒。"),
    )

    class Meta:
        model = LearnerSettings
        fields = [
            "zone",
            "rollover_hour",
            "script",
            "easy_days",
            "reminder_hour",
            "reminder_by_email",
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer_own_zone()
        self._offer_ways_to_remind(self.instance.learner)

    def _offer_ways_to_remind(self, learner: Learner) -> None:
        if learner.is_guest or not reminders.can_remind():
            del self.fields["reminder_hour"], self.fields["reminder_by_email"]
        elif not site.SENDS_EMAIL:
            del self.fields["reminder_by_email"]
        elif not learner.email:
            del self.fields["reminder_by_email"]
            self.fields["reminder_hour"].help_text += " " + _(
                "你的账户没有邮箱，收不到邮件提醒；可以在“改邮箱”里填。"
            )
        else:
            self.fields["reminder_by_email"].label_suffix = ""

    def _offer_own_zone(self) -> None:
        """Another client may have set it to any."""
        own = self.instance.zone
        if own not in ZONES:
            self.fields["zone"] = forms.ChoiceField(
                label=_("时区"), choices=[(own, own.replace("_", " ")), *ZONES.items()]
            )


@login_required
def choose_exam(request: HttpRequest) -> HttpResponse:
    if learner_of(request).is_guest:
        return redirect("sign-up")
    current = enrolment_of(request)
    initial = (
        {"exam": current.exam, "date": current.exam_date, "capacity": current.capacity}
        if current
        else None
    )
    form = ExamForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        _enrol(request, form)
        return redirect("today")
    status = 422 if form.is_bound else 200
    return render(request, "quizzes/exams.html", {"form": form, "current": current}, status=status)


def _enrol(request: HttpRequest, form: ExamForm) -> None:
    learner, exam, given = learner_of(request), form.cleaned_data["exam"], form.cleaned_data["date"]
    planning.enrol(
        learner=learner, exam=exam, own_date=given, capacity=form.cleaned_data["capacity"]
    )
    planning.replan(learner=learner, exam=exam, now=timezone.now())
    request.session[EXAM_KEY] = exam.pk
    today = days.date_of(practice.local_day_of(learner, timezone.now()))
    if given and given < today:
        told = _("这个日期已经过去：题目先按没有考期来安排，知道新日期后再来改。")
        messages.warning(request, told)


@require_POST
def choose_script(request: HttpRequest) -> HttpResponse:
    """Show everything in the other script from here on; who is signed in keeps the choice."""
    script = request.POST.get("script", "")
    if script in SCRIPTS:
        request.session[SCRIPT] = script
        if request.user.is_authenticated:
            practice.settings_of(learner_of(request))
            LearnerSettings.objects.filter(learner=learner_of(request)).update(script=script)
    then = request.POST.get("next", "")
    local = url_has_allowed_host_and_scheme(then, allowed_hosts={request.get_host()})
    return redirect(then if local else "welcome")


@receiver(user_logged_in)
def bring_script(request: HttpRequest, user: Learner, **kwargs: Any) -> None:
    """The script of the learner's settings is that of the visit."""
    script = LearnerSettings.objects.filter(learner=user.pk).values_list("script", flat=True)
    if chosen := script.first():
        request.session[SCRIPT] = chosen


@login_required
def settings(request: HttpRequest) -> HttpResponse:
    own = practice.settings_of(learner_of(request))
    own.learner = learner_of(request)
    form = SettingsForm(request.POST or None, instance=own)
    if request.method == "POST" and form.is_valid():
        request.session[SCRIPT] = form.save().script
        if "easy_days" in form.changed_data:
            planning.replan_all(learner=learner_of(request), now=timezone.now())
        messages.success(request, _("已保存。"))
        return redirect("settings")
    context = {"form": form, "enrolment": enrolment_of(request), "push": push_of(request)}
    return render(request, "quizzes/settings.html", context, status=422 if form.is_bound else 200)
