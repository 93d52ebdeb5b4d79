"""`mirror members`: whom the mirror knows."""

from __future__ import annotations

import json
from dataclasses import asdict

import click
from rich.console import Console
from rich.table import Table

from mirror.cli.sessions import erase_from_everywhere, json_option, one_line_errors, opened
from mirror.store import members as known
from mirror.store.erasure import Erasure


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def members() -> None:
    """Whom the mirror knows: list, add, choose about pictures. `mirror sessions erase --member` forgets somebody."""


@members.command("list")
@json_option
@one_line_errors
def list_(as_json: bool) -> None:
    """List the members, by name."""
    with opened() as store:
        found = known.members(store)
    if as_json:
        click.echo(json.dumps([asdict(member) for member in found], indent=2, ensure_ascii=False))
        return
    table = Table("name", "height", "pictures", "QR code says", box=None)
    for member in found:
        height = "" if member.height_m is None else f"{member.height_m:.2f} m"
        table.add_row(member.name, height, "kept" if member.pictures else "never", member.token)
    Console().print(table)


@members.command()
@click.argument("name")
@click.option("--height", type=float, metavar="METRES", help="Gives metres to the biomechanics.")
@click.option("--pictures", is_flag=True, help="The member wants pictures of their visits kept.")
@one_line_errors
def add(name: str, height: float | None, pictures: bool) -> None:
    """Make a member called NAME; prints what their QR code says."""
    with opened() as store:
        click.echo(known.add(store, name, height, pictures).token)


@members.command()
@click.argument("name")
@click.argument("choice", type=click.Choice(["keep", "never"]))
@one_line_errors
def pictures(name: str, choice: str) -> None:
    """Note whether NAME wants pictures of their visits kept; `never` erases those that were."""
    with opened() as store:
        member = known.named(store, name)
        known.set_pictures(store, member.id, choice == "keep")
    if choice == "never":
        erase_from_everywhere(Erasure(pictures_of=(member.id,)))
