"""Two clips in sync: which moment of the other stands beside which of mine, and what moves that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from mirror.review.comparison import moments, other_time
from rules.results import Rep

STRETCHED, STARTED, FREE = "stretched", "started", "free"
MODES = (STRETCHED, STARTED, FREE)
"""As far in their repetitions; repetitions that begin together, each at its own pace; a moment beside a moment."""


@dataclass(frozen=True)
class Pairing:
    """`mine` and `other` are the repetitions of both. `ahead`: the other's repetition stands so many places after the
    one of the same number. `offset_s`: where a moment stands beside a moment, the other's is so much later."""

    mine: tuple[Rep, ...]
    other: tuple[Rep, ...]
    mode: str = STRETCHED
    ahead: int = 0
    offset_s: float = field(default=0.0)

    @property
    def modes(self) -> tuple[str, ...]:
        """What can be chosen: without repetitions on both sides, a moment beside a moment alone."""
        return MODES if self.mine and self.other else (FREE,)

    def partner(self, rep: Rep | None) -> Rep | None:
        """The other's repetition beside one of mine; the last (or first) one where it has no such."""
        if rep is None or rep not in self.mine or not self.other:
            return None
        return self.other[min(max(self.mine.index(rep) + self.ahead, 0), len(self.other) - 1)]

    def at(self, position_s: float, rep: Rep | None) -> float | None:
        """The other's moment (s of its recording) when mine is at `position_s`, in or after `rep`; None: none."""
        if self.mode == FREE:
            return position_s + self.offset_s
        partner = self.partner(rep)
        if rep is None or partner is None:
            return None
        if self.mode == STARTED:
            return moments(partner)[0] + position_s - moments(rep)[0]
        return other_time(position_s, rep, partner)

    def beside(self, rep: Rep | None, index: int) -> Pairing:
        """With the other's repetition of this index beside one of mine."""
        if rep is None or rep not in self.mine:
            return self
        return replace(self, ahead=index - self.mine.index(rep))

    def freely(self, position_s: float, other_s: float) -> Pairing:
        """With a moment of the other beside one of mine, and both going on from there."""
        return replace(self, mode=FREE, offset_s=other_s - position_s)

    def with_mode(self, mode: str, position_s: float, rep: Rep | None) -> Pairing:
        """In another mode; what is on show stands beside each other then, where the mode is `FREE`."""
        if mode not in self.modes:
            return self
        now = self.at(position_s, rep)
        if mode == FREE and self.mode != FREE and now is not None:
            return self.freely(position_s, now)
        return replace(self, mode=mode)

    def next(self, position_s: float, rep: Rep | None) -> Pairing:
        """In the next of its modes."""
        modes = self.modes
        place = modes.index(self.mode) if self.mode in modes else -1
        return self.with_mode(modes[(place + 1) % len(modes)], position_s, rep)


def pairing(mine: Sequence[Rep], other: Sequence[Rep], starts_s: tuple[float, float]) -> Pairing:
    """As far in their repetitions where both have some, else from the start of both sections (s)."""
    both = bool(mine) and bool(other)
    return Pairing(
        tuple(mine), tuple(other), STRETCHED if both else FREE, 0, 0.0 if both else starts_s[1] - starts_s[0]
    )
