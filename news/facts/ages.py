"""Ages that tell for whom something is: 80周岁以上, 60—69周岁, 满18周岁."""

from __future__ import annotations

import re

NUMBER = r"(?:\d+|[一二两三四五六七八九十]+)"
AGES = (
    rf"(?:年?满)?{NUMBER}(?:周?岁)?(?:[-—–~～至到]{{1,2}}{NUMBER})?周?岁"
    r"(?:（含）|\(含\))?(?:及?以[上下])?"
)
AGE = re.compile(AGES)
AGE_RUN = re.compile(rf"{AGES}(?:[、和及与]{AGES})+")
