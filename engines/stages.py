"""Which model does each stage of a profile on this machine.

3DMPPE's makers keep no lasting address, so its files must be brought. Until they are, a profile that names a
`fallback3d` has its 3D of that model, and says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from engines import cache
from engines.entries import Entry
from engines.zoo import Zoo


@dataclass(frozen=True, slots=True)
class Stages:
    """Stage -> model name, as they are done here; the models that were to do 3D and have to be brought first."""

    models: dict[str, str]
    absent: tuple[str, ...] = ()

    @property
    def uses_fallback(self) -> bool:
        """Whether 3D is done by another model than the profile's."""
        return bool(self.absent)

    @property
    def notice(self) -> str:
        """What was stepped back from, for people; "" where nothing was."""
        if not self.absent:
            return ""
        return f"3D comes from {self.models['pose3d']}: {', '.join(self.absent)} must be brought"

    @property
    def remedy(self) -> str:
        """The commands that bring what is absent; "" where nothing is."""
        return ", ".join(f"mirror engines import {name} --from FILE" for name in self.absent)


def stages_of(known: Zoo, profile: str) -> Stages:
    """The stages of a profile: its own, or with `fallback3d` where a model of its 3D can only be brought.

    Raises UnknownNameError for a profile that is not there.
    """
    chosen = known.profile(profile)
    if chosen.fallback3d is None:
        return Stages(chosen.stages)
    three_d = {stage: name for stage, name in chosen.stages.items() if stage.endswith("3d")}
    absent = tuple(name for name in three_d.values() if must_be_brought(known.model(name)))
    if not absent:
        return Stages(chosen.stages)
    flat = {stage: name for stage, name in chosen.stages.items() if stage not in three_d}
    return Stages({**flat, "pose3d": chosen.fallback3d}, absent)


def must_be_brought(entry: Entry) -> bool:
    """Whether an entry's file is not here and comes from no source."""
    return cache.find(entry) is None and not entry.sources
