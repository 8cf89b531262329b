"""The instructors' desk: review and correct questions, put sets together, follow the chain."""

from quizzes.admin import bank, changes, exams, news, questions, study

__all__ = ["bank", "changes", "exams", "news", "questions", "study"]
