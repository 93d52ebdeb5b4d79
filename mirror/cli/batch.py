"""`mirror batch`: zips, videos and folders in, measurements out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.table import Table

from engines import zoo
from engines.stages import stages_of
from mirror import untrusted
from mirror.batch.options import Options, cores
from mirror.batch.run import BatchOutcome, Progress, as_json, run
from mirror.calibrations.folder import CalibrationError, load
from mirror.capture.inputs import find_inputs, is_utf8, lying
from mirror.capture.zip_members import GIB, Limits
from mirror.cli.formats import (
    as_counted_option,
    formats_option,
    overlay_codec_option,
    people_option,
    speed_factor_option,
)
from rules import Exercise

PASSED_OVER = 6
"""So many of the files that are no videos are named."""


@click.command()
@click.argument("inputs", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="INPUT...")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder for the results."
)
@click.option("--exercise", help="Judge by this exercise's rules; the default, auto, recognises it.")
@click.option("--profile", default="embedded", show_default=True, help="Which engines.")
@click.option(
    "--workers", type=click.IntRange(1, 64), help="Worker processes; the default is one for each core."
)
@click.option(
    "--frame-batch",
    type=click.IntRange(1),
    help="Frames in a batch; changes no number, only who computes it.",
)
@click.option("--overlay", type=click.Choice(["video", "frames", "none"]), default="video", show_default=True)
@overlay_codec_option
@click.option("--no-3d", is_flag=True, help="Leave 3D out.")
@click.option(
    "--channels",
    type=click.Choice(["essential", "all"]),
    default="all",
    show_default=True,
    help="Biomechanics in bma.csv: what a trainer reads, or all (over a thousand with 3D).",
)
@click.option(
    "--camera", metavar="NAME", help="The camera's calibration (`mirror calibrate list`), for every video."
)
@people_option
@speed_factor_option
@formats_option("Formats beside the tables, which are always written")
@as_counted_option
@click.option("--force", is_flag=True, help="Do finished work again.")
@click.option(
    "--max-ratio", type=float, default=200.0, show_default=True, help="Largest compression of a zip's member."
)
@click.option("--max-files", type=int, default=10_000, show_default=True, help="Most members of a zip.")
@click.option(
    "--max-total-gb",
    type=float,
    default=50.0,
    show_default=True,
    help="Most that a zip may unpack to, in GiB.",
)
@click.option("--json", "as_document", is_flag=True, help="One JSON document on standard output.")
def batch(inputs: tuple[Path, ...], out: Path, as_document: bool, **given: Any) -> None:
    """Find, follow, measure and count in recorded videos.

    INPUT is a .zip, a video, or a folder of either. Called again with the same --out it goes on where it was:
    finished frame batches are not computed again.
    """
    if not is_utf8(str(lying(out))):
        raise click.BadParameter(
            "its path is not UTF-8, which the store needs: name another", param_hint="--out"
        )
    options = _options(out, given)
    stages = stages_of(zoo.load(), options.profile)
    if options.three_d and stages.uses_fallback:
        click.echo(f"mirror: {stages.notice}; {stages.remedy}", err=True)
    limits = Limits(given["max_ratio"], given["max_files"], int(given["max_total_gb"] * GIB))
    console = Console(stderr=True)
    outcome = _run_with_bar(find_inputs(inputs, out), options, limits, console)
    if as_document:
        click.echo(as_json(outcome))
    else:
        _show(outcome, options, Console())
    _complain(outcome, console)
    sys.exit(1 if outcome.failed else 0)


def _options(out: Path, given: dict[str, Any]) -> Options:
    exercise, profile = given["exercise"], given["profile"]
    if exercise is not None and exercise != "auto" and exercise not in Exercise.names():
        known = ", ".join(["auto", *Exercise.names()])
        raise click.BadParameter(f"no exercise {exercise!r}; there are {known}", param_hint="--exercise")
    if profile not in zoo.load().profiles:
        known = ", ".join(sorted(zoo.load().profiles))
        raise click.BadParameter(f"no profile {profile!r}; there are {known}", param_hint="--profile")
    _check_camera(given["camera"])
    workers = given["workers"] or cores()
    return Options(
        out,
        exercise,
        profile,
        workers,
        given["frame_batch"],
        given["overlay"],
        not given["no_3d"],
        given["force"],
        given["channels"],
        given["camera"],
        given["formats"],
        given["as_counted"],
        given["overlay_codec"],
        given["speed_factor"],
        given["people"],
    )


def _check_camera(name: str | None) -> None:
    try:
        load(name) if name is not None else None
    except CalibrationError as error:
        raise click.BadParameter(str(error), param_hint="--camera") from None


def _run_with_bar(found: Any, options: Options, limits: Limits, console: Console) -> BatchOutcome:
    """Run with a progress bar on standard error: frames, frames a second, time left."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=console, transient=True) as bar:
        fetching = bar.add_task("fetching engines", total=None, visible=False, rate="")
        frames = bar.add_task("frames", total=None, rate="")
        looking = bar.add_task("", total=None, visible=False, rate="")

        def show_fetched(done: int, total: int | None) -> None:
            bar.update(fetching, completed=done, total=total, visible=True)

        def tell(now: Progress) -> None:
            speed = bar.tasks[frames].speed
            text = f"{now.videos} of {now.all_videos} videos" + (f", {speed:.0f} frames/s" if speed else "")
            bar.update(frames, completed=now.frames, total=now.all_frames or None, rate=text)
            bar.update(looking, description=escape(now.looking), visible=bool(now.looking))

        return run(found, options, limits, tell, show_fetched)


def _show(outcome: BatchOutcome, options: Options, console: Console) -> None:
    for job in outcome.jobs:
        table = Table(box=None, pad_edge=False)
        for title in ("video", "status", "exercise", "reps", "doubts", "athlete seen"):
            table.add_column(title, overflow="fold")
        for video in job["videos"]:
            coverage = video.get("athlete", {}).get("coverage")
            table.add_row(
                escape(untrusted.escape_name(video["name"])),
                video["status"],
                escape(str(video.get("exercise", ""))),
                str(video.get("reps", "")),
                str(video.get("doubts", "")),
                "" if coverage is None else f"{coverage:.0%}",
            )
        if table.row_count:
            console.print(table)
            for line in _notes(job):
                console.print(escape(line), soft_wrap=True, highlight=False)
            console.print(
                escape(f"results in {options.out / job['folder']}"), soft_wrap=True, highlight=False
            )
    rate = outcome.frames / outcome.elapsed_s if outcome.elapsed_s else 0.0
    console.print(f"{outcome.frames} frames computed in {outcome.elapsed_s:.1f} s ({rate:.0f} frames/s)")


def _notes(job: dict[str, Any]) -> Iterator[str]:
    """What is odd and no error: a line for each video, one for the files that were passed over."""
    for video in job["videos"]:
        if video["note"] and video["note"] not in video["error"]:
            yield f"{untrusted.escape_name(video['name'])}: {video['note']}"
    for note in job["notes"]:
        yield f"{untrusted.escape_name(note['name'])}: {note['note']}"
    skipped = [untrusted.escape_name(name) for name in job["skipped"]]
    if skipped:
        more = f" and {len(skipped) - PASSED_OVER} more" if len(skipped) > PASSED_OVER else ""
        yield f"passed over, by their endings no videos: {', '.join(skipped[:PASSED_OVER])}{more}"


def _complain(outcome: BatchOutcome, console: Console) -> None:
    """A line on standard error for everything that went wrong."""
    lines = list(outcome.problems)
    for job in outcome.jobs:
        name = Path(job["input"]).name
        # an archive's own error names the archive
        lines += [job["error"]] if job["error"] else []
        lines += [
            f"{name}: {untrusted.escape_name(problem['name'])}: {problem['error']}"
            for problem in job["problems"]
        ]
        for video in job["videos"]:
            if video["error"]:
                error = video["error"].removeprefix(f"{video['name']}: ")
                lines.append(
                    f"{name}: {error}" if video["name"] == name else f"{name}: {video['name']}: {error}"
                )
    for line in lines:
        console.print(
            f"[red]mirror:[/] {escape(untrusted.escape_name(line))}", soft_wrap=True, highlight=False
        )
    if outcome.interrupted:
        console.print("interrupted; run the same command again to go on where it was", soft_wrap=True)
