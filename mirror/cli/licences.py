"""`mirror licences`: what Mirror is installed with, and under which licences."""

from __future__ import annotations

import json
from dataclasses import asdict

import click
from rich.console import Console
from rich.table import Table

EXTRAS = ("kiosk", "server", "client", "voice")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--extra",
    "extras",
    multiple=True,
    type=click.Choice(EXTRAS),
    default=("kiosk",),
    show_default=True,
    help="With what this extra needs, where it is installed; may be repeated.",
)
@click.option("--sbom", is_flag=True, help="A bill of materials (CycloneDX 1.6, JSON) on standard output.")
@click.option("--json", "as_document", is_flag=True, help="One JSON document on standard output.")
def licences(extras: tuple[str, ...], sbom: bool, as_document: bool) -> None:
    """List every distribution that Mirror needs, its licence, and the libraries that its wheel carries.

    Of what is installed here. Networks and the sample video are listed by `mirror engines list`.
    """
    from mirror.licences.bill import bill
    from mirror.licences.inventory import inventory

    found = inventory(extras)
    if sbom:
        click.echo(json.dumps(bill(found), indent=2, ensure_ascii=False))
    elif as_document:
        click.echo(
            json.dumps([{**asdict(each), "copyleft": list(each.copyleft)} for each in found], indent=2)
        )
    else:
        table = Table("distribution", "version", "licence", "copyleft in it", box=None)
        for each in found:
            table.add_row(each.name, each.version, each.licence, ", ".join(each.copyleft))
        Console().print(table)
