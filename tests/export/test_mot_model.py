"""The angles of a MOT, put into the joints as OpenSim's model has them, bring every limb back to where it was."""

from pathlib import Path

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from engines.pose import INDEX, FloatArray
from export.mot import write_mot
from export.world import in_world
from tests.export.opensim_files import read_mot
from tests.export.person import recording, standing, turned

DOWN = (0.0, -1.0, 0.0)
UPPER = (
    "neck",
    "head",
    "nose",
    *(f"{s}_{n}" for s in ("left", "right") for n in ("ear", "eye", "shoulder", "elbow", "wrist")),
)


def somehow(seed: int) -> FloatArray:
    """A posture in which every joint is turned about every axis that it has."""
    random, points = np.random.default_rng(seed), standing()
    for side, out in (("left", 1), ("right", -1)):
        leg = tuple(f"{side}_{name}" for name in ("knee", "ankle", "heel", "big_toe", "small_toe"))
        arm = (f"{side}_elbow", f"{side}_wrist")
        turned(points, f"{side}_knee", leg[1:], (1, 0, 0), random.uniform(30, 90))
        turned(points, f"{side}_hip", leg, (-1, 0, 0), random.uniform(5, 80))
        turned(points, f"{side}_hip", leg, (0, 0, 1), random.uniform(-25, 25))
        turned(points, f"{side}_hip", leg, (0, 1, 0), random.uniform(-20, 20))
        turned(points, f"{side}_shoulder", arm, (-1, 0, 0), random.uniform(-30, 120))
        turned(points, f"{side}_shoulder", arm, (0, 0, out), random.uniform(0, 50))
    everything = tuple(name for name in INDEX if np.isfinite(points[INDEX[name]]).all())
    turned(points, "pelvis", UPPER, (0, 1, 0), random.uniform(-20, 20))
    turned(points, "pelvis", UPPER, (1, 0, 0), random.uniform(0, 30))
    turned(points, "pelvis", everything, (0, 1, 0), random.uniform(-60, 60))
    return points


@pytest.mark.parametrize("seed", range(5))
def test_the_models_limbs_point_where_the_members_do(tmp_path: Path, seed: int) -> None:
    made = recording([somehow(seed)] * 40)
    write_mot(tmp_path / "angles.mot", made)
    at = {name: float(values[20]) for name, values in read_mot(tmp_path / "angles.mot").items()}
    points = in_world(made).points[20]

    def bone(start: str, end: str) -> FloatArray:
        way: FloatArray = points[INDEX[end]] - points[INDEX[start]]
        return way / np.linalg.norm(way)

    pelvis = _turn("ZXY", at["pelvis_tilt"], at["pelvis_list"], at["pelvis_rotation"])
    trunk = pelvis * _turn("Y", at["lumbar_rotation"])
    for side, k, sign in (("right", "r", 1), ("left", "l", -1)):
        hip = (at[f"hip_flexion_{k}"], sign * at[f"hip_adduction_{k}"], sign * at[f"hip_rotation_{k}"])
        thigh = pelvis * _turn("ZXY", *hip)
        shin = thigh * _turn("Z", -at[f"knee_angle_{k}"])
        arm = trunk * _turn("ZX", at[f"arm_flex_{k}"], sign * at[f"arm_add_{k}"])
        for turn, ends in ((thigh, ("hip", "knee")), (shin, ("knee", "ankle")), (arm, ("shoulder", "elbow"))):
            found = bone(*(f"{side}_{end}" for end in ends))
            assert turn.apply(DOWN) == pytest.approx(found, abs=1e-3), ends
    assert [at[f"pelvis_t{axis}"] for axis in "xyz"] == pytest.approx(points[INDEX["pelvis"]], abs=1e-3)


def _turn(axes: str, *deg: float) -> Rotation:
    """One after the other, each about the axes as they are by then."""
    return Rotation.from_euler(axes, deg if len(deg) > 1 else deg[0], degrees=True)
