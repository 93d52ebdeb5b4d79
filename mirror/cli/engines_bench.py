"""`mirror engines bench`: which runtime and precision is fastest and right on this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.table import Table

from engines import zoo
from engines.entries import Model
from mirror.cli.engines_build import json_option, print_json, report_errors

if TYPE_CHECKING:
    from engines.benchmark import Timed
    from engines.verification import Crop

OnStep = Callable[[str, int, int], None]
STAGES = ("detector", "pose2d")


@click.command("bench")
@click.option("--profile", default="embedded", show_default=True, help="Measure this profile's 2D networks.")
@click.option("--model", "models", multiple=True, metavar="NAME", help="Measure this model. May be repeated.")
@click.option("--quick", is_flag=True, help="Leave out INT8, whose search takes minutes.")
@click.option(
    "--choose",
    metavar="'RUNTIME PRECISION'",
    help="Remember this one though it is less exact, as 'openvino bf16'.",
)
@click.option("--forget", is_flag=True, help="Go back to ONNX Runtime in FP32; measure nothing.")
@json_option
def bench(
    profile: str, models: tuple[str, ...], quick: bool, choose: str | None, forget: bool, as_json: bool
) -> None:
    """Measure runtimes and precisions on this machine once, and remember the fastest that is right.

    Right is what sees the key points of the sample video where ONNX Runtime in FP32 sees them: within half a pixel of
    the network's input on average. The mirror uses what is remembered live; batches never do. A change of the
    processor, a runtime's version or the model forgets it.
    """
    from engines import choice

    with report_errors():
        if forget:
            choice.forget()
            click.echo("forgotten: ONNX Runtime in FP32 runs")
            return
        wanted = _choose_models(profile, models)
        measured = _measure(wanted, quick)
        chosen = {model.name: _choose_runtime(found, choose) for model, found in measured}
        choice.remember({model.sha256: chosen[model.name].choice for model, _ in measured})
    document = _document(measured, chosen)
    if as_json:
        print_json(document)
    else:
        _show(document)


def _choose_models(profile: str, names: tuple[str, ...]) -> list[Model]:
    known = zoo.load()
    stages = known.profile(profile).stages
    wanted = [known.model(name) for name in names or [stages[stage] for stage in STAGES]]
    for model in wanted:
        if model.task not in STAGES:
            raise click.UsageError(
                f"{model.name} is a {model.task} model; expected a {' or '.join(STAGES)} model"
            )
    return wanted


def _measure(wanted: list[Model], quick: bool) -> list[tuple[Model, list[Timed]]]:
    import cv2

    from engines import fetch
    from engines.benchmark import time_candidates
    from engines.candidates import candidates
    from engines.recorded import sample_crops

    cv2.setNumThreads(1)
    files = [
        (_with_checksum(model), path) for model, path in [(model, fetch.ensure(model)) for model in wanted]
    ]
    found = []
    with _show_timing() as progress:
        progress("recorded people", 0, 1)
        people = sample_crops()
        for model, file in files:
            crops = _for(model, people)
            ways = candidates(model, file, crops, quick, progress)
            progress(f"{model.name}: measuring", 0, 1)
            found.append((model, time_candidates(model, ways, crops)))
    return found


def _with_checksum(model: Model) -> Model:
    """The model as the zoo knows it after fetching: one that is made of a checkpoint has its sum only then."""
    return model if model.sha256 else zoo.load().model(model.name)


def _for(model: Model, people: list[Crop]) -> list[Crop]:
    """The crops for a pose network; each picture once for a detector."""
    if model.task != "detector":
        return people
    return list({id(crop.picture): crop for crop in people}.values())


def _choose_runtime(found: list[Timed], choose: str | None) -> Timed:
    from engines.benchmark import fastest

    if choose is None:
        return fastest(found)
    for timed in found:
        if timed.candidate.choice.label == choose and timed.candidate.network is not None:
            return timed
    able = ", ".join(repr(t.candidate.choice.label) for t in found if t.candidate.network is not None)
    raise click.UsageError(f"--choose {choose!r}: this machine can run {able}")


def _document(measured: list[tuple[Model, list[Timed]]], chosen: dict[str, Timed]) -> dict[str, Any]:
    from engines import choice

    document: dict[str, Any] = {
        "machine": choice.machine(),
        "versions": choice.versions(),
        "threads": 1,
        "models": {
            model.name: {
                "sha256": model.sha256,
                "chosen": chosen[model.name].choice.label,
                "candidates": [_describe_timed(timed) for timed in found],
            }
            for model, found in measured
        },
    }
    live = _live(measured, chosen)
    return {**document, "live": live} if live else document


def _describe_timed(timed: Timed) -> dict[str, Any]:
    candidate, agreement = timed.candidate, timed.candidate.agreement
    row = {
        "runtime": candidate.choice.runtime,
        "precision": candidate.choice.precision,
        "eligible": candidate.eligible,
        "why": candidate.why,
    }
    if agreement is None:
        return row
    return {
        **row,
        "ms": round(timed.ms, 3),
        "faster": round(timed.faster, 3),
        "mean_px": round(agreement.mean_px, 4),
        "p95_px": round(agreement.p95_px, 3),
        "worst_px": round(agreement.worst_px, 3),
        "lost": agreement.lost,
        "ties": agreement.ties,
        "compared": agreement.compared,
        "fp32_layers": list(candidate.choice.keep),
    }


def _live(measured: list[tuple[Model, list[Timed]]], chosen: dict[str, Timed]) -> dict[str, float] | None:
    """The live step before and after, where a detector and a pose network were measured."""
    from engines.benchmark import FPS, live_ms

    by_task = {model.task: (found[0], chosen[model.name]) for model, found in measured}
    if by_task.keys() != set(STAGES):
        return None
    before, after = (live_ms(by_task["pose2d"][i], by_task["detector"][i]) for i in (0, 1))
    return {
        "fps": FPS,
        "before_ms": round(before, 3),
        "after_ms": round(after, 3),
        "faster": round(before / after, 3),
    }


def _show(document: dict[str, Any]) -> None:
    console = Console()
    for name, results in document["models"].items():
        table = Table(
            "runtime", "precision", "ms", "rate", "mean px", "95 % px", "worst px", "", title=name, box=None
        )
        for row in results["candidates"]:
            table.add_row(row["runtime"], row["precision"], *_figures(row), _verdict(row, results["chosen"]))
        console.print(table)
    if live := document.get("live"):
        console.print(
            f"live step, one person: {live['before_ms']:.1f} ms before, {live['after_ms']:.1f} ms now, "
            f"{live['faster']:.2f} times the rate"
        )


def _figures(row: dict[str, Any]) -> list[str]:
    if "ms" not in row:
        return ["–"] * 5
    return [
        f"{row['ms']:.1f}",
        f"{row['faster']:.2f}",
        *(f"{row[k]:.2f}" for k in ("mean_px", "p95_px", "worst_px")),
    ]


def _verdict(row: dict[str, Any], chosen: str) -> str:
    if row["why"]:
        return str(row["why"])
    label = f"{row['runtime']} {row['precision']}"
    text = "" if row["eligible"] else f"less exact: --choose '{label}'"
    return ", ".join(part for part in ("chosen" if label == chosen else "", text) if part)


@contextmanager
def _show_timing() -> Iterator[OnStep]:
    """One line on standard error that says what is being done."""
    console = Console(stderr=True)
    with console.status("") as status:

        def show_step(what: str, done: int, steps: int) -> None:
            status.update(f"{what} {done}/{steps}" if steps > 1 else what)

        yield show_step
