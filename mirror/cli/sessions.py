"""`mirror sessions`: what was recorded of sessions, shown, handed out, taken in, erased."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from itertools import zip_longest
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from export.recording import Recording
from mirror.cli.formats import as_counted_option, formats_option, overlay_codec_option
from mirror.cli.store import (
    as_json,
    ask_before_erasing,
    cells,
    choose_sessions,
    erase_and_report,
    erase_sessions,
    json_option,
    labels_of,
    lines,
    member_option,
    one_line_errors,
    open_for_command,
    restore,
)
from mirror.store import members
from mirror.store.database import StoreError
from mirror.store.members import move_session
from mirror.store.sessions import Session, SessionSummary, find, session, sessions
from mirror.untrusted import escape_name
from rules.results import WorkoutSet

SET_KEYS = (
    "id", "number", "exercise", "title", "version", "sha256", "start_s", "end_s", "energy", "reps", "doubts", "holds",
    "load_kg", "target_reps", "plan", "velocities", "game",
)  # fmt: skip
"""Of a set in `show --json`."""


@click.group("sessions", context_settings={"help_option_names": ["-h", "--help"]})
def sessions_() -> None:
    """What was recorded of sessions to the mirror: list, show, export, import, erase, restore.

    SESSION is the number that `list` shows, or the session's id.
    """


sessions_.add_command(erase_sessions)
sessions_.add_command(restore)


@sessions_.command("list")
@member_option
@click.option("--exercise", metavar="NAME", help="Sessions with a set of this exercise.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Sessions from this day on.")
@click.option("--all", "empty", is_flag=True, help="Sessions without a set, too.")
@as_counted_option
@json_option
@one_line_errors
def list_(
    member: str | None,
    exercise: str | None,
    since: datetime | None,
    empty: bool,
    as_counted: bool,
    as_document: bool,
) -> None:
    """List sessions with a set, the newest first; in brackets the rules' count where it was corrected."""
    with open_for_command() as store:
        who = None if member is None else members.find_member(store, member).id
        found = sessions(store, who, None if since is None else since.timestamp(), exercise, empty=empty)
    if as_counted:
        found = [_as_counted(row) for row in found]
    if as_document:
        click.echo(as_json([_plain(row) for row in found]))
        return
    table = Table("no.", "when", "who", "min", "sets", "reps", "doubts", "energy", "exercises", "", box=None)
    for row in found:
        table.add_row(*cells(_line(row)))
    Console().print(table)


def _as_counted(row: SessionSummary) -> SessionSummary:
    return replace(row, reps=row.reps_as_counted, doubts=row.doubts_as_counted, corrected=0)


def _plain(row: SessionSummary) -> dict[str, Any]:
    return {**asdict(row), "started": _when(row).isoformat(timespec="seconds")}


def _when(row: SessionSummary) -> datetime:
    return datetime.fromtimestamp(row.started_at).astimezone()


def _line(row: SessionSummary) -> list[str]:
    status = {"open": "on now", "recovered": "cut off"}.get(row.status, "")
    return [
        str(row.number),
        _when(row).strftime("%Y-%m-%d %H:%M"),
        row.member or "guest",
        f"{row.length_s / 60:.1f}",
        str(row.sets),
        str(row.reps) if not row.corrected else f"{row.reps} ({row.reps_as_counted})",
        str(row.doubts),
        f"{row.energy:.0f}",
        ", ".join(row.exercises),
        status,
    ]


@sessions_.command()
@click.argument("named", metavar="SESSION")
@click.option("--member", metavar="NAME", help="The member whose it is.")
@click.option("--guest", is_flag=True, help="Nobody's that the mirror knows.")
@one_line_errors
def move(named: str, member: str | None, guest: bool) -> None:
    """Make a session another member's, or a guest's: it was taken for somebody else's."""
    if guest == (member is not None):
        raise click.UsageError("say whose it is: --member NAME, or --guest")
    with open_for_command() as store:
        who = None if member is None else members.find_member(store, member).id
        move_session(store, find(store, named), who)


@sessions_.command()
@click.argument("named", metavar="SESSION")
@as_counted_option
@json_option
@one_line_errors
def show(named: str, as_counted: bool, as_document: bool) -> None:
    """Show a session: its sets, every repetition, every doubt with its reason, cues and the note."""
    from mirror.store.recordings import recording_as_corrected

    with open_for_command() as store:
        found = session(store, find(store, named))
        whole, _ = recording_as_corrected(store, found.summary.id, found=found, as_counted=as_counted)
    if as_document:
        click.echo(as_json(_document(found, whole)))
        return
    for line in _describe_session(found, whole):
        click.echo(escape_name(line))


def _document(found: Session, whole: Recording) -> dict[str, Any]:
    from mirror.live.headless import plain

    return {
        **_plain(replace(found.summary, reps=len(whole.reps), doubts=len(whole.doubts))),
        "trainer_note": whole.trainer_note,
        "width": found.size[0],
        "height": found.size[1],
        "judged_by": found.judged_by,
        "frames": len(found.poses),
        "set_list": [plain(_as_whole(row, one)) for row, one in zip(found.sets, whole.sets, strict=True)],
        "cues": [asdict(cue) for cue in found.cues],
    }


def _as_whole(row: WorkoutSet, one: WorkoutSet) -> dict[str, Any]:
    """A set as it was recorded, with its trainer's corrections."""
    reps, doubts = one.as_counted
    values = asdict(replace(row, exercise=one.exercise, title=one.title, reps=one.reps, doubts=one.doubts))
    for i, rep in enumerate(values["reps"]):
        rep["corrected"] = bool(one.corrected) and one.corrected[i]
    return {**{name: values[name] for name in SET_KEYS}, "reps_as_counted": reps, "doubts_as_counted": doubts}


def _describe_session(found: Session, whole: Recording) -> Iterator[str]:
    number, when, who, minutes, *_ = _line(found.summary)
    yield f"session {number}, {when}, {who}, {minutes} min, {len(found.poses)} frames"
    yield from (text for text in (found.summary.note, whole.trainer_note) if text)
    for row in whole.sets:
        name, count = row.title or row.exercise, _describe_count(row)
        yield f"set {row.number}: {name}, {count}{_load(row)}, {row.energy:.1f} points"
        yield from _game(row)
        for rep, corrected in zip_longest(row.reps, row.corrected):
            more = [*rep.faults, *(["corrected by a trainer"] if corrected else [])]
            span = f"{rep.start_s:.1f} to {rep.end_s:.1f} s"
            message = f"{rep.rom:.0f} {rep.rom_unit}, quality {rep.quality:.2f}"
            yield f"  {rep.rep}. {', '.join([span, message, *more])}"
        for hold in row.holds:
            yield f"  held {hold.held_s:.1f} s from {hold.start_s:.1f} s, quality {hold.quality:.2f}"
        for doubt in row.doubts:
            span = f"{doubt.start_s:.1f} to {doubt.end_s:.1f} s"
            yield f"  not counted: {span}, {doubt.reason.replace('_', ' ')}: {doubt.detail}"


def _game(row: WorkoutSet) -> Iterator[str]:
    """The intervals of an energy game."""
    for one in () if row.game is None else row.game.intervals:
        zone = f", {one.in_zone_s:.0f} s in the zone of {one.low:g} to {one.high:g}" if one.high else ""
        title = one.title or one.kind
        yield f"  {one.start_s:.0f} to {one.end_s:.0f} s: {title}, {one.per_minute:.0f} points a minute{zone}"


def _load(row: WorkoutSet) -> str:
    """What was lifted; nothing where it was the body alone."""
    return f" with {row.load_kg:g} kg" if row.load_kg else ""


def _describe_count(row: WorkoutSet) -> str:
    if row.game is not None:
        return f"an energy game, {row.game.points} s in the zone"
    count, ruled = len(row.reps), row.as_counted[0]
    text = f"{count} repetition" if count == 1 else f"{count} repetitions"
    return text if count == ruled else f"{text} ({ruled} as counted)"


@sessions_.command()
@click.argument("named", metavar="SESSION...", nargs=-1)
@member_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=".",
    show_default=True,
    help="Where to.",
)
@formats_option("Formats of key points and biomechanics")
@click.option(
    "--channels",
    type=click.Choice(["essential", "all"]),
    default="essential",
    show_default=True,
    help="Biomechanics: what a trainer reads, or all (over a thousand with 3D; an hour takes a minute).",
)
@as_counted_option
@overlay_codec_option
@click.option("--erase", "erasing", is_flag=True, help="Erase what was exported, once it is all written.")
@click.option("--yes", is_flag=True, help="Do not ask before erasing.")
@one_line_errors
def export(
    named: tuple[str, ...],
    member: str | None,
    out: Path,
    formats: tuple[str, ...],
    channels: str,
    as_counted: bool,
    overlay_codec: str,
    erasing: bool,
    yes: bool,
) -> None:
    """Write sessions as folders of tables, each with a bundle that another mirror imports without loss.

    A format that a session has nothing for is noted in a line, and the others are written.
    With --member NAME --erase: all that is known of a member is handed out and erased, in one step.
    """
    from mirror.report.session_folder import FormatsError, export_session

    whole = True
    with open_for_command() as store:
        ids, what = choose_sessions(store, named, member)
        if erasing and not yes:
            ask_before_erasing(ids, member)
        for each in ids:
            try:
                folder = export_session(
                    store,
                    each,
                    out,
                    formats=formats,
                    channels=channels,
                    as_counted=as_counted,
                    overlay_codec=overlay_codec,
                )
            except FormatsError as error:
                whole, folder = False, error.folder
                click.echo(lines(error), err=True)
            click.echo(escape_name(str(folder)))
    if not whole:
        if erasing:
            click.echo("not everything could be written: nothing was erased", err=True)
        raise click.exceptions.Exit(1)
    if erasing:
        erase_and_report(what, labels_of(named, member))


@sessions_.command("import")
@click.argument(
    "bundles", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True)
)
@one_line_errors
def import_(bundles: Sequence[Path]) -> None:
    """Take in session bundles of another mirror; each whole or not at all, one that is wrong stops no other."""
    from mirror.store.bundle_in import read_bundle

    wrong = 0
    with open_for_command() as store:
        for path in bundles:
            try:
                found = session(store, read_bundle(store, path), poses=False)
                text = f"{path}: session {found.summary.number}, {found.summary.member or 'a guest'}"
                click.echo(escape_name(text))
            except StoreError as error:
                wrong += 1
                click.echo(lines(error), err=True)
    if wrong:
        raise click.exceptions.Exit(1)


@sessions_.command("corrections")
@click.argument("named", metavar="[SESSION]...", nargs=-1)
@member_option
@click.option(
    "--batch",
    "folders",
    multiple=True,
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Results of a batch; may be repeated.",
)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Where to.")
@one_line_errors
def corrections_(named: tuple[str, ...], member: str | None, folders: tuple[Path, ...], out: Path) -> None:
    """Write what trainers corrected as test data for the rules: key points of the set, and the right count.

    Of all sessions where none is named. The files name nobody; docs/exercises.md tells how to run them.
    """
    from mirror.review.handing_out import cases, write_case
    from mirror.review.library import Library

    with open_for_command() as store:
        if named or member is not None:
            ids, _ = choose_sessions(store, named, member)
        else:
            ids = [] if folders else [row.id for row in sessions(store)]
    library = Library(folders=folders)
    for recording in [library.open(each) for each in (*ids, *library.batches.ids())]:
        for case in cases(recording):
            click.echo(escape_name(str(write_case(out, case))))
