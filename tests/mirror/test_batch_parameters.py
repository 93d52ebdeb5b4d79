"""What a video is judged with, between the store's column, the wire and its summary."""

from __future__ import annotations

import json
from pathlib import Path

from mirror.batch.options import Options, VideoParameters, VideoWork

ONE = VideoParameters(exercise="squat", athlete_height_m=1.8, camera="hall", calibration={"name": "hall"})


def test_a_stores_column_holds_the_work_whole() -> None:
    work = VideoWork.of_call(
        ONE, True, Options(Path(), formats=("csv", "c3d"), as_counted=True), {"pose": "ab"}
    )
    assert VideoWork.read(work.text) == work
    assert (work.exercise, work.formats, work.as_counted, work.truncated) == (
        "squat",
        ("csv", "c3d"),
        True,
        True,
    )


def test_a_column_of_an_earlier_version_is_read_by_the_fields_that_it_has() -> None:
    old = VideoWork.read(
        '{"exercise": "squat", "three_d": false, "formats": ["csv"], "engines": {}, "gone": 1}'
    )
    assert old == VideoWork(exercise="squat", three_d=False, formats=("csv",))


def test_only_what_can_change_a_number_is_recorded_in_documents() -> None:
    work = VideoWork.of_call(ONE, False, Options(Path()), {"pose": "ab"})
    assert work.to_record() == ONE.to_record()
    assert list(ONE.to_record()) == [name for name in VideoParameters.__struct_fields__ if name != "people"]
    assert VideoParameters(people=3).to_record()["people"] == 3
    assert json.loads(json.dumps(ONE.to_record())) == ONE.to_record()
