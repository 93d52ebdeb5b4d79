"""The small grammar of rules: read with a tokenizer and recursive descent, never with `eval`.

    condition  = conjunction { "or" conjunction }
    conjunction = negation { "and" negation }
    negation   = "not" negation | comparison
    comparison = sum [ ("<" | "<=" | ">" | ">=") sum ]
    sum        = product { ("+" | "-") product }
    product    = factor { ("*" | "/") factor }
    factor     = "-" factor | number | "(" condition ")" | name "(" sum { "," sum } ")" | name [ "." side ]

The result is a tree of `Node`s; what a name means is decided by whoever walks the tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+\.?\d*|\.\d+)|(?P<name>[A-Za-z_][A-Za-z_0-9]*)|(?P<symbol><=|>=|[-+*/()<>,.]))"
)
WORDS = frozenset({"and", "or", "not"})
LONGEST = 500
DEEPEST = 30
MOST_PARTS = 1000
"""Of a signal written out in full, with the signals it uses; forty that each double the last were 10^12."""


class ExpressionError(ValueError):
    """The text is not an expression: `expected`, `got` and the `column` (from 1) where it went wrong."""

    def __init__(self, expected: str, got: str, column: int) -> None:
        super().__init__(f"column {column}: expected {expected}, got {got}")
        self.expected = expected
        self.got = got
        self.column = column


@dataclass(frozen=True, slots=True)
class Node:
    """One node: `kind` is number, name, call, or an operator; `text` the name, `side` what follows its dot."""

    kind: str
    column: int
    children: tuple[Node, ...] = ()
    text: str = ""
    side: str | None = None
    value: float = 0.0

    def walk(self) -> Iterator[Node]:
        """This node and everything below it."""
        yield self
        for child in self.children:
            yield from child.walk()

    def with_side(self, side: str) -> Node:
        """The same tree with every `.side` replaced by the side that is judged, and `.other` by its counterpart."""
        children = tuple(child.with_side(side) for child in self.children)
        other = "right" if side == "left" else "left"
        own = {"side": side, "other": other}.get(self.side or "", self.side)
        return Node(self.kind, self.column, children, self.text, own, self.value)

    def text_with(self, names: Mapping[str, str]) -> str:
        """The tree as one text, the same for trees that mean the same; `names` replaces names by their own texts."""
        if self.kind == "number":
            return repr(self.value)
        if self.kind == "name" and self.side is None and self.text in names:
            return names[self.text]
        inner = ",".join(child.text_with(names) for child in self.children)
        return f"{self.kind} {self.text} {self.side or ''}({inner})"

    def parts_with(self, names: Mapping[str, int]) -> int:
        """How many nodes the tree has when `names` are replaced by their own trees, of so many nodes each."""
        if self.kind == "name" and self.side is None and self.text in names:
            return names[self.text]
        return 1 + sum(child.parts_with(names) for child in self.children)

    @property
    def is_condition(self) -> bool:
        """Whether it answers yes or no rather than a number."""
        return self.kind in {"<", "<=", ">", ">=", "and", "or", "not"}


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    column: int


def parse(text: str) -> Node:
    """Read a sum or a condition. Raises ExpressionError with column, what was expected and what was there."""
    if len(text) > LONGEST:
        raise ExpressionError(f"at most {LONGEST} characters", f"{len(text)}", LONGEST)
    reader = _Reader(tuple(_tokens(text)))
    node = reader.condition(0)
    reader.expect_end()
    return node


def _tokens(text: str) -> Iterator[_Token]:
    position = 0
    while text[position:].strip():
        match = TOKEN.match(text, position)
        if match is None:
            bad = text[position:].lstrip()
            raise ExpressionError(
                "a number, a name or an operator", f"{bad[0]!r}", text.index(bad, position) + 1
            )
        kind = match.lastgroup or ""
        word = match.group(kind)
        kind = "word" if word in WORDS else kind
        yield _Token(kind, word, match.start(match.lastgroup or 0) + 1)
        position = match.end()
    yield _Token("end", "the end", len(text) + 1)


class _Reader:
    """Recursive descent over the tokens; one method to a rule of the grammar."""

    def __init__(self, tokens: tuple[_Token, ...]) -> None:
        self._tokens = tokens
        self._at = 0

    @property
    def _now(self) -> _Token:
        return self._tokens[self._at]

    def _take(self, *texts: str) -> _Token | None:
        token = self._now
        if token.text in texts and token.kind in {"symbol", "word"}:
            self._at += 1
            return token
        return None

    def _fail(self, expected: str) -> ExpressionError:
        token = self._now
        got = token.text if token.kind == "end" else f"{token.text!r}"
        return ExpressionError(expected, got, token.column)

    def expect_end(self) -> None:
        if self._now.kind != "end":
            raise self._fail("an operator or the end")

    def condition(self, depth: int) -> Node:
        if depth > DEEPEST:
            raise self._fail(f"at most {DEEPEST} levels of brackets")
        node = self._conjunction(depth)
        while token := self._take("or"):
            node = Node("or", token.column, (_yes_no(node), _yes_no(self._conjunction(depth))))
        return node

    def _conjunction(self, depth: int) -> Node:
        node = self._negation(depth)
        while token := self._take("and"):
            node = Node("and", token.column, (_yes_no(node), _yes_no(self._negation(depth))))
        return node

    def _negation(self, depth: int) -> Node:
        if token := self._take("not"):
            if depth > DEEPEST:
                raise self._fail(f"at most {DEEPEST} levels")
            return Node("not", token.column, (_yes_no(self._negation(depth + 1)),))
        return self._comparison(depth)

    def _comparison(self, depth: int) -> Node:
        left = self._sum(depth)
        if token := self._take("<", "<=", ">", ">="):
            return Node(token.text, token.column, (_amount(left), _amount(self._sum(depth))))
        return left

    def _sum(self, depth: int) -> Node:
        node = self._product(depth)
        while token := self._take("+", "-"):
            node = Node(token.text, token.column, (_amount(node), _amount(self._product(depth))))
        return node

    def _product(self, depth: int) -> Node:
        node = self._factor(depth)
        while token := self._take("*", "/"):
            node = Node(token.text, token.column, (_amount(node), _amount(self._factor(depth))))
        return node

    def _factor(self, depth: int) -> Node:
        if depth > DEEPEST:
            raise self._fail(f"at most {DEEPEST} levels")
        token = self._now
        if token.kind == "number":
            self._at += 1
            return Node("number", token.column, value=float(token.text))
        if token.kind == "name":
            return self._parse_name(depth)
        if self._take("-"):
            return Node("negate", token.column, (_amount(self._factor(depth + 1)),))
        if self._take("("):
            node = self.condition(depth + 1)
            self._close()
            return node
        raise self._fail("a number, a name or '('")

    def _parse_name(self, depth: int) -> Node:
        token = self._now
        self._at += 1
        if self._take("("):
            arguments = [_amount(self._sum(depth + 1))]
            while self._take(","):
                arguments.append(_amount(self._sum(depth + 1)))
            self._close()
            return Node("call", token.column, tuple(arguments), token.text)
        if not self._take("."):
            return Node("name", token.column, text=token.text)
        if self._now.kind != "name":
            raise self._fail("a side after '.' (left, right, near, far, both, min, max, side, other)")
        side = self._now.text
        self._at += 1
        return Node("name", token.column, text=token.text, side=side)

    def _close(self) -> None:
        if not self._take(")"):
            raise self._fail("')'")


def _yes_no(node: Node) -> Node:
    if not node.is_condition:
        raise ExpressionError("a comparison such as knee < 90", "a number", node.column)
    return node


def _amount(node: Node) -> Node:
    if node.is_condition:
        raise ExpressionError("a number", "a comparison", node.column)
    return node
