"""The two lessons of the recogniser: made and captured movements first, then recordings with them."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
import torch

from engines.pose import PoseSequence
from recognition.classes import classes
from recognition.fitting import KINDS, Net, Windows, fit
from recognition.made import Scene, captured_scenes, filmed, made_scenes
from recognition.recorded import Recording
from recognition.variety import BEFORE
from rules.body import BodyStream
from rules.filters import FloatArray
from rules.recognition.windows import WindowStream, in_sight

EACH, NOTHING, CAPTURED = 160, 2600, 80
"""Made scenes of each class, of none, and captured clips of each description."""
FROM_EACH = 4
"""Windows that are taken of a made or captured scene."""
BEGUN_S = 1.0
"""The first window of a scene ends no earlier."""
FIRST, SECOND = (4000, 2e-3), (650, 1.5e-3)
"""Optimiser steps and largest rate of each lesson."""
FOLDS = 8
LARGE = ("s02", "s01", "s03", "s07")
"""Sources with so many clips that each is a fold of its own; all others are dealt out by their name."""

Say = Callable[[str], None]


def made_windows(mocap: Path, seed: int, say: Say) -> Windows:
    """Windows of movements that were posed or captured and filmed by random cameras."""
    rng = np.random.default_rng(seed)
    posed = list(made_scenes(rng, EACH, NOTHING))
    captured = list(captured_scenes(rng, mocap, CAPTURED))
    parts, labels, kinds = [], [], []
    for kind, scenes in ((KINDS.index("made"), posed), (KINDS.index("captured"), captured)):
        say(f"filming {len(scenes)} {KINDS[kind]} movements")
        for scene, windows in _filmed(rng, scenes):
            parts.append(windows)
            labels += [classes().names.index(scene.label)] * len(windows)
            kinds += [kind] * len(windows)
    x = np.concatenate(parts)
    return Windows(x, np.array(labels), np.array(kinds), np.arange(len(x)))


def _filmed(rng: np.random.Generator, scenes: Sequence[Scene]) -> Iterable[tuple[Scene, FloatArray]]:
    for start in range(0, len(scenes), 64):
        part = list(scenes[start : start + 64])
        for scene, sequence in zip(part, filmed(rng, part), strict=True):
            yield scene, _some(rng, sequence)


def _some(rng: np.random.Generator, sequence: PoseSequence) -> FloatArray:
    time, windows = WindowStream(BEFORE).see(BodyStream().of_sequence(sequence))
    good = np.flatnonzero((time - sequence.time[0] > BEGUN_S) & in_sight(windows))
    if len(good) > FROM_EACH:
        good = np.sort(rng.choice(good, FROM_EACH, replace=False))
    return windows[good].astype(np.float16)


def recorded_windows(recordings: Iterable[Recording]) -> Windows:
    """Windows of recordings that have a class; those of one recording are one group."""
    parts, labels, groups = [], [], []
    for number, recording in enumerate(recordings):
        clear = recording.labels >= 0
        parts.append(recording.windows[clear])
        labels.append(recording.labels[clear])
        groups.append(np.full(int(clear.sum()), number))
    label = np.concatenate(labels)
    kind = np.full(len(label), KINDS.index("recorded"))
    return Windows(np.concatenate(parts), label, kind, np.concatenate(groups))


def fold_of(source: str) -> int:
    """The fold in which a source is left out."""
    if source in LARGE:
        return LARGE.index(source)
    return len(LARGE) + zlib.crc32(source.encode()) % (FOLDS - len(LARGE))


def first_lesson(made: Windows, seed: int, say: Say, steps: int = FIRST[0]) -> Net:
    """A network that has seen made and captured movements alone."""
    torch.manual_seed(seed)
    net = Net()
    fit(net, made, steps, FIRST[1], seed, progress=lambda n, loss: say(f"step {n}, loss {loss:.3f}"))
    return net


def second_lesson(first: Net, made: Windows, recorded: Windows, seed: int, steps: int = SECOND[0]) -> Net:
    """The same network after recordings too; the first stays as it was."""
    net = Net()
    net.load_state_dict(first.state_dict())
    fit(net, both(made, recorded), steps, SECOND[1], seed)
    return net


def both(made: Windows, recorded: Windows) -> Windows:
    """Made and recorded windows as one."""
    return Windows(
        np.concatenate([made.x, recorded.x]),
        np.concatenate([made.label, recorded.label]),
        np.concatenate([made.kind, recorded.kind]),
        np.concatenate([made.group, recorded.group + len(made.x)]),
    )
