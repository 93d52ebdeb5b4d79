"""How fast several at the mirror are followed, live, on one thread a network: `python -m bench.people`.

People side by side at 1280x720, made of the sample's man; detector, lock, poses of all and their analysis, each with
a chosen exercise. Writes `bench/results/people.json`: processor time of each stage, for 1, 2 and 4.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from engines import fetch, zoo
from engines.pipeline import live_places, live_tracker
from engines.places import Zone
from engines.pose import Frame, Pose
from engines.video import VideoFile
from mirror.live.analyst import Analyst

SIZE, FRAMES, WARM = (1280, 720), 120, 45
MAN = 650
"""Where the man stands in the sample's width, px."""
RESULTS = Path(__file__).parent / "results" / "people.json"


def side_by_side(sample: Path, people: int) -> list[NDArray[np.uint8]]:
    """Pictures of so many men; they stand for `WARM` pictures, so that each has a place, then do jumping jacks."""
    film, width = VideoFile(sample), SIZE[0] // people
    part = min(round(film.info.height * width / SIZE[1]), film.info.width)
    left = max(MAN - part // 2, 0)
    each = [
        np.asarray(cv2.resize(picture.bgr[:, left : left + part], (width, SIZE[1])), np.uint8)
        for _, _, picture in film.pictures(0, 90)
    ]
    return [np.hstack([each[max(i - WARM, 0) % len(each)]] * people) for i in range(WARM + FRAMES)]


def measure_people(people: int, pictures: list[NDArray[np.uint8]]) -> dict[str, float]:
    """Median ms of processor time of the engines and of the analysis, and how many pictures a second one core allows:
    processor time, so that what else runs on the machine matters little."""
    one = live_tracker() if people == 1 else None
    several = live_places(people, Zone(near=0.2)) if one is None else None
    analysts = [Analyst("jumping_jack") for _ in range(people)]
    for analyst in analysts:
        analyst.begin_set()
    engine, analysis, seen = [], [], 0
    for index, picture in enumerate(pictures):
        frame, began = Frame(picture, index, index / 30), time.process_time()
        poses: tuple[Pose, ...] = (one.step(frame),) if one else several.people(frame) if several else ()
        done = time.process_time()
        for analyst, pose in zip(analysts, poses, strict=True):
            analyst.see(pose, SIZE)
        if index >= WARM:
            engine.append(done - began)
            analysis.append(time.process_time() - done)
            seen += sum(pose.visible for pose in poses)
    total = sum(engine) + sum(analysis)
    return {
        "people": people,
        "engine_ms": round(1000 * median(engine), 1),
        "analysis_ms": round(1000 * median(analysis), 1),
        "fps": round(len(engine) / total, 1),
        "seen": round(seen / (people * len(engine)), 3),
    }


def main() -> None:
    """Measure and write."""
    cv2.setNumThreads(1)
    sample = fetch.ensure(zoo.load().asset("sample"))
    rows = [measure_people(people, side_by_side(sample, people)) for people in (1, 2, 4)]
    said = {"cores": os.cpu_count(), "load": round(os.getloadavg()[0], 1), "size": SIZE, "rows": rows}
    RESULTS.write_text(json.dumps(said, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(said, indent=2))


if __name__ == "__main__":
    main()
