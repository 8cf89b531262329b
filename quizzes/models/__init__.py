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
from quizzes.models.exams import Exam, ExamMember, Paper, Sitting, Topic
from quizzes.models.study import Attempt, Card, DayPlan, Enrolment, LearnerSettings, Review

__all__ = [
    "Attempt",
    "Card",
    "Choice",
    "DayPlan",
    "Enrolment",
    "Evidence",
    "Exam",
    "ExamMember",
    "Generation",
    "LearnerSettings",
    "ModelRun",
    "Paper",
    "Question",
    "QuestionSet",
    "QuestionVersion",
    "Review",
    "SetMember",
    "Sitting",
    "Topic",
]
