"""`mirror channels`: the table of channels by command, and its page in the documentation."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from mirror.cli.exercises import channels, markdown
from rules.channels import CHANNELS


def run(*words):
    result = CliRunner().invoke(channels, words)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_every_channel_with_unit_formula_source_and_needs():
    document = json.loads(run("--json"))
    assert [entry["name"] for entry in document] == [channel.name for channel in CHANNELS]
    assert all({"unit", "formula", "source", "needs", "description"} <= set(entry) for entry in document)


def test_only_those_that_are_asked_for():
    assert len(json.loads(run("--json", "--needs", "3d"))) == sum(c.needs == "3d" for c in CHANNELS) > 800
    live = json.loads(run("--json", "--tier", "live"))
    assert {entry["tier"] for entry in live} == {"live"}
    found = run("knee", "valgus", "left").splitlines()
    assert len(found) >= 3 and all("knee" in line and "valgus" in line for line in found)
    assert CliRunner().invoke(channels, ["--needs", "magic"]).exit_code == 2


def test_the_page_in_the_documentation_is_current():
    page = Path(__file__).parents[2] / "docs" / "channels.md"
    assert page.read_text(encoding="utf-8") == markdown(), "mirror channels --markdown > docs/channels.md"
    assert "{about}" not in markdown() and "{exact}" not in markdown()
