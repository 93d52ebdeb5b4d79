"""Channels as a tree: grouped by the dots of their names, the two sides of one thing as one row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

Channel = tuple[str, str, str]
"""Name, unit, description."""
SIDES = ("left", "right")


@dataclass
class ChannelNode:
    """A row: `label` is what it is called under its parent; `names` are the channels that it stands for."""

    label: str
    names: tuple[str, ...] = ()
    unit: str = ""
    description: str = ""
    side: str = ""
    children: dict[str, ChannelNode] = field(default_factory=dict)

    @property
    def paired(self) -> bool:
        """Whether it stands for both sides."""
        return len(self.names) == len(SIDES)

    @property
    def words(self) -> str:
        """What the search looks into."""
        return " ".join((*self.names, self.label, self.unit, self.description)).casefold()

    def walk(self) -> Iterator[ChannelNode]:
        """This row and all below it."""
        yield self
        for child in self.children.values():
            yield from child.walk()


def side_of(name: str) -> str:
    """`left` or `right` where one dotted part of a channel's name says so, else empty."""
    for part in name.split("."):
        for side in SIDES:
            if part == side or part.startswith(f"{side}_") or part.endswith(f"_{side}"):
                return side
    return ""


def partner(name: str) -> str:
    """The channel's counterpart on the other side; the name itself where it has no side."""
    side = side_of(name)
    if not side:
        return name
    other = SIDES[1 - SIDES.index(side)]
    return ".".join(_swap_side(part, side, other) for part in name.split("."))


def _swap_side(part: str, side: str, other: str) -> str:
    if part == side:
        return other
    if part.startswith(f"{side}_"):
        return other + part[len(side) :]
    return part[: -len(side)] + other if part.endswith(f"_{side}") else part


def path_of(name: str) -> tuple[str, ...]:
    """The rows above and at a channel, its side taken out: `angle.knee.left` is under angle, knee."""
    side, parts = side_of(name), []
    for part in name.split("."):
        if part == side:
            continue
        bare = part.removeprefix(f"{side}_").removesuffix(f"_{side}") if side else part
        parts.append(bare.replace("_", " "))
    return tuple(parts) or (name,)


def tree_of(channels: Sequence[Channel]) -> ChannelNode:
    """The root of all channels, in their order. Groups with one row in them become that row."""
    root, known = ChannelNode(""), {name: (unit, text) for name, unit, text in channels}
    done: set[str] = set()
    for name, unit, text in channels:
        if name in done:
            continue
        other = partner(name)
        names = tuple(sorted((name, other))) if other != name and other in known else (name,)
        done.update(names)
        node = root
        for label in path_of(name):
            node = node.children.setdefault(label, ChannelNode(label))
        if node.names:  # two channels with one path: the later one under its whole name
            node = node.children.setdefault(name, ChannelNode(name))
        node.names, node.unit = names, unit
        node.description = common(text, known[other][1]) if len(names) == len(SIDES) else text
        if len(names) == len(SIDES):
            for each in names:
                node.children[each] = ChannelNode(
                    side_of(each), (each,), known[each][0], known[each][1], side_of(each)
                )
        else:
            node.side = side_of(name)
    for label, child in list(root.children.items()):
        root.children[label] = _merge_single(child)
    return root


def common(first: str, second: str) -> str:
    """A description that both sides share: without the words left and right where that is all they differ in."""
    bare = [re.sub(r"\b(left|right)[ _]", "", text) for text in (first, second)]
    return bare[0] if bare[0] == bare[1] else first


def _merge_single(node: ChannelNode) -> ChannelNode:
    """A group of one row is that row: `trunk` with `lean` alone in it is `trunk lean`."""
    node.children = {label: _merge_single(child) for label, child in node.children.items()}
    if not node.names and len(node.children) == 1:
        (only,) = node.children.values()
        only.label = f"{node.label} {only.label}"
        return only
    return node
