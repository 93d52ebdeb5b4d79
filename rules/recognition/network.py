"""The recogniser's network: three convolutions over time, their mean and largest answers, two layers; numpy alone.

A few such networks, its members, that were trained from other beginnings answer together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

import numpy as np

from rules.recognition.windows import CHANNELS, STEPS, Array, centre_windows, mirror_windows

STRIDES = (1, 2, 2)
"""Samples from one answer of each convolution to the next."""
WEIGHTS = "weights.npz"
NONE = "none"


class NetworkError(ValueError):
    """A file that holds no weights of this network. The message names the file and what to do."""


@dataclass(frozen=True)
class Network:
    """`classes` are tuples of exercises that one answer stands for, `none` among them; `kernels` (members, width, in,
    out) and `layers` (members, in, out) have their `biases` (members, out) beside them."""

    classes: tuple[tuple[str, ...], ...]
    kernels: tuple[Array, ...]
    layers: tuple[Array, ...]
    biases: tuple[Array, ...]

    @classmethod
    def load(cls, path: Path) -> Network:
        """Read weights. Raises NetworkError, which names the file, where they are not there or do not fit."""
        try:
            with np.load(path, allow_pickle=False) as file:
                return cls.of({name: file[name] for name in file.files})
        except (OSError, KeyError, ValueError) as error:
            raise NetworkError(
                f"{path}: no weights of the recogniser ({error}); make them with python -m bench.recogniser train"
            ) from error

    @classmethod
    def of(cls, arrays: Mapping[str, np.ndarray]) -> Network:
        """A network of named arrays: `classes`, kernel0…, layer0…, bias0…, of one member where they have no axis for
        more. Raises KeyError, ValueError."""
        classes = tuple(tuple(str(words).split()) for words in arrays["classes"])
        kernels = tuple(_part(arrays[f"kernel{i}"], 4) for i in range(len(STRIDES)))
        layers = tuple(_part(arrays[f"layer{i}"], 3) for i in range(2))
        biases = tuple(_part(arrays[f"bias{i}"], 2) for i in range(len(STRIDES) + 2))
        if kernels[0].shape[-2] != CHANNELS or layers[-1].shape[-1] != len(classes):
            raise ValueError(f"made for {kernels[0].shape[-2]} channels and {layers[-1].shape[-1]} classes")
        return cls(classes, kernels, layers, biases)

    @classmethod
    def together(cls, members: Sequence[Network]) -> Network:
        """Networks of the same classes as one."""
        parts = (
            tuple(np.concatenate(same) for same in zip(*(getattr(own, name) for own in members), strict=True))
            for name in ("kernels", "layers", "biases")
        )
        return cls(members[0].classes, *parts)

    def save(self, path: Path) -> None:
        """Write the weights, in 16 bits."""
        parts = {"kernel": self.kernels, "layer": self.layers, "bias": self.biases}
        named = {
            f"{name}{i}": part.astype(np.float16) for name, own in parts.items() for i, part in enumerate(own)
        }
        np.savez(path, allow_pickle=False, classes=np.array([" ".join(own) for own in self.classes]), **named)

    @property
    def nothing(self) -> int:
        """Which class is `none`."""
        return self.classes.index((NONE,))

    def class_of(self, exercise: str) -> int | None:
        """The class of an exercise, or None for one that the network was not trained on."""
        return next((i for i, names in enumerate(self.classes) if exercise in names), None)

    def probabilities(self, windows: Array) -> Array:
        """Of each class (k, classes), for windows (k, STEPS, CHANNELS): the mean of the members, each of which sees
        them and their mirror images."""
        if not len(windows):
            return np.zeros((0, len(self.classes)), dtype=np.float32)
        ready = centre_windows(windows[:, -STEPS:])
        both = self._answers(np.concatenate([ready, mirror_windows(ready)]))
        logits = (both[:, : len(windows)] + both[:, len(windows) :]) / 2
        grown = np.exp(logits - logits.max(axis=-1, keepdims=True))
        return np.asarray((grown / grown.sum(axis=-1, keepdims=True)).mean(0))

    def _answers(self, x: Array) -> Array:
        """The classes' logits (members, k, classes)."""
        x = x[None]
        for kernel, bias, stride in zip(self.kernels, self.biases, STRIDES, strict=False):
            x = np.maximum(_convolve(x, kernel, stride) + bias[:, None, None], 0.0)
        pooled = np.concatenate([x.mean(axis=2), x.max(axis=2)], axis=2)
        hidden = np.maximum(pooled @ self.layers[0] + self.biases[-2][:, None], 0.0)
        return np.asarray(hidden @ self.layers[1] + self.biases[-1][:, None])


def _part(array: np.ndarray, axes: int) -> Array:
    """Weights with an axis for the members."""
    part = np.asarray(array, np.float32)
    return part[None] if part.ndim == axes - 1 else part


def _convolve(x: Array, kernel: Array, stride: int) -> Array:
    """Convolution over time of (members or 1, k, n, in) with (members, width, in, out), no padding."""
    members, width, incoming, outgoing = kernel.shape
    seen, count = x.shape[1], (x.shape[2] - width) // stride + 1
    at = np.arange(count)[:, None] * stride + np.arange(width)
    flat = x[:, :, at].reshape(len(x), seen * count, width * incoming)
    return np.asarray(flat @ kernel.reshape(members, -1, outgoing)).reshape(members, seen, count, outgoing)


@cache
def read_shipped() -> Network:
    """The network that comes with this package."""
    with resources.as_file(resources.files("rules.recognition") / WEIGHTS) as path:
        return Network.load(path)
