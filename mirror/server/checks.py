"""What the wire types cannot say: names that must be known here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from msgspec import UNSET

from mirror.server.kinds import Kind
from mirror.server.objects import STAGES_2D, STAGES_3D, JobParameters
from mirror.server.problems import ProblemError
from mirror.untrusted import names


def check(kind: Kind, given: msgspec.Struct) -> None:
    """Raises ProblemError (422) for stages in no known order, or an unknown profile, exercise or format."""
    if kind.table == "pipelines":
        check_stages(getattr(given, "stages", UNSET))
        check_profile(getattr(given, "profile", UNSET))
    elif kind.table == "jobs":
        check_name(getattr(given, "name", UNSET))
    elif kind.table == "pipeline_parameters":
        check_parameters(getattr(given, "value", UNSET))


def check_stages(stages: Sequence[str] | msgspec.UnsetType) -> None:
    """A pipeline is one of the known ones: 2D, or 2D and then 3D."""
    if stages is not UNSET and tuple(stages) not in (STAGES_2D, STAGES_3D):
        known = " or ".join(", ".join(known) for known in (STAGES_2D, STAGES_3D))
        raise ProblemError(
            "value", f"stages: no pipeline is {', '.join(stages)}", f"Name {known}, in this order."
        )


def check_profile(profile: str | msgspec.UnsetType) -> None:
    """A profile is a name of the zoo."""
    if profile is not UNSET:
        from engines import zoo

        _check_name("profile", profile, zoo.load().profiles)


def check_parameters(parameters: JobParameters | msgspec.UnsetType) -> None:
    """Exercise, codec and formats are names that this program knows."""
    if parameters is UNSET:
        return
    if parameters.exercise is not UNSET and parameters.exercise != "auto":
        from rules import Exercise

        _check_name("exercise", parameters.exercise, Exercise.names())
    if parameters.overlay_codec is not UNSET:
        from export.video import CODECS

        _check_name("overlay_codec", parameters.overlay_codec, CODECS)
    if parameters.formats is not UNSET:
        from export.formats import FORMATS

        for name in parameters.formats:
            _check_name("formats", name, FORMATS)


def check_name(name: str | msgspec.UnsetType) -> None:
    """Raises ProblemError for a name that is neither that of a zip nor of a video."""
    if name is UNSET:
        return
    if names.suffix(name) != ".zip" and not names.is_video(name):
        known = " ".join([".zip", *sorted(names.VIDEO_SUFFIXES)])
        raise ProblemError(
            "value", f"name: {name!r} is neither a zip nor a video", f"Names end in one of {known}."
        )


def _check_name(field: str, name: str, names: Iterable[str]) -> None:
    known = sorted(names)
    if name not in known:
        raise ProblemError("value", f"{field}: there is no {name!r}", f"There are {', '.join(known)}.")
