"""A camera that is changed for another one while it runs, and which ones there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from engines.pose import Frame
from mirror.capture.camera import Switched
from mirror.doctor.machine import find_connected


class Three:
    """Gives pictures of its number until it is closed; its times begin at `start`."""

    def __init__(self, device: str, start: float) -> None:
        self.name, self.closed = f"camera {device}", False
        self._image, self._start = np.full((2, 2, 3), int(device), np.uint8), start

    def frames(self, tell: Callable[[str], None]) -> Iterator[Frame]:
        tell("")
        for index in range(100):
            if self.closed:
                return
            yield Frame(self._image, index, self._start + index / 30)

    def close(self) -> None:
        self.closed = True


def test_pictures_go_on_with_the_other_camera_and_indices_and_times_rise() -> None:
    starts = {"0": 0.0, "2": 0.05}
    source = Switched(lambda device: Three(device, starts[device]), "0")
    seen, names, followed = [], [], []
    for frame in source.frames(lambda _: None):
        seen.append((frame.index, frame.time, int(frame.image[0, 0, 0])))
        names.append(source.name)
        followed.append(frame.follows)
        if len(seen) == 4:
            source.use("2")
        if len(seen) == 10:
            source.close()
    assert [index for index, _, _ in seen] == list(range(10))
    assert [device for _, _, device in seen] == [0] * 4 + [2] * 6
    times = [time for _, time, _ in seen]
    assert times == sorted(set(times)), "what is not later than the last picture is passed over"
    assert [index for index, follows in enumerate(followed) if not follows] == [4]
    assert (names[0], names[-1]) == ("camera 0", "camera 2")


def test_the_same_camera_again_changes_nothing() -> None:
    source = Switched(lambda device: Three(device, 0.0), "0")
    frames = source.frames(lambda _: None)
    next(frames)
    source.use("0")
    assert next(frames).index == 1


def test_a_camera_is_named_once_though_it_has_two_devices(tmp_path: Path) -> None:
    for number, (name, index) in enumerate((("C920", 0), ("C920", 1), ("Notebook", 0))):
        (tmp_path / "dev").mkdir(exist_ok=True)
        (tmp_path / f"dev/video{number}").touch()
        folder = tmp_path / f"sys/class/video4linux/video{number}"
        folder.mkdir(parents=True)
        (folder / "name").write_text(f"{name}\n")
        (folder / "index").write_text(f"{index}\n")
    assert find_connected(tmp_path) == [("0", "C920"), ("2", "Notebook")]
    assert find_connected(tmp_path / "nothing") == []
