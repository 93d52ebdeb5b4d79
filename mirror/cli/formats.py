"""`--format`: which formats a recording is written in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from export.formats import DEFAULT, FORMATS, parse_formats
from export.video import CODECS, DEFAULT_CODEC


def formats_option(words: str) -> Callable[..., Any]:
    """The option, as `formats`: names out of `export.formats`. An unknown one is a wrong call."""
    return click.option(
        "--format",
        "formats",
        metavar="LIST",
        default=",".join(DEFAULT),
        show_default=True,
        callback=_parse,
        help=f"{words}, by comma: {', '.join(FORMATS)}.",
    )


as_counted_option = click.option(
    "--as-counted",
    is_flag=True,
    help="What the rules counted, whatever a trainer said since; without it a trainer's corrections hold.",
)


overlay_codec_option = click.option(
    "--overlay-codec",
    type=click.Choice(list(CODECS)),
    default=DEFAULT_CODEC,
    show_default=True,
    help="Of the overlay: h264 plays everywhere, by x264 (GPL); vp9 and av1 are free (docs/licences.md).",
)


speed_factor_option = click.option(
    "--speed-factor",
    type=click.FloatRange(0.01, 100),
    metavar="F",
    help="The film is F times slower than life: times, velocities and rules are of life.",
)


MOST_PEOPLE = 4
"""So many can be followed at once."""

people_option = click.option(
    "--people",
    type=click.IntRange(1, MOST_PEOPLE),
    default=1,
    show_default=True,
    help="Follow up to so many people who stay in the picture; whoever passes through is left out.",
)


def _parse(context: click.Context, option: click.Parameter, given: str) -> tuple[str, ...]:
    try:
        return parse_formats(given)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None
