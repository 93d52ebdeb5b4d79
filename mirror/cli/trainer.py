"""What a trainer does: `mirror plans` (workouts that the mirror leads through), `mirror references` (good
repetitions that it lays over members as a ghost), `mirror review` (look back at sessions and at results
of batches).
"""

from __future__ import annotations

import getpass
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table
from sqlite_utils import Database

from mirror.cli.extras import window
from mirror.cli.store import as_json, cells, json_option, one_line_errors, open_for_command
from mirror.plans.choice import OfferedPlan, choose_offered_plans
from mirror.plans.plan import Step, TrainingPlan, library, parse, read
from mirror.progress.past import past
from mirror.store import members
from mirror.store import references as stored_references
from mirror.store.corrections import TRAINER
from mirror.store.database import StoreError
from mirror.store.members import delete_plan, keep_plan
from mirror.store.members import plans as stored_plans
from mirror.store.recordings import recording_as_corrected
from mirror.store.sessions import find
from mirror.untrusted import escape_name
from rules.game import Interval
from rules.toml_lines import RuleError
from rules.view import VIEWS

for_member = click.option("--member", metavar="NAME", help="This member's; else everybody's.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def plans() -> None:
    """Workouts that the mirror leads through, and energy games: list, show, check, assign, erase.

    A plan is a TOML file that a trainer can write; docs/plans.md tells how, `show` prints one to start from.
    """


@plans.command("list")
@click.option(
    "--member", metavar="NAME", help="What this member can choose from, and what it asks for today."
)
@json_option
@one_line_errors
def list_plans(member: str | None, as_document: bool) -> None:
    """List the plans: a member's own, everybody's, and those that come with the mirror."""
    with open_for_command() as store:
        found = _find_offered(store, member)
        if member is None:
            found += _of_members(store)
    if as_document:
        click.echo(as_json([_describe_plan(one, whose) for one, whose in found]))
        return
    table = Table("name", "title", "min", "exercises", "week", "whose", box=None)
    for one, whose in found:
        week = f"{one.due.week} of {one.due.weeks}" if one.due.weeks else ""
        names = ", ".join(step.exercise for step in one.plan.steps) or _intervals(one.plan)
        table.add_row(*cells((one.plan.name, one.plan.title, str(one.plan.minutes), names, week, whose)))
    Console().print(table)


@plans.command()
@click.argument("name")
@click.option("--member", metavar="NAME", help="As it asks this member today.")
@json_option
@one_line_errors
def show(name: str, member: str | None, as_document: bool) -> None:
    """Print the file of the plan called NAME, or with --member what it asks them for today."""
    with open_for_command() as store:
        one = _find_plan(_find_offered(store, member), name)
    if as_document:
        click.echo(as_json(_describe_plan(one, one.whose)))
    elif member is None:
        click.echo(one.plan.text, nl=False)
    else:
        click.echo(escape_name(f"{one.plan.title}: {one.plan.about}" if one.plan.about else one.plan.title))
        for step in one.steps:
            click.echo(escape_name(f"  {_describe_step(step)}"))
        for interval in one.plan.game.intervals if one.plan.game is not None else ():
            click.echo(escape_name(f"  {_interval(interval)}"))


@plans.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
def check(files: tuple[Path, ...]) -> None:
    """Check plans; each fault is shown with its line, key, what was expected and what was there."""
    wrong = 0
    for file in files:
        try:
            plan = read(file)
        except RuleError as error:
            wrong += 1
            click.echo(escape_name(str(error)), err=True)
        except (OSError, UnicodeDecodeError) as error:
            wrong += 1
            click.echo(escape_name(f"{file}: cannot be read: {error}"), err=True)
        else:
            count = f"{len(plan.steps)} exercises" if plan.game is None else _intervals(plan)
            click.echo(escape_name(f"{file}: {plan.title}, {count}, {plan.minutes} min: right"))
    if wrong:
        raise click.exceptions.Exit(1)


@plans.command()
@click.argument("plan", metavar="PLAN")
@for_member
@one_line_errors
def assign(plan: str, member: str | None) -> None:
    """Have the mirror offer PLAN, a file or the name of one that is there; its programme begins today."""
    with open_for_command() as store:
        who = None if member is None else members.find_member(store, member)
        found = _plan(store, plan, None if who is None else who.id)
        keep_plan(store, found.name, found.text, None if who is None else who.id, time.time())
    click.echo(
        escape_name(f"{found.name}: offered to {'everybody' if who is None else who.name} from now on")
    )


@plans.command("erase")
@click.argument("name")
@for_member
@one_line_errors
def erase_stored_plan(name: str, member: str | None) -> None:
    """Erase the plan called NAME; those that come with the mirror stay."""
    with open_for_command() as store:
        who = None if member is None else members.find_member(store, member).id
        if who is None and not any(one.name == name for one in stored_plans(store, everybodys=True)):
            _find_plan([(_as_offered(plan), "library") for plan in library()], name)
            raise click.ClickException(f"{name}: comes with the mirror, and stays; assign one of that name")
        delete_plan(store, name, who)
    click.echo(escape_name(f"{name}: erased"))


def _find_offered(store: Database, member: str | None) -> list[tuple[OfferedPlan, str]]:
    now = time.time()
    who = None if member is None else members.find_member(store, member).id
    return [(one, one.whose) for one in choose_offered_plans(store, who, past(store, who, now), now)]


def _of_members(store: Database) -> list[tuple[OfferedPlan, str]]:
    """Those of members, each with whose it is."""
    found = []
    for row in stored_plans(store):
        if row.member_id is not None:
            mine = choose_offered_plans(store, row.member_id, (), time.time())
            found += [(one, row.member or "") for one in mine if one.plan.name == row.name]
    return found


def _find_plan(found: list[tuple[OfferedPlan, str]], name: str) -> OfferedPlan:
    for one, _ in found:
        if one.plan.name == name:
            return one
    known = ", ".join(one.plan.name for one, _ in found)
    raise click.UsageError(f"no plan is called {name!r}; there are {known}")


def _plan(store: Database, text: str, member_id: str | None) -> TrainingPlan:
    if text.endswith(".toml"):
        return read(Path(text))
    for row in stored_plans(store, member_id, everybodys=member_id is None):
        if row.name == text:
            return parse(row.text, row.name)
    return _find_plan([(_as_offered(plan), "library") for plan in library()], text).plan


def _as_offered(plan: TrainingPlan) -> OfferedPlan:
    from mirror.plans.choice import due

    return OfferedPlan(plan, "library", plan.steps, due(plan, 0.0, 0.0))


def _describe_step(step: Step) -> str:
    amount = f"{step.reps} repetitions" if step.reps else f"{step.seconds:g} s"
    load = f", {step.load_kg:g} kg" if step.load_kg else ""
    tempo = f", tempo {'-'.join(f'{each:g}' for each in step.tempo)}" if any(step.tempo) else ""
    stop = f", until {step.stop_at_loss:g} % slower" if step.stop_at_loss else ""
    return f"{step.exercise}: {step.sets} x {amount}{load}{tempo}{stop}, rest {step.rest_s:g} s"


def _intervals(plan: TrainingPlan) -> str:
    """Of an energy game, how many there are; all rounds."""
    return "" if plan.game is None else f"energy game, {len(plan.game.intervals)} intervals"


def _interval(one: Interval) -> str:
    title = f" ({one.title})" if one.title else ""
    zone = "" if one.zone is None else f", zone {one.zone[0]:g} to {one.zone[1]:g}"
    return f"{one.kind}{title}: {one.seconds:g} s{zone}"


def _describe_plan(one: OfferedPlan, whose: str) -> dict[str, Any]:
    return {
        "name": one.plan.name,
        "title": one.plan.title,
        "about": one.plan.about,
        "whose": whose,
        "minutes": one.plan.minutes,
        "rounds": one.plan.rounds,
        "week": one.due.week,
        "weeks": one.due.weeks,
        "steps": [
            {
                "exercise": step.exercise,
                "sets": step.sets,
                "reps": step.reps,
                "seconds": step.seconds,
                "load_kg": step.load_kg,
                "rest_s": step.rest_s,
                "tempo": list(step.tempo),
                "stop_at_loss": step.stop_at_loss,
            }
            for step in one.steps
        ],
        "intervals": [] if one.plan.game is None else [asdict(each) for each in one.plan.game.intervals],
    }


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def references() -> None:
    """Good repetitions that the mirror lays over members as a ghost: list, mark, erase.

    One for each exercise and view. It goes with the session and with the member that it is of.
    """


@references.command("list")
@json_option
@one_line_errors
def list_references(as_document: bool) -> None:
    """List the references."""
    with open_for_command() as store:
        found = stored_references.read_references(store)
    if as_document:
        click.echo(as_json([asdict(one) for one in found]))
        return
    table = Table("exercise", "view", "side", "whose", "session", "from", "to", box=None)
    for one in found:
        times = f"{one.start_s:.1f} s", f"{one.end_s:.1f} s"
        table.add_row(*cells((one.exercise, one.view, one.side, one.whose, str(one.session), *times)))
    Console().print(table)


@references.command()
@click.argument("session")
@click.option(
    "--set",
    "set_number",
    type=click.IntRange(1),
    help="Its set, from 1.",
)
@click.option("--rep", type=click.IntRange(1), help="Its repetition, from 1, as corrected.")
@one_line_errors
def mark(session: str, set_number: int | None, rep: int | None) -> None:
    """Make a repetition of SESSION (number or id) the reference of its exercise, from where it was seen.

    Where set or repetition are not named, it is the one of the highest quality.
    """
    with open_for_command() as store:
        named = find(store, session)
        if set_number is None or rep is None:
            set_number, rep = _choose_rep(store, named, set_number, rep)
        one = stored_references.mark(store, named, set_number, rep, time.time())
    text = (
        f"{one.exercise}, {one.view}: repetition {rep} of set {set_number}, of {one.whose}, is the reference"
    )
    click.echo(escape_name(text))


@references.command("erase")
@click.argument("exercise")
@click.option("--view", type=click.Choice(VIEWS), help="That of one view alone.")
@one_line_errors
def erase_references(exercise: str, view: str | None) -> None:
    """Erase the references of EXERCISE."""
    with open_for_command() as store:
        count = stored_references.erase(store, exercise, view)
    click.echo(escape_name(f"{exercise}: {count} erased"))


def _choose_rep(store: Database, named: str, set_number: int | None, rep: int | None) -> tuple[int, int]:
    """The repetition of the highest quality among those that are meant. Raises StoreError where there is none."""
    recording, _ = recording_as_corrected(store, named, poses=False)
    meant = [
        (one.reps[i].quality, one.number, i + 1)
        for one in recording.sets
        for i in range(len(one.reps))
        if set_number in {None, one.number} and rep in {None, i + 1}
    ]
    if not meant:
        raise StoreError(
            f"{recording.title} has no such repetition: `mirror sessions show` has what was counted"
        )
    _, number, best = max(meant, key=lambda each: each[0])
    return number, best


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument(
    "folders", metavar="[FOLDER]...", nargs=-1, type=click.Path(path_type=Path, file_okay=False, exists=True)
)
@click.option(
    "--session",
    "only",
    metavar="N",
    multiple=True,
    help="This session alone, by number or id; may be repeated.",
)
@click.option("--member", metavar="NAME", help="Sessions of this member.")
@click.option("--exercise", metavar="NAME", help="Sessions with a set of this exercise.")
@click.option(
    "--trainer",
    metavar="NAME",
    help="Who corrects, beside each correction; otherwise the name of this login.",
)
@click.option("--windowed", is_flag=True, help="In a window, not as large as the screen.")
@click.option("--light", is_flag=True, help="The light theme.")
@one_line_errors
def review(
    folders: tuple[Path, ...],
    only: tuple[str, ...],
    member: str | None,
    exercise: str | None,
    trainer: str | None,
    windowed: bool,
    light: bool,
) -> None:
    """Look back: sessions that the mirror recorded, and results of `mirror batch` in FOLDER, wherever that is.

    Replay, charts, comparison, trends, and the trainer's corrections and notes. Press ? in it for the keys.
    """
    from mirror.results.folder import FolderError, places
    from mirror.review.library import Library
    from mirror.settings import load
    from mirror.store import members
    from mirror.store.sessions import find

    try:
        for folder in folders:
            places(folder)
    except FolderError as error:
        raise click.UsageError(str(error)) from None
    with open_for_command() as store:
        who = None if member is None else members.find_member(store, member).id
        chosen = tuple(find(store, each) for each in only)
    screen = window("mirror.ui.review.window")
    library = Library(None, folders, who, exercise, chosen, by=trainer or _login())
    status = screen.run_review(load(), library, windowed, light)
    raise click.exceptions.Exit(status)


def _login() -> str:
    """The name of this login, or that a trainer it was where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return TRAINER
