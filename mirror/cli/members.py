"""`mirror members`: whom the mirror knows. `mirror progress`: a member's streak, records and month, as a
table or a picture to take home; the gym's board.
"""

from __future__ import annotations

import time
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from export.atomic import replacing
from mirror.cli.extras import window
from mirror.cli.store import as_json, cells, erase_and_report, json_option, one_line_errors, open_for_command
from mirror.progress.days import draw_card, month, month_text, read_board, streak
from mirror.progress.past import Past, once, past, records, round_known, write_table
from mirror.settings import load
from mirror.store import members as known
from mirror.store.database import StoreError
from mirror.store.erasure import Erasure
from mirror.untrusted import escape_name


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def members() -> None:
    """Whom the mirror knows: list, add, renew a card, choose about pictures.

    `mirror sessions erase --member` forgets somebody.
    """


@members.command("list")
@json_option
@one_line_errors
def list_(as_document: bool) -> None:
    """List the members, by name."""
    with open_for_command() as store:
        found = known.members(store)
    if as_document:
        click.echo(as_json([_describe_member(member) for member in found]))
        return
    table = Table("name", "height", "pictures", box=None)
    for member in found:
        height = "" if member.height_m is None else f"{member.height_m:.2f} m"
        table.add_row(*cells((member.name, height, "kept" if member.pictures else "never")))
    Console().print(table)


def _describe_member(member: known.Member) -> dict[str, Any]:
    """A member without what their card is known by."""
    return {
        "id": member.id,
        "name": member.name,
        "pictures": member.pictures,
        "height_m": member.height_m,
        "created_at": member.created_at,
    }


@members.command()
@click.argument("name")
@click.option("--height", type=float, metavar="METRES", help="Gives metres to the biomechanics.")
@click.option("--pictures", is_flag=True, help="The member wants pictures of their sessions kept.")
@one_line_errors
def add(name: str, height: float | None, pictures: bool) -> None:
    """Make a member called NAME; prints what their QR code says, once: it is not stored (see `renew`)."""
    with open_for_command() as store:
        click.echo(known.renew(store, known.add(store, name, height, pictures).id))


@members.command()
@click.argument("name")
@one_line_errors
def renew(name: str) -> None:
    """Give NAME a new QR code, and print what it says: a lost card opens nothing any more."""
    with open_for_command() as store:
        click.echo(known.renew(store, known.find_member(store, name).id))


@members.command()
@click.argument("name")
@click.argument("choice", type=click.Choice(["keep", "never"]))
@one_line_errors
def pictures(name: str, choice: str) -> None:
    """Note whether NAME wants pictures of their sessions stored; `never` erases those that were."""
    with open_for_command() as store:
        member = known.find_member(store, name)
        known.set_pictures(store, member.id, choice == "keep")
    if choice == "never":
        erase_and_report(Erasure(pictures_of=(member.id,)))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def progress() -> None:
    """What members have done: streak, records, month; a table, a picture; the gym's board."""


@progress.command()
@click.argument("name")
@json_option
@one_line_errors
def show(name: str, as_document: bool) -> None:
    """Show how NAME gets on: weeks in a row, the month, the best of each exercise."""
    sets, today = _read_past(name), date.today()
    found = _describe_progress(sets, today)
    if as_document:
        click.echo(as_json(found))
        return
    weeks, sessions = found["weeks_in_a_row"], found["visits_this_week"]
    click.echo(f"{_many(weeks, 'week')} in a row, {_many(sessions, 'session')} this week")
    click.echo("\n".join(month_text(month(sets, today))))
    table = Table(
        "exercise", "reps", "held", "weight", "once by reps", "once by velocity", "volume", "points", box=None
    )
    for row in found["records"]:
        table.add_row(
            *cells(
                (
                    row["exercise"],
                    str(row["reps"] or ""),
                    _describe_value(row["held_s"], "s"),
                    _describe_value(row["load_kg"], "kg"),
                    _describe_value(row["once_by_reps_kg"], "kg"),
                    _describe_value(row["once_by_velocity_kg"], "kg"),
                    _describe_value(row["volume_kg"], "kg"),
                    str(row["points"] or ""),
                )
            )
        )
    Console().print(table)


@progress.command("csv")
@click.argument("name")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="A file; else standard output.")
@one_line_errors
def csv_(name: str, out: Path | None) -> None:
    """Write a line for each set that NAME did in the last year."""
    _write_text(write_table(_read_past(name)), out)


@progress.command()
@click.argument("name")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="A file: .png with the newest session and the month, .svg with the month.",
)
@one_line_errors
def card(name: str, out: Path) -> None:
    """Draw how NAME gets on as a picture to take home; it does not say whose it is."""
    if out.suffix.lower() == ".png":
        _draw_card(_read_past(name), out)
        return
    sets, today = _read_past(name), date.today()
    row = streak(sets, today)
    sessions = len({one.session for one in sets})
    lines = [f"{_many(row.weeks, 'week')} in a row", f"{_many(sessions, 'session')} in a year"]
    best = max(
        (one for one in _describe_progress(sets, today)["records"]), key=lambda r: r["reps"], default=None
    )
    if best is not None and best["reps"]:
        lines.append(f"most: {best['reps']} x {best['exercise'].replace('_', ' ')}")
    points = max((one.points for one in sets), default=0)
    lines += [f"most points in a game: {points}"] if points else []
    _write_text(draw_card(f"{today:%B %Y}", lines, month(sets, today)), out)


@progress.command()
@click.option("--join", metavar="NAME", help="NAME chose to be on it.")
@click.option("--leave", metavar="NAME", help="NAME does not want to be on it any more.")
@json_option
@one_line_errors
def board(join: str | None, leave: str | None, as_document: bool) -> None:
    """Show the gym's board of this week: energy, of who chose to be on it."""
    with open_for_command() as store:
        for name, on in ((join, True), (leave, False)):
            if name is not None:
                known.set_board(store, known.find_member(store, name).id, on)
        found = read_board(store, date.today())
    if as_document:
        click.echo(as_json([asdict(entry) for entry in found]))
        return
    table = Table("", "who", "energy", "visits", box=None)
    for entry in found:
        table.add_row(*cells((str(entry.rank), entry.name, f"{entry.energy:.0f}", str(entry.sessions))))
    Console().print(table)


def _read_past(name: str) -> Past:
    with open_for_command() as store:
        return past(store, known.find_member(store, name).id, time.time())


def _describe_progress(sets: Past, today: date) -> dict[str, Any]:
    row = streak(sets, today)
    return {
        "weeks_in_a_row": row.weeks,
        "visits_this_week": row.sessions,
        "records": [_list_records(sets, *kind) for kind in sorted({one.kind for one in sets})],
        "days": [
            {"date": day.date.isoformat(), "energy": round(day.energy, 1), "level": day.level}
            for day in month(sets, today)
        ],
    }


def _list_records(sets: Past, exercise: str, game: str) -> dict[str, Any]:
    """The best of an exercise, or of the energy game of a name."""
    own = tuple(one for one in sets if one.kind == (exercise, game))
    best, now = records(own, exercise), once(own, exercise, time.time())
    return {
        "exercise": game or exercise,
        **asdict(best),
        "once_by_reps_kg": round_known(now.by_reps_kg),
        "once_by_velocity_kg": round_known(now.by_velocity_kg),
    }


def _draw_card(sets: Past, out: Path) -> None:
    """The card that the mirror hands over at the end of a session. Raises StoreError where there was none."""
    if not sets:
        raise StoreError("nothing was done in the last year: there is nothing to draw")
    screen = window("mirror.ui.session_card")
    with replacing(out) as part:
        screen.write_card(sets, part, load().screen.language)
    click.echo(escape_name(str(out)))


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _describe_value(value: float | None, unit: str) -> str:
    return f"{value:.0f} {unit}" if value else ""


def _write_text(text: str, out: Path | None) -> None:
    if out is None:
        click.echo(text, nl=False)
        return
    with replacing(out) as part:
        part.write_text(text, encoding="utf-8")
    click.echo(escape_name(str(out)))
