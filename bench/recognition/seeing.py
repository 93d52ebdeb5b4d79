"""What `auto` sees in each clip by weights that have not seen the clip's source, and what is remembered of it."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np

from bench.counted import ROOT, Clip
from bench.recognition.classes import NONE
from bench.recognition.learning import Say, fold_of
from bench.recognition.recorded import Recording
from rules.body import Body, BodyStream
from rules.counter import Counter
from rules.exercise import Exercise
from rules.recogniser import Recogniser
from rules.recognition.network import Network
from rules.recognition.weighing import Movements, Weighing, explain_seconds
from rules.results import Rep

PARTS = ("time", "quality", "look", "evidence")
"""The numbers of a movement, in the order of `Movements.of`."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One clip as `auto` sees it: the movements and repetitions of each exercise, and the count of the named one
    (None where there is no exercise)."""

    clip: Clip
    movements: dict[str, Movements]
    reps: dict[str, tuple[Rep, ...]]
    named: int | None

    def recognise(self, numbers: Weighing) -> str:
        """What explains most, by these numbers."""
        seconds = {name: explain_seconds(found, numbers) for name, found in self.movements.items()}
        best = max(seconds, key=lambda name: seconds[name], default=NONE)
        return best if seconds.get(best, 0.0) > 0.0 else NONE

    def auto(self, numbers: Weighing) -> tuple[Rep, ...]:
        """What `auto` counts by these numbers."""
        return self.reps.get(self.recognise(numbers), ())


class Sight(msgspec.Struct, frozen=True):
    """What is remembered of a `Seen`: `movements` has the four numbers of each, `looked` how long it looked so, s."""

    clip: str
    named: int | None
    movements: dict[str, list[tuple[float, float, float, float]]]
    looked: dict[str, float]
    reps: dict[str, tuple[Rep, ...]]

    @classmethod
    def of(cls, seen: Seen) -> Sight:
        """To remember."""
        rows = {
            name: list(zip(*(getattr(own, part).tolist() for part in PARTS), strict=True))
            for name, own in seen.movements.items()
        }
        looked = {name: own.looked for name, own in seen.movements.items()}
        return cls(seen.clip.name, seen.named, rows, looked, seen.reps)

    def restore(self, clip: Clip) -> Seen:
        """As it was."""
        movements = {name: Movements.of(rows, self.looked[name]) for name, rows in self.movements.items()}
        return Seen(clip, movements, self.reps, self.named)


def see_clips(
    found: Sequence[Recording],
    networks: Sequence[Network],
    numbers: Weighing,
    work: Path,
    say: Say,
) -> list[Seen]:
    """Every clip by weights that have not seen its source; `networks` has those of each fold.

    `numbers`, which no clip has chosen, decide which exercises see all of a clip. What was seen stays in `work`,
    under a name that changes with the weights, these numbers and the rules.
    """
    clips: dict[str, Clip] = {}
    for one in found:
        clips.setdefault(one.clip.name, one.clip)  # a long set comes in several boxes: the first is judged
    seen: list[Seen] = []
    for fold, network in enumerate(networks):
        own = [clip for clip in clips.values() if fold_of(clip.source) == fold]
        say(f"what auto sees in {len(own)} recordings of fold {fold}")
        file = work / f"seen{fold}-{_state(network, numbers):08x}.msgpack"
        if not file.exists():
            part = file.with_suffix(".part")
            part.write_bytes(msgspec.msgpack.encode([Sight.of(_see(clip, network, numbers)) for clip in own]))
            part.replace(file)
        sights = msgspec.msgpack.decode(file.read_bytes(), type=list[Sight])
        seen += [sight.restore(clips[sight.clip]) for sight in sights if sight.clip in clips]
    return seen


def _state(network: Network, numbers: Weighing) -> int:
    """A number that changes with the weights, the numbers of evidence and the rules."""
    state = zlib.crc32(repr(numbers).encode())
    for array in (*network.kernels, *network.layers, *network.biases):
        state = zlib.crc32(np.ascontiguousarray(array).tobytes(), state)
    rules = ROOT / "rules"
    for file in sorted([*rules.rglob("*.py"), *rules.glob("*.toml"), *rules.glob("exercises/*.toml")]):
        state = zlib.crc32(file.read_bytes(), state)
    return state


def _see(clip: Clip, network: Network, numbers: Weighing) -> Seen:
    body = BodyStream().of_sequence(clip.sequence)
    recogniser = Recogniser(network=network, numbers=numbers)
    recogniser.see(body)
    recogniser.finish()
    names = [counter.exercise.name for counter in recogniser.counters]
    reps = {name: tuple(own) for name, (own, _) in zip(names, recogniser.found, strict=True)}
    movements = {name: found for name, found in recogniser.movements.items() if len(found.time)}
    return Seen(clip, movements, reps, _count_named(clip.exercise, body))


def _count_named(exercise: str, body: Body) -> int | None:
    if exercise == NONE:
        return None
    counter = Counter(Exercise.named(exercise))
    counted = sum(answer.rep is not None for answer in counter.see(body))
    return counted + len(counter.finish()[0])
