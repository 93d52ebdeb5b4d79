"""The two lessons of the recogniser: made, captured and drawn movements first, then recordings with them."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from functools import cached_property
from pathlib import Path

import numpy as np
import torch

from bench.recognition.classes import classes, digest_tables
from bench.recognition.drawn import digest_drawn, draw_figures
from bench.recognition.fitting import KINDS, Course, Net, Windows, save_state
from bench.recognition.made import Scene, film_scenes, make_scenes, read_captured
from bench.recognition.recorded import Recording
from bench.recognition.variety import BEFORE
from engines.pose import PoseSequence
from rules.body import BodyStream
from rules.filters import FloatArray
from rules.recognition.network import Network
from rules.recognition.windows import WindowStream, in_sight

EACH, NOTHING, CAPTURED = 220, 6000, 80
"""Made scenes of each class, of none, and captured clips of each description."""
DRAWN, DRAWN_NOTHING = 90, 600
"""Drawn figures of each class that has some, and of none."""
FROM_EACH = 4
"""Windows that are taken of a made or captured scene, and of a drawn figure."""
BEGUN_S = 1.0
"""The first window of a scene ends no earlier."""
FIRST, SECOND = (6000, 3e-3), (800, 2e-3)
"""Optimiser steps and largest rate of each lesson."""
MEMBERS = ((0, False), (1, False), (0, True))
"""Networks that answer together: where each begins, and whether it learns drawn figures too. Who does knows people a
little less."""
FOLDS = 8
LARGE = ("s02", "s01", "s03", "s07")
"""Sources with so many clips that each is a fold of its own; all others are dealt out by their name."""

Say = Callable[[str], None]
Member = tuple[int, bool]


def make_windows(mocap: Path, seed: int, say: Say) -> Windows:
    """Windows of movements that were posed or captured and filmed by random cameras."""
    rng = np.random.default_rng(seed)
    posed = list(make_scenes(rng, EACH, NOTHING))
    captured = list(read_captured(rng, mocap, CAPTURED))
    parts, labels, kinds = [], [], []
    for kind, scenes in ((KINDS.index("made"), posed), (KINDS.index("captured"), captured)):
        say(f"filming {len(scenes)} {KINDS[kind]} movements")
        for scene, windows in _film(rng, scenes):
            parts.append(windows)
            labels += [classes().names.index(scene.label)] * len(windows)
            kinds += [kind] * len(windows)
    x = np.concatenate(parts)
    return Windows(x, np.array(labels), np.array(kinds), np.arange(len(x)))


def draw_windows(seed: int) -> Windows:
    """Windows of drawn figures."""
    rng = np.random.default_rng(seed)
    parts, labels = [], []
    for label, sequence in draw_figures(rng, DRAWN, DRAWN_NOTHING):
        parts.append(_some(rng, sequence))
        labels += [classes().names.index(label)] * len(parts[-1])
    x = np.concatenate(parts)
    return Windows(x, np.array(labels), np.full(len(x), KINDS.index("drawn")), np.arange(len(x)))


def _film(rng: np.random.Generator, scenes: Sequence[Scene]) -> Iterable[tuple[Scene, FloatArray]]:
    for start in range(0, len(scenes), 64):
        part = list(scenes[start : start + 64])
        for scene, sequence in zip(part, film_scenes(rng, part), strict=True):
            yield scene, _some(rng, sequence)


def _some(rng: np.random.Generator, sequence: PoseSequence) -> FloatArray:
    time, windows = WindowStream(BEFORE).see(BodyStream().of_sequence(sequence))
    good = np.flatnonzero((time - sequence.time[0] > BEGUN_S) & in_sight(windows))
    if len(good) > FROM_EACH:
        good = np.sort(rng.choice(good, FROM_EACH, replace=False))
    return windows[good].astype(np.float16)


def read_windows(recordings: Iterable[Recording]) -> Windows:
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


class Lessons:
    """The first lesson and the second ones on top of it. What is made and learned stays in the folder `work`, under
    names that change with the declared movements; what was stopped goes on where it was.
    """

    def __init__(self, work: Path, mocap: Path, seed: int, say: Say) -> None:
        work.mkdir(parents=True, exist_ok=True)
        self._work, self._mocap, self._seed, self._say = work, mocap, seed, say

    @cached_property
    def made(self) -> Windows:
        """Windows of made and captured movements."""
        file = self._work / f"made-{digest_tables()}-{self._seed}.npz"
        if not file.exists():
            made = make_windows(self._mocap, self._seed, self._say)
            part = file.with_suffix(".part.npz")
            np.savez(part, x=made.x, label=made.label, kind=made.kind)
            part.replace(file)
        with np.load(file, allow_pickle=False) as held:
            return Windows(held["x"], held["label"], held["kind"], np.arange(len(held["label"])))

    @cached_property
    def taught(self) -> Windows:
        """Those with windows of drawn figures."""
        return both(self.made, draw_windows(self._seed))

    def first(self, member: Member) -> Net:
        """A member's network after the first lesson: it has seen no recording."""
        name = f"first-{self._of(member)}"
        file = self._work / f"{name}.pt"
        if not file.exists():
            seed = self._seed + member[0]
            torch.manual_seed(seed)
            save_state(self._run(Net(), self._lesson(member), FIRST, seed, name).state_dict(), file)
        net = Net()
        net.load_state_dict(torch.load(file, weights_only=True))
        return net

    def learn(self, found: Sequence[Recording], fold: int | None) -> Network:
        """A network that has seen all recordings but those of a fold's sources; what was learned is read."""
        return Network.together([self._member(found, fold, member) for member in MEMBERS])

    def _member(self, found: Sequence[Recording], fold: int | None, member: Member) -> Network:
        left_out = "all" if fold is None else f"fold{fold}"
        name = f"{left_out}-{self._of(member)}"
        file = self._work / f"{name}.npz"
        if not file.exists():
            self._learnt(found, fold, member, name).save(file)
        return Network.load(file)

    def _learnt(self, found: Sequence[Recording], fold: int | None, member: Member, name: str) -> Network:
        seen = read_windows(one for one in found if fold is None or fold_of(one.clip.source) != fold)
        seed = self._seed + (0 if fold is None else 1 + fold) + (1 + FOLDS) * member[0]
        windows = both(self._lesson(member), seen)
        return Network.of(self._run(self.first(member), windows, SECOND, seed, name).arrays())

    def _of(self, member: Member) -> str:
        """What names what a member has learned: it changes with the tables that it has seen."""
        beginning, drawn = member
        return f"{beginning}-{digest_tables()}-{digest_drawn() + '-' if drawn else ''}{self._seed}"

    def _lesson(self, member: Member) -> Windows:
        return self.taught if member[1] else self.made

    def _run(self, net: Net, windows: Windows, plan: tuple[int, float], seed: int, name: str) -> Net:
        """A copy of the net after a course; the net itself stays as it was."""
        net = deepcopy(net)
        course = Course(net, *plan, seed, self._work / f"{name}.checkpoint")
        self._say(f"{name}: from step {course.done} to {course.steps}")
        course.run(windows, progress=lambda step, loss: self._say(f"{name}: step {step}, loss {loss:.3f}"))
        return net


def both(some: Windows, others: Windows) -> Windows:
    """Two kinds of windows as one; no group of theirs is the same."""
    return Windows(
        np.concatenate([some.x, others.x]),
        np.concatenate([some.label, others.label]),
        np.concatenate([some.kind, others.kind]),
        np.concatenate([some.group, others.group + int(some.group.max()) + 1]),
    )
