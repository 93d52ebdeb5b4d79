"""Carries out what a session asks for: the live loop, the voice, the reader of codes."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from mirror.flow.card import SessionCard
from mirror.flow.memory import KnownMember
from mirror.live.loop import LiveLoop
from mirror.progress.past import PastSet
from mirror.settings.reading import PIN, SettingsError
from mirror.settings.writing import set_value
from mirror.store.aim import Aim
from mirror.ui.codes import CodeReader
from mirror.ui.handing_over import HandingOver
from mirror.voice.speaker import Speaker
from rules.game import Game

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
