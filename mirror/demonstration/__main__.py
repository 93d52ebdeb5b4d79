"""`python -m mirror.demonstration --store FILE`: fill a new store with generated sessions of twelve weeks."""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path

import click

from mirror.demonstration.sessions import twelve_weeks
from mirror.store.database import StoreError, open_store


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--store", "path", type=click.Path(path_type=Path, dir_okay=False), required=True, help="A new file."
)
def main(path: Path) -> None:
    """Generate sessions; `MIRROR_STORE=FILE mirror review` shows them."""
    if path.exists():
        raise click.UsageError(f"{path} is there already: name a new file")
    try:
        with closing(open_store(path)) as store:
            ids = twelve_weeks(store, time.time())
    except StoreError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{len(ids)} sessions in {path}")


if __name__ == "__main__":
    main()
