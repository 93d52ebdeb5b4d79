"""`mirror members`: whom the mirror knows."""

from __future__ import annotations

from typing import Any

import click
from rich.console import Console
from rich.table import Table

from mirror.cli.stored import as_json, cells, erase_and_report, json_option, one_line_errors, open_for_command
from mirror.store import members as known
from mirror.store.erasure import Erasure


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
        click.echo(as_json([_plain(member) for member in found]))
        return
    table = Table("name", "height", "pictures", box=None)
    for member in found:
        height = "" if member.height_m is None else f"{member.height_m:.2f} m"
        table.add_row(*cells((member.name, height, "kept" if member.pictures else "never")))
    Console().print(table)


def _plain(member: known.Member) -> dict[str, Any]:
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
    """Make a member called NAME; prints what their QR code says, once: it is not kept (see `renew`)."""
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
    """Note whether NAME wants pictures of their sessions kept; `never` erases those that were."""
    with open_for_command() as store:
        member = known.find_member(store, name)
        known.set_pictures(store, member.id, choice == "keep")
    if choice == "never":
        erase_and_report(Erasure(pictures_of=(member.id,)))
