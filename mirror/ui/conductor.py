"""Carries out what a session asks for: the live loop, the voice, and the reader of QR codes in the picture."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from threading import Thread

import cv2
import numpy as np

from mirror.flow.card import SessionCard
from mirror.flow.session import KnownMember
from mirror.live.between_stages import ClosedError, Slot
from mirror.live.loop import LiveLoop
from mirror.live.state import Shown
from mirror.progress.past import PastSet
from mirror.settings.file import PIN, SettingsError, set_value
from mirror.store.session_writer import Aim
from mirror.ui.session_card import HandingOver
from mirror.voice.speaker import Speaker
from rules.game import Game

EVERY_S = 0.4
SIDE_PX = 1280
"""Pictures are read at this size at most: a code that fills a tenth of it is still legible."""

Gray = np.ndarray


class CodeReader:
    """Takes pictures by `offer` while `looking`; tells the texts that it reads, from its own thread."""

    def __init__(self, notify: Callable[[str], None], mirrored: bool = True) -> None:
        self.looking = False
        self._notify, self._mirrored = notify, mirrored
        self._slot: Slot[Gray] = Slot()
        self._next = float("-inf")
        self._thread = Thread(target=self._run, name="mirror-codes", daemon=True)

    def start(self) -> None:
        """Begin to wait for pictures."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        self.looking = False
        self._slot.close()
        if self._thread.is_alive():
            self._thread.join(2.0)

    def offer(self, shown: Shown) -> None:
        """A picture that may hold a code; most are passed over, and one that is taken is copied."""
        if not self.looking or shown.captured < self._next:
            return
        self._next = shown.captured + EVERY_S
        self._slot.put(prepare_picture(shown.image, self._mirrored))

    def _run(self) -> None:
        detector = cv2.QRCodeDetector()
        while True:
            try:
                gray = self._slot.take()
            except ClosedError:
                return
            if gray is not None and self.looking:
                text = read(detector, gray)
                if text:
                    self._notify(text)


def prepare_picture(image: np.ndarray, mirrored: bool) -> Gray:
    """A (H, W, 4) BGRX picture as grey, unmirrored (a mirrored code cannot be read), not too large."""
    gray = cv2.cvtColor(image, cv2.COLOR_BGRA2GRAY)
    scale = SIDE_PX / max(gray.shape)
    if scale < 1:
        gray = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.flip(gray, 1) if mirrored else gray)


def read(detector: cv2.QRCodeDetector, gray: Gray) -> str:
    """The text of a code in the picture; empty where there is none that can be read."""
    try:
        text, _, _ = detector.detectAndDecode(gray)
    except cv2.error:
        # some pictures that are no codes make the decoder raise
        return ""
    return str(text)


log = logging.getLogger(__name__)


class Conductor:
    """The `SessionCommands` of a running mirror. Every command returns at once."""

    def __init__(self, loop: LiveLoop, speaker: Speaker, codes: CodeReader, handing: HandingOver) -> None:
        self._loop, self._speaker, self._codes, self._handing = loop, speaker, codes, handing

    def begin_session(self, member: KnownMember | None) -> None:
        """Open a session."""
        if member is None:
            self._loop.begin_session()
        else:
            self._loop.begin_session(member.id, member.height_m)

    def begin_beside(self, place: int, member: KnownMember) -> None:
        """Open a session for somebody beside the first."""
        self._loop.begin_beside(place - 1, member.id, member.height_m)

    def end_session(self) -> None:
        """Close the session."""
        self._loop.end_session()

    def set_exercise(self, name: str) -> None:
        """Take an exercise, or `auto`."""
        self._loop.set_exercise(name)

    def set_game(self, game: Game) -> None:
        """Play an energy game."""
        self._loop.set_game(game)

    def change_exercise(self, name: str) -> None:
        """Count the set that is on as another exercise."""
        self._loop.change_exercise(name)

    def aim_at(self, aim: Aim) -> None:
        """Note with the next sets what they are done with and aim at."""
        self._loop.aim_at(aim)

    def begin_set(self) -> None:
        """Count from now on."""
        self._loop.begin_set()

    def end_set(self) -> None:
        """Close the set."""
        self._loop.end_set()

    def claim(self, set_id: str, doubt: int) -> None:
        """Keep that the n-th doubt of a set was a repetition."""
        self._loop.claim(set_id, doubt)

    def reset(self) -> None:
        """Forget who was followed."""
        self._loop.reset()

    def hand_over(self, card: SessionCard, sets: Sequence[PastSet]) -> str:
        """Offer the card to a telephone."""
        return self._handing.offer(card, sets)

    def read_codes(self, on: bool) -> None:
        """Look for QR codes, or stop looking."""
        self._codes.looking = on

    def say(self, words: str, urgent: bool = False) -> None:
        """Say something aloud."""
        self._speaker.say(words, urgent)

    def sound(self, name: str) -> None:
        """Make a sound."""
        self._speaker.sound(name)

    def mute(self, on: bool) -> None:
        """Be silent, or not."""
        self._speaker.mute(on)

    def store_pin(self, hashed: str) -> bool:
        """Write the trainer's first PIN into the settings' file."""
        try:
            set_value(PIN, hashed)
        except SettingsError as error:
            log.warning("the PIN is not stored: %s", error)
            return False
        return True
