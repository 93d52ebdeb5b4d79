"""All that the doctor looks at, in order."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from engines import zoo
from engines.errors import EngineError
from mirror.doctor import Finding, HostContext, display, machine, networks
from mirror.settings import Settings, SettingsError, load

LOOKED_AT: dict[str, Callable[[HostContext], list[Finding]]] = {
    "graphics": networks.examine_graphics,
    "networks": networks.examine_networks,
    "cameras": machine.examine_cameras,
    "disk": machine.examine_disk,
    "clock": machine.examine_clock,
    "rights": machine.examine_rights,
    "display": display.examine_display,
    "letters": display.examine_letters,
    "voice": display.examine_voice,
}
"""What is looked at, and who looks."""


def examine(profile: str | None = None, root: Path = Path("/")) -> list[Finding]:
    """Look at this machine for a profile (that of the settings where it is None).

    Raises UnknownNameError for a profile that is not there. A check that breaks is a finding of its own, and the
    others go on.
    """
    settings, read = _settings()
    host = HostContext(settings, zoo.load().profile(profile or settings.engines.profile), os.environ, root)
    return [read, *(finding for topic in LOOKED_AT for finding in _look_at(topic, host))]


def _settings() -> tuple[Settings, Finding]:
    try:
        return load(), Finding("settings", "ok", "they can be read")
    except SettingsError as error:
        lines = str(error).splitlines()
        more = f" and {len(lines) - 1} more" if len(lines) > 1 else ""
        remedy = "mend the file; until then the defaults are looked at"
        return Settings(), Finding("settings", "problem", f"{lines[0]}{more}", remedy)


def _look_at(topic: str, host: HostContext) -> list[Finding]:
    try:
        return LOOKED_AT[topic](host)
    except (EngineError, OSError) as error:
        return [
            Finding(topic, "problem", " ".join(str(error).split()), "mend that, and ask the doctor again")
        ]
