"""Starts the kiosk: loop, session, voice and window, and waits until the window is closed."""

from __future__ import annotations

import logging
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from threading import Event
from types import FrameType

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTimer
from PySide6.QtWidgets import QApplication

from engines import zoo
from mirror.calibrations.folder import CalibrationError
from mirror.calibrations.folder import load as load_calibration
from mirror.flow.calibration_store import CalibrationStore
from mirror.flow.flow import Flow
from mirror.flow.offer import Offer
from mirror.flow.settings import FlowSettings, read_flow_settings
from mirror.flow.stages import stages_of
from mirror.flow.words import Words
from mirror.live.assembly import assemble, people_of
from mirror.live.canvas import PictureLayout as Picture
from mirror.live.loop import LiveLoop, Pulse
from mirror.live.state import LiveOptions
from mirror.paths import settings_path
from mirror.review.library import Library
from mirror.settings.file import SettingsError, load
from mirror.settings.languages import LANGUAGES
from mirror.settings.options import Settings
from mirror.take_home import server_of
from mirror.ui.conductor import CodeReader, Conductor
from mirror.ui.curtain import show_window
from mirror.ui.glass import GlassWidget
from mirror.ui.guarding import watch_errors
from mirror.ui.kiosk import MirrorKiosk
from mirror.ui.machine import LocalMachine
from mirror.ui.memories import MemberCache, Memories
from mirror.ui.reflecting import reflecting_of
from mirror.ui.review.window import ReviewWindow
from mirror.ui.session_card import HandingOver
from mirror.ui.theme import theme
from mirror.ui.timing import Pauses, StallMeter, paint_timings
from mirror.ui.trainer.calibrating.page import CalibrationPage
from mirror.ui.trainer.calibrating.parts import Aloud
from mirror.ui.trainer.panel import TrainerPanel
from mirror.ui.trainer.plans import PlansPage
from mirror.ui.trainer.sessions import SessionsPage
from mirror.ui.trainer.settings import CameraPage, Lists, SettingsPage, timing_lines
from mirror.ui.translation import Tongue
from mirror.voice.speaker import Speaker, voice_of
from rules.exercise import Exercise

log = logging.getLogger(__name__)


class Mirror:
    """Everything that runs behind one glass. `start` it, `show` the glass, `stop` it. `first`: it has never been
    set up."""

    def __init__(
        self,
        settings: Settings,
        options: LiveOptions,
        loop: LiveLoop,
        plan: FlowSettings | None = None,
        first: bool = False,
    ) -> None:
        self._tongue = Tongue(settings.screen.language)
        words = Words(self._tongue)
        screen = settings.screen
        self.loop = loop
        self.glass = GlassWidget(
            theme(screen.theme, screen.large_print, screen.reduced_motion), loop.note_painted
        )
        self.glass.skeleton = screen.skeleton
        self._say_on_glass(words)
        self.speaker = Speaker(voice_of(settings.voice, self._tongue.language), settings.voice.mute)
        self.member_cache = MemberCache()
        self.memories = Memories()
        self.handing = HandingOver(server_of(settings.take_home), self.glass.theme)
        self.codes = CodeReader(self._read, settings.camera.mirror)
        self.beat = StallMeter(self.glass)
        if settings.trainer.overlay:
            self.glass.overlay = lambda canvas: paint_timings(
                canvas, timing_lines(loop.latest().timings, words, self.beat.recent_ms)
            )
        plan = plan or read_flow_settings(settings)
        plan = replace(
            plan, exercise=options.exercise, game=options.game, people=people_of(settings, options)
        )
        exercises = [Exercise.named(name) for name in Exercise.names()]
        self.flow = Flow(
            Conductor(loop, self.speaker, self.codes, self.handing),
            words,
            Offer(exercises, words),
            plan,
            self.member_cache.members,
            stages_of(plan.people),
            self._today,
            self.memories,
            LocalMachine(loop, settings.camera.device, spoken=lambda name: self._speak(name, settings)),
        )
        if first:
            self.flow.go("first", time.monotonic())
        self.panel = self._panel(settings, words)
        self.kiosk = MirrorKiosk(
            loop,
            self.flow,
            self.glass,
            self.codes,
            self.panel,
            Picture(mirror=settings.camera.mirror, ground=_bgr(self.glass.theme.ground)),
            screen.reduced_motion,
        )
        self._options = options
        self._straight = options.video is not None and not options.loop

    def _say_on_glass(self, words: Words) -> None:
        """The words that the glass says by itself."""
        self.glass.note, self.glass.sorry = words("workout.no_depth"), words("screen.unpainted")

    def _today(self) -> str:
        """The day in words, in the language in use."""
        locale = QLocale(LANGUAGES[self._tongue.language].locale)
        return locale.toString(QDate.currentDate(), QLocale.FormatType.LongFormat)

    def _speak(self, wanted: str, settings: Settings) -> None:
        """Go over to another language, on the glass and aloud."""
        self._tongue.use(wanted)
        self._say_on_glass(self.flow.words)
        self.speaker.use(voice_of(settings.voice, self._tongue.language))

    def _panel(self, settings: Settings, words: Words) -> TrainerPanel:
        """The trainer's pages, each made when it is opened."""
        titles = self.flow.offer.title
        pages = {
            "sessions": lambda: self._sessions(words, titles),
            "plans": lambda: PlansPage(words),
            "settings": lambda: SettingsPage(load(), words, lists=self._lists()),
            "camera": lambda: CameraPage(
                self.loop,
                words,
                self.beat,
                SettingsPage(load(), words, only=("camera",), lists=self._lists()),
            ),
            "calibration": lambda: self._calibration(settings, words),
        }
        return TrainerPanel(self.glass, self.glass.theme, words, pages)

    def _lists(self) -> Lists:
        """Options whose values are those of this machine: its cameras, exercises, profiles."""
        title, words = self.flow.offer.title, self.flow.words
        return {
            "camera.device": lambda: [(each.device, each.name) for each in self.flow.machine.cameras()],
            "visit.exercise": lambda: [
                ("auto", words("choose.auto")), *((name, title(name)) for name in Exercise.names()),
            ],
            "engines.profile": lambda: [(name, name) for name in zoo.load().profiles],
        }  # fmt: skip

    def _sessions(self, words: Words, titles: Callable[[str], str]) -> SessionsPage:
        page = SessionsPage(words, titles)
        page.opened.connect(self._review)
        return page

    def _review(self, session_id: str) -> None:
        """The review over the panel, as `mirror review` has it."""
        window = ReviewWindow(Library(), self.glass.theme, self._tongue, back=True)
        window.left.connect(self.panel.uncover)
        self.panel.cover(window)
        window.refresh(open_first=False)
        window.open(session_id)

    def _calibration(self, settings: Settings, words: Words) -> CalibrationPage:
        camera = settings.camera
        page = CalibrationPage(
            self.loop,
            self.glass.theme,
            words,
            CalibrationStore(camera.device),
            Aloud(self.speaker),
            camera.mirror,
        )
        page.changed.connect(self._reflect)
        return page

    def _reflect(self) -> None:
        """Take the glass of the calibration that is in use: a two-way mirror, or a plain display."""
        try:
            stored = CalibrationStore().current()
        except (CalibrationError, SettingsError) as error:
            log.warning("the calibration is not used: %s", error)
            stored = None
        self.glass.reflecting = None if stored is None else reflecting_of(stored.calibration)

    def _reflect_at_first(self) -> None:
        """As the loop does: what was asked for on the command line, and a video has no camera's calibration."""
        if self._options.calibration is not None:
            self.glass.reflecting = reflecting_of(load_calibration(self._options.calibration).calibration)
        elif self._options.video is None:
            self._reflect()

    def _read(self, text: str) -> None:
        self.kiosk.code(text)

    def start(self) -> None:
        """Start the threads; a video that is played once is a set from its first frame."""
        self._pauses = Pauses(self.glass)
        self.speaker.start()
        self.codes.start()
        self.member_cache.refresh()
        self.memories.look(None)
        self._reflect_at_first()
        if self._straight:
            self.flow.straight(time.monotonic())
        self.loop.start()

    def stop(self) -> None:
        """Close the session and end the threads."""
        self.kiosk.stop()
        self.loop.end_session()
        self.loop.stop()
        self.codes.stop()
        self.speaker.stop()
        self.member_cache.stop()
        self.memories.stop()
        self.handing.stop()
        self._pauses.end()


def _bgr(colour: str) -> tuple[int, int, int]:
    """A colour `#RRGGBB` as the picture has it."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return blue, green, red


def run_kiosk(settings: Settings, options: LiveOptions, shown: Callable[[], object] = lambda: None) -> int:
    """Run the mirror until its window is closed; returns the exit status. `shown` is called once the glass is there.

    Raises what `assemble` raises.
    """
    asked = _signals()
    watch_errors()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("Mirror")
    # who names a video or a camera on the command line knows already
    first = options.video is None and options.camera is None and not settings_path().exists()
    mirror = Mirror(settings, options, assemble(settings, options), first=first)
    show_window(mirror.glass, settings, options)
    mirror.start()
    shown()
    pulse = Pulse(mirror.loop)
    _beat(app, pulse, asked)
    try:
        return app.exec()
    finally:
        pulse.end()
        mirror.stop()


def _signals() -> Event:
    """Set once somebody has asked the mirror to end; from the very beginning, before anything is set up."""
    asked = Event()

    def ask(number: int, frame: FrameType | None) -> None:
        asked.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, ask)
    return asked


def _beat(app: QCoreApplication, pulse: Pulse, asked: Event) -> None:
    """Four times a second: Python sees a signal only between its own steps, and the pulse gives it some."""

    def beat() -> None:
        pulse.beat()
        if asked.is_set():
            app.quit()

    timer = QTimer(app)
    timer.timeout.connect(beat)
    timer.start(250)
