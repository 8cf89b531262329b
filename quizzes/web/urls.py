"""The candidate's pages."""

from django.urls import path

from quizzes.web import choosing, entry, notices, practice, progress, reminding, study, today

urlpatterns = [
    path("", entry.welcome, name="welcome"),
    path("try/", entry.try_out, name="try"),
    path("try/done/", entry.tried, name="tried"),
    path("exams/", choosing.choose_exam, name="exams"),
    path("script/", choosing.choose_script, name="choose-script"),
    path("settings/", choosing.settings, name="settings"),
    path("settings/push/", reminding.push_here, name="push-here"),
    path("settings/push/stop/", reminding.stop_push_here, name="stop-push-here"),
    path("reminders/stop/<str:token>/", reminding.stop_mails, name="stop-mails"),
    path("push-worker.js", reminding.push_worker, name="push-worker"),
    path("today/", today.today, name="today"),
    path("notices/<int:pk>/seen/", notices.seen, name="notice-seen"),
    path("study/", study.queue, name="study"),
    path("study/round/", study.practice_round, name="round"),
    path("study/answer/", study.answer, name="answer"),
    path("study/answers/<uuid:client_uuid>/", study.feedback, name="feedback"),
    path("study/undo/", study.undo, name="undo"),
    path("practice/", practice.practice, name="practice"),
    path("practice/start/", practice.start, name="start-round"),
    path("progress/", progress.progress, name="progress"),
]
