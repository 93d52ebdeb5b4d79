"""Offers a session's card and table to the telephone that reads the code."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from mirror.flow.card import SessionCard
from mirror.progress.past import PastSet
from mirror.progress.table import table
from mirror.take_home.tickets import Served
from mirror.take_home.web import CARD, TABLE, TakeHome
from mirror.ui.card import png
from mirror.ui.theme import Theme


class HandingOver:
    """`server` None: nothing can be fetched."""

    def __init__(self, server: TakeHome | None, theme: Theme) -> None:
        self._server, self._theme = server, theme

    def offer(self, card: SessionCard, sets: Sequence[PastSet]) -> str:
        """The address for the code, empty where nothing can be fetched; sets without a time are of now."""
        if self._server is None:
            return ""
        now = time.time()
        dated = [one if one.at else replace(one, at=now) for one in sets]
        return self._server.offer(
            {
                CARD: Served(png(card, self._theme), "image/png"),
                TABLE: Served(table(dated).encode(), "text/csv; charset=utf-8"),
            }
        )

    def stop(self) -> None:
        """Nobody can fetch anything any more."""
        if self._server is not None:
            self._server.stop()
