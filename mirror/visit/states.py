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


def alert(words: Words, watch: Watch) -> Pill | None:
    """What stops everything, or None while nothing does."""
    return pill(words, watch) if TONES[watch] is Tone.STOP else None


def trusted(watch: Watch) -> bool:
    """Whether what is followed is a body and not a guess."""
    return watch in {Watch.FOLLOWING, Watch.CROWDED, Watch.LOST, Watch.ENDED}


def second_pill(words: Words, status: Status) -> Pill | None:
    """What else has to be said: a slow machine, or that nothing is kept."""
    if status.keeping in {Keeping.NO_ROOM, Keeping.FAILED}:
        return Pill(words(f"state.{status.keeping.value}"), Tone.CUE)
    if status.slow and status.on_cpu:
        return Pill(words("state.slow"), Tone.PLAIN)
    return None
