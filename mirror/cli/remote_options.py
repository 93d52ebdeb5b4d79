"""What the commands of `mirror remote` share: the option for JSON, and errors in one line."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

json_option = click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")


def missing_extra(error: ImportError) -> click.ClickException:
    """What to install where a library of the client is not there."""
    return click.ClickException(f"{error.name} is not installed; run: pip install 'open-gym-mirror[client]'")


def one_line_errors(command: Callable[..., None]) -> Callable[..., None]:
    """Say what went wrong in one line with what to do: exit status 2 where no server is known, else 1."""

    @wraps(command)
    def wrapper(*args: Any, **options: Any) -> None:
        try:
            from mirror.client.errors import ClientError, UnknownServerError
        except ImportError as error:
            raise missing_extra(error) from None
        try:
            command(*args, **options)
        except UnknownServerError as error:
            raise click.UsageError(str(error)) from None
        except ClientError as error:
            raise click.ClickException(str(error)) from None
        except OSError as error:
            raise click.ClickException(f"{error.filename}: {error.strerror}") from None

    return wrapper
