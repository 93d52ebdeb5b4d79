"""What a session goes by: times, targets, the PIN. Read from the mirror's settings."""

from __future__ import annotations

from dataclasses import dataclass

from mirror.settings.options import Settings
from rules.game import Game


@dataclass(frozen=True, slots=True)
class FlowSettings:
    """Numbers of one mirror. Times in s.

    `reps` and `sets` are what is aimed at; 0 leaves them open. `still` is how long everything must be right before
    the countdown, `arrive` how long somebody must be there to wake the mirror; `hold`, `dwell` are of the gestures;
    `set_rest` ends a set, `rest` is proposed between sets; `last_summary`, `farewell`, `away` are how long a screen
    waits for an answer; `stop_at_loss` per cent of velocity end a set, 0: none. `people` is how many may take part at
    once, `mirrored` whether the picture is; `game` is what everybody plays who comes, None leaves it to them; `ghost`
    says whether references are laid over members at first. `pin` is the hash that `mirror.settings.file` knows.
    """

    reps: int = 10
    sets: int = 3
    still: float = 1.0
    countdown: float = 3.0
    arrive: float = 1.0
    hold: float = 2.0
    dwell: float = 1.2
    set_rest: float = 12.0
    rest: float = 60.0
    last_summary: float = 10.0
    farewell: float = 30.0
    away: float = 45.0
    say_count: bool = True
    say_cues: bool = True
    charts: bool = True
    guests: bool = True
    names: bool = True
    stop_at_loss: float = 0.0
    exercise: str = "auto"
    pin: str = ""
    people: int = 1
    ghost: bool = True
    mirrored: bool = True
    game: Game | None = None


def read_flow_settings(settings: Settings) -> FlowSettings:
    """What the settings ask of the flow."""
    wanted = settings.visit
    return FlowSettings(
        reps=wanted.target_reps,
        sets=wanted.target_sets,
        countdown=wanted.countdown_s,
        hold=wanted.hold_s,
        dwell=wanted.dwell_s,
        set_rest=wanted.set_ends_after_s,
        rest=wanted.rest_s,
        last_summary=wanted.summary_s,
        farewell=wanted.farewell_s,
        away=wanted.away_s,
        say_count=settings.voice.count,
        say_cues=settings.voice.cues,
        charts=settings.screen.charts,
        guests=settings.members.guests,
        names=settings.members.names,
        stop_at_loss=wanted.stop_at_loss,
        exercise=wanted.exercise,
        pin=settings.trainer.pin,
        people=settings.people.most,
        ghost=settings.screen.ghost,
        mirrored=settings.camera.mirror,
    )
