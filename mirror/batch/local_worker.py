"""A worker process of `mirror batch`: a consumer on the store, which ends with its parent."""

from __future__ import annotations

import logging
import os
import signal
import sqlite3
import threading
import time
from multiprocessing.connection import Connection
from typing import Any

from mirror.batch.bell import LineBell
from mirror.batch.consumer_files import LocalFiles
from mirror.batch.heartbeat import Heartbeat
from mirror.batch.local import LocalBroker
from mirror.batch.options import Setting
from mirror.batch.register import class_here
from mirror.batch.worker import Consumer, StoppedError
from mirror.store.database import open_store
from mirror.store.explaining import explain

log = logging.getLogger(__name__)

WAIT_S = 1.0
"""A worker that waits for others looks up so often, to see whether the batch is interrupted."""


def main(setting: Setting, frames: Any, stop: Any, parent: int, line: Connection) -> None:
    """Entry of a worker process. `frames` is a shared counter of frames done, `stop` an event."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process: the parent decides
    threading.Thread(target=_die_with, args=(parent,), daemon=True).start()
    import cv2

    from engines.pipeline import load_engines
    from engines.spatial import load_stage

    cv2.setNumThreads(1)

    def tick(count: int) -> None:
        frames.value += count
        if stop.is_set():
            raise StoppedError

    bell = LineBell(line)
    heartbeat = Heartbeat(lambda: LocalBroker(open_store(setting.store), setting.jobs, setting.worker))
    consumer = Consumer(
        LocalBroker(open_store(setting.store), setting.jobs, setting.worker, bell),
        LocalFiles(),
        heartbeat,
        {setting.profile: class_here(setting.profile)},
        load_engines,
        tick,
        load_stage,
        wait_s=WAIT_S,
    )
    heartbeat.start()
    try:
        consumer.run()
    except StoppedError:
        return
    except sqlite3.Error as error:
        # the parent tries again with another worker, and says it in a line where that fails too
        log.error("%s", explain(setting.store, error))
        raise SystemExit(1) from None
    finally:
        heartbeat.stop()


def _die_with(parent: int) -> None:
    """A worker whose parent was killed must not work on beside the one that takes the job up again."""
    while os.getppid() == parent:
        time.sleep(0.2)
    os._exit(1)
