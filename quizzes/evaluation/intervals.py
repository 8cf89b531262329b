"""How sure a share is that was counted on a sample."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

# The normal quantile of a two-sided 95 % interval.
Z = 1.959964


@dataclass(frozen=True, slots=True)
class Share:
    """``right`` of ``n`` (an expected value need not be whole), with its 95 % interval.

    Wilson's score interval, which stays within 0 and 1 and holds for small samples
    (E. B. Wilson, 1927, JASA 22: 209–212). Of nothing the share is 0, the interval everything.
    """

    right: float
    n: int

    @property
    def share(self) -> float:
        return self.right / self.n if self.n else 0.0

    @property
    def low(self) -> float:
        return self._bounds()[0]

    @property
    def high(self) -> float:
        return self._bounds()[1]

    def _bounds(self) -> tuple[float, float]:
        if not self.n:
            return 0.0, 1.0
        spread = Z * Z / self.n
        centre = (self.share + spread / 2) / (1 + spread)
        half = sqrt(self.share * (1 - self.share) * spread + spread * spread / 4) / (1 + spread)
        return max(0.0, centre - half), min(1.0, centre + half)
