"""`mirror live`: the kiosk, with its window or without."""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path
from threading import Event
from typing import Any

import click

from mirror.cli.errors import one_line_errors
from mirror.cli.extras import window
from mirror.cli.formats import MOST_PEOPLE
from mirror.live.state import LiveOptions
from mirror.settings import Settings, SettingsError, load
from rules.game import Game


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--camera", help="Number or device file of the camera, instead of that of the settings.")
@click.option(
    "--video",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Play this file in the camera's place.",
)
@click.option("--loop", is_flag=True, help="Play the video again and again.")
@click.option(
    "--speed",
    type=click.Choice(["real", "max"]),
    default="real",
    show_default=True,
    help="The video's own speed, or every frame as fast as it is analysed.",
)
@click.option("--exercise", metavar="NAME", help="The exercise, or auto; instead of that of the settings.")
@click.option(
    "--game", metavar="NAME", help="Play this energy game (`mirror plans list`) instead of an exercise."
)
@click.option(
    "--calibration",
    metavar="NAME",
    help="The camera's calibration (`mirror calibrate list`), instead of that of the settings.",
)
@click.option("--profile", metavar="NAME", help="Profile of engines, instead of that of the settings.")
@click.option(
    "--people",
    type=click.IntRange(1, MOST_PEOPLE),
    help="So many may take part at once, instead of the settings' number.",
)
@click.option("--windowed", is_flag=True, help="In a window rather than full screen.")
@click.option("--portrait/--landscape", default=None, help="How the display hangs, instead of the settings.")
@click.option(
    "--latency",
    is_flag=True,
    help="Flash a code, measure the way from glass to glass, and end. With --camera synthetic: the program's share.",
)
@click.option("--headless", is_flag=True, help="No window: what happens is printed as JSON, a line each.")
@one_line_errors()
def live(headless: bool, exercise: str | None, game: str | None, **given: Any) -> None:
    """The mirror: full screen before a camera, or before a video in its place.

    Settings are those of `mirror config show`; what is given here wins.
    """
    if given["video"] is None and (given["loop"] or given["speed"] == "max"):
        raise click.UsageError("--loop and --speed need a --video")
    if game is not None and exercise is not None:
        raise click.UsageError("--game and --exercise: a game has no exercise, so say one of them")
    _check_calibration(given["calibration"])
    settings = _settings()
    options = LiveOptions(
        exercise=_check_exercise(exercise or settings.visit.exercise),
        game=_game(game),
        latency_test=given.pop("latency"),
        **given,
    )
    if options.latency_test:
        sys.exit(_latency(settings, options, headless))
    sys.exit(_headless(settings, options) if headless else _kiosk(settings, options))


def _settings() -> Settings:
    try:
        return load()
    except SettingsError as error:
        raise click.ClickException(f"the settings are wrong:\n{error}") from None


def _check_calibration(name: str | None) -> None:
    from mirror.calibrations.folder import CalibrationError, load

    try:
        load(name) if name is not None else None
    except CalibrationError as error:
        raise click.UsageError(str(error)) from None


def _check_exercise(exercise: str) -> str:
    from rules.exercise import Exercise

    if exercise != "auto" and exercise not in Exercise.names():
        raise click.UsageError(
            f"no exercise is called {exercise!r}; there are auto, {', '.join(Exercise.names())}"
        )
    return exercise


def _game(name: str | None) -> Game | None:
    """The energy game of a name: everybody's of the store, or one that comes with the mirror."""
    if name is None:
        return None
    from mirror.cli.store import open_for_command
    from mirror.plans.choice import choose_offered_plans

    with open_for_command() as store:
        games = {
            one.plan.name: one.plan.game
            for one in choose_offered_plans(store, None, (), 0.0)
            if one.plan.game is not None
        }
    if name not in games:
        raise click.UsageError(f"no energy game is called {name!r}; there are {', '.join(games)}")
    return games[name]


def _kiosk(settings: Settings, options: LiveOptions) -> int:
    return int(window("mirror.ui.curtain").run(settings, options, lambda: window("mirror.ui.app").run_kiosk))


def _latency(settings: Settings, options: LiveOptions, headless: bool) -> int:
    from mirror.live.headless import latency_document, measure_latency

    if headless:
        from mirror.live.assembly import assemble

        result = measure_latency(assemble(settings, options), Event())
    else:
        result = window("mirror.ui.timing").measure(settings, options)
    click.echo(json.dumps(latency_document(result)))
    return 0 if result is not None else 1


def _headless(settings: Settings, options: LiveOptions) -> int:
    from mirror.live.assembly import assemble
    from mirror.live.headless import run

    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    loop = assemble(settings, options)

    def say(document: dict[str, Any]) -> None:
        click.echo(json.dumps(document, ensure_ascii=False))

    say(run(loop, say, stop))
    return 0
