"""The player in 3D: what is packed is what was recorded, and the page asks for nothing but itself."""

import base64
import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engines.pose import INDEX
from export.player.content import MISSING, MOST_FRAMES, content, pack_numbers
from export.player.page import page, write_player
from export.recording import Recording
from export.report.phrases import Phrases
from export.world import NoMetresError, in_world
from rules.biomechanics import biomechanics
from rules.results import Rep, WorkoutSet
from tests.export.person import moving, recording

REP = Rep("squat", 1, 0.1, 0.4, 0.7, 80.0, "deg", 0.3, 0.3, 0.9, ("knees_in",))


def played() -> Recording:
    made = recording(moving())
    return replace(
        made, member="Anna </script><b>", sets=(WorkoutSet(1, "squat", "Squat", 0.0, 1.0, (REP,)),)
    )


def unpacked(text: str) -> np.ndarray:
    return np.frombuffer(base64.b64decode(text), "<i2")


def told(made: Recording) -> dict[str, object]:
    return content(made, biomechanics(made.poses, made.height_m, "essential"), Phrases())


def test_numbers_are_packed_in_sixteen_bits_and_what_is_not_known_stays_so() -> None:
    assert unpacked(pack_numbers(np.array([0.4, -1.6, np.nan, 1e9, 32767.0]))).tolist() == [
        0, -2, MISSING, MISSING, 32767,
    ]  # fmt: skip


def test_points_are_those_of_the_room_in_millimetres_about_the_middle() -> None:
    said, world = told(played()), in_world(played())
    whole = unpacked(said["points"]).reshape(said["frames"], 30, 3)  # type: ignore[arg-type,call-overload]
    points = np.where(whole == MISSING, np.nan, whole / 1000)
    knee, hip = INDEX["left_knee"], INDEX["left_hip"]
    assert np.allclose(
        points[:, knee] - points[:, hip], world.points[:, knee] - world.points[:, hip], atol=1.1e-3
    )
    assert np.allclose(points[..., 1], world.points[..., 1], atol=1e-3, equal_nan=True)
    assert said["time"] == [round(float(world.time[0]), 4), round(float(world.time[-1]), 4)]


def test_how_far_a_body_reaches_over_the_floor_is_known_though_points_are_missing() -> None:
    said, world = told(played()), in_world(played())
    flat = world.points[..., (0, 2)]
    reach = [np.hypot(*(np.nanmax(one, axis=0) - np.nanmin(one, axis=0))) for one in flat]
    assert min(reach) <= said["wide"] <= max(reach)  # type: ignore[operator]


def test_what_is_long_is_thinned_to_even_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("export.player.content.MOST_FRAMES", 10)
    said = told(played())
    assert said["frames"] <= 10 < len(in_world(played()).time) < MOST_FRAMES  # type: ignore[operator]


def test_a_repetition_with_a_fault_is_amber_and_says_its_number() -> None:
    (rep,) = told(played())["reps"]  # type: ignore[misc]
    assert (rep["number"], rep["said"], rep["start"], rep["end"], rep["level"]) == (
        REP.rep, f"Repetition {REP.rep}", REP.start_s, REP.end_s, "fair",
    )  # fmt: skip


def test_the_joint_that_moves_most_comes_first_and_its_angles_are_tenths_of_a_degree() -> None:
    made = played()
    bma = biomechanics(made.poses, made.height_m, "essential")
    curves = content(made, bma, Phrases())["curves"]
    ways = [
        max(
            np.ptp(v[v != MISSING]) if (v := unpacked(text)).size and (v != MISSING).any() else 0
            for text in row["lines"].values()
        )
        for row in curves
    ]
    assert ways[0] >= 0.9 * max(ways)
    knee = next(row for row in curves if row["name"] == "knee")["lines"]["left"]
    assert unpacked(knee)[0] == pytest.approx(10 * float(bma.channel("angle.knee.left")[0]), abs=1.0)


def test_the_page_is_one_file_that_asks_for_nothing_and_runs_its_own_script_alone(tmp_path: Path) -> None:
    made = played()
    write_player(tmp_path / "player.html", made, biomechanics(made.poses, made.height_m, "essential"))
    text = (tmp_path / "player.html").read_text(encoding="utf-8")
    assert not re.findall(r"https?:|\bsrc=|@import|url\(|<link", text)
    assert "default-src &#x27;none&#x27;" in text and "unsafe-eval" not in text
    assert text.count("<script") == 2 and "unsafe-inline&#x27;; script-src &#x27;sha256-" in text


def test_a_name_cannot_end_the_data_nor_the_title() -> None:
    made = played()
    text = page(made, biomechanics(made.poses, made.height_m, "essential"), Phrases())
    data = re.search(r'id="data">(.*?)</script>', text, re.S)
    assert data is not None and json.loads(data[1])["title"] == "Anna </script><b>"
    assert "<b>" not in text and "<title>Anna &lt;/script&gt;&lt;b&gt;</title>" in text


def test_without_3d_there_is_nothing_to_play() -> None:
    made = played()
    flat = replace(made, poses=replace(made.poses, xyz=None))
    with pytest.raises(NoMetresError, match="without 3D"):
        told(flat)
