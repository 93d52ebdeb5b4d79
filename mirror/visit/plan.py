"""What a visit goes by: times, targets, the PIN. Filled from the settings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """Numbers of one mirror. Times in s.

    `reps` and `sets` are what is aimed at; 0 leaves a set open. `hold_still` is how long everything must be right
    before the countdown, `rest` how long a rest is proposed, the others when a screen that nobody answers goes.
    """

    reps: int = 12
    sets: int = 3
    hold_still: float = 1.0
    countdown: float = 3.0
    rest: float = 60.0
    arrive: float = 1.0
    leave: float = 20.0
    choose: float = 60.0
    set_summary: float = 180.0
    session_summary: float = 45.0
    pin: str = ""
