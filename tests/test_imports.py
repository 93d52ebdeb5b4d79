"""The house's one direction: mirror -> export -> rules -> engines.pose -> numpy; calibration beside them."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
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


def inside(module: str, packages: set[str]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_go_one_way(path: Path) -> None:
    package = name(path).split(".")[0]
    ours = [module for module in imports(path) if inside(module, set(PACKAGES))]
    assert [module for module in ours if not inside(module, OURS[package])] == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nobody_but_the_application_knows_qt_or_sql(path: Path) -> None:
    if name(path).split(".")[0] != "mirror":
        assert [module for module in imports(path) if inside(module, QT_AND_SQL)] == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_packages_keep_to_their_libraries(path: Path) -> None:
    for part, refused in NOT_FOR.items():
        if not inside(name(path), {part}):
            continue
        allowed = {entry[1:] for entry in refused if entry.startswith("-")} | {
            part.split(".")[0],
            "__future__",
        }
        for module in imports(path):
            if "*" in refused:
                assert module.split(".")[0] in allowed | sys.stdlib_module_names, module
            assert not inside(module, refused), module


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_runtimes_know_which_runtime_runs(path: Path) -> None:
    runtimes = {"onnxruntime", "tensorrt", "cuda", "engines.runtime.onnx", "engines.runtime.tensorrt"}
    if not inside(name(path), {"engines.runtime"}):
        assert [module for module in imports(path) if inside(module, runtimes)] == []


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
    assert len(MODULES) > 50


HEAVY = {"PySide6", "torch", "tensorrt", "ray", "tensorflow", "matplotlib"}


@pytest.mark.parametrize(
    ("module", "refused"),
    [
        ("mirror.cli", HEAVY | {"cv2", "onnxruntime", "av", "scipy", "sqlite_utils"}),
        ("mirror.cli.batch", HEAVY),
        ("mirror.batch.run", HEAVY),
        ("mirror.batch.worker", HEAVY),
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
