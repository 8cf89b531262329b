"""The kinds of fact whose value is a clause: told in words, and not by a figure or a name."""

from __future__ import annotations

# What a rule lays down.
RULES = frozenset({"condition", "exception", "procedure"})
# What is asked for by 为什么, as an explanation names it.
MOTIVES = {"purpose": "目的", "reason": "原因或依据"}
# Whose value is a day, or lies between days.
DATED = frozenset({"date", "deadline", "period"})
PROSE = RULES | frozenset(MOTIVES)
