"""The floor: somebody stands in three places, or the board lies on it; stored as soon as it is found."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from calibration.boards import Board, Picture
from mirror.calibrations.folder import CalibrationError, fitting
from mirror.flow.calibration_board import BoardProgress
from mirror.flow.calibration_floor import BoardOnFloor, FloorState, Looking, MemberSteps, figures
from mirror.flow.calibration_store import CalibrationStore
from mirror.flow.words import Words
from mirror.live.loop import LiveLoop
from mirror.live.state import Analysed, Event
from mirror.settings.file import SettingsError
from mirror.ui.canvas import CENTRE, Canvas
from mirror.ui.pieces.skeleton import paint_skeleton
from mirror.ui.theme import Theme
from mirror.ui.trainer.calibrating.parts import Aloud, Bars, LivePicture, PixelPlacement, Relay, Sides
from mirror.ui.trainer.fields import Form, choice, number

WAYS = ("members", "board")


class FloorPage(QWidget):
    """Looks while it is open. `changed` tells that a new version with a floor was recorded."""

    changed = Signal()

    def __init__(
        self,
        loop: LiveLoop,
        theme: Theme,
        words: Words,
        calibrations: CalibrationStore,
        aloud: Aloud,
        board: Board,
    ) -> None:
        super().__init__()
        self._loop, self._words, self._calibrations, self._aloud, self._board = (
            loop,
            words,
            calibrations,
            aloud,
            board,
        )
        self._way, self._height_cm = "members", 0.0
        self._members = MemberSteps()
        self._lying: BoardOnFloor | None = None
        self._looking: Looking | None = None
        self._relay = Relay()
        self._unsubscribe: Callable[[], None] = lambda: None
        self.state: FloorState | None = None
        self.picture = LivePicture(loop, theme, self._paint)
        self.bars = Bars(theme)
        self.verdict = QLabel("")
        self.verdict.setWordWrap(True)
        self.again = QPushButton(words("calib.again"))
        self.again.clicked.connect(self.restart)
        column = QVBoxLayout()
        column.addWidget(self._form())
        column.addWidget(self.bars)
        column.addWidget(self.verdict)
        column.addStretch(1)
        column.addWidget(self.again)
        Sides(self, self.picture, column)
        self._relay.arrived.connect(self._hear_of)
        self._relay.failed.connect(self.verdict.setText)

    def _form(self) -> Form:
        words = self._words
        form = Form(words("calib.floor.title"), words("calib.floor.about"))
        ways = {way: words(f"calib.floor.{way}") for way in WAYS}
        self.way = choice(ways, self._way, self._set_way)
        self.tall = number(0, 0, 260, 1, self._set_height)
        self.tall.setSpecialValueText(words("calib.floor.unknown"))
        form.row(words("calib.floor.way"), self.way)
        form.row(words("calib.floor.height"), self.tall)
        return form

    def _set_way(self, way: str) -> None:
        self._way = way
        self.tall.setEnabled(way == "members")
        self.restart()

    def _set_height(self, height_cm: float) -> None:
        self._height_cm = height_cm
        self.restart()

    # ---- looking

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to look."""
        if self._looking is None:
            self._looking = Looking(self._see_board, self._relay.failed.emit)
            self._unsubscribe = self._loop.subscribe(self._hear)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Look no more."""
        self._unsubscribe()
        if self._looking is not None:
            self._looking.stop()
            self._looking = None

    def restart(self) -> None:
        """Forget what was seen."""
        self._members = MemberSteps(self._height_cm / 100 if self._height_cm >= 50 else None)
        self._lying, self.state = None, None
        self.verdict.setText("")

    def _hear(self, event: Event) -> None:
        """In the loop's threads."""
        if self._way == "board" and self._looking is not None:
            self._looking.tell(event)
        elif self._way == "members" and isinstance(event, Analysed):
            self._relay.arrived.emit(event)

    def _see_board(self, picture: Picture) -> None:
        """In the looking thread."""
        lying = self._lying
        if lying is None:
            in_use = self._calibrations.current()
            if in_use is None:
                raise CalibrationError(self._words("calib.floor.no_lens"))
            lens = fitting(in_use, (picture.shape[1], picture.shape[0]))
            lying = self._lying = BoardOnFloor(self._board, lens)
        self._relay.arrived.emit(lying.see(picture))

    # ---- in the screen's thread

    def _hear_of(self, report: Analysed | FloorState) -> None:
        """A pose, or what became of a picture; of the way that was left, nothing."""
        if isinstance(report, FloorState) and self._way == "board":
            self._take(report)
        elif isinstance(report, Analysed) and self._way == "members":
            self._take(self._members.see(report))

    def _take(self, state: FloorState) -> None:
        before, self.state = self.state, state
        if before == state:
            return
        value = f"{state.done} / {state.wanted}"
        key = "calib.floor.places" if self._way == "members" else "calib.ask.views"
        self.bars.show_rows((BoardProgress(self._words(key), value, state.done / state.wanted),))
        if before is not None and state.done > before.done:
            self._aloud.sound("count")
        if before is None or before.hint != state.hint:
            self._aloud.hint(self._words(f"calib.floor.hint.{state.hint}"))
        self.verdict.setText(state.error)
        if state.floor is not None and (before is None or before.floor is None):
            self._keep(state)

    def _keep(self, state: FloorState) -> None:
        assert state.floor is not None  # noqa: S101 - by the caller
        self._aloud.sound("go")
        found = self._words("calib.floor.found", **figures(state.floor, self._words))
        try:
            stored = self._calibrations.keep_floor(state.floor)
        except (CalibrationError, SettingsError, ValueError) as error:
            self.verdict.setText(f"{found}\n{self._words('trainer.refused', error=error)}")
            return
        self.verdict.setText(f"{found}\n{self._words('calib.kept_as', title=stored.title)}")
        self.changed.emit()

    def _paint(self, canvas: Canvas, seen: PixelPlacement) -> None:
        shown = self._loop.latest().shown
        if shown is not None and shown.pose is not None:
            paint_skeleton(canvas, seen.points(shown.pose.xy), shown.pose.score)
        if self.state is None:
            return
        theme, size = canvas.theme, 56.0
        hint = self._words(f"calib.floor.hint.{self.state.hint}")
        width = min(canvas.text_width(hint, size, 700) + 90, canvas.width - 48)
        box = QRectF(canvas.width / 2 - width / 2, 26, width, 100)
        good = self.state.hint == "done"
        canvas.panel(box, 34, theme.panel if good else theme.cue, 0.92)
        at = QPointF(box.center().x(), box.center().y() + size * 0.36)
        canvas.text(at, hint, size, theme.good if good else theme.on_cue, 700, CENTRE, box.width() - 60)
        self._dots(canvas, self.state)

    def _dots(self, canvas: Canvas, state: FloorState) -> None:
        """A disc for each place, full once somebody has stood there."""
        theme, painter = canvas.theme, canvas.painter
        painter.setPen(Qt.PenStyle.NoPen)
        for i in range(state.wanted):
            at = QPointF(canvas.width / 2 + (i - (state.wanted - 1) / 2) * 70, canvas.height - 56)
            painter.setBrush(QColor(theme.good if i < state.done else theme.raised))
            painter.drawEllipse(at, 22, 22)
