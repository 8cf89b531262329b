from quizzes.models.bank import (
    Choice,
    Evidence,
    Exam,
    ExamMember,
    Generation,
    Paper,
    Question,
    QuestionSet,
    QuestionVersion,
    Sitting,
    Topic,
)
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
    "Paper",
    "Question",
    "QuestionSet",
    "QuestionVersion",
    "Review",
    "Sitting",
    "Topic",
]
