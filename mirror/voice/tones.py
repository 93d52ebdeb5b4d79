"""The mirror's sounds: short soft tones, made here."""

from __future__ import annotations

import io
import wave

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 44_100
FADE_S = 0.012
"""Tones that begin or end at once click."""

SOUNDS: dict[str, tuple[tuple[float, float], ...]] = {
    "count": ((880.0, 0.09),),
    "choose": ((660.0, 0.07),),
    "go": ((660.0, 0.11), (990.0, 0.18)),
    "done": ((990.0, 0.12), (784.0, 0.12), (523.25, 0.24)),
    "refused": ((330.0, 0.12), (277.2, 0.2)),
}
"""Name -> tones one after the other: Hz, s. Rising is good, falling is over or not counted."""


def samples(name: str) -> NDArray[np.float64]:
    """A sound as (n,) samples, -1..1. Raises KeyError for an unknown name."""
    return np.concatenate([_tone(hz, seconds) for hz, seconds in SOUNDS[name]])


def wav(name: str, volume: float = 1.0) -> bytes:
    """A sound as a WAV file, 16 bit, one channel; `volume` 0..1. Raises KeyError for an unknown name."""
    data = (samples(name) * 32_000 * min(max(volume, 0.0), 1.0)).astype("<i2")
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(data.tobytes())
    return out.getvalue()


def _tone(hz: float, seconds: float) -> NDArray[np.float64]:
    """A sine with a little of its octave, faded in and out."""
    time = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    fade = np.clip(np.minimum(time, seconds - time) / FADE_S, 0.0, 1.0)
    body = 0.8 * np.sin(2 * np.pi * hz * time) + 0.2 * np.sin(4 * np.pi * hz * time)
    return np.asarray(0.6 * fade * body)
