"""Every word of the report, as one table in English, and how numbers and days are written.

Other languages come through the same translation as the mirror's screens: by the English text.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import date, datetime

Translate = Callable[[str], str]
"""From an English text to another language; the text itself where there is no translation."""

LEFTWARD = frozenset({"ar"})
"""Languages whose lines begin at the right."""


class Counted(str):
    """An English text that goes with a number, which chooses the plural form of its translation."""

    number: int

    def __new__(cls, text: str, number: int) -> Counted:
        """The text, and the number that it goes with."""
        made = super().__new__(cls, text)
        made.number = number
        return made


def fill_in(translate: Translate, english: str, values: Mapping[str, object]) -> str:
    """A text in another language with its braces filled in; a whole number `count` chooses the plural form."""
    count = values.get("count")
    text = translate(Counted(english, count) if isinstance(count, int) else english)
    return text.format(**values) if values else text


PHRASES: dict[str, str] = {
    # how numbers and days are written
    "number": "1.5",
    "percent": "{number} %",
    "kilograms": "{number} kg",
    "seconds": "{number} s",
    "minutes": "{number} min",
    "date": "{day}/{month}/{year}",
    "day": "{weekday}, {date} {month} {year}",
    "day_short": "{date} {month}",
    "clock": "{hour}:{minute}",
    # the head
    "guest": "Your session",
    "kind.session": "Training report",
    "kind.batch": "Video report",
    "page": "Page {page} of {pages}",
    # what was done
    "count.reps": "repetitions",
    "count.reps_one": "repetition",
    "count.held": "seconds held",
    "count.sets": "in {count} sets",
    "count.sets_one": "in 1 set",
    "count.none": "nothing counted",
    "did.title": "What you did",
    "did.one_set": "1 set",
    "did.reps": "{count} repetitions",
    "did.reps_one": "1 repetition",
    "did.held": "{count} s held",
    "did.quality": "quality",
    "did.more": "and {count} more exercises",
    "did.more_one": "and 1 more exercise",
    # how well
    "fact.quality": "Quality",
    "fact.range": "Range",
    "fact.tempo": "Tempo",
    "fact.sides": "Left – right",
    "fact.sides_missing": "not seen well enough",
    "fact.longest": "Longest hold",
    "fact.time": "Time",
    "fact.time_detail": "of the target",
    "fact.clean": "Clean holds",
    "fact.clean_value": "{count} of {all}",
    "fact.quality_high": "very clean",
    "fact.quality_good": "good",
    "fact.quality_start": "a start",
    "fact.range_detail": "of the full way",
    "fact.tempo_detail": "out {out} · back {back}",
    "fact.sides_even": "even",
    "fact.sides_left": "left goes further",
    "fact.sides_right": "right goes further",
    "fact.sides_unseen": "cannot be judged from this view",
    "fact.longest_detail": "target {number}",
    "fact.none": "nothing to measure",
    # one kind and true line
    "praise.none": "Nothing counted this time. That happens: here is what was seen.",
    "praise.most": "{exercise}: more than ever before.",
    "praise.clean": "Clean from first to last.",
    "praise.full": "Full range in every repetition.",
    "praise.better": "{exercise}: cleaner than last time.",
    "praise.good": "Good work: {count} of {all} were clean.",
    "praise.good_plain": "Good work.",
    "praise.start": "A start. Every one of these counts.",
    # one thing to work on
    "advice.title": "One thing to work on",
    "advice.seen": "Seen in {count} of {all} repetitions: {exercise}.",
    "advice.seen_hold": "Seen in {count} of {all} holds: {exercise}.",
    "advice.short": "{count} of {all} stopped on the way: {exercise}.",
    "advice.fault_why": "Think of it as each repetition begins. The rest is already there.",
    "advice.fault_why_hold": "Think of it before you begin to hold. The rest is already there.",
    "advice.short_why": "Fewer, but each all the way, brings more than many short ones.",
    "advice.seen_better": "Stand where I see all of you",
    "advice.seen_better_because": "{count} movements could not be judged, because parts of you were out of sight.",
    "advice.seen_better_why": "Head and feet in the picture: then everything you do counts.",
    "advice.turn": "Turn a little before you start",
    "advice.turn_because": "{count} movements could not be judged from where the camera stood.",
    "advice.turn_why": "The mirror shows how to stand: then everything you do counts.",
    "advice.slow": "Take your time",
    "advice.slow_because": "{count} movements were too fast to count.",
    "advice.slow_why": "One breath out, one breath back. Slow is strong.",
    "advice.longer": "Hold a little longer",
    "advice.longer_because": "{count} holds were over before they counted.",
    "advice.longer_why": "A few seconds more each time is all it takes.",
    "advice.left": "Let your left side go as far as your right",
    "advice.right": "Let your right side go as far as your left",
    "advice.sides_because": "The {joint} moved {number} less on that side: {exercise}.",
    "advice.sides_why": "Begin with that side, and let the other do only as much.",
    "advice.fade": "Rest a little longer between sets",
    "advice.fade_because": "The last repetitions were {number} slower than the fastest: {exercise}.",
    "advice.fade_why": "Quick and clean trains more than tired and slow.",
    "advice.more": "One more in each set",
    "advice.more_because": "There is nothing to mend: {exercise} was clean.",
    "advice.more_why": "Same form, one repetition more. That is how it grows.",
    "advice.more_hold": "Five seconds more",
    "advice.more_hold_why": "Same form, a little longer. That is how it grows.",
    "advice.same": "Do it again just so",
    "advice.same_because": "Nothing was wrong often enough to speak of.",
    "advice.same_why": "Two or three times a week, and the weeks will show it.",
    "advice.begin": "One set is enough to begin with",
    "advice.begin_because": "No repetition was counted this time.",
    "advice.begin_why": "Choose an exercise at the mirror, stand where it says, and go.",
    # the charts
    "strip.title": "Every repetition",
    "strip.title_hold": "Every hold",
    "strip.range": "Height: how far it went. 100 % is the full way.",
    "strip.held": "Height: how long it was held. 100 % is {number}.",
    "strip.clean": "clean",
    "strip.fault": "something to mend",
    "strip.set": "Set {number}",
    "strip.empty": "No repetition was counted.",
    "curves.title": "How your {joint} moved",
    "curves.title_none": "How you moved",
    "curves.caption": "{exercise}: repetitions over each other. Line: mean. Band: two in three. Numbers: range.",
    "curves.caption_two": "{exercise}: both repetitions. Line: mean. Numbers: range.",
    "curves.caption_one": "{exercise}: angle over the one repetition.",
    "curves.caption_hold": "{exercise}: angle over the holds.",
    "curves.straight": "180° is straight.",
    "curves.start": "start",
    "curves.end": "end",
    "curves.left": "left",
    "curves.right": "right",
    "curves.sure": "{side} {range}° ± {number}°",
    "curves.unsure": "{side} ± {number}°: not to be judged from this view",
    "curves.empty": "The joints were not seen well enough to draw this.",
    "speed.title": "Did you keep your speed?",
    "speed.caption": "{exercise}: each repetition, and the line through them. 100 % is the fastest of its set.",
    "speed.lost": "lost {number}",
    "speed.empty": "This takes two repetitions in a set.",
    "energy.title": "Energy",
    "energy.caption": "Points in each set.",
    "energy.empty": "No energy was measured.",
    "weeks.title": "Week by week",
    "weeks.caption": "{exercise}: repetitions a week, and their quality.",
    "weeks.caption_held": "{exercise}: seconds held a week, and their quality.",
    "weeks.up": "Quality up from {before} to {now} since {day}.",
    "weeks.same": "Quality steady at {now} since {day}.",
    "weeks.down": "Quality {now}; it was {before} on {day}.",
    "weeks.now": "this week",
    "weeks.first": "Your first report. From the next one on, this shows how you get on.",
    "weeks.guest": "Members find their weeks here. Guests are forgotten, as they wish.",
    "weeks.batch": "A video by itself: there are no weeks to compare.",
    # the sets
    "sets.title": "Set by set",
    "sets.with": "{exercise}, {load}",
    "sets.points": "{count} points",
    "sets.points_one": "1 point",
    "sets.set": "Set",
    "sets.exercise": "Exercise",
    "sets.amount": "Counted",
    "sets.quality": "Quality",
    "sets.range": "Range",
    "sets.tempo": "A repetition",
    "sets.lost": "Speed lost",
    "sets.more": "and {count} more sets",
    "sets.more_one": "and 1 more set",
    # what did not count
    "not.title": "Not counted",
    "not.none": "Everything you did counted.",
    "not.lead": "Only whole movements count. So it stays honest.",
    "not.line": "{count} × {reason}",
    "not.at": "{exercise}, at {times}",
    "reason.too_shallow": "not far enough",
    "reason.too_fast": "too fast",
    "reason.too_slow": "too slow",
    "reason.limbs_not_visible": "I could not see you",
    "reason.wrong_view": "I cannot see it from this side",
    "reason.half_way": "came back only part of the way",
    "reason.too_short": "not held long enough",
    "reason.not_this_exercise": "a different movement",
    # how far to trust it
    "trust.title": "How sure is this?",
    "trust.lead": "The true angle lies within ± two times in three.",
    "trust.plane": "Angles are those of the picture: what points towards the camera looks shorter.",
    "trust.assumed": "Depth is worked out with an assumed {what}.",
    "trust.camera": "camera",
    "trust.height": "body height",
    "trust.front": "The camera saw you from the front.",
    "trust.side": "The camera saw you from the side.",
    "trust.three_quarter": "The camera saw you at an angle.",
    "trust.back": "The camera saw you from behind.",
    "trust.good": "{joint}: ± {number}°, to be trusted.",
    "trust.part": "{joint}: only the {side} can be judged from this view.",
    "trust.poor": "{joint}: cannot be judged from this view, ± {number}°.",
    "trust.unseen": "No joint was seen well enough to be judged.",
    "trust.none": "Nothing was measured that could be wrong.",
    "note.title": "Note",
    "foot": "Made by the mirror, on the machine in the gym. A training aid, no medical advice.",
    # the player in 3D
    "player.play": "Play",
    "player.pause": "Pause",
    "player.speed": "Speed",
    "player.position": "Position",
    "player.hint": "Drag to turn, wheel or two fingers to come nearer. Space plays, arrows step.",
    "player.front": "Front",
    "player.side": "Side",
    "player.above": "Above",
    "player.curves": "Angles",
    "player.rep": "Repetition {number}",
    "player.figure": "Figure in 3D",
    "player.lean": "trunk",
    # joints
    "joint.knee": "knee",
    "joint.hip": "hip",
    "joint.ankle": "ankle",
    "joint.elbow": "elbow",
    "joint.shoulder": "shoulder",
    # days
    "weekday.0": "Monday",
    "weekday.1": "Tuesday",
    "weekday.2": "Wednesday",
    "weekday.3": "Thursday",
    "weekday.4": "Friday",
    "weekday.5": "Saturday",
    "weekday.6": "Sunday",
    "month.1": "January",
    "month.2": "February",
    "month.3": "March",
    "month.4": "April",
    "month.5": "May",
    "month.6": "June",
    "month.7": "July",
    "month.8": "August",
    "month.9": "September",
    "month.10": "October",
    "month.11": "November",
    "month.12": "December",
    "mon.1": "Jan",
    "mon.2": "Feb",
    "mon.3": "Mar",
    "mon.4": "Apr",
    "mon.5": "May",
    "mon.6": "Jun",
    "mon.7": "Jul",
    "mon.8": "Aug",
    "mon.9": "Sep",
    "mon.10": "Oct",
    "mon.11": "Nov",
    "mon.12": "Dec",
}
"""Key -> English. Braces are filled in; a test checks that every language has the same ones."""

UNKNOWN = "–"
"""What stands for a number that is not known."""


class PhraseTable:
    """A table of words in one language, and how it writes decimals and dates, which is the same in all of them."""

    def __init__(self, translate: Translate, table: Mapping[str, str]) -> None:
        self._translate, self._table = translate, table

    def __call__(self, key: str, **values: object) -> str:
        """The words of a key, with its braces filled in. Raises KeyError for a key that is not in the table.

        A whole number `count` chooses the plural form, also of words that it stands beside.
        """
        return fill_in(self._translate, self._table[key], values)

    def exercise(self, english: str) -> str:
        """A title or cue as a rule file has it."""
        return self._translate(english) if english else ""

    def decimal(self, number: str) -> str:
        """A number as Python writes it, `1.5`, with the decimal sign of the language, `1,5`."""
        return number.replace(".", self._translate(PHRASES["number"])[1])

    def numeric_date(self, when: date) -> str:
        """Day, month and year in figures, in the language's order."""
        parts = {"day": f"{when.day:02d}", "month": f"{when.month:02d}", "year": when.year}
        return fill_in(self._translate, PHRASES["date"], parts)

    def day_short(self, when: date) -> str:
        """Day and month."""
        month = self._translate(PHRASES[f"mon.{when.month}"])
        return fill_in(self._translate, PHRASES["day_short"], {"date": when.day, "month": month})


class Phrases(PhraseTable):
    """The report's table, and its numbers and days. `language` is two letters."""

    def __init__(self, language: str = "en", translate: Translate = str) -> None:
        super().__init__(translate, PHRASES)
        self.language = language

    def number(self, value: float, decimals: int = 0) -> str:
        """As the language writes it; a dash for what is not known."""
        if not math.isfinite(value):
            return UNKNOWN
        # no "-0"
        return self.decimal(f"{round(value, decimals) + 0.0:.{decimals}f}")

    def percent(self, share: float) -> str:
        """Of a share, 0.92 as 92 %."""
        return self("percent", number=self.number(100 * share)) if math.isfinite(share) else UNKNOWN

    def load(self, value: float) -> str:
        """A weight in kg."""
        return self("kilograms", number=self.number(value, 0 if value == round(value) else 1))

    def seconds(self, value: float, decimals: int = 1) -> str:
        """A time in s."""
        return self("seconds", number=self.number(value, decimals)) if math.isfinite(value) else UNKNOWN

    def day(self, when: datetime) -> str:
        """With its weekday and year."""
        return self(
            "day",
            weekday=self(f"weekday.{when.weekday()}"),
            date=when.day,
            month=self(f"month.{when.month}"),
            year=when.year,
        )

    def clock(self, when: datetime) -> str:
        """The time of day."""
        return self("clock", hour=when.hour, minute=f"{when.minute:02d}")


def lapse(seconds: float) -> str:
    """Minutes and seconds since the beginning, 1:05."""
    whole = int(seconds) if math.isfinite(seconds) else 0
    return f"{whole // 60}:{whole % 60:02d}"
