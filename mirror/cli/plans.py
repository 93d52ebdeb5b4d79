"""`mirror plans`: workouts that the mirror leads through: list, show, check, assign, erase."""

from __future__ import annotations

import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table
from sqlite_utils import Database

from mirror.cli.stored import as_json, cells, json_option, one_line_errors, open_for_command
from mirror.plans.choice import Offered, choose_offered_plans
from mirror.plans.plan import Step, TrainingPlan
from mirror.plans.reading import library, parse, read
from mirror.progress.past import past
from mirror.store import members
from mirror.store.plans import erase as erase_plan
from mirror.store.plans import plans as kept_plans
from mirror.store.plans import put
from mirror.untrusted.names import escape_name
from rules.game import Interval
from rules.toml_lines import RuleError

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
def list_(member: str | None, as_document: bool) -> None:
    """List the plans: a member's own, everybody's, and those that come with the mirror."""
    with open_for_command() as store:
        found = _find_offered(store, member)
        if member is None:
            found += _of_members(store)
    if as_document:
        click.echo(as_json([_plain(one, whose) for one, whose in found]))
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
        click.echo(as_json(_plain(one, one.whose)))
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
    """Check plans; each fault is told by line, key, what was expected and what was there."""
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
        put(store, found.name, found.text, None if who is None else who.id, time.time())
    click.echo(
        escape_name(f"{found.name}: offered to {'everybody' if who is None else who.name} from now on")
    )


@plans.command()
@click.argument("name")
@for_member
@one_line_errors
def erase(name: str, member: str | None) -> None:
    """Erase the plan called NAME; those that come with the mirror stay."""
    with open_for_command() as store:
        who = None if member is None else members.find_member(store, member).id
        if who is None and not any(one.name == name for one in kept_plans(store, everybodys=True)):
            _find_plan([(_as_offered(plan), "library") for plan in library()], name)
            raise click.ClickException(f"{name}: comes with the mirror, and stays; assign one of that name")
        erase_plan(store, name, who)
    click.echo(escape_name(f"{name}: erased"))


def _find_offered(store: Database, member: str | None) -> list[tuple[Offered, str]]:
    now = time.time()
    who = None if member is None else members.find_member(store, member).id
    return [(one, one.whose) for one in choose_offered_plans(store, who, past(store, who, now), now)]


def _of_members(store: Database) -> list[tuple[Offered, str]]:
    """Those of members, each with whose it is."""
    found = []
    for row in kept_plans(store):
        if row.member_id is not None:
            mine = choose_offered_plans(store, row.member_id, (), time.time())
            found += [(one, row.member or "") for one in mine if one.plan.name == row.name]
    return found


def _find_plan(found: list[tuple[Offered, str]], name: str) -> Offered:
    for one, _ in found:
        if one.plan.name == name:
            return one
    known = ", ".join(one.plan.name for one, _ in found)
    raise click.UsageError(f"no plan is called {name!r}; there are {known}")


def _plan(store: Database, text: str, member_id: str | None) -> TrainingPlan:
    if text.endswith(".toml"):
        return read(Path(text))
    for row in kept_plans(store, member_id, everybodys=member_id is None):
        if row.name == text:
            return parse(row.text, row.name)
    return _find_plan([(_as_offered(plan), "library") for plan in library()], text).plan


def _as_offered(plan: TrainingPlan) -> Offered:
    from mirror.plans.progression import due

    return Offered(plan, "library", plan.steps, due(plan, 0.0, 0.0))


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


def _plain(one: Offered, whose: str) -> dict[str, Any]:
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
