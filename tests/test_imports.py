"""The house's one direction: mirror -> export -> rules -> engines.pose -> numpy; calibration beside them."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("mirror", "export", "rules", "engines", "calibration")
OURS = {
    "mirror": {"mirror", "export", "rules", "engines", "calibration"},
    "export": {"export", "rules", "engines.pose"},
    "rules": {"rules", "engines.pose"},
    "engines": {"engines", "calibration"},
    "calibration": {"calibration"},
}
NOT_FOR = {
    "engines.pose": {"*", "-numpy"},
    "rules": {"cv2", "av", "onnxruntime", "tensorrt", "torch", "datetime", "time", "subprocess", "socket"},
    "engines": {"ray"},
    "calibration": {"*", "-numpy", "-cv2"},
}
"""Modules that must not be imported; `*` is everything outside the standard library but for those with a minus."""

QT_AND_SQL = {"PySide6", "shiboken6", "PyQt6", "pyqtgraph", "sqlite3", "sqlite_utils"}
MODULES = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]


def name(path: Path) -> str:
    """The module's dotted name."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in it, `from a import b` as a.b; not what only typing reads."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in _running(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _running(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        typing_only = isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"
        if not typing_only:
            yield child
            yield from _running(child)


def first_name(module: str) -> str:
    return module.partition(".")[0]


def inside(module: str, packages: set[str]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


@cache
def everything() -> dict[str, tuple[str, ...]]:
    """What each module imports: read once, for what is broken names the module itself."""
    return {name(path): tuple(imports(path)) for path in MODULES}


def broken(allowed: Callable[[str, str], bool]) -> list[str]:
    """`module: import` of every import that is not allowed."""
    return [
        f"{module}: {one}"
        for module, found in everything().items()
        for one in found
        if not allowed(module, one)
    ]


def test_imports_go_one_way() -> None:
    def downward(module: str, one: str) -> bool:
        return not inside(one, set(PACKAGES)) or inside(one, OURS[first_name(module)])

    assert broken(downward) == []


def test_nobody_but_the_application_knows_qt_or_sql() -> None:
    assert broken(lambda module, one: inside(module, {"mirror"}) or not inside(one, QT_AND_SQL)) == []


@pytest.mark.parametrize("part", NOT_FOR)
def test_packages_keep_to_their_libraries(part: str) -> None:
    refused = NOT_FOR[part]
    allowed = {entry[1:] for entry in refused if entry.startswith("-")} | {first_name(part), "__future__"}

    def allows(module: str, one: str) -> bool:
        known = first_name(one) in allowed | sys.stdlib_module_names
        return not inside(module, {part}) or ((known or "*" not in refused) and not inside(one, refused))

    assert broken(allows) == []


def test_only_the_runtimes_know_which_runtime_runs() -> None:
    runtimes = {"onnxruntime", "tensorrt", "cuda", "engines.runtime.onnx", "engines.runtime.tensorrt"}
    assert broken(lambda module, one: inside(module, {"engines.runtime"}) or not inside(one, runtimes)) == []


MOST_FLOORS = 8
"""Of the packages of `mirror`, each of which stands on those that it imports. Only ever fewer."""


def test_the_packages_of_the_application_stand_on_few_floors() -> None:
    packages = [one.stem for one in sorted((ROOT / "mirror").iterdir()) if one.suffix in {"", ".py"}]
    below = {one: floors_below(one) for one in packages if one[:2] != "__"}

    def longest(package: str) -> list[str]:
        return [package, *max((longest(one) for one in below[package]), key=len, default=[])]

    chain = max(map(longest, below), key=len)
    assert 1 < len(chain) <= MOST_FLOORS, " -> ".join(chain)


def floors_below(package: str) -> set[str]:
    """The packages of `mirror` that one of them imports."""
    own = f"mirror.{package}"
    found = {one for module, all_ in everything().items() if inside(module, {own}) for one in all_}
    return {one.split(".")[1] for one in found if inside(one, {"mirror"}) and not inside(one, {own})}


def test_the_check_finds_what_it_looks_for(tmp_path: Path) -> None:
    path = tmp_path / "bad.py"
    path.write_text(
        "from typing import TYPE_CHECKING\nimport numpy.linalg\nfrom engines import video\n"
        "def late():\n    import PySide6.QtCore\nif TYPE_CHECKING:\n    import sqlite3\n"
    )
    found = list(imports(path))
    assert found == ["typing.TYPE_CHECKING", "numpy.linalg", "engines.video", "PySide6.QtCore"]
    assert not inside("engines.video", OURS["rules"])
    assert not inside("engines.posed", OURS["rules"])
    assert inside("engines.pose.Pose", OURS["rules"])
    assert len(MODULES) > 50 and sum(map(len, everything().values())) > 5000
    assert "rules.exercise: rules.loading.read_name" in broken(
        lambda module, one: not inside(one, {"rules.loading"})
    )


HEAVY = {"PySide6", "torch", "tensorrt", "ray", "tensorflow", "matplotlib"}


@pytest.mark.parametrize(
    ("module", "refused"),
    [
        ("mirror.cli", HEAVY | {"cv2", "onnxruntime", "av", "scipy", "sqlite_utils"}),
        ("mirror.cli.batch", HEAVY),
        ("mirror.batch.run", HEAVY),
        ("mirror.batch.consumer", HEAVY),
        ("engines.pose", HEAVY | {"cv2", "onnxruntime", "av", "scipy", "msgspec"}),
        ("rules", HEAVY | {"cv2", "onnxruntime", "av"}),
        ("export", HEAVY | {"onnxruntime", "sqlite3"}),
        ("calibration", HEAVY | {"onnxruntime", "av", "scipy"}),
    ],
)
def test_importing_a_module_does_not_bring_what_it_has_no_use_for(module: str, refused: set[str]) -> None:
    code = f"import sys, {module}; print(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert set(loaded.stdout.split()) & refused == set()


def test_openblas_is_told_to_have_one_thread_before_numpy_reads_it() -> None:
    ask = "import os, sys, mirror.cli; print('numpy' in sys.modules, os.environ['OPENBLAS_NUM_THREADS'])"
    own = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True, env=own)
    assert done.stdout == "False 1\n"
