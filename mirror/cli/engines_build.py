"""`mirror engines build`: TensorRT plans for this machine's card."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import cache
from typing import Any, get_args

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from engines import fetch, zoo
from engines.entries import Model, Precision
from engines.errors import EngineError
from engines.runtime.builder import BatchSizes
from engines.stages import stages_of
from mirror.cli.engines_report import json_option, print_json, report_errors

Heard = Callable[[str, int, int], None]
Builder = Callable[[Model, Heard], dict[str, Any]]


def _batch(_: click.Context, __: click.Parameter, text: str | None) -> BatchSizes | None:
    try:
        return None if text is None else BatchSizes.parse(text)
    except EngineError as error:
        raise click.BadParameter(str(error)) from error


@click.command("build")
@click.option("--profile", help="Build every model of this profile; the default is rtx, on ARM jetson.")
@click.option("--model", "models", multiple=True, metavar="NAME", help="Build this model. May be repeated.")
@click.option("--precision", type=click.Choice(get_args(Precision)), help="The default is the profile's.")
@click.option(
    "--batch", metavar="MIN,OPT,MAX", callback=_batch, help="Pictures to a call; the default is 1,1,16."
)
@click.option("--force", is_flag=True, help="Build plans anew that are there.")
@click.option(
    "--dry-run", is_flag=True, help="Prepare and build with TensorRT-RTX, without a card, and keep nothing."
)
@json_option
def build(
    profile: str | None,
    models: tuple[str, ...],
    precision: Precision | None,
    batch: BatchSizes | None,
    force: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Build TensorRT plans on this machine, and hold each against ONNX Runtime on recorded people.

    A plan whose key points lie farther off than the stated limit is refused and not kept. What is built already is
    only reported.
    """
    with report_errors():
        wanted, chosen = _choose_models(profile, models, precision)
        builder = _builder(chosen, batch, force, dry_run)
    built, failed = _build_all(wanted, builder, quiet=as_json)
    if as_json:
        print_json({"built": built, "failed": [{"model": name, "why": why} for name, why in failed]})
    for row in [] if as_json else built:
        click.echo(f"{row['model']} {row['precision']}: {row['said']}")
    for name, why in failed:
        click.echo(f"Error: {name}: {why}", err=True)
    if failed:
        raise SystemExit(1)


def _choose_models(
    profile: str | None, names: tuple[str, ...], precision: Precision | None
) -> tuple[list[Model], Precision]:
    known = zoo.load()
    default = "jetson" if platform.machine() in ("aarch64", "arm64") else "rtx"
    chosen = known.profile(profile or default)
    wanted = [known.model(name) for name in names or stages_of(known, chosen.name).models.values()]
    # the lifter is small and runs on the processor
    return [model for model in wanted if names or model.decoder != "lift"], precision or chosen.precision


def _builder(precision: Precision, batch: BatchSizes | None, force: bool, dry_run: bool) -> Builder:
    """What builds one model here. Raises EngineError where this machine cannot."""
    try:
        from engines.build import ensure_plan, rehearse, target
        from engines.recorded import sample_crops
        from engines.runtime.flavour import tensorrt_rtx
        from engines.runtime.gpu import this_gpu
    except ImportError as error:
        raise EngineError(f"{error.name} is missing: pip install 'open-gym-mirror[rtx]'") from error
    people = cache(sample_crops)
    if dry_run:
        trt = tensorrt_rtx()

        def rehearse_one(model: Model, heard: Heard) -> dict[str, Any]:
            path = fetch.ensure(model)
            found = rehearse(trt, model, path, precision, people, batch, heard)
            text = f"builds ({found.size / 1e6:.1f} MB), nothing kept; its ONNX is {found.agreement}"
            return _row(model, precision, text, kept=False, agreement=asdict(found.agreement))

        return rehearse_one
    gpu = this_gpu()

    def build_one(model: Model, heard: Heard) -> dict[str, Any]:
        path = fetch.ensure(model)
        plan = ensure_plan(model, path, precision, gpu, people, batch, heard, _say, force)
        found = plan.notes["agreement"]
        text = (
            f"on {gpu} with {gpu.trt.__name__} {gpu.trt.__version__}; key points within {found['mean_px']:.2f} px"
            f" on average, {found['worst_px']:.2f} at worst"
        )
        digest = target(model, path, precision, batch, gpu).digest
        return _row(model, precision, text, kept=True, agreement=found, plan=digest)

    return build_one


def _row(model: Model, precision: Precision, said: str, **more: Any) -> dict[str, Any]:
    return {"model": model.name, "precision": precision, "said": said, **more}


def _say(line: str) -> None:
    click.echo(line, err=True)


def _build_all(
    wanted: list[Model], builder: Builder, quiet: bool
) -> tuple[list[dict[str, Any]], list[tuple[str, str]]]:
    built, failed = [], []
    with _bar(quiet) as heard:
        for model in wanted:
            try:
                built.append(builder(model, _name_phases(heard, model)))
            except EngineError as error:
                failed.append((model.name, str(error)))
    return built, failed


def _name_phases(heard: Heard, model: Model) -> Heard:
    return lambda phase, done, steps: heard(f"{model.name}: {phase}", done, steps)


@contextmanager
def _bar(quiet: bool) -> Iterator[Heard]:
    """One bar on standard error, for whatever is being done."""
    console = Console(stderr=True)
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    with Progress(
        *columns, console=console, transient=True, disable=quiet and not console.is_terminal
    ) as bars:
        task = bars.add_task("", total=None)

        def show_phase(phase: str, done: int, steps: int) -> None:
            bars.update(task, description=phase, completed=done, total=max(steps, 1))

        yield show_phase
