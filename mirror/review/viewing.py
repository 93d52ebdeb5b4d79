"""What is on show of one open recording: which set, which repetition, where the replay is, which channels.

A model without a screen: windows call its verbs and show what it returns.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import numpy as np

from engines.pose import FloatArray
from mirror.flow.words import Words
from mirror.results.opened import Opened
from mirror.review import charts
from mirror.review.charts import ChartRequest
from mirror.review.facts import changes, details
from mirror.review.measures import TIER, Measured, path_at, section_of
from mirror.review.replay import Replay, at_time, neighbour
from mirror.review.sketch import Sketch
from mirror.review.views import (
    ChartData,
    DetailsData,
    Entry,
    Mark,
    Span,
    StripItem,
    find_mark,
    place_mark,
    spans,
    strip,
)
from mirror.store.corrections import Key
from rules.channels import CHANNELS
from rules.results import Doubt, Hold, Rep, WorkoutSet

CHARTS = 2
"""Charts that stand side by side."""
_ESSENTIAL = frozenset(c.name for c in CHANNELS if c.tier in ("live", "essential"))


class Viewing:
    """One recording on show. Positions are seconds of the recording."""

    def __init__(self, opened: Opened, words: Words) -> None:
        self.opened, self.words = opened, words
        self.spans: tuple[Span, ...] = spans(opened)
        self.overlay = False
        self.wanted: tuple[ChartRequest, ...] = ()
        self.chosen: int | None = None
        self.sketch = Sketch(opened.drawings)
        self._picked = False
        self.span = self.spans[0]
        self.replay = Replay(opened.recording.poses.time, (self.span.start_s, self.span.end_s))
        # a set shows more than all of them together
        self.show(1 if len(self.spans) > 1 else 0)

    def show(self, index: int) -> None:
        """Put another set on show, at its start; out of range is the nearest."""
        self.span = self.spans[min(max(index, 0), len(self.spans) - 1)]
        speed = self.replay.speed
        self.replay = Replay(self.opened.recording.poses.time, (self.span.start_s, self.span.end_s))
        self.replay.set_speed(speed)
        self.chosen = 0 if self.span.entries else None
        if not self._picked:
            self.wanted = ()

    @property
    def place(self) -> int:
        """Which of `spans` is on show."""
        return self.spans.index(self.span)

    @property
    def entry(self) -> Entry | None:
        """What is chosen in the strip."""
        return None if self.chosen is None else self.span.entries[self.chosen]

    @property
    def sections(self) -> list[tuple[float, float]]:
        """Start and end of each entry."""
        return self.span.sections

    def choose(self, index: int) -> None:
        """Choose an entry and go to its start."""
        if 0 <= index < len(self.span.entries):
            self.chosen = index
            if self.replay.loop is not None:
                self.replay.repeat(self.sections[index])
            self.replay.seek(self.sections[index][0])

    def follow(self) -> bool:
        """Choose what the replay has come to; whether that is another entry than before."""
        here = at_time(self.sections, self.replay.position)
        if here is None or here == self.chosen or self.replay.loop is not None:
            return False
        self.chosen = here
        return True

    def next_entry(self, way: int) -> None:
        """The repetition, hold or doubt after (1) or before (-1) the one that is chosen."""
        if self.chosen is not None:
            self.choose(min(max(self.chosen + way, 0), len(self.span.entries) - 1))

    def next_doubt(self) -> bool:
        """The next doubt that nobody has settled, from the chosen entry on and round; whether there is one."""
        open_ones = [
            i
            for i, entry in enumerate(self.span.entries)
            if isinstance(entry.row, Doubt)
            and entry.key is not None
            and self.opened.answer_to(entry.key) is None
        ]
        if not open_ones:
            return False
        after = [i for i in open_ones if i > (-1 if self.chosen is None else self.chosen)]
        self.choose((after or open_ones)[0])
        return True

    def toggle_loop(self) -> None:
        """Repeat the chosen entry, or go on."""
        if self.replay.loop is not None or self.chosen is None:
            self.replay.repeat(None)
        else:
            self.replay.repeat(self.sections[self.chosen])

    def key(self, index: int | None = None) -> Key | None:
        """By what a correction names an entry, the chosen one where none is given."""
        at = self.chosen if index is None else index
        return None if at is None or at >= len(self.span.entries) else self.span.entries[at].key

    def take_corrections(self, opened: Opened) -> None:
        """Take what has been corrected since; everything else stays where it is."""
        self.opened = opened

    def replace_recording(self, opened: Opened) -> None:
        """Something was marked, moved or taken back: the same place of the recording, with it in the strip."""
        place, position, speed = self.place, self.replay.position, self.replay.speed
        self.opened, self.spans = opened, spans(opened)
        self.show(place)
        self.replay.set_speed(speed)
        self.replay.seek(position)
        self.follow()

    def mark(self) -> Mark | None:
        """A new repetition about the replay's position; None where no set is on show."""
        one = self._set_here
        if one is None:
            return None
        return Mark(one.number, *place_mark(one, self.replay.position, self.opened.length_s))

    def move_mark(self, edge: str) -> Mark | None:
        """The marked repetition that is chosen, its `start` or `end` at the replay's position; None of anything
        else."""
        entry = self.entry
        doubt = None if entry is None else find_mark(entry.of, entry.key)
        if entry is None or doubt is None:
            return None
        at = self.replay.position
        start, end = (at, doubt.end_s) if edge == "start" else (doubt.start_s, at)
        return Mark(entry.of.number, start, end, entry.key)

    @property
    def edges(self) -> tuple[float, float] | None:
        """Start and end of the marked repetition that is chosen, which can be moved; None of anything else."""
        entry = self.entry
        doubt = None if entry is None else find_mark(entry.of, entry.key)
        return None if doubt is None else (doubt.start_s, doubt.end_s)

    def take_back_mark(self, index: int | None = None) -> Mark | None:
        """Taking a marked repetition back; None of anything else."""
        at = self.chosen if index is None else index
        entry = None if at is None or at >= len(self.span.entries) else self.span.entries[at]
        if entry is None or find_mark(entry.of, entry.key) is None:
            return None
        return Mark(entry.of.number, math.nan, math.nan, entry.key)

    @property
    def _set_here(self) -> WorkoutSet | None:
        """The set of the chosen entry, else the one that is on show or about the replay's position."""
        if self.entry is not None:
            return self.entry.of
        at = self.replay.position
        return next((one for one in self.span.sets if one.start_s <= at <= one.end_s), None) or next(
            iter(self.span.sets), None
        )

    def title(self) -> str:
        """Who, what, which set."""
        of = self.opened.recording
        who = of.title if of.kind == "batch" else of.member or self.words("list.guest")
        names = list(dict.fromkeys(one.title for one in self.span.sets))
        what = ", ".join(self.words.exercise(name) for name in names[:3]) or self.words("list.nothing")
        which = (
            self.words("head.set", number=self.span.number) if self.span.number else self.words("head.whole")
        )
        return "  ·  ".join((who, what, which))

    def short_title(self) -> str:
        """Who and when."""
        of = self.opened.recording
        who = of.title if of.kind == "batch" else of.member or self.words("list.guest")
        if of.began_at is None:
            return who
        return "  ·  ".join((who, _began(of.began_at, self.words)))

    def facts(self) -> str:
        """How many, how long, how hard, which camera."""
        words, of = self.words, self.opened.recording
        ruled = sum(len(one.reps) for one in self.span.sets)
        added, refused = changes(self.opened, self.span)
        right = ruled + added - refused
        parts = [words("head.reps_one") if right == 1 else words("head.reps", count=right)]
        if added or refused:
            parts[0] += f" ({words('head.changed', count=ruled, added=added, refused=refused)})"
        doubts = sum(isinstance(entry.row, Doubt) for entry in self.span.entries) - added
        if doubts:
            parts[0] += ", " + (
                words("head.doubts_one") if doubts == 1 else words("head.doubts", count=doubts)
            )
        seconds = (
            sum(one.end_s - one.start_s for one in self.span.sets) if self.span.number else self.span.length_s
        )
        parts.append(words("head.seconds", seconds=f"{seconds:.0f}"))
        energy = sum(one.energy for one in self.span.sets)
        if seconds > 0 and energy > 0:
            parts.append(words("head.energy", points=f"{60 * energy / seconds:.0f}"))
        calibration = of.judged_by.get("calibration")
        name = calibration.get("name") if isinstance(calibration, Mapping) else calibration
        parts.append(words("head.camera", name=name) if name else words("head.uncalibrated"))
        if of.began_at is not None:
            parts.append(_began(of.began_at, self.words))
        return "   ·   ".join(parts)

    def caption(self) -> str:
        """What the picture shows: which repetition, and on which way."""
        here = at_time(self.sections, self.replay.position)
        if here is None:
            return ""
        row = self.span.entries[here].row
        if isinstance(row, Doubt):
            return self.words("picture.doubt")
        if isinstance(row, Hold):
            return self.words("picture.hold", number=row.hold)
        way = "picture.out" if self.replay.position < row.turn_s else "picture.back"
        return "  ·  ".join((self.words("picture.rep", number=row.rep), self.words(way)))

    def strip(self) -> tuple[StripItem, ...]:
        """The entries of the set, with times since its start."""
        return strip(self.opened, self.span, self.words)

    def details(self, found: Measured | None) -> DetailsData:
        """The panel at the right."""
        return details(self.opened, self.span, self.chosen, found, self.words)

    @property
    def tier(self) -> str:
        """The channels that have to be computed for what is wanted."""
        names = [name for one in self.wanted for name in one.names]
        return TIER if all(name in _ESSENTIAL for name in names) else "all"

    @property
    def section(self) -> tuple[float, float]:
        """What has to be measured for what is on show."""
        return section_of((self.span.start_s, self.span.end_s), self.replay.position)

    def pick(self, names: Sequence[str]) -> None:
        """Show channels; what was shown before moves on to the right, and out."""
        self._picked = True
        fresh = charts.pair_channels(names)
        before = [one for one in self.wanted if one not in fresh]
        self.wanted = (*fresh, *before)[: max(CHARTS, len(fresh))]

    def charts(self, found: Measured | None) -> tuple[ChartData | None, ...]:
        """The charts of what was measured; None while it is not."""
        if found is None:
            return (None,) * CHARTS
        if not self.wanted:
            self.wanted = charts.most_moved(found, self._reps(found))
        return tuple(self._chart(found, one) for one in self.wanted[:CHARTS])

    def _chart(self, found: Measured, wanted: ChartRequest) -> ChartData:
        if self.overlay:
            return charts.over_each_other(found, wanted, self._reps(found), self.rep, self.words)
        target = charts.target_of(self._exercise, wanted.base)
        return charts.over_time(found, wanted, self.words, target, self.span.start_s)

    @property
    def rep(self) -> Rep | None:
        """The repetition that is chosen."""
        return self.entry.row if self.entry is not None and isinstance(self.entry.row, Rep) else None

    @property
    def _exercise(self) -> str:
        return self.entry.of.exercise if self.entry is not None else self.span.exercise

    def _reps(self, found: Measured) -> list[Rep]:
        low, high = found.span
        mine = self.entry.of if self.entry is not None else None
        reps = self.span.reps if mine is None or self.span.number else mine.reps
        return [rep for rep in reps if low - 1e-6 <= rep.start_s and rep.end_s <= high + 1e-6]

    @property
    def cursor(self) -> float | None:
        """Where the charts' cursor stands: seconds since the set's start, or % of the repetition."""
        if self.overlay:
            return charts.at_percent(self.span.reps, self.replay.position)
        return self.replay.position - self.span.start_s

    def seek_chart(self, x: float) -> None:
        """Go to where a chart was clicked."""
        if not self.overlay:
            self.replay.seek(x + self.span.start_s)
        elif self.rep is not None:
            self.replay.seek(self.rep.start_s + x / 100.0 * (self.rep.end_s - self.rep.start_s))

    @property
    def window(self) -> tuple[float, float] | None:
        """What of the time the charts show: about the chosen entry, seconds since the set's start."""
        if self.overlay:
            return None
        row = None if self.entry is None else self.entry.row
        rep = row if isinstance(row, Rep) else None
        low, high = charts.about(rep, (self.span.start_s, self.span.end_s), self.replay.position)
        return low - self.span.start_s, high - self.span.start_s

    def pose(self, at_s: float | None = None) -> tuple[FloatArray | None, FloatArray, FloatArray | None]:
        """Key points (30, 2) px, scores (30,), metres (30, 3); None where there is none.

        Of the frame on show, or of that of a time: a picture that was long in decoding goes with its own pose.
        """
        poses = self.opened.recording.poses
        i = self.replay.frame if at_s is None else self.replay.frame_at(at_s)
        if not len(poses):
            return None, np.zeros(0), None
        xy = poses.xy[i] if np.isfinite(poses.xy[i]).any() else None
        xyz = None if poses.xyz is None or not np.isfinite(poses.xyz[i]).any() else poses.xyz[i]
        return xy, poses.score[i], xyz

    def path(self, at_s: float | None = None) -> FloatArray | None:
        """The way of the bar (n, 2) px up to the frame on show, or to a time; None where nothing is lifted."""
        recording = self.opened.recording
        return path_at(recording.sets, recording.poses, self.replay.position if at_s is None else at_s)

    def stage(self, most: int = 400) -> FloatArray | None:
        """Some poses (n, 30, 3) of the set, by which floor and size of the 3D figure are found."""
        poses = self.opened.recording.poses
        if poses.xyz is None:
            return None
        first, last = np.searchsorted(poses.time, [self.span.start_s, self.span.end_s])
        found = poses.xyz[int(first) : int(last) : max(1, int(last - first) // most)]
        return found if np.isfinite(found).any() else None

    def skip(self, way: int) -> None:
        """To the next (1) or the previous (-1) entry by time, wherever the replay is."""
        found = neighbour(self.sections, self.replay.position, way)
        if found is not None:
            self.choose(found)

    def note(self, text: str) -> None:
        """The trainer's note has been written."""
        self.opened = replace(self.opened, note=text.strip())


def _began(at: float, words: Words) -> str:
    """Date and time of day."""
    when = datetime.fromtimestamp(at)
    return f"{words.numeric_date(when)} {when:%H:%M}"
