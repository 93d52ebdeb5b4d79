"""Every dependency has a licence that is known, also what its wheel carries; docs and bill say the same."""

from __future__ import annotations

import json
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
from click.testing import CliRunner
from packaging.requirements import Requirement

from mirror.cli.main import main
from mirror.licences import (
    UNKNOWN,
    CarriedLibrary,
    Part,
    bill,
    canonical,
    inventory,
    is_copyleft,
    library_licence,
    part,
)

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def parts() -> dict[str, Part]:
    """All that the project file's default dependencies and its kiosk need, whatever was installed of it when."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    texts = [*project["dependencies"], *project["optional-dependencies"]["kiosk"]]
    found = {}
    for name in (Requirement(text).name for text in texts):
        found |= {each.name: each for each in inventory(root=name)}
        found[canonical(name)] = part(distribution(name))
    assert len(found) > 25
    return found


def test_no_distribution_is_without_a_licence(parts: dict[str, Part]) -> None:
    assert [each.name for each in parts.values() if each.licence == UNKNOWN] == []


def test_no_library_in_a_wheel_is_without_a_licence(parts: dict[str, Part]) -> None:
    unknown = {
        f"{each.name}: {one.name}"
        for each in parts.values()
        for one in each.libraries
        if one.licence == UNKNOWN
    }
    assert unknown == set(), "declare them in mirror/licences/declared.toml"


def test_the_docs_list_each_with_its_licence(parts: dict[str, Part]) -> None:
    rows = {line.split("|")[1].strip(): line for line in DOCS.splitlines() if line.startswith("| ")}
    missing = [each.name for each in parts.values() if each.licence not in rows.get(each.name, "")]
    assert missing == [], "docs/licences.md lists what `mirror licences` does"


def test_what_asks_for_its_source_is_told_in_the_docs(parts: dict[str, Part]) -> None:
    asking = {name for name, each in parts.items() if each.copyleft}
    assert {"av", "pyside6-essentials", "shiboken6", "opencv-python-headless"} <= asking
    carried = {one.name for one in parts["av"].libraries}
    assert {"libx264", "libx265"} <= carried and "libx264" in DOCS and "libx265" in DOCS
    assert "LGPL-3.0" in DOCS and "--overlay-codec" in DOCS
    assert all(f"| {name} |" in DOCS for name in asking)


@pytest.mark.parametrize(
    ("licence", "asks"),
    [
        ("GPL-2.0-or-later", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("MIT OR GPL-3.0-only", False),
        ("Apache-2.0", False),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", False),
    ],
)
def test_copyleft_is_when_there_is_no_other_choice(licence: str, asks: bool) -> None:
    assert is_copyleft(licence) is asks


def test_the_same_library_may_be_under_other_terms_in_another_wheel() -> None:
    assert library_licence("libavcodec", "av") == "GPL-2.0-or-later"
    assert library_licence("libavcodec", "opencv-python-headless") == "LGPL-2.1-or-later"
    assert library_licence("libavif", "opencv-python-headless") == "BSD-2-Clause"
    assert library_licence("libnew", "av") == UNKNOWN


def test_the_bill_is_cyclonedx_with_every_part_once(parts: dict[str, Part]) -> None:
    made = bill(list(parts.values()))
    assert (made["bomFormat"], made["specVersion"]) == ("CycloneDX", "1.6")
    refs = [each["bom-ref"] for each in made["components"]]
    refs += [inner["bom-ref"] for each in made["components"] for inner in each["components"]]
    assert len(refs) == len(set(refs))
    av = next(each for each in made["components"] if each["name"] == "av")
    assert av["purl"].startswith("pkg:pypi/av@")
    x264 = next(each for each in av["components"] if each["name"] == "libx264")
    assert x264["licenses"] == [{"expression": "GPL-2.0-or-later"}]
    assert (
        "licenses"
        not in bill([Part("new", "1", UNKNOWN, (CarriedLibrary("libnew", UNKNOWN),))])["components"][0]
    )


@pytest.mark.parametrize("option", ["--sbom", "--json"])
def test_the_command_prints_one_document(option: str) -> None:
    done = CliRunner().invoke(main, ["licences", option])
    assert done.exit_code == 0, done.output
    found = json.loads(done.stdout)
    names = {each["name"] for each in (found["components"] if option == "--sbom" else found)}
    assert {"av", "numpy", "onnxruntime"} <= names and "open-gym-mirror" not in names


def test_the_command_lists_for_people() -> None:
    done = CliRunner().invoke(main, ["licences"], env={"COLUMNS": "300"})
    assert done.exit_code == 0
    assert any(line.split()[0] == "av" and "libx264" in done.stdout for line in done.stdout.splitlines()[1:])
