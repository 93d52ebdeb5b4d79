"""Every word that the screens say, as one table in English; other languages come through a translation.

Words a beginner knows, short enough to read from three metres. What an exercise says (its title and cues)
stands in its rule file and is translated by its English text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mirror.visit.words_calibration import CALIBRATION

Translate = Callable[[str], str]
"""From an English text to the member's language; the text itself where there is no translation."""

WORDS: dict[str, str] = {
    # idle
    "idle.headline": "Step in front of me",
    "idle.hint": "I count your repetitions and help with your form",
    "idle.no_camera": "I see nothing: the camera is gone",
    "idle.no_camera_hint": "Plug it in, or choose another one: Trainer, Camera",
    "idle.foot": "Nothing is filmed unless you want it",
    "idle.touch": "Start",
    "idle.recovered": "The last session was cut short. What was seen of it is kept.",
    # who are you
    "who.title": "Who are you?",
    "who.hint": "Touch, or hold your hand on a tile",
    "who.guest": "Guest",
    "who.guest_hint": "start at once",
    "who.scanning": "Or show your code to the camera",
    "who.sure": "Is that you, {name}?",
    "who.yes": "Yes, that is me",
    "who.no": "No",
    "who.unknown_code": "I do not know this code",
    # choose an exercise
    "choose.title": "What will you do?",
    "choose.title_named": "What will you do, {name}?",
    "choose.hint": "Touch, or hold your hand on a tile",
    "choose.auto": "Just start",
    "choose.auto_hint": "I recognise it by myself",
    "choose.group.legs": "Legs",
    "choose.group.body": "Chest and back",
    "choose.group.arms": "Arms",
    "choose.group.core": "Core",
    "choose.group.move": "Whole body",
    "choose.group.more": "More",
    "choose.more": "More",
    "choose.back": "Back",
    # stand here
    "stand.nobody": "Stand where I can see you",
    "stand.closer": "Come closer",
    "stand.back": "Step back, I want to see all of you",
    "stand.left": "A step to your left",
    "stand.right": "A step to your right",
    "stand.turn_side": "I count you like this; sideways I see you better",
    "stand.turn_front": "I count you like this; facing me I see you better",
    "stand.dark": "It is too dark here",
    "stand.crowded": "Please stand alone before me",
    "stand.still": "Good. Stand still",
    "stand.go": "Get ready",
    "stand.check.person": "I see you",
    "stand.check.whole": "Whole body",
    "stand.check.distance": "Distance",
    "stand.check.view": "Facing",
    "stand.check.light": "Light",
    "stand.skip": "Start now",
    # the workout
    "workout.set": "Set {set} of {sets}  ·  target {target}",
    "workout.set_seconds": "Set {set} of {sets}  ·  {target} s",
    "workout.set_open": "Set {set}",
    "workout.auto": "Just start",
    "workout.watching": "I am watching what you do",
    "workout.recognise": "Do two, and I recognise it",
    "workout.looks_like": "This looks like: {title}",
    "workout.change": "Count that",
    "workout.keep": "No",
    "workout.recognised": "{title}, {count} already",
    "workout.full": "full",
    "workout.start": "start",
    "workout.of": "of {target}",
    "workout.reps": "reps",
    "workout.seconds": "seconds",
    "workout.energy": "energy",
    "workout.tempo": "a repetition",
    "workout.tempo_value": "{seconds} s",
    "workout.set_time": "set",
    "workout.left": "left",
    "workout.right": "right",
    "workout.foot_stop": "arms crossed: stop",
    "workout.foot_menu": "hand up: menu",
    "workout.not_counted": "Not counted: {reason}",
    "workout.done": "Target reached",
    # states
    "state.following": "I follow you",
    "state.undrawn": "I count you. Too slow here to draw you",
    "state.starting": "Waking up",
    "state.nobody": "I see nobody",
    "state.lost": "I lost you, step back",
    "state.crowded": "Somebody is in the way",
    "state.dark": "Too dark",
    "state.camera_gone": "Camera gone",
    "state.engine_down": "One moment",
    "state.ended": "The video has ended",
    "state.slow": "Slower without the graphics card",
    "state.no_room": "Not kept: the disk is full",
    "state.crawling": "Too slow here to judge your form. I go on counting",
    "state.busy": "Not kept: another mirror records into the same store",
    "state.failed": "Not kept: the store cannot be written",
    # why a movement did not count
    "reason.too_shallow": "not far enough",
    "reason.too_fast": "too fast",
    "reason.too_slow": "too slow",
    "reason.limbs_not_visible": "I could not see you",
    "reason.wrong_view": "I cannot see it from this side",
    "reason.getting_into_position": "start from the beginning",
    "reason.half_way": "not all the way back",
    "reason.unfinished": "not finished",
    "reason.not_this_exercise": "a different movement",
    "reason.not_recognised": "I do not know this one",
    # gestures
    "hold.menu": "Menu",
    "hold.stop": "Stop",
    # the set's summary
    "set.title": "Set {set} done",
    "set.reps_one": "repetition",
    "set.reps": "repetitions",
    "set.seconds": "seconds held",
    "set.none": "Nothing counted this time",
    "set.praise_best": "Clean from first to last",
    "set.praise_good": "Good work",
    "set.praise_full": "Full range in every repetition",
    "set.praise_even": "Steady as a clock",
    "set.praise_start": "A start. Go a little further next time",
    "set.advice": "Next time: {cue}",
    "set.advice_range": "Next time: {cue}",
    "set.quality": "quality",
    "set.tempo": "a repetition",
    "set.energy": "energy",
    "set.time": "in the set",
    "set.bars": "Range of each repetition",
    "set.not_counted": "{count} not counted: {reason}",
    "set.rest": "rest",
    "set.again": "Next set",
    "set.other": "Other exercise",
    "set.finish": "Finish",
    # the session's summary
    "session.title": "Well done",
    "session.title_named": "Well done, {name}",
    "session.sets_count": "{count} sets",
    "session.sets_one": "1 set",
    "session.minutes": "{count} min",
    "session.nothing": "No set this time. Come back soon",
    "session.reps": "repetitions",
    "session.sets": "sets",
    "session.quality": "quality",
    "session.energy": "energy",
    "session.line": "{count} repetitions",
    "session.line_one": "1 repetition",
    "session.line_held": "{count} seconds",
    "session.line_detail": "quality {quality}  ·  {time}",
    "session.more": "and {count} more sets",
    "session.qr": "Scan to take it with you",
    "session.foot": "I forget you in {seconds} s",
    "session.foot_named": "Goodbye in {seconds} s",
    "session.close": "Done",
    "session.continue": "Go on",
    "session.take_title": "Mirror, {date}",
    # the menu
    "menu.title": "Menu",
    "menu.resume": "Go on",
    "menu.stop": "End the set",
    "menu.other": "Other exercise",
    "menu.finish": "Finish",
    "menu.mute": "Sound off",
    "menu.unmute": "Sound on",
    # the trainer's door
    "door.open": "Trainer",
    "door.title": "Trainer",
    "door.hint": "Type your PIN",
    "door.wrong": "This is not the PIN",
    "door.wait": "Wait {seconds} s",
    "door.new": "Choose a PIN of 4 to 12 digits",
    "door.again": "Type it once more",
    "door.short": "A PIN has at least 4 digits",
    "door.differ": "These were two different PINs",
    "door.not_stored": "Not stored: the settings file cannot be written",
    "door.back": "Back",
    "door.erase": "Erase",
    # behind the door
    "trainer.settings": "Settings",
    "trainer.sessions": "Sessions",
    "trainer.camera": "Camera",
    "trainer.calibration": "Calibration",
    "trainer.close": "Close",
    "trainer.changed": "Kept. It holds from the next visit on.",
    "trainer.restart": "Kept. It holds after the mirror is started again.",
    "trainer.refused": "Not kept: {error}",
    "trainer.reset": "Default",
    "trainer.no_sessions": "No session is kept yet",
    "trainer.date": "When",
    "trainer.member": "Member",
    "trainer.exercises": "Exercises",
    "trainer.sets": "Sets",
    "trainer.reps": "Repetitions",
    "trainer.length": "Length",
    "trainer.look": "Review",
    "trainer.export": "Export",
    "trainer.erase": "Erase",
    "trainer.erase_sure": "Erase this session for good?",
    "trainer.exported": "Exported to {path}",
    "trainer.erased": "Erased",
    "trainer.guest": "Guest",
    "trainer.picture": "Picture",
    "trainer.frames": "Frames a second: camera {captured}, analysed {analysed}, shown {shown}",
    "trainer.times": "Engine {engine} ms, analysis {analysis} ms, answer {latency} ms, glass {glass} ms",
    "trainer.dropped": "Frames passed over: engine {engine}, analysis {analysis}",
    "trainer.stall": "Longest stall of the screen: {stall} ms",
    "trainer.calibration_none": "This camera is not calibrated",
    "trainer.calibration_hint": "Angles are those of the picture. Lengths need one: mirror calibrate",
    "workout.no_depth": "No depth now: this is the camera's picture",
    # aloud
    "voice.three": "three",
    "voice.two": "two",
    "voice.one": "one",
    "voice.go": "go",
    "voice.set_done": "Set done. {count}",
    "voice.lost": "I lost you, step back",
}  # fmt: skip
WORDS |= CALIBRATION
"""Key -> English. Braces are filled in; a test checks that every language has the same ones."""


class Words:
    """A table in one language: that of the member's screens where no other is given."""

    def __init__(self, translate: Translate = str, table: Mapping[str, str] = WORDS) -> None:
        self._translate, self._table = translate, table

    def __call__(self, key: str, **filled: object) -> str:
        """The words of a key, with its braces filled in. Raises KeyError for a key that is not in the table."""
        text = self._translate(self._table[key])
        return text.format(**filled) if filled else text

    def exercise(self, english: str) -> str:
        """A title or cue as a rule file has it."""
        return self._translate(english) if english else ""
