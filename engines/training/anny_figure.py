"""Anny's bodies (NAVER, Apache-2.0; meshes and shapes of MakeHuman, CC0) as figures for `engines.training.skinned`.

Anny wants packages that this does not use: `pip install --no-deps anny roma trimesh pillow` beside the extra train.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.pose import FloatArray
from engines.training.pose2d.samples import DataError
from engines.training.skinned import Figure

INSTALL = "pip install --no-deps anny roma trimesh pillow"
SHAPES = ("gender", "muscle", "weight", "height", "proportions")
AGES = (0.5, 0.95)
"""Anny's age from a young adult's to an old person's."""
KNUCKLES = {"index": "finger2-1", "pinky": "finger5-1"}
NEAR = 12
"""Vertices whose mean stands for a knuckle, or for the crown."""


def figures(rng: np.random.Generator) -> Iterator[Figure]:
    """Bodies of random shapes, without end. Raises DataError where Anny is missing."""
    try:
        import anny
        import torch
    except ImportError as error:
        raise DataError(f"rendering bodies needs the package {error.name}: {INSTALL}") from error
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = anny.Anny()
    regressor = anny.KeypointsRegressor.coco(model)
    marks = dict(zip(regressor.labels, regressor.regression_weights.double().numpy(), strict=True))
    while True:
        shape = {name: float(rng.uniform(0.15, 0.85)) for name in SHAPES} | {"age": float(rng.uniform(*AGES))}
        with torch.no_grad():
            yield _figure(model, model(phenotype_kwargs=shape), marks)


def segment_of(bone: str) -> str:
    """The segment that a bone of MakeHuman's rig belongs to."""
    stem, _, end = bone.partition(".")
    side = {"L": "left", "R": "right"}.get(end, "")
    for kinds, limb in (
        (("upperleg",), "thigh"), (("lowerleg",), "shin"), (("foot", "toe"), "foot"), (("upperarm",), "upper_arm"),
        (("lowerarm", "wrist", "finger", "metacarpal"), "forearm"),
    ):  # fmt: skip
        if stem.startswith(kinds):
            return f"{side}_{limb}"
    if stem.startswith(("root", "pelvis", "spine05")):
        return "pelvis"
    if stem.startswith("spine04"):
        return "waist"
    return "neck" if stem.startswith("neck") else "head" if stem.startswith(("head", "eye")) else "chest"


def _figure(model: Any, found: dict[str, Any], marks: dict[str, FloatArray]) -> Figure:
    vertices, heads = (_axes(found[key][0].double().numpy()) for key in ("rest_vertices", "rest_bone_heads"))
    weights = np.zeros((len(vertices), len(model.bone_labels)))
    rows = np.arange(len(vertices))[:, None]
    np.add.at(weights, (rows, model.vertex_bone_indices.numpy()), model.vertex_bone_weights.double().numpy())
    segments = [segment_of(label) for label in model.bone_labels]
    landmarks = marks | _more_landmarks(vertices, heads, list(model.bone_labels), marks)
    return Figure(vertices, model.faces.numpy(), heads, model.bone_parents, segments, weights, landmarks)


def _more_landmarks(
    vertices: FloatArray, heads: FloatArray, bones: list[str], marks: dict[str, FloatArray]
) -> dict[str, FloatArray]:
    """Crown, middles and knuckles, which Anny does not name."""
    more = {
        middle: (marks[f"left_{pair}"] + marks[f"right_{pair}"]) / 2
        for middle, pair in (("pelvis", "hip"), ("neck", "shoulder"))
    }
    more["head"] = _mean_of(len(vertices), np.argsort(-vertices[:, 1])[:NEAR])
    for side, end in (("left", "L"), ("right", "R")):
        for name, bone in KNUCKLES.items():
            away = np.linalg.norm(vertices - heads[bones.index(f"{bone}.{end}")], axis=1)
            more[f"{side}_{name}"] = _mean_of(len(vertices), np.argsort(away)[:NEAR])
    return more


def _mean_of(count: int, chosen: NDArray[np.intp]) -> FloatArray:
    weights = np.zeros(count)
    weights[chosen] = 1 / len(chosen)
    return weights


def _axes(points: FloatArray) -> FloatArray:
    """From Anny's axes (x left, y back, z up) to ours (x left, y up, z forward)."""
    return np.asarray(np.stack([points[:, 0], points[:, 2], -points[:, 1]], axis=1))
