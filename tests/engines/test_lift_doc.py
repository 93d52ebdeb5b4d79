"""The lifter's model card shows what was measured."""

from __future__ import annotations

import pytest

from bench.lift_doc import DOCUMENT, HELD, SEEN, TAKES, engine_tables, measured, sure_table, with_tables
from engines.training.judging import REPEATED, YAWS_DEG

ERRORS = {
    "mpjpe_mm": 50.4, "knee_deg": 5.04, "hip_deg": 4.0, "elbow_deg": 7.0, "shoulder_deg": 5.0, "lean_deg": 2.5,
    "shift_deg": 0.24,
}  # fmt: skip
TURNS = {"turn_deg": -0.34, "turn_spread_deg": 6.78, "turns": 61}


def test_rows_by_yaw_and_movement_and_the_depth_of_repetitions_captured_and_held() -> None:
    keys = ["exercises", "others", "all", "squat", *(f"yaw {yaw}" for yaw in YAWS_DEG)]
    seen = dict.fromkeys(keys + [f"exercises, yaw {yaw}" for yaw in YAWS_DEG], ERRORS)
    takes = {
        key: TURNS for group in REPEATED for key in (group, *(f"{group}, yaw {yaw}" for yaw in YAWS_DEG))
    }
    lines = engine_tables({SEEN: seen, TAKES: takes, HELD: takes}).splitlines()
    assert "| **exercises** | 50 | 5.0 | 4.0 | 7.0 | 5.0 | 2.5 | 0.2 |" in lines
    assert [line for line in lines if line.startswith("| squat |")] == [
        "| squat | 50 | 5.0 | 4.0 | 7.0 | 5.0 | 2.5 | 0.2 |",
        "| squat | -0.3 ± 6.8 | -0.3 ± 6.8 | -0.3 ± 6.8 | -0.3 ± 6.8 | -0.3 ± 6.8 | -0.3 ± 6.8 (61 repetitions) |",
    ]
    assert sum("bones held" in line for line in lines) == len(REPEATED)


def test_shares_are_per_cent() -> None:
    found = {
        "rank_correlation": 0.424, "within_1": 0.717, "within_2": 0.945, "trusted": 0.473,
        "trusted_of_errors_above_20_deg": 0.06, "rms_error_trusted_deg": 6.2, "rms_error_untrusted_deg": 14.9,
    }  # fmt: skip
    report = {f"in space, {joint}": found for joint in ("all", "knee", "hip", "ankle", "elbow", "shoulder")}
    assert "| knee | 0.42 | 72 % | 94 % | 47 % | 6 % | 6 / 15 |" in sure_table(report).splitlines()


def test_only_what_is_between_the_marks_changes() -> None:
    text = "before\n<!-- sure -->\nold\n<!-- /sure -->\nafter\n"
    assert with_tables(text, {"sure": "new\n"}) == text.replace("old", "new")
    with pytest.raises(ValueError, match="'<!-- usual -->' and '<!-- /usual -->'"):
        with_tables(text, {"usual": "new\n"})


def test_the_document_shows_the_results() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert with_tables(text, measured()) == text
