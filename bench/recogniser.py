"""Trains the recogniser's network, and judges it and `auto` on sources that were left out (extra `train`).

    python -m bench.recogniser train --results DIR   # the weights that are shipped
    python -m bench.recogniser judge --results DIR   # eight networks, each without an eighth of the sources

DIR is what `mirror batch ../shared/data/videos` left (see `bench/counting.py`). `train` writes
rules/recognition/weights.npz; `judge` writes bench/results/recogniser.json and prints it, and writes the numbers of
evidence to rules/recognition/support.toml. What is made and learned on the way is remembered in the folder `--work`:
either command may be stopped at any time, and goes on where it was when it is run again.
docs/recogniser.md has the time that each takes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bench.counted import DATA, ROOT
from bench.recognition.choosing import START, choose_for_folds, choose_numbers
from bench.recognition.judging import Verdict, figures, windows
from bench.recognition.learning import FOLDS, Lessons, fold_of
from bench.recognition.recorded import Recording, recordings
from bench.recognition.seeing import Seen, see_clips
from rules.recognition.network import WEIGHTS, Network
from rules.recognition.weighing import Weighing

OUT = ROOT / "bench" / "results" / "recogniser.json"
NUMBERS = ROOT / "rules" / "recognition" / "support.toml"
NUMBERS_HEAD = """\
# How much speaks for an exercise, and how much is enough. `python -m bench.recogniser judge` chooses these over all
# counted recordings and judges the choice on sources that were left out; rules/recognition/weighing.py says what each
# is. Written by that command: change nothing by hand.
"""


def say(line: str) -> None:
    """Where the work stands."""
    print(line, flush=True)


def train(arguments: argparse.Namespace) -> None:
    """All recordings, for the weights that are shipped."""
    lessons = Lessons(arguments.work, DATA / "mocap", arguments.seed, say)
    network = lessons.learn(list(recordings(arguments.results)), None)
    network.save(arguments.out)
    say(f"{arguments.out}: {arguments.out.stat().st_size / 1e3:.0f} kB")


def judge(arguments: argparse.Namespace) -> None:
    """Each source by weights, and by numbers of evidence, that have not seen it; writes what is chosen on all."""
    found = list(recordings(arguments.results))
    networks = learn_folds(arguments, found)
    shares = windows(found, networks)
    seen = see_clips(found, networks, START, arguments.work, say)
    shipped = choose_numbers(seen)
    result = {"windows": shares, **judge_clips(seen, choose_for_folds(seen), shipped)}
    arguments.numbers.write_text(NUMBERS_HEAD + _toml(shipped), encoding="utf-8")
    arguments.out.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(json.dumps({name: value for name, value in result.items() if name != "clips"}, indent=2))


def learn_folds(arguments: argparse.Namespace, found: Sequence[Recording]) -> list[Network]:
    """The weights of each fold; those that the folder lacks are trained."""
    lessons = Lessons(arguments.work, DATA / "mocap", arguments.seed, say)
    return [lessons.learn(found, fold) for fold in range(FOLDS)]


def judge_clips(seen: Sequence[Seen], numbers: Sequence[Weighing], shipped: Weighing) -> dict[str, object]:
    """Every figure by each fold's own numbers, and the counts by those that were chosen on all clips."""
    fitted = figures([Verdict.of(one, shipped) for one in seen])
    return {
        **figures([Verdict.of(one, numbers[fold_of(one.clip.source)]) for one in seen]),
        "numbers": {"shipped": asdict(shipped)}
        | {f"without fold {fold}": asdict(own) for fold, own in enumerate(numbers)},
        "counts by the shipped numbers, which have seen every clip": fitted["counts"],
    }


def _toml(numbers: Weighing) -> str:
    return "".join(f"{name} = {value:g}\n" for name, value in asdict(numbers).items())


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
            "--work", type=Path, default=Path("recogniser-work"), help="folder for what is made and learned"
        )
        command.add_argument("--seed", type=int, default=0)
        command.add_argument("--out", type=Path, default=default)
        if work is judge:
            command.add_argument(
                "--numbers", type=Path, default=NUMBERS, help="file of the numbers of evidence"
            )
    arguments = parser.parse_args()
    arguments.work_of(arguments)


if __name__ == "__main__":
    main()
