"""Reading the settings: the file's faults named by line, key and what was expected."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from mirror.errors import MirrorError
from mirror.paths import SETTINGS_FILE, settings_path
from mirror.settings.options import Settings
from mirror.settings.pin import is_hash
from mirror.settings.table import Value, options, tables
from rules.toml_lines import RuleError, Source, shorten_value

PIN = "trainer.pin"


class SettingsError(MirrorError):
    """The settings are wrong: one line for each fault, `file:line: key: expected …, got …`."""


def load(path: Path | None = None) -> Settings:
    """The settings of a file, defaults where it says nothing; all defaults where there is no file.

    Raises SettingsError that names every fault, also for a file that cannot be read.
    """
    path = path or settings_path()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read: {error}") from error
    return read(text, str(path))


def read(text: str, name: str = SETTINGS_FILE) -> Settings:
    """The settings in a file's text. Raises SettingsError."""
    try:
        source = Source(name, text)
    except RuleError as error:
        raise SettingsError(str(error)) from None
    faults = [str(fault) for fault in _faults(source)]
    if faults:
        raise SettingsError("\n".join(faults))
    return msgspec.convert(source.data, Settings)


def _faults(source: Source) -> list[RuleError]:
    faults = []
    for table, content in source.data.items():
        if table not in tables():
            faults.append(
                source.fault((table,), f"one of the tables {', '.join(tables())}", shorten_value(table))
            )
        elif not isinstance(content, dict):
            faults.append(source.fault((table,), f"a table: [{table}]", shorten_value(content)))
        else:
            faults += _table_faults(source, table, content)
    return faults


def _table_faults(source: Source, table: str, content: dict[str, Any]) -> list[RuleError]:
    known = {option.name: option for option in options().values() if option.table == table}
    faults = []
    for name, value in content.items():
        if name not in known:
            faults.append(source.fault((table, name), f"one of {', '.join(known)}", shorten_value(name)))
        elif not known[name].fits(value):
            faults.append(source.fault((table, name), known[name].expected, shorten_value(value)))
        elif known[name].key == PIN and value and not is_hash(value):
            # the PIN itself is not told: a log may keep this line
            remedy = f"the hash that `mirror config set {PIN}` writes"
            faults.append(source.fault((table, name), remedy, "other words, which would open no door"))
    return faults


def value_of(settings: Settings, key: str) -> Value:
    """The value of `table.name`. Raises KeyError for an unknown key."""
    option = options()[key]
    value: Value = getattr(getattr(settings, option.table), option.name)
    return value
