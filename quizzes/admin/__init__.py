"""The instructors' desk: review and correct questions, put sets together, follow the chain."""

from quizzes.admin import bank, changes, doubts, exams, news, questions, runs, study

__all__ = ["bank", "changes", "doubts", "exams", "news", "questions", "runs", "study"]
