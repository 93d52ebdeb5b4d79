"""The machine as the first run asks about it: languages by their letters, cameras by the doctor's look, the rest by
all that the doctor looks at, beside the screen's thread."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from mirror.doctor import Finding, machine
from mirror.doctor.examination import examine
from mirror.flow.commands import CameraChoice, Complaint
from mirror.live.loop import LiveLoop
from mirror.settings.file import SettingsError, set_value
from mirror.settings.languages import AUTO, languages
from mirror.ui.theme import has_letters

log = logging.getLogger(__name__)

EVERY_S = 1.0
"""How often it is looked which cameras are connected."""
ILL = ("problem", "warning")
ABOUT = {
    "graphics": ("graphics", "driver", "gpu", "gpu files", "tensorrt"),
    "network": ("networks", "engine"),
    "plan": ("plan",),
    "camera": ("camera",),
    "camera_set": ("cameras", "camera of the settings"),
    "rights": ("rights", "video group"),
    "writing": ("cache", "store"),
    "disk": ("disk",),
    "clock": ("clock", "monotonic clock", "time server"),
    "display": ("display", "display libraries", "qt"),
    "letters": ("letters",),
    "voice": ("voice", "player"),
    "settings": ("settings",),
}
"""What the words of the first run are about -> the doctor's topics, or their first word."""
MOST = 130
"""Letters of a finding that a line of the glass has room for; mirror doctor prints all of it."""
STOPS = ("camera",)
"""What stops a mirror, though a batch can do without."""


class LocalMachine:
    """This machine. `examined` is what the doctor does, `root` is / but in tests; `spoken` takes a language."""

    def __init__(
        self,
        loop: LiveLoop,
        device: str,
        examined: Callable[[], list[Finding]] = examine,
        root: Path = Path("/"),
        clock: Callable[[], float] = time.monotonic,
        spoken: Callable[[str], object] = str,
    ) -> None:
        self._language, self._spoken = AUTO, spoken
        self._languages: tuple[str, ...] | None = None
        self._loop, self._device, self._examined, self._root = loop, device, examined, root
        self._clock, self._looked = clock, float("-inf")
        self._cameras: tuple[CameraChoice, ...] = ()
        self._complaints: tuple[Complaint, ...] | None = None
        self._thread: Thread | None = None

    def cameras(self) -> tuple[CameraChoice, ...]:
        """Those that are connected, looked at once a second."""
        now = self._clock()
        if now - self._looked >= EVERY_S:
            self._looked = now
            self._cameras = tuple(CameraChoice(*each) for each in machine.find_connected(self._root))
        return self._cameras

    def camera(self) -> str:
        """The device in use."""
        return self._device

    def use_camera(self, device: str) -> None:
        """Go over to another camera."""
        self._device = device
        self._loop.use_camera(device)

    def languages(self) -> tuple[str, ...]:
        """Those whose letters are installed."""
        if self._languages is None:
            self._languages = tuple(name for name in languages() if has_letters(name))
        return self._languages

    def language(self) -> str:
        """The one that was chosen, `auto` at first."""
        return self._language

    def use_language(self, name: str) -> None:
        """Say everything in another one from now on."""
        self._language = name
        self._spoken(name)

    def keep(self) -> bool:
        """Write language and camera into the settings' file, which ends the first run."""
        try:
            set_value("screen.language", self._language)
            set_value("camera.device", self._device)
        except SettingsError as error:
            log.warning("language and camera are not stored: %s", error)
            return False
        return True

    def look(self) -> None:
        """Ask the doctor; comes back at once."""
        if self._thread is not None and self._thread.is_alive():
            return
        self._complaints = None
        self._thread = Thread(target=self._look, name="mirror-doctor", daemon=True)
        self._thread.start()

    def complaints(self) -> tuple[Complaint, ...] | None:
        """What the doctor says that is not well."""
        return self._complaints

    def wait(self, timeout_s: float = 5.0) -> None:
        """For a look that is under way."""
        if self._thread is not None:
            self._thread.join(timeout_s)

    def _look(self) -> None:
        found = [complain(finding) for finding in self._examined() if finding.level in ILL]
        self._complaints = tuple(sorted(found, key=lambda one: not one.stops))


def complain(finding: Finding) -> Complaint:
    """A finding of the doctor that is not well, as the first run words it."""
    about = about_what(finding.topic)
    whole = str(finding)
    detail = whole if len(whole) <= MOST else f"{whole[:MOST]} …"
    return Complaint(about, detail, finding.level == "problem" or about in STOPS)


def about_what(topic: str) -> str:
    """What a topic of the doctor is about, `other` where no words are for it."""
    named = (
        about
        for name in (topic, topic.split(maxsplit=1)[0])
        for about, names in ABOUT.items()
        if name in names
    )
    return next(named, "other")
