"""`mirror engines build`: TensorRT plans for this machine's card. `mirror engines verify`: checksums of what
is cached, then the key points of these plans. And what every command of `mirror engines` says: entries,
failures, JSON, exit statuses.
"""

from __future__ import annotations

import functools
import platform
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, get_args

import click
import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from engines import cache, fetch, zoo
from engines.entries import Model, Precision
from engines.errors import EngineError, FetchError, PlanError, RefusedFileError, UnknownNameError
from engines.runtime.builder import BatchSizes
from engines.stages import stages_of
from engines.zoo import Entry

json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON document on standard output."
)


class Refused(click.ClickException):
    """A file that cannot be taken: the call was wrong, and a line says why."""

    exit_code = 2


@contextmanager
def report_errors(prefix: str = "") -> Iterator[None]:
    """Turn the engines' errors into the command line's: 2 for a wrong name or file, 1 for what failed."""
    try:
        yield
    except UnknownNameError as error:
        raise click.UsageError(str(error)) from error
    except FetchError as error:
        print_failure(error)
        raise SystemExit(1) from error
    except RefusedFileError as error:
        raise Refused(str(error)) from error
    except EngineError as error:
        raise click.ClickException(f"{prefix}{error}") from error


def got(entry: Entry, path: Path) -> dict[str, Any]:
    """An entry and its file in the cache, for JSON."""
    licence = msgspec.to_builtins(entry.licence)
    # the folder's name is the sum, of a file that was made just now too
    return {"name": entry.name, "path": str(path), "sha256": path.parent.name, "licence": licence}


def print_got(entry: Entry, path: Path) -> None:
    """An entry, its file, and its licence, for people."""
    click.echo(f"{entry.name}: {path}")
    licence = entry.licence
    click.echo(f"  licence {licence.spdx}, {licence.makers}, {licence.link}")
    if licence.notice:
        click.echo(f"  {licence.notice}")


def print_failure(error: FetchError) -> None:
    """Each source with why it failed, and what to do, on standard error."""
    click.echo(f"Error: {error.name} could not be fetched:", err=True)
    for source, why in error.failures:
        click.echo(f"  {source}: {why}", err=True)
    click.echo(f"  {error.remedy}", err=True)


def print_json(document: Any) -> None:
    """One JSON document on standard output."""
    click.echo(msgspec.json.format(msgspec.json.encode(document), indent=2).decode())


OnStep = Callable[[str, int, int], None]
Builder = Callable[[Model, OnStep], dict[str, Any]]


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

    A plan whose key points lie farther off than the stated limit is refused and not stored. What is built
    already is only reported.
    """
    with report_errors():
        wanted, chosen = _choose_models_to_build(profile, models, precision)
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


def _choose_models_to_build(
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
    people = functools.cache(sample_crops)
    if dry_run:
        trt = tensorrt_rtx()

        def rehearse_one(model: Model, on_step: OnStep) -> dict[str, Any]:
            path = fetch.ensure(model)
            found = rehearse(trt, model, path, precision, people, batch, on_step)
            text = f"builds ({found.size / 1e6:.1f} MB), nothing kept; its ONNX is {found.agreement}"
            return _describe_build(
                model, precision, text, {"kept": False, "agreement": asdict(found.agreement)}
            )

        return rehearse_one
    gpu = this_gpu()

    def build_one(model: Model, on_step: OnStep) -> dict[str, Any]:
        path = fetch.ensure(model)
        plan = ensure_plan(model, path, precision, gpu, people, batch, on_step, _say, force)
        found = plan.notes["agreement"]
        text = (
            f"on {gpu} with {gpu.trt.__name__} {gpu.trt.__version__}; key points within {found['mean_px']:.2f} px"
            f" on average, {found['worst_px']:.2f} at worst"
        )
        digest = target(model, path, precision, batch, gpu).digest
        return _describe_build(model, precision, text, {"kept": True, "agreement": found, "plan": digest})

    return build_one


def _describe_build(model: Model, precision: Precision, text: str, more: dict[str, Any]) -> dict[str, Any]:
    return {"model": model.name, "precision": precision, "said": text, **more}


def _say(line: str) -> None:
    click.echo(line, err=True)


def _build_all(
    wanted: list[Model], builder: Builder, quiet: bool
) -> tuple[list[dict[str, Any]], list[tuple[str, str]]]:
    built, failed = [], []
    with _show_building(quiet) as on_step:
        for model in wanted:
            try:
                built.append(builder(model, _name_phases(on_step, model)))
            except EngineError as error:
                failed.append((model.name, str(error)))
    return built, failed


def _name_phases(on_step: OnStep, model: Model) -> OnStep:
    return lambda phase, done, steps: on_step(f"{model.name}: {phase}", done, steps)


@contextmanager
def _show_building(quiet: bool) -> Iterator[OnStep]:
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


@click.command("verify")
@json_option
def verify(as_json: bool) -> None:
    """Hash every cached file in full, and hold this machine's TensorRT plans against ONNX Runtime.

    Exit status 1 if a file is not what it should be, or if a plan is foreign, damaged, or sees other key points.
    """
    with report_errors():
        checked = list(cache.verify())
        plans = _plans()
    bad = [file for file in checked if not file.good]
    wrong = [row for row in plans if row["state"] in ("refused", "foreign")]
    if as_json:
        rows = [
            {"path": str(c.path), "good": c.good, "expected": c.expected, "found": c.found} for c in checked
        ]
        print_json({"checked": len(checked), "bad": len(bad), "files": rows, "plans": plans})
    else:
        for file in bad:
            click.echo(
                f"bad: {file.path}: sha256 is {file.found}, expected {file.expected}; "
                "delete it and run `mirror engines fetch`"
            )
        click.echo(f"{len(checked) - len(bad)} of {len(checked)} cached files are good")
        for row in plans:
            click.echo(f"{row['state']}: plan of {row['model']}, {row['precision']}: {row['said']}")
    if bad or wrong:
        raise SystemExit(1)


def _plans() -> list[dict[str, Any]]:
    """Every plan in the cache, and what was found of it."""
    try:
        from engines import plans
        from engines.runtime.gpu import this_gpu
    except ImportError:  # without the extra there can be no plan that is used
        return []
    listed = [target for target in plans.list_targets() if not target.model.endswith(plans.KERNELS)]
    if not listed:
        return []
    try:
        gpu = this_gpu()
    except EngineError as error:
        return [_describe_plan(target, "unchecked", str(error)) for target in listed]
    from engines.recorded import sample_crops

    people = sample_crops()
    return [_plan(target, gpu, people) for target in listed]


def _plan(target: Any, gpu: Any, people: Any) -> dict[str, Any]:
    from engines import plans
    from engines.build import check_plan
    from engines.build import target as this_target
    from engines.runtime.builder import BatchSizes

    try:
        model = zoo.load().model(target.model)
        path = fetch.ensure(model)
        batch = None if target.batch is None else BatchSizes(*target.batch)
        if this_target(model, path, target.precision, batch, gpu) != target:
            text = f"for {target.gpu}, {target.flavour} {target.version}: not used here"
            return _describe_plan(target, "other", text)
        plan = plans.read(target)
        if plan is None:
            return _describe_plan(target, "other", "it is gone")
        found = check_plan(plan, model, path, gpu, people)
    except PlanError as error:
        return _describe_plan(target, "foreign", f"{error}: it is not loaded; build it anew")
    except EngineError as error:
        return _describe_plan(target, "unchecked", str(error))
    return {
        **_describe_plan(target, "good" if found.ok else "refused", str(found)),
        "agreement": asdict(found),
    }


def _describe_plan(target: Any, state: str, text: str) -> dict[str, Any]:
    return {"model": target.model, "precision": target.precision, "state": state, "said": text}
