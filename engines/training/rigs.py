"""Rigs: which joints of a motion-capture skeleton are which of our key points, declared in `rigs.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

import msgspec


class RigHead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The head's centre lies at base + at * (tip - base); its crown lies further that way."""

    base: str
    tip: str
    at: float


class Eyes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The line from the skull's base to the eyes stands `rise_deg` forward of the head's own up."""

    base: str
    rise_deg: float


class Rig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rig of `rigs.toml`, which says what the fields mean."""

    sources: tuple[str, ...]
    marker: str
    swap: tuple[str, str]
    points: dict[str, str]
    ball: str
    head: RigHead
    heel: str | None = None
    ball_at: float = 1.0
    face: tuple[str, ...] = ()
    eyes: Eyes | None = None

    def right(self, joint: str) -> str:
        """The right side's joint of a left one."""
        return joint.replace(*self.swap, 1)

    @property
    def joints(self) -> dict[str, str]:
        """Our name (both sides) -> the rig's joint; `ball` and `heel` of each foot with their side in front."""
        feet = {"left_ball": self.ball} | ({"left_heel": self.heel} if self.heel else {})
        left = {**self.points, **feet}
        return left | {name.replace("left", "right", 1): self.right(joint) for name, joint in left.items()}

    @property
    def needed(self) -> set[str]:
        """Every joint that the rig's clips must have."""
        own = {self.head.base, self.head.tip, *self.face, *self.joints.values()}
        return own | ({self.eyes.base} if self.eyes else set())


@cache
def rigs() -> dict[str, Rig]:
    """All rigs by name."""
    text = (resources.files("engines.training") / "rigs.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), dict[str, Rig])


def rig_of(source: str, names: Mapping[str, int]) -> Rig:
    """The rig of a clip, from its source and its joints' names. Raises ValueError where none fits."""
    for rig in rigs().values():
        if source in rig.sources and rig.marker in names:
            missing = rig.needed - names.keys()
            if missing:
                raise ValueError(f"a clip of {source} has no joint {sorted(missing)[0]!r}")
            return rig
    raise ValueError(
        f"no rig of rigs.toml fits a clip of {source} with joints {', '.join(list(names)[:5])}, …"
    )
