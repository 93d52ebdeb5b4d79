"""Trains the recogniser's network, and judges it and `auto` on sources that were left out (extra `train`).

    python bench/recogniser.py train --results DIR                      # about half an hour on two quiet cores
    python bench/recogniser.py judge --results DIR --folds FOLDER       # trains the folds that FOLDER lacks

DIR is what `mirror batch ../shared/data/videos` left (see `bench/counting.py`). `train` writes
rules/recognition/weights.npz; `judge` writes bench/results/recogniser.json and prints it, and writes the numbers of
evidence to rules/recognition/support.toml. What the first lesson needs and makes is made once and remembered in the
folder `--work`.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import torch
from counted import DATA, ROOT
from recognition.choosing import chosen, chosen_without, hardly_known
from recognition.fitting import Net, Windows
from recognition.judging import Verdict, figures, seen_clips, windows
from recognition.learning import (
    FOLDS,
    first_lesson,
    fold_of,
    made_windows,
    recorded_windows,
    second_lesson,
)
from recognition.recorded import Recording, recordings

from rules.recognition.network import WEIGHTS, Network
from rules.recognition.weighing import Weighing

OUT = ROOT / "bench" / "results" / "recogniser.json"
NUMBERS = ROOT / "rules" / "recognition" / "support.toml"
NUMBERS_HEAD = """\
# How much speaks for an exercise, and how much is enough. `python bench/recogniser.py judge` fits these over all
# counted recordings and judges them on sources that were left out; rules/recognition/weighing.py says what each is.
# Written by that command: change nothing by hand.
"""


class Lessons:
    """The first lesson, from the folder `work` where it is there, and second lessons on top of it."""

    def __init__(self, work: Path, seed: int) -> None:
        work.mkdir(parents=True, exist_ok=True)
        self._made_file, self._first_file, self._seed = work / "made.npz", work / "first.pt", seed
        self._made: Windows | None = None
        self._first: Net | None = None

    @property
    def made(self) -> Windows:
        """Windows of made and captured movements."""
        if self._made is None and self._made_file.exists():
            with np.load(self._made_file, allow_pickle=False) as file:
                self._made = Windows(file["x"], file["y"], file["kind"], np.arange(len(file["y"])))
        if self._made is None:
            self._made = made_windows(DATA / "mocap", self._seed, say)
            np.savez(self._made_file, x=self._made.x, y=self._made.label, kind=self._made.kind)
        return self._made

    @property
    def first(self) -> Net:
        """The network after the first lesson."""
        if self._first is None and self._first_file.exists():
            self._first = Net()
            self._first.load_state_dict(torch.load(self._first_file, weights_only=True))
        if self._first is None:
            self._first = first_lesson(self.made, self._seed, say)
            torch.save(self._first.state_dict(), self._first_file)
        return self._first

    def learn(self, found: list[Recording], fold: int | None) -> Network:
        """A network that has seen all recordings but those of a fold's sources."""
        seen = [one for one in found if fold is None or fold_of(one.clip.source) != fold]
        seed = self._seed if fold is None else self._seed + 1 + fold
        return Network.of(second_lesson(self.first, self.made, recorded_windows(seen), seed).arrays())


def say(line: str) -> None:
    """Where the work stands."""
    print(line, flush=True)


def train(arguments: argparse.Namespace) -> None:
    """All recordings, for the weights that are shipped."""
    network = Lessons(arguments.work, arguments.seed).learn(list(recordings(arguments.results)), None)
    network.save(arguments.out)
    say(f"{arguments.out}: {arguments.out.stat().st_size / 1e3:.0f} kB")


def judge(arguments: argparse.Namespace) -> None:
    """Each source by weights, and by numbers of evidence, that have not seen it; writes what is chosen on all."""
    found = list(recordings(arguments.results))
    networks = _left_out(arguments, found)
    shares = windows(found, networks)
    seen = seen_clips(found, networks)
    numbers = chosen_without(seen)
    shipped = replace(chosen(seen), carried=hardly_known(shares["by class"]))
    result = {
        "windows": shares,
        **figures([Verdict.of(one, numbers[fold_of(one.clip.source)]) for one in seen]),
        "numbers": {"shipped": asdict(shipped)}
        | {f"without fold {fold}": asdict(own) for fold, own in enumerate(numbers)},
        "counts by the shipped numbers, which have seen every clip": figures(
            [Verdict.of(one, shipped) for one in seen]
        )["counts"],
    }
    arguments.numbers.write_text(NUMBERS_HEAD + _toml(shipped), encoding="utf-8")
    arguments.out.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(json.dumps({name: value for name, value in result.items() if name != "clips"}, indent=2))


def _left_out(arguments: argparse.Namespace, found: list[Recording]) -> list[Network]:
    """The weights of each fold; those that the folder lacks are trained."""
    arguments.folds.mkdir(parents=True, exist_ok=True)
    lessons = Lessons(arguments.work, arguments.seed)
    for fold in range(FOLDS):
        file = arguments.folds / f"fold{fold}.npz"
        if not file.exists():
            say(f"fold {fold}")
            lessons.learn(found, fold).save(file)
    return [Network.load(arguments.folds / f"fold{fold}.npz") for fold in range(FOLDS)]


def _toml(numbers: Weighing) -> str:
    table = asdict(numbers)
    carried = ", ".join(f'"{name}"' for name in table.pop("carried"))
    return "".join(f"{name} = {value:g}\n" for name, value in table.items()) + f"carried = [{carried}]\n"


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = parser.add_subparsers(required=True)
    for work, default in ((train, ROOT / "rules" / "recognition" / WEIGHTS), (judge, OUT)):
        command = commands.add_parser(work.__name__, help=work.__doc__)
        command.set_defaults(work_of=work)
        command.add_argument(
            "--results", type=Path, required=True, help="folder `videos` that mirror batch left"
        )
        command.add_argument(
            "--work", type=Path, default=Path("recogniser-work"), help="folder for what is made once"
        )
        command.add_argument("--seed", type=int, default=0)
        command.add_argument("--out", type=Path, default=default)
        if work is judge:
            command.add_argument("--folds", type=Path, required=True, help="folder of the folds' weights")
            command.add_argument(
                "--numbers", type=Path, default=NUMBERS, help="file of the numbers of evidence"
            )
    arguments = parser.parse_args()
    arguments.work_of(arguments)


if __name__ == "__main__":
    main()
