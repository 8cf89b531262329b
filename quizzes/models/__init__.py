from quizzes.models.bank import (
    Choice,
    Evidence,
    Generation,
    ModelRun,
    Question,
    QuestionSet,
    QuestionVersion,
    SetMember,
)
from quizzes.models.changes import Change, ChangeStep, Doubt, Notice
from quizzes.models.exams import Exam, ExamMember, Paper, Sitting, Topic
from quizzes.models.measures import Forecast, ItemStatistics, MemoryFit
from quizzes.models.reminding import PushSubscription, Reminder
from quizzes.models.runs import TaskPart, TaskRun
from quizzes.models.study import Attempt, Card, DayPlan, Enrolment, LearnerSettings, Review

__all__ = [
    "Attempt",
    "Card",
    "Change",
    "ChangeStep",
    "Choice",
    "DayPlan",
    "Doubt",
    "Enrolment",
    "Evidence",
    "Exam",
    "ExamMember",
    "Forecast",
    "Generation",
    "ItemStatistics",
    "LearnerSettings",
    "MemoryFit",
    "ModelRun",
    "Notice",
    "Paper",
    "PushSubscription",
    "Question",
    "QuestionSet",
    "QuestionVersion",
    "Reminder",
    "Review",
    "SetMember",
    "Sitting",
    "TaskPart",
    "TaskRun",
    "Topic",
]
