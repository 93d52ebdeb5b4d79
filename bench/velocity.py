"""Velocities of repetitions against motion capture: `python -m bench.velocity [--most N]`, needs ../shared/data.

Squats and one arm that is raised to the side, of UI-PRMD, a repetition a clip, as a level camera sees them from three
sides, with an engine's noise; the repetitions of one person are taken for a set. Truth is the same part of the same
repetition in the captured metres.
"""

from __future__ import annotations

import argparse
import math
from dataclasses import dataclass

import numpy as np

from bench import mocap
from engines.pose import INDEX, FloatArray, PoseSequence
from rules import lifting
from rules.body import BodyStream
from rules.counter import Counter
from rules.results import Rep

MOVEMENTS = {"squat": ("deep squat",), "lateral_raise": ("shoulder abduction",)}
"""Exercise of the library -> words of the clips' descriptions."""
VIEWS = (0.0, 45.0, 90.0)
NOISE_PX = 4.0
"""Of an engine on a body of about 450 px, by frame."""
ABOVE_HEAD_M = 0.11
"""From the middle of the head to its top."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One repetition, m/s: as captured and as seen."""

    person: str
    true: float
    seen: float

    @property
    def error(self) -> float:
        """Per cent of the true one."""
        return 100.0 * (self.seen / self.true - 1.0)


def measure_clip(clip: mocap.Clip, exercise: str, yaw: float, noise: float, seed: int = 0) -> list[Measured]:
    """The repetitions of a clip that count, each with both velocities."""
    world = mocap.points(clip)
    poses = mocap.view_points(world, yaw, noise_px=noise, seed=seed)
    reps = count_reps(poses, exercise)
    lift = lifting.Lift(exercise, stature(world))
    lift.add(BodyStream().of_sequence(poses))
    height = bar_height(world, exercise)
    found = [
        Measured(clip.name.split("__")[1], true_velocity(poses.time, height, rep), lift.velocity(rep))
        for rep in reps
    ]
    return [one for one in found if one.true > 0 and one.seen > 0]


def count_reps(poses: PoseSequence, exercise: str) -> list[Rep]:
    """What the rules count."""
    counter = Counter(exercise)
    answers = [counter.update(poses.pose(i)) for i in range(len(poses))]
    found = [answer.rep for answer in answers if answer.rep is not None]
    return [*found, *counter.finish()[0]]


def stature(world: FloatArray) -> float:
    """m, of somebody who stands upright for some of the clip."""
    head = world[:, INDEX["head"], 1]
    return float(np.nanquantile(head, 0.95) - np.nanquantile(world[..., 1], 0.01)) + ABOVE_HEAD_M


def bar_height(world: FloatArray, exercise: str) -> FloatArray:
    """(N,) m: the middle of what rises with the load."""
    name = lifting.read_declarations()[exercise].point.removesuffix("s")
    return np.asarray(world[:, [INDEX[f"left_{name}"], INDEX[f"right_{name}"]], 1].mean(axis=1))


def true_velocity(time: FloatArray, height: FloatArray, rep: Rep) -> float:
    """m/s of the way up within a repetition, by the rule's own definition on captured metres."""
    ways = [(rep.start_s, rep.turn_s), (rep.turn_s, rep.end_s)]
    return max((lifting._rise(time, height, *way) for way in ways), key=lambda way: way[0])[1]


def row(name: str, found: list[Measured]) -> str:
    """A line of the table."""
    errors = np.array([one.error for one in found])
    return (
        f"| {name} | {len({one.person for one in found})} | {len(found)} | {np.median([m.true for m in found]):.2f}"
        f" | {errors.mean():+.1f} % | {errors.std():.1f} % | {np.median(own_spread(found)):.1f} %"
        f" | {np.median(orders(found)):.2f} |"
    )


def by_person(found: list[Measured]) -> list[list[Measured]]:
    """Those of each person of whom at least five count."""
    sets = [[one for one in found if one.person == who] for who in sorted({one.person for one in found})]
    return [each for each in sets if len(each) >= 5]


def own_spread(found: list[Measured]) -> list[float]:
    """SD of the error within each set, per cent: what a loss of velocity has to be distinguished from."""
    return [float(np.std([one.error for one in each])) for each in by_person(found)] or [math.nan]


def orders(found: list[Measured]) -> list[float]:
    """Rank correlation of both within each set."""
    both = [(np.array([m.true for m in each]), np.array([m.seen for m in each])) for each in by_person(found)]
    return [float(np.corrcoef(_ranks(true), _ranks(seen))[0, 1]) for true, seen in both] or [math.nan]


def _ranks(values: FloatArray) -> FloatArray:
    return np.argsort(np.argsort(values)).astype(np.float64)


def main() -> None:
    """Print the table of docs/figures.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=80, help="Clips of each movement.")
    most = parser.parse_args().most
    print(
        "| movement, view | people | repetitions | median m/s | mean error | SD | SD in a person | ranks agree |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for exercise, words in MOVEMENTS.items():
        clips = mocap.clips("uiprmd", words, most)
        for yaw in VIEWS:
            found = [
                one
                for seed, clip in enumerate(clips)
                for one in measure_clip(clip, exercise, yaw, NOISE_PX, seed)
            ]
            print(row(f"{exercise}, {yaw:.0f}°", found) if found else f"| {exercise}, {yaw:.0f}° | 0 | 0 |")


if __name__ == "__main__":
    main()
