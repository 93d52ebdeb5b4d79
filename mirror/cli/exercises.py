"""`mirror exercises`: what can be counted, what a rule says, whether a rule file is right, and trying one.
`mirror channels`: every channel of the biomechanics, with unit, formula, source, and what it needs.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from engines.pose import PoseSequence
from mirror.cli.errors import one_line_errors
from mirror.cli.formats import speed_factor_option
from mirror.cli.store import as_json as as_document
from mirror.cli.store import cells
from mirror.untrusted import escape_name
from rules import REASONS, Analysis, Exercise, RuleError, analyse
from rules.analysis import in_life
from rules.channels import CHANNELS, FAMILIES, NEEDS, ROWS, TIERS, Channel
from rules.view import VIEWS

json_option = click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def exercises() -> None:
    """The exercises: list, show, check a rule file, try a rule on a recording.

    A rule is a TOML file that a trainer can write; docs/exercises.md tells how.
    """


@exercises.command("list")
@json_option
def list_(as_json: bool) -> None:
    """Show every exercise, the views it can be judged from, and where the camera stands best."""
    known = [Exercise.named(name) for name in Exercise.names()]
    if as_json:
        click.echo(json.dumps([_summary(exercise) for exercise in known], indent=2, ensure_ascii=False))
        return
    table = Table("name", "title", "version", "views", "camera", box=None)
    for exercise in known:
        table.add_row(
            exercise.name, exercise.title, str(exercise.version), " ".join(exercise.views), exercise.camera
        )
    Console().print(table)


def _summary(exercise: Exercise) -> dict[str, Any]:
    return {
        "name": exercise.name,
        "title": exercise.title,
        "version": exercise.version,
        "views": list(exercise.views),
        "sides": exercise.sides,
        "camera": exercise.camera,
    }


@exercises.command("show")
@click.argument("name")
def show(name: str) -> None:
    """Print the rule file of the exercise called NAME: a start for one of your own."""
    click.echo(_find_exercise(name).text, nl=False)


def _find_exercise(name: str) -> Exercise:
    try:
        return Exercise.named(name)
    except KeyError as error:
        raise click.UsageError(str(error.args[0])) from None


@exercises.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
def check(files: tuple[Path, ...]) -> None:
    """Check rule files; each fault is shown with its line, key, what was expected and what was there."""
    wrong = 0
    for file in files:
        try:
            exercise = Exercise.load(file)
        except RuleError as error:
            wrong += 1
            click.echo(escape_name(str(error)), err=True)
        except (OSError, UnicodeDecodeError) as error:
            wrong += 1
            click.echo(escape_name(f"{file}: cannot be read: {error}"), err=True)
        else:
            click.echo(escape_name(f"{file}: {exercise.name}, version {exercise.version}: right"))
    if wrong:
        raise click.exceptions.Exit(1)


@exercises.command("try")
@click.argument("exercise")
@click.argument("recording", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--view", type=click.Choice(VIEWS), help="The view, where it should not be found.")
@click.option(
    "--plot",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Draw signals, thresholds, repetitions and doubts over time into this PNG file.",
)
@speed_factor_option
@json_option
@one_line_errors(ValueError)
def try_(
    exercise: str,
    recording: Path,
    view: str | None,
    plot: Path | None,
    speed_factor: float | None,
    as_json: bool,
) -> None:
    """Try EXERCISE on RECORDING: repetitions and doubts with their times.

    EXERCISE is a name, a rule file of your own (.toml), or auto. RECORDING is a video, or the keypoints.csv
    of one that was analysed before (quicker, for trying again and again).
    """
    rule = _rule(exercise)
    if plot is not None and rule == "auto":
        raise click.UsageError("--plot needs the exercise by name or as a file, not auto")
    sequence = in_life(_sequence(recording), speed_factor or 1.0)
    analysis = analyse(sequence, rule, view=view)
    if plot is not None and isinstance(rule, Exercise):
        _draw(rule, sequence, analysis, view, plot)
    if as_json:
        click.echo(as_document(_document(analysis)))
    else:
        _report(analysis)


@exercises.command("new")
@click.argument("name")
@click.option(
    "--from",
    "recording",
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A recording of one good set: a video, or the keypoints.csv of one.",
)
@click.option("--reps", required=True, type=click.IntRange(2, 200), help="How many repetitions it holds.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The file to write (NAME.toml).")
@click.option(
    "--plot",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Draw the rule at work into this PNG file.",
)
@one_line_errors(ValueError)
def new(name: str, recording: Path, reps: int, out: Path | None, plot: Path | None) -> None:
    """Propose a rule called NAME from one good set, and check that it counts its repetitions.

    The file is a start: name the states, add evidence and form rules (docs/exercises.md), and try it on others.
    """
    from rules.proposal import propose

    file = out or Path(f"{name}.toml")
    if file.exists():
        raise ValueError(f"{file} is there already: choose another name with --out, or remove it")
    sequence = _sequence(recording)
    found = propose(sequence, name, reps)
    file.write_text(found.text, encoding="utf-8")
    signal = next(line for line in found.text.splitlines() if line.startswith("movement"))
    click.echo(escape_name(f"{file}: counts {found.reps} of {reps} repetitions by {signal.split(' = ')[1]}"))
    if plot is not None:
        _draw(found.exercise, sequence, analyse(sequence, found.exercise), None, plot)
    click.echo(
        escape_name(f"look at it with: mirror exercises try {file} {recording} --plot {file.stem}.png")
    )


def _rule(text: str) -> str | Exercise:
    if text == "auto":
        return text
    if text.endswith(".toml"):
        return Exercise.load(text)
    return _find_exercise(text)


def _sequence(recording: Path) -> PoseSequence:
    """Key points of a video, by the engines, or out of a table. Imported on use: the engines take a while."""
    if recording.suffix.lower() == ".csv":
        from export.keypoints import read_keypoints

        return read_keypoints(recording)
    from engines import Pipeline
    from engines.video import VideoFile

    for note in VideoFile(recording).info.notes:
        click.echo(f"{recording.name}: {note}", err=True)
    sequence: PoseSequence = Pipeline().sequence(recording)
    return sequence


def _draw(rule: Exercise, sequence: PoseSequence, analysis: Analysis, view: str | None, file: Path) -> None:
    import cv2

    from mirror.cli.exercise_plot import draw
    from rules.tracing import trace

    if not len(sequence):
        raise ValueError("there is nothing to draw: the recording has no frames")
    if file.suffix.lower() != ".png":
        raise ValueError(f"{file}: the picture is a PNG file: give a name that ends in .png")
    file.write_bytes(cv2.imencode(".png", draw(rule, trace(sequence, rule, view), analysis))[1].tobytes())


def _document(analysis: Analysis) -> dict[str, Any]:
    return {
        "exercise": analysis.exercise,
        "reps": [asdict(rep) for rep in analysis.reps],
        "doubts": [asdict(doubt) for doubt in analysis.doubts],
        "holds": [{**asdict(hold), "held_s": hold.held_s} for hold in analysis.holds],
        "energy": asdict(analysis.energy),
        "notes": [asdict(note) for note in analysis.notes],
    }


def _report(analysis: Analysis) -> None:
    console = Console()
    console.print(f"{analysis.exercise}: {len(analysis.reps)} repetitions, {len(analysis.doubts)} doubts")
    for note in analysis.notes:
        console.print(note.text)
    for hold in analysis.holds:
        console.print(f"held {hold.held_s:.1f} s, from {hold.start_s:.2f} s to {hold.end_s:.2f} s")
    if analysis.reps:
        table = Table("rep", "start s", "turn s", "end s", "range", "quality", "faults", box=None)
        for rep in analysis.reps:
            times = (f"{rep.start_s:.2f}", f"{rep.turn_s:.2f}", f"{rep.end_s:.2f}")
            table.add_row(
                *cells(
                    (
                        str(rep.rep),
                        *times,
                        f"{rep.rom:.0f} {rep.rom_unit}",
                        f"{rep.quality:.2f}",
                        " ".join(rep.faults),
                    )
                )
            )
        console.print(table)
    if analysis.doubts:
        table = Table("doubt", "start s", "end s", "reason", "detail", box=None)
        for doubt in analysis.doubts:
            span = (f"{doubt.start_s:.2f}", f"{doubt.end_s:.2f}")
            detail = doubt.detail or REASONS[doubt.reason]
            table.add_row(*cells((doubt.exercise, *span, doubt.reason, detail)))
        console.print(table)


CHANNELS_HEAD = """# Channels

Made by `mirror channels --markdown`: change `rules/bma`, not this file. Angles, signs and filters are explained in
[biomechanics.md](biomechanics.md). A name in braces stands for each of its values, listed at the end.

{count} channels; {flat} of them need key points in the picture only, {scale} more the person's height or 3D, {space}
more 3D. Tier `live` is what the live screen computes, `essential` adds what a trainer reads, `all` is everything. Odd
channels change their sign in the mirror (of a name with braces: for the values named).

What they need:

"""


@click.command()
@click.argument("words", nargs=-1, metavar="[WORD]...")
@click.option("--needs", type=click.Choice(list(NEEDS)), help="Only those that need this of the poses.")
@click.option("--tier", type=click.Choice(TIERS), help="Only those of this tier and the smaller ones.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
@click.option("--markdown", "as_markdown", is_flag=True, help="The whole table as docs/channels.md has it.")
def channels(
    words: tuple[str, ...], needs: str | None, tier: str | None, as_json: bool, as_markdown: bool
) -> None:
    """List the channels of biomechanics: name, unit, formula, source, what they need.

    With WORDs only those whose name holds all of them: `mirror channels knee velocity`.
    """
    if as_markdown:
        click.echo(markdown(), nl=False)
        return
    found = [c for c in CHANNELS if _is_wanted(c, words, needs, tier)]
    if as_json:
        click.echo(json.dumps([asdict(channel) for channel in found], indent=2, ensure_ascii=False))
        return
    for c in found:
        click.echo(f"{c.name:50s} {c.unit:16s} {c.needs:10s} {c.description} = {c.formula} [{c.source}]")
    click.echo(f"{len(found)} of {len(CHANNELS)} channels", err=True)


def _is_wanted(channel: Channel, words: tuple[str, ...], needs: str | None, tier: str | None) -> bool:
    within = tier is None or TIERS.index(channel.tier) <= TIERS.index(tier)
    return within and needs in (None, channel.needs) and all(word in channel.name for word in words)


def markdown() -> str:
    """The text of docs/channels.md."""
    counts = {need: sum(channel.needs == need for channel in CHANNELS) for need in NEEDS}
    lines = [
        CHANNELS_HEAD.format(
            count=len(CHANNELS),
            flat=counts["2d"],
            scale=counts["scale"],
            space=counts["3d"] + counts["intrinsics"],
        )
    ]
    lines += [f"- `{need}`: {text}\n" for need, text in NEEDS.items()]
    for family, rows in FAMILIES.items():
        lines.append(f"\n## {family.capitalize()} ({sum(row.width for row in rows)})\n\n")
        lines.append(
            "| channel | number | unit | what | formula | needs | tier | odd | source | computed by |\n"
        )
        lines.append("|---|---|---|---|---|---|---|---|---|---|\n")
        for row in rows:
            one = next(row.channels())
            odd = {True: "yes", False: ""}.get(row.odd) if isinstance(row.odd, bool) else ", ".join(row.odd)
            about = "see below" if row.about and row.width > 1 else ""
            cells = (
                f"`{row.name}`", row.width, row.unit, row.description.replace("{about}", about),
                row.formula.replace("{exact}", "see below"), row.needs, row.tier, odd, row.source,
                f"`{one.function}`",
            )  # fmt: skip
            lines.append("| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |\n")
    return "".join(lines + _describe_movements() + _describe_places())


def _describe_movements() -> list[str]:
    """What each value of the rows with words of their own means."""
    lines = ["\n## Single meanings\n\n| channel | what | formula | source |\n|---|---|---|---|\n"]
    for row in ROWS:
        if row.about and row.name.split(".")[0] != "segment":
            first = next(iter(row.domains))
            for value, text in row.about.items():
                name = row.name.replace(f"{{{first}}}", value)
                formula = row.exact.get(value, row.formula).replace("|", "\\|")
                lines.append(f"| `{name}` | {text} | {formula} | {row.cited.get(value, row.source)} |\n")
    return lines


def _describe_places() -> list[str]:
    places: dict[str, tuple[str, ...]] = {}
    for row in ROWS:
        places |= row.domains
    lines = ["\n## Names in braces\n\n"]
    return lines + [f"- `{{{place}}}`: {', '.join(values)}\n" for place, values in places.items()]
