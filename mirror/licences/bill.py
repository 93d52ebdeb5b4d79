"""The bill of materials: the inventory as CycloneDX 1.6, which supply-chain tools read."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from mirror.licences.inventory import OWN, UNKNOWN, Library, Part


def bill(parts: Sequence[Part]) -> dict[str, Any]:
    """The document. It has no serial number and no date: the same parts give the same bytes."""
    own = {
        "type": "application",
        "bom-ref": OWN,
        "name": OWN,
        "version": version(OWN),
        **_licences("Apache-2.0"),
    }
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": own},
        "components": [_component(each) for each in parts],
        "dependencies": [{"ref": OWN, "dependsOn": [_purl(each) for each in parts]}],
    }


def _component(part: Part) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": _purl(part),
        "name": part.name,
        "version": part.version,
        "purl": _purl(part),
        **_licences(part.licence),
        "components": [_describe_carried(part, each) for each in part.libraries],
    }


def _describe_carried(part: Part, library: Library) -> dict[str, Any]:
    return {
        "type": "library",
        "bom-ref": f"{_purl(part)}#{library.name}",
        "name": library.name,
        **_licences(library.licence),
    }


def _purl(part: Part) -> str:
    return f"pkg:pypi/{part.name}@{part.version}"


def _licences(expression: str) -> dict[str, Any]:
    """Left out where nothing is known: the format has no word for it."""
    return {} if expression == UNKNOWN else {"licenses": [{"expression": expression}]}
