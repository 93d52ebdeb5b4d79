"""What a server does by itself: a backup a day; what nobody needs any more is deleted."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, date, datetime

from mirror.files import FilesError
from mirror.server import backups
from mirror.server.database import DatabaseError
from mirror.server.platform import Platform
from mirror.server.settings import Settings

log = logging.getLogger(__name__)
EVERY_S = 60.0
AT_ONCE = 50
"""Jobs that are tidied up in one go."""


def expire(platform: Platform) -> None:
    """Delete uploads that no job has used for too long."""
    gone = platform.uploads.expire()
    if gone:
        log.info("uploads expired", extra={"count": gone})


def tidy(platform: Platform) -> None:
    """Delete the unpacked videos and the frame batches of jobs that are done: their results need them no more."""
    done = platform.database.execute(
        "SELECT id FROM jobs WHERE status = 'done' AND tidied_at IS NULL LIMIT ?", [AT_ONCE]
    ).fetchall()
    for (job,) in done:
        for part in ("videos", "work"):
            for key in platform.files.names(f"jobs/{job}/{part}/"):
                platform.files.delete(key)
        platform.database.execute("UPDATE jobs SET tidied_at = ? WHERE id = ?", [platform.wall(), job])


def back_up(settings: Settings, today: date) -> None:
    """Make the day's backup where it is missing, and delete old ones. It has a connection of its own."""
    if not backups.path_of(settings, today).exists():
        path = backups.backup(settings, today)
        backups.prune(settings, today)
        log.info("backup made", extra={"path": str(path)})


async def keep_tidy(platform: Platform, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
    """Tidy up now and every minute, until cancelled. What fails is logged, and tried again the next time."""
    while True:
        try:
            expire(platform)
            tidy(platform)
            await asyncio.to_thread(back_up, platform.settings, now().date())
        except (DatabaseError, FilesError, OSError) as error:
            log.error("housekeeping failed: %s", error)
        await asyncio.sleep(EVERY_S)
