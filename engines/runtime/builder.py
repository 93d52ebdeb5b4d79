"""An ONNX model becomes a TensorRT plan. TensorRT's module is passed in: `tensorrt` 10 and 11, or `tensorrt_rtx`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from engines.errors import EngineError
from engines.runtime.flavour import is_rtx
from engines.runtime.trtlog import listening

WORKSPACE = 1 << 30
"""Bytes of GPU memory that a layer may use while it works."""

Progress = Callable[[str, int, int], None]
"""What is being done, steps done, steps in all."""


class BuildError(EngineError):
    """A plan could not be built: the message has what TensorRT states about it."""


@dataclass(frozen=True, slots=True)
class BatchSizes:
    """The least, usual and most pictures to a call."""

    least: int
    usual: int
    most: int

    def __post_init__(self) -> None:
        if not 1 <= self.least <= self.usual <= self.most:
            raise EngineError(f"batch {self}: expected three rising numbers from 1 on, such as 1,1,16")

    @classmethod
    def parse(cls, text: str) -> BatchSizes:
        """From "1,8,64". Raises EngineError for anything else."""
        try:
            least, usual, most = (int(part) for part in text.split(","))
        except ValueError:
            raise EngineError(f"batch {text!r}: expected three numbers MIN,OPT,MAX, such as 1,1,16") from None
        return cls(least, usual, most)

    def __str__(self) -> str:
        return f"{self.least},{self.usual},{self.most}"


def build(
    trt: Any,
    model: bytes,
    outputs: Sequence[str],
    batch: BatchSizes | None = None,
    progress: Progress = lambda *_: None,
    portable: bool = False,
) -> bytes:
    """The plan of an ONNX model, in the precision that the model says.

    `outputs` are the names that the network must have. `batch` is for networks whose first dimension is free; None
    takes a fixed network as it is. A `portable` plan is for any RTX card, and needs none while it is built; else it
    is for the card at hand. Raises BuildError with TensorRT's reasons, and lets KeyboardInterrupt stop the build.
    """
    messages = listening(trt)
    builder = _construct(trt.Builder, messages)
    network = builder.create_network(_flags(trt))
    _parse(trt, network, model, messages)
    _check_outputs(network, outputs)
    config = builder.create_builder_config()
    config.set_memory_pool_limit(trt.MemoryPoolType.WORKSPACE, WORKSPACE)
    # FP32 is FP32: the heads stay in it for their precision, which TF32 would take away
    config.clear_flag(trt.BuilderFlag.TF32)
    if not portable and is_rtx(trt):
        config.num_compute_capabilities = 1
        config.set_compute_capability(trt.ComputeCapability.CURRENT, 0)
    _add_profile(builder, config, network, batch)
    monitor = _monitor(trt, progress)
    config.progress_monitor = monitor
    plan = builder.build_serialized_network(network, config)
    if monitor.stopped:
        raise KeyboardInterrupt
    if plan is None:
        raise BuildError(f"TensorRT cannot build the plan: {messages.reason()}")
    return bytes(plan)


def _flags(trt: Any) -> int:
    flags = getattr(trt, "NetworkDefinitionCreationFlag", None)
    typed = getattr(flags, "STRONGLY_TYPED", None)
    return 0 if typed is None else 1 << int(typed)


def _construct(builder: Any, messages: Any) -> Any:
    try:
        return builder(messages)
    except TypeError as error:  # what the bindings raise for a null pointer
        raise BuildError(f"TensorRT cannot start a build: {messages.reason()}") from error


def _parse(trt: Any, network: Any, model: bytes, messages: Any) -> None:
    parser = trt.OnnxParser(network, messages)
    parsed = parser.parse(model)
    errors = [parser.get_error(i) for i in range(parser.num_errors)]
    if not parsed or errors:
        raise BuildError(
            f"TensorRT cannot read the model: {'; '.join(map(_describe_error, errors)) or messages.reason()}"
        )
    # parse() says true of an empty file as well
    if not network.num_outputs or not network.num_inputs:
        raise BuildError("TensorRT cannot read the model: there is no network with inputs and outputs in it")


def _describe_error(error: Any) -> str:
    """A parser's error with its node and operator, where it has them."""
    operator, name = error.node_operator(), error.node_name()
    where = f"{operator} {name!r}".strip(" '") if operator or name else ""
    why = " ".join(str(error.desc()).split())
    return f"node {operator or '?'} {name!r}: {why}" if where else why


def _check_outputs(network: Any, outputs: Sequence[str]) -> None:
    there = [network.get_output(i).name for i in range(network.num_outputs)]
    missing = [name for name in outputs if name not in there]
    if missing:
        raise BuildError(
            f"the network has no output {', '.join(missing)}; it has {', '.join(there)}: mend its zoo entry"
        )


def _add_profile(builder: Any, config: Any, network: Any, batch: BatchSizes | None) -> None:
    profile = builder.create_optimization_profile()
    free = False
    for tensor in (network.get_input(i) for i in range(network.num_inputs)):
        shape = tuple(tensor.shape)
        if -1 in shape[1:]:
            raise BuildError(
                f"input {tensor.name!r} has the shape {shape}: only the batch, its first, may be free"
            )
        if shape[0] == -1:
            free = True
            sizes = batch or BatchSizes(1, 1, 1)
            shapes = [(size, *shape[1:]) for size in (sizes.least, sizes.usual, sizes.most)]
            profile.set_shape(tensor.name, *shapes)
        elif batch is not None and (batch.least, batch.most) != (shape[0],) * 2:
            raise BuildError(
                f"input {tensor.name!r} has a fixed batch of {shape[0]}: build it with --batch "
                f"{','.join([str(shape[0])] * 3)}, or without --batch"
            )
    if free:
        config.add_optimization_profile(profile)


def _monitor(trt: Any, progress: Progress) -> Any:
    """TensorRT's progress, as calls of a plain function; an interrupt there stops the build."""

    class Monitor(trt.IProgressMonitor):
        def __init__(self) -> None:
            trt.IProgressMonitor.__init__(self)
            self.steps: dict[str, int] = {}
            self.stopped = False

        def phase_start(self, phase_name: str, parent_phase: str | None, num_steps: int) -> None:
            self.steps[phase_name] = num_steps
            self._say(phase_name, 0)

        def step_complete(self, phase_name: str, step: int) -> bool:
            self._say(phase_name, step + 1)
            return not self.stopped

        def phase_finish(self, phase_name: str) -> None:
            self._say(phase_name, self.steps.pop(phase_name, 0))

        def _say(self, phase: str, done: int) -> None:
            # an exception must not go through TensorRT's own frames
            try:
                progress(phase, done, max(self.steps.get(phase, done), done))
            except KeyboardInterrupt:
                self.stopped = True

    return Monitor()
