"""One of several in a set: their count, cue and rest, from the frames that are analysed of them."""

from __future__ import annotations

import math

from mirror.flow.offer import Goal, Offer
from mirror.flow.parts import Tone
from mirror.flow.settings import FlowSettings
from mirror.flow.together_view import PersonView
from mirror.flow.words import Words
from mirror.flow.workout import FULL, moment
from mirror.gestures.set_over import SetOver
from mirror.live.state import NONE, Analysed, CueKind

CUE_HELD_S = 1.5
"""A cue stays for this long at least, so that it can be read."""
GONE_S = 1.0
"""Whoever is not seen for this long is not here."""


class Runner:
    """Follows one person through one set. `chosen` is the exercise of all, or `auto` for each their own."""

    def __init__(self, offer: Offer, settings: FlowSettings, words: Words, chosen: str) -> None:
        self._offer, self._settings, self._words, self._chosen = offer, settings, words, chosen
        self._seen: Analysed | None = None
        self._name = chosen
        self._over = self._set_over()
        self._here = -math.inf
        self.count, self._counted = 0, -math.inf
        self._cue, self._tone, self._cued = "", Tone.CUE, -math.inf
        self.over = False

    @property
    def began(self) -> bool:
        """Whether there has been a frame of them in the set."""
        return self._seen is not None

    @property
    def energy(self) -> float:
        """Points since the set began."""
        seen = self._seen
        return 0.0 if seen is None or math.isnan(seen.energy) else seen.energy

    def see(self, analysed: Analysed, now: float) -> bool:
        """Take a frame; returns whether the count has grown."""
        if analysed.pose.visible:
            self._here = now
        if not analysed.in_set:
            return False
        self._seen = analysed
        if self._chosen == "auto" and analysed.exercise not in {NONE, self._name}:
            self._name = analysed.exercise
            self._over = self._set_over()
        self.over = self._over.update(moment(analysed)) is not None or (
            self.over and not self._moves(analysed)
        )
        self._follow_cue(analysed, now)
        return self._follow_count(analysed, now)

    def view(self, place: int, label: str, alike: bool, ahead: bool, now: float) -> PersonView:
        """What the glass shows of them; `alike`: everybody does the same, `ahead`: they lead."""
        seen = self._seen
        progress = 0.0 if seen is None else seen.progress
        unknown = self._name == "auto"
        return PersonView(
            place=place,
            label=label,
            title="" if alike or unknown else self._offer.title(self._name),
            here=now - self._here <= GONE_S,
            count=self.count,
            of=self._of(),
            counted_age=now - self._counted,
            progress=progress,
            reached=progress >= FULL,
            energy=round(self.energy),
            cue=self._cue,
            cue_tone=self._tone,
            watching=self._words("workout.recognise") if unknown else "",
            ahead=ahead,
        )

    def _moves(self, analysed: Analysed) -> bool:
        return analysed.rep is not None

    @property
    def _held(self) -> bool:
        exercise = self._offer.exercise(self._name)
        return exercise is not None and exercise.hold is not None

    def _goal(self) -> Goal:
        return self._offer.goal(self._name, self._settings.reps)

    def _set_over(self) -> SetOver:
        goal = self._goal()
        return SetOver(goal.reps or None, self._settings.set_rest, goal.seconds or None)

    def _of(self) -> str:
        goal = self._goal()
        if goal.reps and not self._held:
            return self._words("workout.of", target=goal.reps)
        return self._words("workout.seconds" if self._held else "workout.reps", count=self.count)

    def _follow_count(self, analysed: Analysed, now: float) -> bool:
        count = int(analysed.held_s) if self._held else analysed.count
        grown, self.count = count > self.count, count
        if grown and not self._held:
            self._counted = now
        return grown and not self._held

    def _follow_cue(self, analysed: Analysed, now: float) -> None:
        text = self._words_of(analysed)
        if text == self._cue:
            self._cued = now if text else self._cued
        elif text or now - self._cued >= CUE_HELD_S:
            self._cue, self._cued = text, now

    def _words_of(self, analysed: Analysed) -> str:
        cue, words = analysed.cue, self._words
        if cue is None or cue.kind is CueKind.LOOKS_LIKE:
            return ""
        if cue.kind is CueKind.HIDDEN_SIDE:
            return words("workout.hidden_side")
        if cue.kind is CueKind.REFUSED and cue.reason is not None:
            return words.exercise(cue.text) or words(f"reason.{cue.reason}")
        return words.exercise(cue.text)
