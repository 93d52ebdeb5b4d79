"""A member's code, held to a camera whose picture is mirrored, is read; a few times a second, and only when asked."""

from __future__ import annotations

from threading import Event

import cv2
import numpy as np
import segno

from mirror.live.state import Shown
from mirror.ui.conductor import EVERY_S, CodeReader, prepare_picture, read


def picture(text: str) -> np.ndarray:
    """A mirrored BGRX picture with a code in it, as the glass shows it."""
    rows = np.array([bytearray(row) for row in segno.make(text, micro=False).matrix_iter(border=4)])
    code = np.kron(1 - rows, np.ones((9, 9))) * 255
    image = np.full((1920, 1080), 120, np.uint8)
    image[700 : 700 + len(code), 300 : 300 + len(code)] = code
    return cv2.cvtColor(cv2.flip(image, 1), cv2.COLOR_GRAY2BGRA)


def shown(image: np.ndarray, captured: float) -> Shown:
    return Shown(image, 0, captured, captured, np.eye(2, 3), (1080, 1920))


def test_a_code_is_read_out_of_the_mirrored_picture() -> None:
    assert read(cv2.QRCodeDetector(), prepare_picture(picture("mirror:anna"), True)) == "mirror:anna"
    assert read(cv2.QRCodeDetector(), prepare_picture(np.full((720, 1280, 4), 90, np.uint8), True)) == ""


def test_the_reader_looks_only_when_it_is_asked_to() -> None:
    told: list[str] = []
    heard = Event()

    def hear(text: str) -> None:
        told.append(text)
        heard.set()

    reader = CodeReader(hear)
    reader.start()
    reader.offer(shown(picture("mirror:early"), 0.0))
    reader.looking = True
    reader.offer(shown(picture("mirror:anna"), 1.0))
    assert heard.wait(20)
    reader.offer(shown(picture("mirror:too-soon"), 1.0 + EVERY_S / 2))
    reader.stop()
    assert told == ["mirror:anna"]
