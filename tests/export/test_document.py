"""`session.json`: as the published schema has it, by another's validator, with all that was counted."""

import json
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import reported as made

from export.document import convert_set, schema, write_document
from export.recording import Recording
from rules.biomechanics import biomechanics
from rules.results import Doubt, Hold, Rep, RepMeasures, WorkoutSet
from tests.export.person import moving, recording

SCHEMA = Path(__file__).parents[2] / "docs" / "session.schema.json"
NAN = math.nan
REP = Rep(1, "squat", 0.2, 0.6, 1.0, 88.25, "deg", 0.4, NAN, 0.9, ("leaning_forward",), "both")
MEASURES = RepMeasures(1, "both", "knee", 90.0, NAN, 80.0, 200.0, 0.0, -2.0, 0.8, NAN, NAN)
DOUBT = Doubt(1.1, 1.2, "squat", "too_shallow", "63% of the needed range")
SET = WorkoutSet(
    1, "squat", "Squat", 0.1, 1.3, (REP,), (DOUBT,), (Hold(1, "plank", 0.5, 0.9, 0.8),), 2.5, (MEASURES,)
)


def full() -> Recording:
    return replace(
        recording(moving()), sets=(SET,), member="Zoë", began_at=1e9, note="slow down", up=(0.0, -1.0, 0.0)
    )


def written(made: Recording, folder: Path) -> dict[str, Any]:
    write_document(folder / "session.json", made, biomechanics(made.poses, made.height_m, "essential"))
    found: dict[str, Any] = json.loads((folder / "session.json").read_text(encoding="utf-8"))
    return found


def test_it_is_valid_and_says_what_was_counted(tmp_path: Path) -> None:
    (tmp_path / "keypoints.csv").write_text("")
    found = written(full(), tmp_path)
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text())).validate(found)
    assert (found["member"], found["began_at"], found["reps"]) == ("Zoë", "2001-09-09T01:46:40+00:00", 1)
    (rep,) = found["sets"][0]["reps"]
    assert (rep["rom"], rep["concentric_s"], rep["faults"]) == (88.25, None, ["leaning_forward"])
    assert (rep["measures"]["joint"], rep["measures"]["rom_right_deg"]) == ("knee", None)
    assert found["sets"][0]["doubts"][0]["detail"] == "63% of the needed range"
    assert found["sets"][0]["holds"][0]["held_s"] == pytest.approx(0.4)
    assert found["poses"]["files"] == ["keypoints.csv"] and found["poses"]["xyz"] is True
    knee = next(one for one in found["channels"] if one["name"] == "angle.knee.left")
    assert knee["unit"] == "deg" and knee["least"] <= knee["mean"] <= knee["most"]


def test_a_guest_without_anything_is_valid_too(tmp_path: Path) -> None:
    made = replace(recording(moving()), sets=(), height_m=None)
    made = replace(made, poses=replace(made.poses, xyz=None))
    found = written(made, tmp_path)
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text())).validate(found)
    assert (found["member"], found["sets"], found["poses"]["xyz"]) == (None, [], False)


@pytest.mark.parametrize(
    "change", [{"version": 2}, {"format": "x"}, {"reps": -1}, {"sets": [{"number": 1}]}, {"poses": None}]
)
def test_the_schema_refuses_what_is_not_such_a_document(tmp_path: Path, change: dict[str, Any]) -> None:
    found = written(full(), tmp_path) | change
    assert not jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text())).is_valid(found)


def test_the_published_schema_is_that_of_the_types() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema()
    jsonschema.Draft202012Validator.check_schema(schema())


def test_a_set_has_its_weight_its_target_and_its_velocities() -> None:
    given = made.one_set(made.reps(2), load_kg=40.0, target_reps=8, plan="legs", velocities=(0.5, math.nan))
    found = convert_set(given)
    assert (found.load_kg, found.target_reps, found.plan, found.velocities) == (40.0, 8, "legs", [0.5, None])
