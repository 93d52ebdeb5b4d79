"""All channels in a tree that is searched as you type; left and right of one thing are chosen together, in a dialog
that stays until it is closed.

`set_favourites` names the channels that stand first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPen,
    QPolygonF,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from mirror.flow.words import Words
from mirror.ui.canvas import RIGHT
from mirror.ui.review.pieces.channel_nodes import Channel, ChannelNode, path_of, tree_of
from mirror.ui.review.pieces.look import SMALL, Look, em_of, fill, font, look_of, turn_box, width_of, write
from mirror.ui.review.pieces.session_list import SearchField
from mirror.ui.review.pieces.words import piece_words
from mirror.ui.theme import Theme
from rules.channels import CHANNELS

Index = QModelIndex | QPersistentModelIndex
NODE = Qt.ItemDataRole.UserRole
OPEN_MOST = 400
"""Matches up to this many are all opened."""


class Matches(QSortFilterProxyModel):
    """Rows that have all the words typed, and what is above them."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted: tuple[str, ...] = ()
        self.setRecursiveFilteringEnabled(True)

    def set_wanted(self, words: str) -> None:
        """Words in any order and case."""
        self.beginFilterChange()
        self._wanted = tuple(words.casefold().split())
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """A row by its own words; single sides only come with their pair."""
        if not self._wanted:
            return True
        node = self.sourceModel().index(row, 0, parent).data(NODE)
        return bool(node.names) and all(word in node.words for word in self._wanted)


class ChannelPainter(QStyledItemDelegate):
    """One line: what it is called, what it means, its unit."""

    def __init__(self, view: QTreeView, look: Look, pair: str) -> None:
        super().__init__(view)
        self._view, self._look, self._pair = view, look, pair

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """All lines are as high."""
        return QSize(100, round(1.9 * em_of(self._view)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Groups in bold, meanings and units muted."""
        node, em, look = index.data(NODE), em_of(self._view), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            fill(painter, box.adjusted(0, 1, 0, -1), 0.4 * em, look.chosen)
        elif state & QStyle.StateFlag.State_MouseOver:
            fill(painter, box.adjusted(0, 1, 0, -1), 0.4 * em, look.raised)
        inside = box.adjusted(0.4 * em, 0, -0.6 * em, 0)
        small = font(self._view, SMALL)
        unit = write(
            painter,
            inside,
            node.unit if node.names else str(index.model().rowCount(index)),
            small,
            look.muted,
            RIGHT,
            box,
        )
        inside.setRight(inside.right() - unit - em)
        paint = {"left": look.left, "right": look.right}.get(node.side, look.ink)
        if node.side and not node.children and index.parent().data(NODE) is not None:
            painter.setPen(QPen(QColor(paint), 0.2 * em, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            y = inside.center().y()
            mark = turn_box(painter, QRectF(inside.left() + 0.1 * em, y, 0.8 * em, 0), box)
            painter.drawLine(QPointF(mark.left(), y), QPointF(mark.right(), y))
            inside.setLeft(inside.left() + 1.3 * em)
        letters = font(self._view, 1.0, 600 if not node.names else 500)
        written = write(painter, inside, node.label, letters, look.ink, within=box)
        used = min(written, width_of(node.label, letters))
        pair = self._pair if node.paired else ""
        meaning = " · ".join(part for part in (pair, node.description) if part)
        write(painter, inside.adjusted(used + em, 0, 0, 0), meaning, small, look.muted, within=box)


class ChannelView(QTreeView):
    """Enter chooses; its arrows are painted in the look's colours."""

    entered_row = Signal(QModelIndex)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter and space choose; Qt's own keys walk and open."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.entered_row.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:  # noqa: N802
        """A small triangle, to the right or down."""
        if not self.model().hasChildren(index):
            return
        em = em_of(self)
        at, half = QPointF(rect.right() - 0.55 * em, rect.center().y() + 0.5), 0.26 * em
        corners = ((-0.7, -1.0), (0.8, 0.0), (-0.7, 1.0))
        if self.isExpanded(index):
            corners = ((-1.0, -0.7), (1.0, -0.7), (0.0, 0.8))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.muted))
        painter.drawPolygon(QPolygonF([at + QPointF(x * half, y * half) for x, y in corners]))
        painter.restore()


class ChannelTree(QFrame):
    """Type to find, Down to go to the tree, Enter or a click to choose."""

    chosen = Signal(tuple)

    def __init__(self, theme: Theme, words: Words | None = None) -> None:
        super().__init__()
        self._words, look = words or piece_words(), look_of(theme)
        self.setProperty("role", "panel")
        self.setAccessibleName(self._words("channels.name"))
        self._channels: tuple[Channel, ...] = ()
        self._favourites: tuple[str, ...] = ()
        self.search = SearchField()
        self.search.setPlaceholderText(self._words("channels.search"))
        self.search.setAccessibleName(self._words("channels.search"))
        self.search.setClearButtonEnabled(True)
        self._rows = QStandardItemModel()
        self.matches = Matches()
        self.matches.setSourceModel(self._rows)
        self.view = ChannelView(look)
        self.view.setAccessibleName(self._words("channels.name"))
        self.view.setModel(self.matches)
        self.view.setItemDelegate(ChannelPainter(self.view, look, self._words("channels.pair")))
        self.none = QLabel(self._words("channels.none"))
        self.none.setProperty("role", "muted")
        self.none.hide()
        self._layout = QVBoxLayout(self)
        for part in (self.search, self.none, self.view):
            self._layout.addWidget(part)
        self._layout.setStretch(2, 1)
        self.search.textChanged.connect(self._find)
        self.search.down.connect(self._enter)
        self.view.entered_row.connect(self._choose)
        self.view.clicked.connect(self._choose)

    def set_channels(self, channels: Sequence[Channel]) -> None:
        """All channels as (name, unit, description)."""
        self._channels = tuple(channels)
        self._fill()

    def set_favourites(self, names: Sequence[str]) -> None:
        """Channels that stand first, in this order; names that are no channels are left out."""
        self._favourites = tuple(names)
        self._fill()

    def _fill(self) -> None:
        self._rows.clear()
        if self._favourites:
            first = ChannelNode(self._words("channels.favourites"))
            # both sides before one: what is found first stays
            nodes = [node for node in tree_of(self._channels).walk() if node.names]
            known: dict[str, ChannelNode] = {}
            for node in sorted(nodes, key=lambda one: not one.paired):
                for name in node.names:
                    known.setdefault(name, node)
            for node in (known[name] for name in self._favourites if name in known):
                first.children[node.names[0]] = replace(node, label=_whole(node.names[0]), children={})
            if first.children:
                self._rows.appendRow(_row(first))
        for node in tree_of(self._channels).children.values():
            self._rows.appendRow(_row(node))
        self._find(self.search.text())

    def _find(self, words: str) -> None:
        self.matches.set_wanted(words)
        found = self.matches.rowCount()
        self.none.setVisible(found == 0 and bool(words))
        self.view.collapseAll()
        if words.strip() and self._count(QModelIndex()) <= OPEN_MOST:
            self._expand(QModelIndex())
        elif found and self._favourites:
            self.view.expand(self.matches.index(0, 0))
        first = self._first(QModelIndex())
        if words.strip() and first.isValid():
            self.view.setCurrentIndex(first)

    def _expand(self, parent: QModelIndex) -> None:
        """Open the groups; the single sides of a pair stay away."""
        for row in range(self.matches.rowCount(parent)):
            index = self.matches.index(row, 0, parent)
            if not index.data(NODE).paired:
                self.view.expand(index)
                self._expand(index)

    def _count(self, parent: QModelIndex) -> int:
        rows = range(self.matches.rowCount(parent))
        return sum(1 + self._count(self.matches.index(row, 0, parent)) for row in rows)

    def _first(self, parent: QModelIndex) -> QModelIndex:
        """The first row that can be chosen."""
        for row in range(self.matches.rowCount(parent)):
            index = self.matches.index(row, 0, parent)
            if index.data(NODE).names:
                return index
            below = self._first(index)
            if below.isValid():
                return below
        return QModelIndex()

    def _enter(self) -> None:
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.matches.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        node = index.data(NODE) if index.isValid() else None
        if node is None:
            return
        if node.names:
            self.chosen.emit(node.names)
        else:
            self.view.setExpanded(index, not self.view.isExpanded(index))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Borders follow the letters."""
        em = em_of(self)
        self._layout.setContentsMargins(*[round(0.8 * em)] * 4)
        self._layout.setSpacing(round(0.5 * em))
        self.view.setIndentation(round(1.2 * em))


def _whole(name: str) -> str:
    """A favourite stands outside its group and takes the group's name with it: `knee angle`."""
    group, *rest = path_of(name)
    return " ".join((*rest, group))


def _row(node: ChannelNode) -> QStandardItem:
    item = QStandardItem(node.label)
    item.setData(node, NODE)
    item.setData(f"{node.label} {node.description} {node.unit}".strip(), Qt.ItemDataRole.AccessibleTextRole)
    item.setToolTip(node.description)
    for child in node.children.values():
        item.appendRow(_row(child))
    return item


class ChannelsDialog(QDialog):
    """`picked` tells the names that were chosen; the dialog closes then."""

    picked = Signal(tuple)

    def __init__(self, theme: Theme, pieces: Words, favourites: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.tree = ChannelTree(theme, pieces)
        self.tree.set_channels([(channel.name, channel.unit, channel.description) for channel in CHANNELS])
        self.tree.set_favourites(_add_sides(favourites))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.tree)
        self.tree.chosen.connect(self._choose)
        self.resize(round(parent.width() * 0.42), round(parent.height() * 0.7))

    def open(self) -> None:
        """Open over the window, ready to type."""
        super().open()
        self.tree.search.selectAll()
        self.tree.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            super().keyPressEvent(event)

    def _choose(self, names: tuple[str, ...]) -> None:
        self.accept()
        self.picked.emit(names)


def _add_sides(names: Sequence[str]) -> list[str]:
    """Names of joints stand for both of their sides."""
    known = {channel.name for channel in CHANNELS}
    return [each for name in names for each in (name, f"{name}.left", f"{name}.right") if each in known]
