"""What the GPU code asks of the CUDA driver, and whether there is one at all."""

from __future__ import annotations

import ctypes
import sys
from dataclasses import dataclass
from typing import Any, Protocol

from numpy.typing import DTypeLike, NDArray

from engines.errors import EngineError

LIBRARY = "nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1"


class NoGpuError(EngineError):
    """There is no NVIDIA driver, no GPU, or no way to talk to it from Python."""


class GpuError(EngineError):
    """A call to the GPU failed. `code` is the driver's name for it, such as CUDA_ERROR_OUT_OF_MEMORY."""

    def __init__(self, call: str, code: str, detail: str = "") -> None:
        self.code = code
        super().__init__(f"GPU: {call} failed: {code}{f' ({detail})' if detail else ''}")

    @property
    def out_of_memory(self) -> bool:
        """Whether only memory was missing; after any other failure the GPU's context is lost."""
        return "MEMORY" in self.code


@dataclass(frozen=True, slots=True)
class Card:
    """A GPU: its name, compute capability (major, minor), memory in bytes, and the driver's CUDA version."""

    name: str
    capability: tuple[int, int]
    memory: int
    cuda: tuple[int, int]

    def __str__(self) -> str:
        return f"{self.name} (compute capability {self.capability[0]}.{self.capability[1]})"


class Driver(Protocol):
    """The driver's calls that are needed here. All but `card` raise GpuError where the GPU refuses.

    Streams, captured graphs and addresses are what the driver has for them, as numbers or objects of its own.
    """

    def card(self) -> Card:
        """The first GPU that CUDA_VISIBLE_DEVICES allows. Raises NoGpuError where there is none."""

    def enter(self) -> None:
        """Make the GPU's context the calling thread's."""

    def reset(self) -> None:
        """Throw the context away with all that is in it, after a failure; `enter` makes a new one."""

    def allocate(self, size: int) -> int:
        """The address of so many bytes of GPU memory."""

    def free(self, address: int) -> None:
        """Give GPU memory back."""

    def pin_array(self, shape: tuple[int, ...], dtype: DTypeLike) -> NDArray[Any]:
        """An array in page-locked memory, which the GPU copies from and to by itself."""

    def unpin(self, array: NDArray[Any]) -> None:
        """Give page-locked memory back; the array must not be used again."""

    def stream(self) -> int:
        """A stream of one's own, as the number that TensorRT takes."""

    def end_stream(self, stream: int) -> None:
        """Give a stream back."""

    def upload(self, address: int, array: NDArray[Any], stream: int) -> None:
        """Begin to copy a pinned array to the GPU."""

    def download(self, array: NDArray[Any], address: int, stream: int) -> None:
        """Begin to copy from the GPU into a pinned array."""

    def wait(self, stream: int) -> None:
        """Until all that was begun on a stream is done."""

    def begin_capture(self, stream: int) -> None:
        """Record what comes on a stream from now on, instead of doing it."""

    def end_capture(self, stream: int) -> Any:
        """The graph of what was recorded, ready to launch."""

    def launch(self, graph: Any, stream: int) -> None:
        """Begin to do a captured graph."""

    def end_graph(self, graph: Any) -> None:
        """Give a graph back."""


def check_driver() -> tuple[int, int]:
    """The CUDA version (major, minor) of the NVIDIA driver, asked without any library of NVIDIA's but itself.

    TensorRT's runtime dies of a segmentation fault, not an exception, where no driver answers: so this comes first.
    Raises NoGpuError saying what is missing and what to do.
    """
    try:
        library = ctypes.CDLL(LIBRARY)
    except OSError:
        raise NoGpuError(
            f"no NVIDIA driver: {LIBRARY} is not there; install NVIDIA's driver, or use --profile embedded"
        ) from None
    code = int(library.cuInit(0))
    if code:
        raise NoGpuError(
            f"the NVIDIA driver does not answer (cuInit gives {code}: {_INIT.get(code, 'see its manual')}); "
            "look at nvidia-smi, or use --profile embedded"
        )
    version = ctypes.c_int()
    library.cuDriverGetVersion(ctypes.byref(version))
    return version.value // 1000, version.value % 1000 // 10


_INIT = {
    100: "no GPU is visible; is one built in, and does CUDA_VISIBLE_DEVICES allow it?",
    3: "not initialised",
    803: "driver and kernel module are of different versions: restart the machine",
    999: "unknown error: restart the machine",
    804: "this GPU needs another driver",
    34: "a stub of the driver was loaded",
}
