"""What the review's pieces say, as one table in English; other languages come through a translation."""

from __future__ import annotations

from export.report.phrases import Translate
from mirror.flow.words import Words

PIECE_WORDS: dict[str, str] = {
    "side.left": "left",
    "side.right": "right",
    # picture and figure
    "picture.none": "No picture was kept",
    "picture.nobody": "Nobody was seen here",
    "picture.name": "Picture",
    "draw.name": "Drawing",
    "draw.angle": "Angle: an arm, the corner, the other arm",
    "draw.line": "Line",
    "draw.free": "Free hand",
    "draw.label": "Label",
    "draw.label_text": "What it says",
    "draw.stopwatch": "Stopwatch",
    "draw.erase": "Erase what is chosen",
    "draw.undo": "Take the last drawing back",
    "draw.still": "Picture as PNG",
    "draw.clip": "Repetition as MP4",
    "figure.title": "3D",
    "figure.hint": "drag to turn",
    "figure.none": "No 3D in this session",
    "figure.name": "3D figure",
    "figure.ghost": "other",
    # replay
    "scrub.play": "Play",
    "scrub.pause": "Pause",
    "scrub.position": "Position",
    "scrub.speed": "Speed",
    "scrub.loop": "loop rep",
    "scrub.times": "{speed}x",
    # repetitions
    "strip.name": "Repetitions",
    "strip.doubt": "doubt",
    "strip.counted": "counted",
    "strip.added": "added",
    "strip.stays": "not counted",
    "strip.good": "good",
    "strip.fair": "fair",
    "strip.poor": "poor",
    "strip.rep": "Repetition {number}: {level}, quality {quality} %",
    "strip.hold": "Hold {number}: {label}, {level}",
    "strip.doubtful": "Doubt at {time}: {label}",
    "strip.none": "No repetition in this set",
    # charts
    "chart.mean": "mean",
    "chart.spread": "± SD",
    "chart.waiting": "Measuring …",
    "chart.none": "Nothing was measured here",
    "chart.seconds": "{value} s",
    "chart.percent": "{value} %",
    # channels
    "channels.search": "Search channels…",
    "channels.favourites": "Often used",
    "channels.pair": "left and right",
    "channels.none": "No channel is called that",
    "channels.name": "Channels",
    # trend
    "trend.none": "Not yet enough sessions",
    "trend.name": "Trend",
    # sessions
    "sessions.title": "Sessions",
    "sessions.search": "Search member, exercise…",
    "sessions.none": "No session is called that",
    "sessions.empty": "No session is kept yet",
    # details
    "details.fault": "Fault",
    "details.faults": "Faults",
    "details.doubt": "Doubt, {time}",
    "details.was_rep": "Was a rep",
    "details.right": "Right as is",
    "details.settled_rep": "Settled: was a repetition",
    "details.settled_right": "Settled: right as it is",
    "details.settled_none": "Settled: was none",
    "details.undo": "Undo",
    "details.note": "Add a note…",
    "details.note_name": "Note",
    # keys
    "keys.title": "Keys",
    "keys.close": "Press any key to close",
}  # fmt: skip
"""Key -> English."""


def piece_words(translate: Translate = str) -> Words:
    """The pieces' table in one language."""
    return Words(translate, PIECE_WORDS)
