"""Which TensorRT this machine has for its card: `tensorrt_rtx` for RTX cards, `tensorrt` for Jetsons and the rest."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from contextlib import suppress
from types import ModuleType
from typing import Any

from engines.errors import EngineError
from engines.runtime.driver import Card

RTX, CLASSIC = "tensorrt_rtx", "tensorrt"
OLDEST = {RTX: (1, 2), CLASSIC: (10, 0)}
"""The first versions whose networks, profiles and named tensors are as `engines.runtime` uses them."""

INSTALL = (
    "for an RTX card: pip install 'open-gym-mirror[rtx]'; a Jetson's comes with JetPack (make the virtual "
    "environment with --system-site-packages); data-centre cards: pip install tensorrt"
)


class NoTensorRTError(EngineError):
    """No TensorRT that runs on this machine's card is installed."""


def find_tensorrt(card: Card, load: Callable[[str], ModuleType] = importlib.import_module) -> ModuleType:
    """The TensorRT module for a card: TensorRT-RTX where it runs there, else the classic one.

    Raises NoTensorRTError, with what was found and what to install.
    """
    problems = []
    for name in (RTX, CLASSIC):
        try:
            module = load(name)
        except (
            Exception
        ) as error:  # a library that is missing is an OSError, an ImportError, or an Error of its own
            if not isinstance(error, ModuleNotFoundError):
                problems.append(f"{name} cannot be loaded ({' '.join(str(error).split())})")
            continue
        why = unfit(module, card)
        if why is None:
            return module
        problems.append(why)
    raise NoTensorRTError("; ".join([*(problems or ["TensorRT is not installed"]), INSTALL]))


def is_rtx(trt: Any) -> bool:
    """Whether a module is TensorRT-RTX, which compiles for the card at run time and captures graphs by itself."""
    return bool(trt.__name__ == RTX)


def load_flavours(load: Callable[[str], ModuleType] = importlib.import_module) -> list[ModuleType]:
    """The TensorRT modules that can be loaded here, whatever card there is."""
    found = []
    for name in (RTX, CLASSIC):
        with suppress(Exception):  # what a library that is missing raises is its own matter
            found.append(load(name))
    return found


def tensorrt_rtx(load: Callable[[str], ModuleType] = importlib.import_module) -> ModuleType:
    """TensorRT-RTX, which builds plans without a card. Raises NoTensorRTError where it is not installed."""
    try:
        return load(RTX)
    except Exception as error:
        raise NoTensorRTError(
            f"{RTX} cannot be loaded ({error}); pip install 'open-gym-mirror[rtx]'"
        ) from error


def unfit(module: ModuleType, card: Card) -> str | None:
    """Why a TensorRT cannot be used with a card, or None."""
    name = module.__name__
    if version(module) < OLDEST[name]:
        return (
            f"{name} {module.__version__} is too old: {OLDEST[name][0]}.{OLDEST[name][1]} or newer is needed"
        )
    if name == RTX and not supports(module, card.capability):
        return f"TensorRT-RTX {module.__version__} does not run on {card}"
    return None


def version(module: ModuleType) -> tuple[int, int]:
    """(major, minor)."""
    major, minor, *_ = module.__version__.split(".")
    return int(major), int(minor)


def supports(module: ModuleType, capability: tuple[int, int]) -> bool:
    """Whether TensorRT-RTX has code for a compute capability: not for 9.0 (H100, H200) or 10.0 (B200), say."""
    known = getattr(module, "ComputeCapability", None)
    if known is None:
        return capability in ((7, 5), (8, 6), (8, 9), (12, 0))
    return f"SM{capability[0]}{capability[1]}" in known.__members__
