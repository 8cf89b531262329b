"""What the API says about exams, study and answers."""

from django.urls import path

from quizzes.api import answers, exams, forecasts, notices, push, study

urlpatterns = [
    path("exams/", exams.Exams.as_view(), name="api-exams"),
    path("enrolments/", exams.Enrolments.as_view(), name="api-enrolments"),
    path("enrolments/<int:pk>/", exams.OneEnrolment.as_view(), name="api-enrolment"),
    path("queue/", study.TodaysQueue.as_view(), name="api-queue"),
    path("news/<int:pk>/questions/", study.QuestionsAbout.as_view(), name="api-news-questions"),
    path("progress/", study.ProgressOfExam.as_view(), name="api-progress"),
    path("forecast/", forecasts.ForecastOfExam.as_view(), name="api-forecast"),
    path("sets/", study.QuestionSets.as_view(), name="api-sets"),
    path("sets/<int:pk>/questions/", study.SetQuestions.as_view(), name="api-set-questions"),
    path("answers/", answers.Answers.as_view(), name="api-answers"),
    path("answers/batch/", answers.AnswerBatch.as_view(), name="api-answer-batch"),
    path("notices/", notices.Notices.as_view(), name="api-notices"),
    path("notices/<int:pk>/seen/", notices.SeenNotice.as_view(), name="api-notice-seen"),
    path("answers/<uuid:client_uuid>/undo/", answers.UndoneAnswer.as_view(), name="api-undo"),
    path("push-subscriptions/", push.PushSubscriptions.as_view(), name="api-push"),
]
