"""Which exercises count along: those that the body has looked like of late. The others sleep, and cost nothing.

An exercise that wakes has the last seconds to see first: its repetitions from before are not lost. Blocks end with
the windows, live and for recordings alike, so that both come to the same counts.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from rules.body import Body, join_blocks
from rules.quantities import Quantities
from rules.recognition.looks import Looks

WAKE, BESIDE = 0.005, 0.1
"""An exercise wakes in a window that looks like it at least by this, and by this share of what it looks like most."""
PATIENT = 4
"""Who is awake but does not look like it now sees so many blocks as one, which costs half as much as one by one."""
WAKEFUL_S = 6.0
"""And stays awake for so long after the last such window."""
BEFORE_S = 12.0
"""What an exercise that wakes sees of the time before."""
AT_ONCE = 48
"""So many blocks of the past are caught up with at a time, by all exercises together: no frame waits long."""
UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class FrameBlock:
    """Some frames, their quantities (computed once for all exercises), and their number in the order of blocks."""

    number: int
    body: Body
    quantities: Quantities


class Along:
    """Who is awake among exercises with these classes; one that has none never sleeps."""

    def __init__(self, classes: Sequence[int | None], looks: Looks) -> None:
        self._looks = looks
        self._classes = np.array([UNKNOWN if known is None else known for known in classes], dtype=int)
        self._blocks: deque[FrameBlock] = deque()
        self._alive = np.full(len(classes), -np.inf)
        self._like = np.zeros(len(classes))
        self._next = [0] * len(classes)
        self._number = 0

    def add(self, body: Body) -> None:
        """Take the next block."""
        for time, row in self._looks.see(body):
            like = np.append(row, 0.0)[self._classes]
            self._alive[like >= max(WAKE, BESIDE * like.max())] = time
            self._like = like
        self._blocks.append(FrameBlock(self._number, body, Quantities(body)))
        self._number += 1

    def due(self, chosen: int | None, holding: Sequence[int] = ()) -> list[tuple[int, FrameBlock]]:
        """What each exercise that is awake is to see now, the likeliest first; the chosen one has seen it already.

        `holding` are those whose posture is being held: they stay awake until it ends.
        """
        self._forget()
        now = self._blocks[-1].body.time[-1]
        self._alive[list(holding)] = now
        if chosen is not None:
            self._next[chosen] = self._number
        room, found, made = AT_ONCE, [], dict[tuple[int, int, bool], FrameBlock]()
        for number in self._awake():
            if number == chosen or self._may_wait(number):
                continue
            blocks = self._unseen(number, room)
            room = max(room - len(blocks) + 1, 0)
            key = (blocks[0].number, blocks[-1].number, bool(blocks[0].body.cut[0]))
            made[key] = made.get(key) or _as_one(blocks)
            found.append((number, made[key]))
        return found

    def rest(self, number: int) -> FrameBlock | None:
        """All that one exercise has still to see; None where that is nothing."""
        blocks = self._unseen(number, len(self._blocks))
        return _as_one(blocks) if blocks else None

    def _may_wait(self, number: int) -> bool:
        unlikely = self._like[number] < max(WAKE, BESIDE * self._like.max())
        return bool(unlikely) and self._number - max(self._next[number], self._blocks[0].number) < PATIENT

    def begun(self, number: int) -> bool:
        """Whether an exercise was ever awake."""
        return self._next[number] > 0

    def _awake(self) -> list[int]:
        now = self._blocks[-1].body.time[-1]
        awake = np.flatnonzero((self._alive >= now - WAKEFUL_S) | (self._classes == UNKNOWN))
        return sorted(awake.tolist(), key=lambda number: -self._like[number])

    def _unseen(self, number: int, past: int) -> list[FrameBlock]:
        """The next blocks of one exercise, one more than `past`; after a gap it begins as after a cut."""
        start = max(self._next[number] - self._blocks[0].number, 0)
        blocks = [self._blocks[i] for i in range(start, min(start + past + 1, len(self._blocks)))]
        if blocks and 0 < self._next[number] < blocks[0].number:
            blocks[0] = _cut(blocks[0])
        self._next[number] = blocks[-1].number + 1 if blocks else self._next[number]
        return blocks

    def _forget(self) -> None:
        """What is older than anybody needs."""
        now = self._blocks[-1].body.time[-1]
        while self._blocks[0].body.time[-1] < now - BEFORE_S and self._blocks[0].number < self._behind():
            self._blocks.popleft()

    def _behind(self) -> int:
        """The number of the oldest block that an exercise on its way has still to see."""
        return min(
            (self._next[number] for number in self._awake() if self._next[number]), default=self._number
        )


def _as_one(blocks: Sequence[FrameBlock]) -> FrameBlock:
    if len(blocks) == 1:
        return blocks[0]
    body = join_blocks([block.body for block in blocks])
    return FrameBlock(blocks[-1].number, body, Quantities(body))


def _cut(block: FrameBlock) -> FrameBlock:
    cut = block.body.cut.copy()
    cut[0] = True
    return replace(block, body=replace(block.body, cut=cut))
