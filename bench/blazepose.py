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
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from drawn_bodies import LENS, Body, empty_room, picture, pose_body

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
ANGLES = {
    "knee": ("hip", "knee", "ankle"), "hip": ("shoulder", "hip", "knee"), "elbow": ("shoulder", "elbow", "wrist"),
    "shoulder": ("hip", "shoulder", "elbow"),
}  # fmt: skip
YAWS_DEG = (0, 45, 90, 180)
PEOPLE = (
    {"gender": 0.0, "muscle": 0.6, "weight": 0.45, "height": 0.55},
    {"gender": 1.0, "muscle": 0.5, "weight": 0.5, "height": 0.5},
    {"gender": 0.0, "muscle": 0.5, "weight": 0.7, "height": 0.4},
    {"gender": 1.0, "muscle": 0.6, "weight": 0.35, "height": 0.65},
)
"""Phenotypes; gender 0 is male."""


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
