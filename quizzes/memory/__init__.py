"""When to ask again: plain functions of a learner's log, without a clock or a database.

- ``fsrs6``: how one graded answer changes memory
- ``grading``: from what was chosen to a grade, and to marks
- ``days``: local days
- ``replay``: a card's state from its log
- ``policy``: how much recall to ask for, and what is due by it
- ``balancing``: the day's plan
- ``batch``: many cards replayed at once, in arrays
- ``scores``, ``evaluation``: predicted recall against what was recalled
- ``fitting``: a learner's own weights, and whether they are worth taking
- ``changeover``: what new weights do to the days ahead
"""
