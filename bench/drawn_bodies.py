"""Bodies of `anny` in the pose of a recorded movement, drawn plainly: pictures of people whose joints are known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from calibration.intrinsics import Intrinsics
from engines.lift_points import POINT

BONES = ("upperarm01", "lowerarm01", "wrist", "upperleg01", "lowerleg01", "foot")
"""anny's bones that begin at them."""
LENS = Intrinsics(733.0, 733.0, 359.5, 639.5, 720, 1280)
COLOURS: tuple[tuple[tuple[str, ...], tuple[int, int, int]], ...] = (
    (("spine", "clavicle", "shoulder01", "upperarm01"), (120, 90, 50)),
    (("root", "pelvis", "upperleg"), (60, 50, 45)),
    (("foot", "toe"), (200, 200, 205)),
    (("",), (140, 165, 215)),
)
"""Beginnings of bones' names -> BGR of what they wear."""


@dataclass(frozen=True)
class Body:
    """A body at rest: vertices (v, 3) m, y up, faces (f, 3), bones' heads (b, 3), parents, weights (v, b), names."""

    vertices: np.ndarray
    faces: np.ndarray
    heads: np.ndarray
    parents: Sequence[int]
    weights: np.ndarray
    names: Sequence[str]

    @classmethod
    def of(cls, phenotype: dict[str, float]) -> Body:
        """anny's body of a phenotype."""
        import anny
        import torch

        model = anny.Anny().to(dtype=torch.float32)
        still = torch.eye(4)[None, None].repeat(1, model.bone_count, 1, 1)
        shape = {name: phenotype.get(name, 0.5) for name in model.phenotype_labels}
        out = model(pose_parameters=still, phenotype_kwargs=shape)
        vertices = out["vertices"][0].numpy()
        heads = out["bone_poses"][0, :, :3, 3].numpy()
        if np.ptp(vertices[:, 2]) > np.ptp(vertices[:, 1]):
            turn = np.array([[1.0, 0, 0], [0, 0, 1], [0, -1, 0]])
            vertices, heads = vertices @ turn.T, heads @ turn.T
        weights = np.zeros((len(vertices), len(heads)))
        np.add.at(
            weights,
            (np.arange(len(vertices))[:, None], model.vertex_bone_indices.numpy()),
            model.vertex_bone_weights.numpy(),
        )
        faces = model.get_triangular_faces().numpy()
        return cls(vertices, faces, heads, [int(p) for p in model.bone_parents], weights, model.bone_labels)

    def head(self, name: str) -> np.ndarray:
        """Where a bone begins at rest (3,)."""
        return self.heads[list(self.names).index(name)]


def turn_to(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """The rotation (3, 3) that takes the first frame of two directions to the second."""
    return frame(*second) @ frame(*first).T


def frame(along: np.ndarray, beside: np.ndarray) -> np.ndarray:
    """Right-handed axes (3, 3), columns: along, and beside as far as it lies across."""
    y = along / np.linalg.norm(along)
    x = beside - (beside @ y) * y
    x = x / np.linalg.norm(x)
    return np.stack([x, y, np.cross(x, y)], axis=1)


def least_turn(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """The smallest rotation (3, 3) from one direction to another."""
    a, b = first / np.linalg.norm(first), second / np.linalg.norm(second)
    cross, cosine = np.cross(a, b), float(a @ b)
    if cosine < -0.9999:
        return -np.eye(3)
    skew = np.array([[0, -cross[2], cross[1]], [cross[2], 0, -cross[0]], [-cross[1], cross[0], 0]])
    return np.eye(3) + skew + skew @ skew / (1 + cosine)


def pose_body(body: Body, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Vertices (v, 3) and joints (12, 3) of a body that takes the pose of points (26, 3), y up."""
    turns = _turns(body, points)
    places = body.heads.copy()
    for bone, parent in enumerate(body.parents):
        if parent >= 0:
            places[bone] = places[parent] + turns[parent] @ (body.heads[bone] - body.heads[parent])
    local = np.einsum("bij,vbj->vbi", turns, body.vertices[:, None] - body.heads) + places
    vertices = np.einsum("vb,vbi->vi", body.weights, local)
    joints = [places[list(body.names).index(f"{bone}.{side}")] for bone in BONES for side in "LR"]
    return vertices, np.array(joints)


def _turns(body: Body, points: np.ndarray) -> np.ndarray:
    """Rotations (b, 3, 3) of the bones from rest."""
    at = {name: points[i] for name, i in POINT.items()}
    rest = {name: body.head(f"{bone}.{side}") for bone, name, side in _rest_names()}
    middle = {key: (rest[f"left_{key}"] + rest[f"right_{key}"]) / 2 for key in ("hip", "shoulder")}
    up = middle["shoulder"] - middle["hip"]
    to_up = at["neck"] - at["pelvis"]
    pelvis, chest = (
        turn_to(
            (up, rest[f"left_{key}"] - rest[f"right_{key}"]), (to_up, at[f"left_{key}"] - at[f"right_{key}"])
        )
        for key in ("hip", "shoulder")
    )
    turns = np.repeat(np.eye(3)[None], len(body.names), axis=0)
    limbs = {
        "upperleg01": ("hip", "knee"), "lowerleg01": ("knee", "ankle"), "upperarm01": ("shoulder", "elbow"),
        "lowerarm01": ("elbow", "wrist"),
    }  # fmt: skip
    for bone, (name, parent) in enumerate(zip(body.names, body.parents, strict=True)):
        base, side = name.split(".")[0], "left" if name.endswith(".L") else "right"
        turns[bone] = turns[parent] if parent >= 0 else pelvis
        if base in ("spine03", "spine02", "spine01"):
            turns[bone] = chest
        elif base in limbs:
            a, b = (f"{side}_{key}" for key in limbs[base])
            turns[bone] = least_turn(turns[parent] @ (rest[b] - rest[a]), at[b] - at[a]) @ turns[parent]
        elif base == "neck01":
            nod = least_turn(chest @ (body.head("head") - body.head("neck01")), at["head"] - at["neck"])
            turns[bone] = nod @ chest
    return turns


def _rest_names() -> Iterator[tuple[str, str, str]]:
    for bone, joint in zip(BONES, ("shoulder", "elbow", "wrist", "hip", "knee", "ankle"), strict=True):
        yield bone, f"left_{joint}", "L"
        yield bone, f"right_{joint}", "R"


def picture(body: Body, vertices: np.ndarray, room: np.ndarray) -> np.ndarray:
    """A body drawn from far to near over a room's picture; vertices (v, 3) m in camera axes."""
    corners = vertices[body.faces]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-12)
    middle = corners.mean(1)
    facing = (normal * middle).sum(1)
    normal = np.where((facing > 0)[:, None], -normal, normal)
    light = np.clip(normal @ np.array([0.3, -0.7, -0.65]), 0, 1) * 0.7 + 0.35
    colour = np.clip(_wear(body)[body.faces[:, 0]] * light[:, None], 0, 255)
    pixels = vertices[:, :2] / vertices[:, 2:] * LENS.fx + [LENS.cx, LENS.cy]
    polygons = np.round(pixels[body.faces] * 16).astype(np.int32)
    out = room.copy()
    for i in np.argsort(-middle[:, 2]):
        cv2.fillConvexPoly(out, polygons[i], colour[i].tolist(), cv2.LINE_8, 4)
    return cv2.GaussianBlur(out, (3, 3), 0)


def _wear(body: Body) -> np.ndarray:
    names = [body.names[i] for i in body.weights.argmax(1)]
    worn = [next(colour for starts, colour in COLOURS if name.startswith(starts)) for name in names]
    worn_colours = np.array(worn, dtype=float)
    head, eyes = body.head("head"), (body.head("eye.L") + body.head("eye.R")) / 2
    forward = eyes - head
    high = body.vertices[:, 1] > eyes[1] + 0.04
    behind = ((body.vertices - head) @ (forward * [1, 0, 1]) < 0) & (body.vertices[:, 1] > eyes[1] - 0.06)
    worn_colours[(high | behind) & np.array([name == "head" for name in names])] = (30, 35, 50)
    return worn_colours


def empty_room(rng: np.random.Generator) -> np.ndarray:
    """A wall and a floor, unevenly lit."""
    rows = np.linspace(0, 1, LENS.height)[:, None, None]
    wall, floor = rng.uniform(120, 200, 3), rng.uniform(70, 130, 3)
    base = np.where(rows < 0.62, wall * (1 - 0.25 * rows), floor * (0.8 + 0.3 * rows))
    blotches = cv2.resize(rng.normal(0, 9, (12, 7, 3)).astype(np.float32), (LENS.width, LENS.height))
    return np.clip(base + blotches, 0, 255).astype(np.uint8)
