"""Scores as an engine assigns them: the table is what recordings show, and what is drawn of it knows no depth."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from engines.lift_points import POINT, POINTS, ROOT
from engines.training import scores
from engines.training.cameras import view_from_cameras
from engines.training.noise import observe
from engines.training.posing import make_clips

SHOULDERS = {"front": (0.4, -0.4), "back": (-0.4, 0.4), "side": (0.02, -0.02)}


def body(view: str) -> np.ndarray:
    """Points (26, 2) px of somebody whose trunk is 100 px long."""
    xy = np.full((len(POINTS), 2), [300.0, 300.0])
    for side, x in zip(("left", "right"), SHOULDERS[view], strict=True):
        xy[POINT[f"{side}_shoulder"]] = [300 + 50 * x * 2, 200]
    return xy


def recording(view: str, score: float, frames: int = 30) -> scores.ScoredRecording:
    """Everything scores the same, but for the nose, which begins outside the picture."""
    xy, all_scores = np.repeat(body(view)[None], frames, 0), np.full((frames, len(POINTS)), score)
    xy[0, POINT["nose"]], all_scores[0, POINT["nose"]] = (-5.0, 10.0), 0.2
    return scores.ScoredRecording(xy, all_scores, (640, 480))


@pytest.mark.parametrize("view", scores.VIEWS)
def test_a_view_is_what_the_shoulders_show(view: str) -> None:
    assert scores.VIEWS[scores.view_of(body(view)[None])[0]] == view


def test_a_table_holds_levels_what_is_usual_of_a_joint_and_what_one_side_has_less() -> None:
    shown = [recording(view, level) for view in scores.VIEWS for level in (0.6, 0.8)]
    for one in shown:
        one.score[:, POINT["left_wrist"]] -= 0.3
        one.score[:, POINT["right_wrist"]] -= 0.1
    table = scores.measure_pattern(shown)
    assert table.recordings == 6
    assert (table.level[0], table.level[-1]) == (0.6, 0.8)
    assert table.outside == [0.2] * len(scores.SHARES)
    wrist = table.views["back"]["wrist"]
    assert (wrist.usual, wrist.side, wrist.within) == (-0.2, 0.1, 0.0)
    assert table.views["side"]["hip"].usual == 0.0
    # the one frame out of the picture does not count for the joint
    assert table.views["front"]["nose"].usual == 0.0


def test_a_view_that_nobody_shows_and_a_folder_without_results_are_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no recording shows anybody from back"):
        scores.measure_pattern([recording("front", 0.7), recording("side", 0.7)])
    whole = [recording(view, 0.7) for view in scores.VIEWS]
    for one in whole:
        one.xy[0] = one.xy[1]
    with pytest.raises(ValueError, match="no recording shows a point out of the picture"):
        scores.measure_pattern(whole)
    with pytest.raises(SystemExit, match=r"holds no keypoints\.csv: run mirror batch"):
        scores.main([str(tmp_path)])


def write(folder: Path, one: scores.ScoredRecording) -> None:
    """The files of a recording as `mirror batch` writes them."""
    folder.mkdir()
    width, height = one.size
    (folder / "summary.json").write_text(json.dumps({"video": {"width": width, "height": height}}))
    with (folder / "keypoints.csv").open("w", newline="", encoding="utf-8") as file:
        sheet = csv.writer(file)
        sheet.writerow(
            ["frame", "time_s", "person", "keypoint", "x_px", "y_px", "score", "x_m", "y_m", "z_m"]
        )
        for frame, (xy, score) in enumerate(zip(one.xy, one.score, strict=True)):
            for name, place, value in zip(POINTS, xy, score, strict=True):
                sheet.writerow([frame, frame / 30, 0, name, *place, value, "", "", ""])
                sheet.writerow([frame, frame / 30, 1, name, 1, 1, 0.01, "", "", ""])


def test_the_command_measures_what_a_batch_wrote_of_the_athlete(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for view in scores.VIEWS:
        write(tmp_path / view, recording(view, 0.75))
    scores.main([str(tmp_path), "--out", str(tmp_path / "scores.toml")])
    scores.main([str(tmp_path)])
    text = capsys.readouterr().out
    assert (tmp_path / "scores.toml").read_text() == text
    assert "recordings = 3" in text and "level = [0.75, 0.75" in text


def test_a_file_of_something_else_is_named(tmp_path: Path) -> None:
    write(tmp_path / "a", recording("front", 0.75))
    path = tmp_path / "a" / "keypoints.csv"
    path.write_text("a,b\n1,2\n")
    with pytest.raises(ValueError, match=r"keypoints\.csv is not as `mirror batch` writes it"):
        scores.read_recording(path)


def test_the_committed_table_is_what_an_engine_of_this_class_gives() -> None:
    table = scores.pattern()
    assert table.recordings > 100
    assert set(table.views) == set(scores.VIEWS)
    assert all(set(joints) == set(scores.KINDS) for joints in table.views.values())
    assert 0.6 < table.level[5] < 0.8
    assert table.views["front"]["big_toe"].usual < table.views["front"]["knee"].usual


def test_drawn_scores_have_the_tables_level_and_the_sides_take_turns() -> None:
    drawn = scores.draw_scores(np.random.default_rng(0), np.full(4000, 2), 12)
    limbs = np.median(drawn[:, :, scores.LIMBS], axis=(1, 2))
    assert np.median(limbs) == pytest.approx(scores.pattern().level[5], abs=0.04)
    apart = drawn[:, 0, POINT["left_elbow"]] - drawn[:, 0, POINT["right_elbow"]]
    assert abs(np.median(apart)) < 0.02 and np.abs(apart).mean() > 0.1
    assert drawn.min() >= 0.05 and drawn.max() <= 1.0


def test_no_score_knows_how_deep_a_point_lies_and_true_points_do_not_score_better() -> None:
    bodies = make_clips(np.random.default_rng(1), 300, 40)
    views = view_from_cameras(np.random.default_rng(2), bodies, np.full(300, 1.7))
    for clean in (0.0, 1.0):
        _, score = observe(np.random.default_rng(3), views, clean=clean, partial=False)
        depth = views.points[:, 20, :, 2] - views.points[:, 20, ROOT, None, 2]
        seen = views.inside[:, 20] & (score[:, 20] > 0)
        for side in ("left", "right"):
            for name in ("elbow", "wrist", "knee", "ankle"):
                at = POINT[f"{side}_{name}"]
                chosen = seen[:, at]
                assert abs(np.corrcoef(depth[chosen, at], score[chosen, 20, at])[0, 1]) < 0.2, (clean, name)
        assert np.median(score[:, 20][seen]) == pytest.approx(0.72, abs=0.06)
