"""Files as MoveNet Lightning's package has them, of random weights: a graph that lists them, and the weights."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

ROOT = "StatefulPartitionedCall/"
FPN = "center_net_mobile_net_v2fpn_feature_extractor/model_1/"
CHANNELS = [16, 24, 24, 32, 32, 32, 64, 64, 64, 64, 96, 96, 96, 160, 160, 160, 320]


def shapes() -> dict[str, tuple[int, ...]]:
    """Names and shapes of MoveNet Lightning's layers: height, width, inputs, outputs."""
    found: dict[str, tuple[int, ...]] = {}

    def layer(name: str, weight: str, bias: str, shape: tuple[int, ...]) -> None:
        found[name + weight] = shape
        found[name + bias] = (shape[2] if shape[3] == 1 else shape[3],)

    folded_ = ("_weights", "_bn_offset")
    layer(f"{FPN}model/Conv1/Conv2D", *folded_, (3, 3, 3, 32))
    inputs = 32
    for number, outputs in enumerate(CHANNELS):
        before, wide = f"{FPN}model/block_{number}", 6 * inputs
        if number:
            layer(f"{before}_expand/Conv2D", *folded_, (1, 1, inputs, wide))
        else:
            before, wide = f"{FPN}model/expanded_conv", inputs
        layer(f"{before}_depthwise/depthwise", *folded_, (3, 3, wide, 1))
        layer(f"{before}_project/Conv2D", *folded_, (1, 1, wide, outputs))
        inputs = outputs
    layer(f"{FPN}model/Conv_1/Conv2D", *folded_, (1, 1, 320, 1280))
    plain = ("/Conv2D/ReadVariableOp", "/BiasAdd/ReadVariableOp")
    layer(f"{FPN}conv2d", *plain, (1, 1, 1280, 64))
    for number, (wide, outputs) in enumerate(((64, 32), (32, 24), (24, 24))):
        layer(f"{FPN}conv2d_{number + 1}", *plain, (1, 1, wide, wide))
        separable = f"{FPN}separable_conv2d{f'_{number}' if number else ''}/separable_conv2d"
        found[f"{separable}/ReadVariableOp"] = (3, 3, wide, 1)
        layer(separable, *folded_, (1, 1, wide, outputs))
    head = "kpt_heatmap_0/separable_conv2d_4/"
    found[f"{head}separable_conv2d/ReadVariableOp"] = (3, 3, 24, 1)
    found[f"{head}separable_conv2d/ReadVariableOp_1"] = (1, 1, 24, 96)
    found[f"{head}BiasAdd/ReadVariableOp"] = (96,)
    return found


def files(folder: Path, left_out: str = "") -> tuple[Path, Path]:
    """A graph and its weights as float16, drawn at random, as their package has them."""
    rng = np.random.default_rng(0)
    rows, data = [], b""
    for name, shape in shapes().items():
        if name == left_out:
            continue
        fan = np.prod(shape[:3]) if len(shape) == 4 and shape[3] > 1 else 9 if len(shape) == 4 else 25
        values = rng.normal(0, (2 / fan) ** 0.5, shape).astype(np.float16)
        rows.append(
            {"name": ROOT + name, "shape": shape, "dtype": "float32", "quantization": {"dtype": "float16"}}
        )
        data += values.tobytes()
    rows.append({"name": "ArgMax/dimension", "shape": [], "dtype": "int32"})
    graph, weights = folder / "net.json", folder / "net.bin"
    graph.write_text(json.dumps({"weightsManifest": [{"paths": ["net.bin"], "weights": rows}]}))
    weights.write_bytes(data + np.int32(1).tobytes())
    return graph, weights
