"""Whether the clock of the wall can be believed, for what deletes by date.

A round that is days later than the last one, or before it, may be dated by a wrong clock. It is believed when the
clock has gone on from there for a day, or has come back to where it was.
"""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from mirror.store.ledger import Clock

HOUR_S, DAY_S = 3600.0, 86400.0
AHEAD_S = 4 * DAY_S
"""No longer than this is a mirror off over a long weekend: a later round is doubted first."""
BEHIND_S = HOUR_S
"""So far a clock is set back to be right."""
PROOF_S = DAY_S
PROOF_ROUNDS = 24
"""A doubted clock is believed after so long, and so many rounds in that time."""


def observe_clock(known: Clock | None, now: float, evidence: float | None) -> Clock:
    """What is known of the clock after a round at `now` (Unix time); it is believed when `trusted_at` is `now`.

    `evidence` is the time of something that was recorded, for a mirror that has had no round yet.
    """
    if known is None:
        known = Clock(trusted_at=now if evidence is None else evidence)
    if -BEHIND_S <= now - known.trusted_at <= AHEAD_S:
        return Clock(trusted_at=now)
    goes_on = known.doubted_since is not None and 0 <= now - known.doubted_seen <= DAY_S
    if not goes_on or known.doubted_since is None:
        return replace(known, doubted_since=now, doubted_seen=now, doubted_rounds=0)
    rounds = known.doubted_rounds + 1
    if now - known.doubted_since >= PROOF_S and rounds >= PROOF_ROUNDS:
        return Clock(trusted_at=now)
    return replace(known, doubted_seen=now, doubted_rounds=rounds)


def doubt(known: Clock, now: float) -> str | None:
    """A line about a clock that is not believed; None for one that is."""
    if known.doubted_since is None:
        return None
    return (
        f"the clock says {_day(now)}, the last round was on {_day(known.trusted_at)}: nothing is erased and no copy"
        " is deleted until it is right, or has gone on for a day"
    )


def _day(unix: float) -> str:
    try:
        return datetime.fromtimestamp(unix).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return "no day there is"
