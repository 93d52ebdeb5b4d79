"""The words for what the mirror makes of the scene."""

from __future__ import annotations

from mirror.live.state import Keeping, Status, Watch
from mirror.visit.view import Pill, Tone
from mirror.visit.words import Words

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


def pill(words: Words, watch: Watch) -> Pill:
    """What the mirror sees, in a few words."""
    return Pill(words(f"state.{watch.value}"), TONES[watch])


def second_pill(words: Words, status: Status) -> Pill | None:
    """What else has to be said: a slow machine, or that nothing is kept."""
    if status.keeping in {Keeping.NO_ROOM, Keeping.FAILED}:
        return Pill(words(f"state.{status.keeping.value}"), Tone.CUE)
    if status.slow and status.on_cpu:
        return Pill(words("state.slow"), Tone.PLAIN)
    return None
