"""The instructors' desk: review and correct questions, put sets together, follow the chain."""

from quizzes.admin import bank, exams, news, questions, study

__all__ = ["bank", "exams", "news", "questions", "study"]
