"""BlazePose heavy's metric 3D against the lifter's, on pictures of bodies whose joints are known.

    npm pack @mediapipe/pose                 # holds pose_landmark_heavy.tflite (Apache-2.0)
    pip install anny ai-edge-litert          # bodies (Apache-2.0) and a runtime, in an environment of their own
    python bench/blazepose.py --data ../shared/data/mocap --tflite pose_landmark_heavy.tflite

Bodies of `anny` take the poses of people whom training never saw, are drawn plainly, and filmed as
`engines.training.judging` films: level cameras 0.8 to 1.6 m high, 2 to 4 m away, all around. Both see the same
pictures: the lifter through the embedded profile's detector and 2D network, BlazePose through the square about the
person that its own landmarks ask for (the first from our 2D). What both say together is the mean of their angles.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from calibration.intrinsics import Intrinsics
from engines.lift import Lifter, lift_sequence, load_lifter
from engines.lift_points import POINT, ROOT
from engines.pipeline import Pipeline
from engines.pose import INDEX, PoseSequence
from engines.scale import Scale
from engines.training.cameras import looking
from engines.training.evaluate import TrueMovement, read_held_out
from engines.training.judging import DISTANCE_M, EXERCISES, HEIGHT_M
from engines.training.mocap import read_clips

JOINTS = tuple(
    f"{side}_{name}"
    for name in ("shoulder", "elbow", "wrist", "hip", "knee", "ankle")
    for side in ("left", "right")
)
BLAZE = (11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28)
"""BlazePose's numbers of the same joints."""
BONES = ("upperarm01", "lowerarm01", "wrist", "upperleg01", "lowerleg01", "foot")
"""anny's bones that begin at them."""
ANGLES = {
    "knee": ("hip", "knee", "ankle"), "hip": ("shoulder", "hip", "knee"), "elbow": ("shoulder", "elbow", "wrist"),
    "shoulder": ("hip", "shoulder", "elbow"),
}  # fmt: skip
YAWS_DEG = (0, 45, 90, 180)
LENS = Intrinsics(733.0, 733.0, 359.5, 639.5, 720, 1280)
PEOPLE = (
    {"gender": 0.0, "muscle": 0.6, "weight": 0.45, "height": 0.55},
    {"gender": 1.0, "muscle": 0.5, "weight": 0.5, "height": 0.5},
    {"gender": 0.0, "muscle": 0.5, "weight": 0.7, "height": 0.4},
    {"gender": 1.0, "muscle": 0.6, "weight": 0.35, "height": 0.65},
)
"""Phenotypes; gender 0 is male."""
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


class Blaze:
    """BlazePose heavy, following one person by its own landmarks."""

    def __init__(self, path: Path) -> None:
        from ai_edge_litert.interpreter import Interpreter

        self._net = Interpreter(str(path), num_threads=1)
        self._net.allocate_tensors()
        self._outputs = {int(np.prod(o["shape"])): o["index"] for o in self._net.get_output_details()}

    def __call__(
        self, image: np.ndarray, middle: np.ndarray, rim: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """World points (12, 3) m about the hips in camera axes, and the next square's middle and rim (2, 2) px."""
        way = rim - middle
        turn, side = np.pi / 2 - np.arctan2(-way[1], way[0]), 2.5 * np.linalg.norm(way)
        cosine, sine = np.cos(turn), np.sin(turn)
        rotation = np.array([[cosine, -sine], [sine, cosine]])
        corners = (np.array([[-0.5, -0.5], [0.5, -0.5], [-0.5, 0.5]]) * side) @ rotation.T + middle
        to = cv2.getAffineTransform(corners.astype(np.float32), np.float32([[0, 0], [256, 0], [0, 256]]))
        crop = cv2.cvtColor(cv2.warpAffine(image, to, (256, 256)), cv2.COLOR_BGR2RGB).astype(np.float32) / 255
        self._net.set_tensor(self._net.get_input_details()[0]["index"], crop[None])
        self._net.invoke()
        world = self._net.get_tensor(self._outputs[117]).reshape(39, 3)[list(BLAZE)].copy()
        world[:, :2] = world[:, :2] @ rotation.T
        seen = self._net.get_tensor(self._outputs[195]).reshape(39, 5)[33:35, :2]
        return world, (seen / 256 - 0.5) * side @ rotation.T + middle


def angles(joints: np.ndarray) -> dict[str, np.ndarray]:
    """Degrees (n, 2) of `ANGLES` from joints (n, 12, 3)."""
    at = {name: joints[:, i] for i, name in enumerate(JOINTS)}
    return {
        name: np.stack([_angle(*(at[f"{side}_{key}"] for key in keys)) for side in ("left", "right")], axis=1)
        for name, keys in ANGLES.items()
    }


def _angle(first: np.ndarray, vertex: np.ndarray, last: np.ndarray) -> np.ndarray:
    a, b = first - vertex, last - vertex
    return np.degrees(np.arctan2(np.linalg.norm(np.cross(a, b), axis=-1), (a * b).sum(-1)))


@dataclass(frozen=True)
class Filmed:
    """Pictures of a movement, its joints (n, 12, 3) m in camera axes, and the body's height in m."""

    images: list[np.ndarray]
    truth: np.ndarray
    height_m: float


def film_movement(
    body: Body, movement: TrueMovement, yaw: int, rng: np.random.Generator, frames: int
) -> Filmed:
    """The middle of a movement from a level camera at that yaw."""
    spare = max(len(movement.points) - frames, 0) // 2
    points = movement.points[spare : spare + frames].astype(np.float64)
    both = [pose_body(body, one) for one in points]
    vertices, joints = (np.array(part) for part in zip(*both, strict=True))
    height = float(np.ptp(body.vertices[:, 1]))
    middle, low = joints.reshape(-1, 3).mean(0), vertices[..., 1].min()
    left = (points[:, POINT["left_hip"]] - points[:, POINT["right_hip"]]).mean(0)
    angle = np.arctan2(-left[2], left[0]) + np.radians(yaw)
    reach = rng.uniform(*DISTANCE_M)
    place = middle + reach * np.array([np.sin(angle), 0.0, np.cos(angle)])
    place[1] = low + rng.uniform(*HEIGHT_M)
    aim = np.array([middle[0], place[1] + np.tan(np.radians(rng.normal(0, 4))) * reach, middle[2]])
    turn = looking(place[None], aim[None], np.zeros(1))[0]
    room = empty_room(rng)
    images = [picture(body, (each - place) @ turn.T, room) for each in vertices]
    return Filmed(images, (joints - place) @ turn.T, height)


def flat_points(images: Sequence[np.ndarray], pipeline: Pipeline) -> PoseSequence:
    """What the embedded profile sees in 2D."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "film.avi"
        out = cv2.VideoWriter(str(path), cv2.VideoWriter_fourcc(*"MJPG"), 30, (LENS.width, LENS.height))
        for image in images:
            out.write(image)
        out.release()
        return pipeline.sequence(path)


def follow_body(blaze: Blaze, images: Sequence[np.ndarray], flat: PoseSequence) -> np.ndarray:
    """BlazePose's joints (n, 12, 3); the first square is about our first 2D points."""
    first = flat.xy[np.isfinite(flat.xy[:, ROOT]).all(-1).argmax()]
    middle = first[ROOT]
    away = np.nanmax(np.linalg.norm(first - middle, axis=-1))
    square, found = np.array([middle, middle - [0, away]]), []
    for image in images:
        joints, square = blaze(image, *square)
        found.append(joints)
    return np.array(found)


def compare_errors(
    truth: np.ndarray, lifted: np.ndarray, other: np.ndarray
) -> dict[str, dict[str, np.ndarray]]:
    """Way -> kind -> errors. BlazePose knows no height, so that its metres are scaled to the true limbs'."""
    hips = [JOINTS.index("left_hip"), JOINTS.index("right_hip")]
    about = {
        name: joints - joints[:, hips].mean(1, keepdims=True)
        for name, joints in (("truth", truth), ("lifter", lifted), ("blazepose", other))
    }
    size = {name: np.nanmedian(np.linalg.norm(joints, axis=-1)) for name, joints in about.items()}
    about["blazepose"] = about["blazepose"] * size["truth"] / size["blazepose"]
    true, found = angles(truth), {"lifter": angles(lifted), "blazepose": angles(other)}
    found["mean of both"] = {k: (found["lifter"][k] + found["blazepose"][k]) / 2 for k in true}
    out = {way: {f"{k}_deg": np.abs(said[k] - true[k]) for k in true} for way, said in found.items()}
    about["mean of both"] = (about["lifter"] + about["blazepose"]) / 2
    for way, kinds in out.items():
        kinds["mpjpe_mm"] = 1000 * np.linalg.norm(about[way] - about["truth"], axis=-1)
    return out


def measure(
    lifter: Lifter, blaze: Blaze, movements: Sequence[TrueMovement], frames: int, show: Path | None
) -> dict[str, Any]:
    """Mean errors of all, of exercises and others, and by yaw."""
    bodies = [Body.of(phenotype) for phenotype in PEOPLE]
    pipeline, index = Pipeline(three_d=False), [INDEX[name] for name in JOINTS]
    parts: dict[str, dict[str, dict[str, list[np.ndarray]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(list))
    )
    for number, movement in enumerate(movements):
        for yaw in YAWS_DEG:
            film = film_movement(
                bodies[number % len(bodies)], movement, yaw, np.random.default_rng([41, number, yaw]), frames
            )
            flat = flat_points(film.images, pipeline)
            lifted = lift_sequence(lifter, flat, Scale(LENS, film.height_m)).xyz
            assert lifted is not None
            said = compare_errors(film.truth, lifted[:, index], follow_body(blaze, film.images, flat))
            if show:
                cv2.imwrite(str(show / f"{number:02d}_{yaw:03d}.jpg"), film.images[len(film.images) // 2])
            kind = "exercises" if movement.group in EXERCISES else "others"
            for key in ("all", kind, f"yaw {yaw}"):
                for way, kinds in said.items():
                    for name, values in kinds.items():
                        parts[key][way][name].append(values.ravel())
            print(
                number,
                movement.group,
                yaw,
                {w: round(float(np.nanmean(k["mpjpe_mm"]))) for w, k in said.items()},
                flush=True,
            )
    return {
        key: {
            way: {name: round(float(np.nanmean(np.concatenate(v))), 1) for name, v in kinds.items()}
            for way, kinds in ways.items()
        }
        for key, ways in sorted(parts.items())
    }


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of index.csv and the clips")
    parser.add_argument("--tflite", type=Path, required=True)
    parser.add_argument("--model", type=Path, help="another ONNX file than the profile's lifter")
    parser.add_argument("--movements", type=int, default=12)
    parser.add_argument("--frames", type=int, default=45)
    parser.add_argument("--show", type=Path, help="write a picture of each film into this folder")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "results" / "blazepose.json")
    asked = parser.parse_args()
    every = read_held_out(read_clips(asked.data), 10)
    chosen = [every[i] for i in np.linspace(0, len(every) - 1, asked.movements).round().astype(int)]
    lifter = Lifter.of(asked.model) if asked.model else load_lifter("embedded")
    assert lifter is not None
    found = measure(lifter, Blaze(asked.tflite), chosen, asked.frames, asked.show)
    asked.out.write_text(
        json.dumps({"frames": asked.frames, "movements": [m.group for m in chosen]} | found, indent=1) + "\n"
    )


if __name__ == "__main__":
    main()
