"""TRC and MOT opened by OpenSim itself, in a process of its own: it brings a hundred libraries along."""

import importlib.util
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engines.pose import INDEX
from export.mot import write_mot
from export.recording import Recording
from export.trc import write_trc
from export.world import in_world
from tests.export.person import moving, recording

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("opensim") is None, reason="OpenSim has wheels for Linux on x86_64 only"
)

READ = """
import json, sys
import opensim

markers = opensim.TimeSeriesTableVec3(sys.argv[1])
angles = opensim.TimeSeriesTable(sys.argv[2])
motion = opensim.Storage(sys.argv[2])
print("FOUND" + json.dumps({
    "labels": list(markers.getColumnLabels()),
    "units": markers.getTableMetaDataString("Units"),
    "rate": float(markers.getTableMetaDataString("DataRate")),
    "time": list(markers.getIndependentColumn()),
    "points": [
        [[row[i][axis] for axis in range(3)] for i in range(markers.getNumColumns())]
        for row in (markers.getRowAtIndex(k) for k in range(markers.getNumRows()))
    ],
    "angles": {name: angles.getDependentColumn(name).to_numpy().tolist() for name in angles.getColumnLabels()},
    "degrees": angles.getTableMetaDataString("inDegrees"),
    "motion": [motion.getSize(), motion.isInDegrees()],
}))
"""


def opened(made: Recording, folder: Path) -> dict[str, Any]:
    """What OpenSim finds in the two files of a recording."""
    write_trc(folder / "pose.trc", made)
    write_mot(folder / "angles.mot", made)
    call = [sys.executable, "-c", READ, str(folder / "pose.trc"), str(folder / "angles.mot")]
    done = subprocess.run(call, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    found: dict[str, Any] = json.loads(done.stdout.split("FOUND")[1])
    return found


def test_opensim_finds_the_markers_where_they_are(tmp_path: Path) -> None:
    made = recording(moving())
    xyz = np.array(made.poses.xyz)
    xyz[10:30, INDEX["left_wrist"]] = np.nan
    made = replace(made, poses=replace(made.poses, xyz=xyz))
    found, world = opened(made, tmp_path), in_world(made)
    assert (found["units"], found["rate"], tuple(found["labels"])) == ("m", 30.0, world.seen)
    assert found["time"] == pytest.approx(world.time, abs=1e-6)
    points = np.array(found["points"], dtype=np.float64)
    expected = world.points[:, [INDEX[name] for name in world.seen]]
    np.testing.assert_allclose(points, expected, atol=1e-5)
    assert np.isnan(points[15, found["labels"].index("left_wrist")]).all()
    head, heel = (points[0, found["labels"].index(name)] for name in ("head", "left_heel"))
    assert head[1] - heel[1] == pytest.approx(1.72, abs=1e-4), "a person stands up along +Y"


def test_opensim_finds_the_angles_in_degrees(tmp_path: Path) -> None:
    made = recording(moving())
    found = opened(made, tmp_path)
    assert found["degrees"] == "yes" and found["motion"] == [len(made.poses), True]
    angles = {name: np.array(values) for name, values in found["angles"].items()}
    assert all(np.isfinite(values).all() for values in angles.values())
    assert angles["knee_angle_l"].max() == pytest.approx(40, abs=1.5)
    assert angles["hip_flexion_l"].max() > 55 and np.abs(angles["knee_angle_r"]).max() < 2
