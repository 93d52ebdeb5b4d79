"""The words for what the mirror makes of the scene."""

from __future__ import annotations

from mirror.flow.view import Pill, Tone
from mirror.flow.words import Words
from mirror.live.state import Keeping, Status, Watch

TONES: dict[Watch, Tone] = {
    Watch.FOLLOWING: Tone.GOOD,
    Watch.STARTING: Tone.PLAIN,
    Watch.NOBODY: Tone.PLAIN,
    Watch.LOST: Tone.CUE,
    Watch.CROWDED: Tone.CUE,
    Watch.DARK: Tone.CUE,
    Watch.CAMERA_GONE: Tone.STOP,
    Watch.ENGINE_DOWN: Tone.CUE,
    Watch.ENDED: Tone.PLAIN,
}

NOTICE_S = 10.0
"""A notice is shown for this long."""


UNDRAWN_S = 0.5
"""A skeleton that is missing for less than this is not worth a word."""


class SkeletonPresence:
    """Whether the body that is followed is drawn; a blink is not worth a word."""

    def __init__(self) -> None:
        self._missing_since: float | None = None

    def note(self, drawn: bool, now: float) -> None:
        """Take whether it is on the picture of `now` s."""
        if drawn:
            self._missing_since = None
        elif self._missing_since is None:
            self._missing_since = now

    def missing(self, now: float) -> bool:
        """Whether it has not been there for a while."""
        return self._missing_since is not None and now - self._missing_since > UNDRAWN_S


def pill(words: Words, watch: Watch, undrawn: bool = False) -> Pill:
    """What the mirror sees, in a few words; `undrawn`: it follows somebody, and too late to draw them."""
    if undrawn and watch is Watch.FOLLOWING:
        return Pill(words("state.undrawn"), Tone.PLAIN)
    return Pill(words(f"state.{watch.value}"), TONES[watch])


def alert(words: Words, watch: Watch) -> Pill | None:
    """What stops everything, or None while nothing does."""
    return pill(words, watch) if TONES[watch] is Tone.STOP else None


def trusted(watch: Watch) -> bool:
    """Whether what is followed is a body and not a guess."""
    return watch in {Watch.FOLLOWING, Watch.CROWDED, Watch.LOST, Watch.ENDED}


def notice(words: Words, status: Status) -> Pill | None:
    """What else has to be shown: that nothing is recorded, or a machine that is too slow or slow."""
    if status.keeping in {Keeping.NO_ROOM, Keeping.BUSY, Keeping.FAILED}:
        return Pill(words(f"state.{status.keeping.value}"), Tone.CUE)
    if status.crawling:
        return Pill(words("state.crawling"), Tone.CUE)
    if status.slow and status.on_cpu:
        return Pill(words("state.slow"), Tone.PLAIN)
    return None


class Notices:
    """Shows a notice for a while; again when it is another one."""

    def __init__(self) -> None:
        self._shown: Pill | None = None
        self._since = 0.0

    def look(self, new: Pill | None, now: float) -> None:
        """Take what would be shown at `now` s."""
        if new != self._shown:
            self._shown, self._since = new, now

    def show(self, now: float) -> Pill | None:
        """What is on the glass at `now` s."""
        return self._shown if now - self._since < NOTICE_S else None
