"""What TensorRT logs while it works: recorded, for the one line that people see."""

from __future__ import annotations

import logging
from typing import Any

log = logging.getLogger(__name__)


def listening(trt: Any) -> Any:
    """A logger for `trt`'s builders and runtimes; `reason()` is the first error it has recorded since `forget()`."""

    class Listening(trt.ILogger):
        def __init__(self) -> None:
            trt.ILogger.__init__(self)
            self.errors: list[str] = []

        def log(self, severity: Any, message: str) -> None:
            text = " ".join(message.split())
            if severity in (trt.ILogger.INTERNAL_ERROR, trt.ILogger.ERROR):
                self.errors.append(text)
            log.debug("%s", text)

        def reason(self) -> str:
            return self.errors[0] if self.errors else "it does not say why"

        def forget(self) -> None:
            self.errors.clear()

    return Listening()
