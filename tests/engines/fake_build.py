# ruff: noqa: N802 (the names are TensorRT's)
"""TensorRT's builder for the fake GPU: a "plan" holds the ONNX, which ONNX Runtime computes in the GPU's place."""

from __future__ import annotations

import base64
import json
from types import SimpleNamespace
from typing import Any

import numpy as np
import onnx

from engines import runtime
from engines.runtime import Network
from tests.engines.fake_gpu import FakeCuda, FakeTensorRT

KINDS = {onnx.TensorProto.FLOAT: "float32", onnx.TensorProto.INT64: "int64"}


class BuildingTensorRT(FakeTensorRT):
    """FakeTensorRT that builds too. `builds` counts."""

    NetworkDefinitionCreationFlag = SimpleNamespace(STRONGLY_TYPED=1)
    MemoryPoolType = SimpleNamespace(WORKSPACE=0)
    BuilderFlag = SimpleNamespace(TF32=0)

    class IProgressMonitor:
        pass

    def __init__(self, cuda: FakeCuda, rtx: bool = False) -> None:
        super().__init__(cuda, dict, rtx)
        self.builds = 0
        self._networks: dict[str, Network] = {}

    def Builder(self, log: Any) -> Any:
        return _Builder(self)

    def OnnxParser(self, network: Any, log: Any) -> Any:
        def parse(content: bytes) -> bool:
            network.read(onnx.load_model_from_string(content))
            return True

        return SimpleNamespace(parse=parse, num_errors=0)

    def compute(self, said: dict[str, Any], given: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        if said["onnx"] not in self._networks:
            self._networks[said["onnx"]] = runtime.loads(base64.b64decode(said["onnx"]))
        return self._networks[said["onnx"]](given)


class _Network:
    def __init__(self) -> None:
        self.model: onnx.ModelProto | None = None
        self.inputs: list[Any] = []
        self.outputs: list[Any] = []

    def read(self, model: onnx.ModelProto) -> None:
        self.model = model
        self.inputs, self.outputs = (
            list(map(_tensor, side)) for side in (model.graph.input, model.graph.output)
        )

    @property
    def num_inputs(self) -> int:
        return len(self.inputs)

    @property
    def num_outputs(self) -> int:
        return len(self.outputs)

    def get_input(self, i: int) -> Any:
        return self.inputs[i]

    def get_output(self, i: int) -> Any:
        return self.outputs[i]


def _tensor(value: onnx.ValueInfoProto) -> Any:
    kind = value.type.tensor_type
    shape = tuple(size.dim_value or -1 for size in kind.shape.dim)
    return SimpleNamespace(name=value.name, shape=shape, kind=KINDS[kind.elem_type])


class _Builder:
    def __init__(self, trt: BuildingTensorRT) -> None:
        self._trt = trt
        self._profiles: list[Any] = []

    def create_network(self, flags: int) -> _Network:
        assert flags == 2
        return _Network()

    def create_builder_config(self) -> Any:
        return SimpleNamespace(
            set_memory_pool_limit=lambda *_: None, clear_flag=lambda _: None, progress_monitor=None,
            profile=None, add_optimization_profile=self._profiles.append,
            num_compute_capabilities=0, set_compute_capability=lambda capability, place: None,
        )  # fmt: skip

    def create_optimization_profile(self) -> Any:
        shapes: dict[str, list[tuple[int, ...]]] = {}
        return SimpleNamespace(
            set_shape=lambda name, *sizes: shapes.update({name: list(sizes)}), shapes=shapes
        )

    def build_serialized_network(self, network: _Network, config: Any) -> bytes:
        self._trt.builds += 1
        for step in range(3):
            config.progress_monitor.phase_start("Building engine", None, 3)
            config.progress_monitor.step_complete("Building engine", step)
        assert network.model is not None
        batch = [1, 1, 1]
        if self._profiles:
            batch = [shape[0] for shape in next(iter(self._profiles[0].shapes.values()))]
        said = {
            "inputs": {tensor.name: tensor.shape for tensor in network.inputs},
            "outputs": {tensor.name: _fix_shape(tensor.shape) for tensor in network.outputs},
            "kinds": {tensor.name: tensor.kind for tensor in network.outputs},
            "batch": batch,
            "onnx": base64.b64encode(network.model.SerializeToString()).decode(),
        }
        return json.dumps(said).encode()


def _fix_shape(shape: tuple[int, ...]) -> list[int]:
    """A fake knows no shape inference: of an exporter's leftover names, RTMPose's 26 key points alone are meant."""
    return [shape[0], *(26 if size == -1 else size for size in shape[1:])]
