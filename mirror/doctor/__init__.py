"""`mirror doctor`: what this machine has for the mirror, and what to do about what it lacks.

A finding, and the host that is looked at, are declared here; each module looks at a few things and returns
findings, and `examination` puts them together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engines.entries import Profile
from mirror.settings import Settings

Level = Literal["ok", "warning", "problem"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, how it is, and what to do where it is not well."""

    topic: str
    level: Level
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.message}; {self.remedy}" if self.remedy else self.message


@dataclass(frozen=True, slots=True)
class HostContext:
    """The machine that is looked at: its settings, the profile it is to run, and where its files and variables are.

    `root` is / but in tests; `environ` the environment's variables.
    """

    settings: Settings
    profile: Profile
    environ: Mapping[str, str]
    root: Path = Path("/")

    @property
    def wants_gpu(self) -> bool:
        """Whether the profile prefers TensorRT."""
        return self.profile.runtimes[0] == "tensorrt"
