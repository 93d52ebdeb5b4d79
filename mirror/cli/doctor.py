"""`mirror doctor`: how this machine is, and what to do where it is not well."""

from __future__ import annotations

from dataclasses import asdict

import click
import msgspec
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from engines.errors import EngineError, UnknownNameError
from mirror.doctor.examination import examine
from mirror.doctor.finding import Finding

STYLES = {"ok": "green", "warning": "yellow", "problem": "bold red"}


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--profile", help="Look at the machine for this profile, instead of that of the settings.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document on standard output.")
def doctor(profile: str | None, as_json: bool) -> None:
    """Look at GPU, driver, TensorRT, engines, cameras, disk, clock, rights, display and voice.

    Each line says how it is and what to do. Exit status 1 if a problem stands.
    """
    try:
        found = examine(profile)
    except UnknownNameError as error:
        raise click.UsageError(str(error)) from error
    except EngineError as error:
        raise click.ClickException(str(error)) from error
    problems = sum(finding.level == "problem" for finding in found)
    if as_json:
        document = {"problems": problems, "findings": [asdict(finding) for finding in found]}
        click.echo(msgspec.json.format(msgspec.json.encode(document), indent=2).decode())
    else:
        Console(highlight=False).print(_table(found))
    if problems:
        raise SystemExit(1)


def _table(found: list[Finding]) -> Table:
    table = Table(box=None, show_header=False)
    for finding in found:
        style = STYLES[finding.level]
        remedy = f"\n[bold]{escape(finding.remedy)}[/bold]" if finding.remedy else ""
        table.add_row(
            f"[{style}]{finding.level}[/]", escape(finding.topic), f"{escape(finding.said)}{remedy}"
        )
    return table
