"""Every distribution that Mirror needs, with its licence and the libraries that its wheel carries; and the bill
of materials, as CycloneDX 1.6.

Distributions are found by walking the requirements of the installed ones, an extra's where it is asked for;
licences are read from what they carry, or declared in `declared.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.metadata import Distribution, PackageNotFoundError, distribution, version
from typing import Any

from packaging.requirements import Requirement

OWN = "open-gym-mirror"
UNKNOWN = "NOASSERTION"
LIBRARY = re.compile(
    r"(?P<folder>[\w.]+\.libs)/(?P<name>[\w+.-]+?)(?:-[0-9a-f]{6,})*(?:\.so[.\d]*|\.dll|\.dylib)$"
)
"""A library that a tool put into a wheel, with the sum that it put into its name."""


@dataclass(frozen=True, slots=True)
class CarriedLibrary:
    """A library that a wheel carries. `licence` is an SPDX expression."""

    name: str
    licence: str


@dataclass(frozen=True, slots=True)
class Part:
    """A distribution. `licence` is an SPDX expression, NOASSERTION where nothing says it."""

    name: str
    version: str
    licence: str
    libraries: tuple[CarriedLibrary, ...] = ()

    @property
    def copyleft(self) -> tuple[str, ...]:
        """What of it asks that its source be handed on: the distribution's licence, and those of its libraries."""
        found = [f"{each.name} ({each.licence})" for each in self.libraries if is_copyleft(each.licence)]
        return ((self.licence,) if is_copyleft(self.licence) else ()) + tuple(found)


def inventory(extras: Sequence[str] = (), root: str = OWN) -> list[Part]:
    """Every distribution that the root needs, by name; those of an extra too, as far as it is installed.

    Raises PackageNotFoundError where something that is needed without an extra is not installed.
    """
    found: dict[str, Part] = {}
    waiting = [(root, frozenset(extras))]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        name, wanted = waiting.pop()
        if (canonical(name), wanted) in seen:
            continue
        seen.add((canonical(name), wanted))
        here = distribution(name)
        found[canonical(name)] = part(here)
        waiting += [need for need in needs(here, wanted) if installed(need[0], bool(wanted))]
    del found[canonical(root)]
    return [found[name] for name in sorted(found)]


def needs(here: Distribution, extras: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """What a distribution requires on this machine, with those extras of its own."""
    for text in here.requires or ():
        need = Requirement(text)
        marks = [{"extra": extra} for extra in extras] or [{"extra": ""}]
        if need.marker is None or any(need.marker.evaluate(each) for each in marks):
            yield need.name, frozenset(need.extras)


def installed(name: str, optional: bool) -> bool:
    """Whether it is there; one that is optional may be missing. Raises PackageNotFoundError for any other."""
    try:
        distribution(name)
    except PackageNotFoundError:
        if optional:
            return False
        raise
    return True


def part(here: Distribution) -> Part:
    """What is known of an installed distribution."""
    name = canonical(here.name)
    return Part(name, here.version, licence_of(here), tuple(libraries_of(here)))


def licence_of(here: Distribution) -> str:
    """Its own SPDX expression, else what is declared here, else a short licence field."""
    declaring = read_declared()["distributions"].get(canonical(here.name))
    own = _field(here, "License-Expression") or declaring
    short = _field(here, "License").strip()
    return str(own or (short if re.fullmatch(r"[\w.+-]{2,20}", short) else UNKNOWN))


def _field(here: Distribution, name: str) -> str:
    return str((here.metadata.get_all(name) or [""])[0])


def libraries_of(here: Distribution) -> list[CarriedLibrary]:
    """The libraries in the wheel's own folder of them, by name."""
    names = {found["name"] for file in here.files or () if (found := LIBRARY.search(file.as_posix()))}
    return [CarriedLibrary(name, library_licence(name, canonical(here.name))) for name in sorted(names)]


def library_licence(name: str, carrier: str) -> str:
    """By the longest beginning of the name that is declared, first for this carrier."""
    own = read_declared().get("libraries-of", {}).get(carrier, {})
    for table in (own, read_declared()["libraries"]):
        fitting = [start for start in table if name.startswith(start)]
        if fitting:
            return str(table[max(fitting, key=len)])
    return UNKNOWN


@cache
def read_declared() -> Mapping[str, Any]:
    """`declared.toml`."""
    return tomllib.loads((resources.files("mirror.licences") / "declared.toml").read_text(encoding="utf-8"))


def canonical(name: str) -> str:
    """A distribution's name as indexes write it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def is_copyleft(licence: str) -> bool:
    """Whether every choice of an SPDX expression is a licence of the GPL's family."""
    return all("GPL" in choice for choice in licence.split(" OR ")) and "GCC-exception" not in licence


def bill(parts: Sequence[Part]) -> dict[str, Any]:
    """The document. It has no serial number and no date: the same parts make the same bytes."""
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


def _describe_carried(part: Part, library: CarriedLibrary) -> dict[str, Any]:
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
