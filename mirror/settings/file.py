"""The file of settings: read, its faults named by line, key and what was expected; written, with comments.

One value is written into a file that its owner has edited, and the rest stays. The trainer's PIN is stored in
it as a salted hash: who reads the file does not read the PIN.
"""

from __future__ import annotations

import hashlib
import hmac
import math
import os
import re
import secrets
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import msgspec
import tomlkit
from tomlkit.exceptions import TOMLKitError

from mirror.errors import MirrorError
from mirror.paths import SETTINGS_FILE, settings_path
from mirror.settings.options import Option, Settings, Value, options, tables, to_toml
from rules.toml_lines import RuleError, TomlSource, key_lines, shorten_value

PIN_TRIES, PIN_WAIT_S = 3, 30.0
"""Wrong PINs in a row after which none is taken for a while, longer each time."""
_COST = {"n": 2**14, "r": 8, "p": 1}


def hash_pin(pin: str, salt: str | None = None) -> str:
    """`scrypt:salt:hash` of a PIN of four to twelve digits. Raises ValueError for anything else."""
    if not (pin.isascii() and pin.isdigit() and 4 <= len(pin) <= 12):
        raise ValueError("a PIN has four to twelve digits")
    salt = salt or secrets.token_hex(8)
    return f"scrypt:{salt}:{hashlib.scrypt(pin.encode(), salt=salt.encode(), dklen=24, **_COST).hex()}"


def is_pin_hash(text: str) -> bool:
    """Whether this is what `hash_pin` returns: a PIN as it was typed would open no door."""
    return re.fullmatch(r"scrypt:[0-9a-zA-Z]{1,64}:[0-9a-f]{48}", text) is not None


def fits_pin(pin: str, pin_hash: str) -> bool:
    """Whether a PIN is the one that was recorded; never where none is, so that no door opens by default."""
    parts = pin_hash.split(":")
    if len(parts) != 3 or not (pin.isascii() and pin.isdigit() and 4 <= len(pin) <= 12):
        return False
    return hmac.compare_digest(hash_pin(pin, parts[1]), pin_hash)


class PinLock:
    """Counts wrong PINs, across openings of the trainer's door."""

    def __init__(self) -> None:
        self._wrong = 0
        self._until = -math.inf

    def wait(self, now: float) -> float:
        """Seconds for which no PIN is taken."""
        return max(self._until - now, 0.0)

    def wrong(self, now: float) -> None:
        """A wrong PIN was given: every third one makes the door wait, longer each time."""
        self._wrong += 1
        if self._wrong % PIN_TRIES == 0:
            self._until = now + PIN_WAIT_S * self._wrong / PIN_TRIES

    def right(self) -> None:
        """The right PIN was given."""
        self._wrong = 0


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
        source = TomlSource(name, text)
    except RuleError as error:
        raise SettingsError(str(error)) from None
    faults = [str(fault) for fault in _faults(source)]
    if faults:
        raise SettingsError("\n".join(faults))
    return msgspec.convert(source.data, Settings)


def _faults(source: TomlSource) -> list[RuleError]:
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


def _table_faults(source: TomlSource, table: str, content: dict[str, Any]) -> list[RuleError]:
    known = {option.name: option for option in options().values() if option.table == table}
    faults = []
    for name, value in content.items():
        if name not in known:
            faults.append(source.fault((table, name), f"one of {', '.join(known)}", shorten_value(name)))
        elif not known[name].fits(value):
            faults.append(source.fault((table, name), known[name].expected, shorten_value(value)))
        elif known[name].key == PIN and value and not is_pin_hash(value):
            # the PIN itself is left out: a log may record this line
            remedy = f"the hash that `mirror config set {PIN}` writes"
            faults.append(source.fault((table, name), remedy, "other words, which would open no door"))
    return faults


def value_of(settings: Settings, key: str) -> Value:
    """The value of `table.name`. Raises KeyError for an unknown key."""
    option = options()[key]
    value: Value = getattr(getattr(settings, option.table), option.name)
    return value


def comment_file(settings: Settings) -> str:
    """The whole file: every option with what it is for, and its value; defaults are commented out."""
    lines = ["# The mirror's settings. `mirror config check` says whether they are right.", ""]
    for table, about in tables().items():
        lines += [f"# {about}", f"[{table}]"]
        for option in (o for o in options().values() if o.table == table):
            lines += describe_option(option)
            value = value_of(settings, option.key)
            mark = "# " if value == option.default else ""
            lines += [f"{mark}{option.name} = {to_toml(value)}", ""]
    return "\n".join(lines)


def describe_option(option: Option) -> list[str]:
    """Comment lines: what the option is for, what it may be, its default."""
    return [f"# {option.text}.", f"# {option.expected}; default {to_toml(option.default)}"]


def markdown() -> str:
    """The options as tables, for docs/kiosk.md."""
    lines = []
    for table, about in tables().items():
        lines += [
            f"**[{table}]** {about}",
            "",
            "| option | default | may be | what for |",
            "|---|---|---|---|",
        ]
        for option in (o for o in options().values() if o.table == table):
            default = to_toml(option.default)
            lines.append(f"| `{option.name}` | `{default}` | {option.expected} | {option.text} |")
        lines.append("")
    return "\n".join(lines)


def parse_value(option: Option, text: str) -> Value:
    """The value that `text` of the command line means. Raises SettingsError."""
    if option.key == PIN and text:
        try:
            return hash_pin(text)
        except ValueError as error:
            raise SettingsError(f"{option.key}: {error}") from None
    for value in _readings(option, text):
        if option.fits(value):
            return value
    raise SettingsError(f"{option.key}: expected {option.expected}, got {shorten_value(text)}")


def _readings(option: Option, text: str) -> list[Value]:
    found: list[Value] = []
    if option.kind is bool and text.lower() in {"true", "false", "on", "off", "yes", "no"}:
        found.append(text.lower() in {"true", "on", "yes"})
    for kind in (int, float) if option.kind in (int, float) else ():
        try:
            found.append(kind(text))
        except ValueError:
            continue
    return [*found, text]


def set_value(key: str, value: Value, path: Path | None = None) -> Settings:
    """Write one option into the settings' file, leaving the rest of it as it is; returns the new settings.

    A file that is not there is made, with every option commented. Raises SettingsError for an unknown key, a
    value that does not fit, and a file that is wrong or cannot be written.
    """
    path = path or settings_path()
    option = _find_option(key)
    if not option.fits(value):
        raise SettingsError(f"{key}: expected {option.expected}, got {shorten_value(value)}")
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else comment_file(Settings())
        # what is wrong with the option itself is mended by setting it
        text = edit_text(text, option, value)
        settings = read(text, str(path))
        _replace(path, text)
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read or written: {error}") from error
    return settings


def _find_option(key: str) -> Option:
    if key not in options():
        table = key.split(".", maxsplit=1)[0]
        near = [known for known in options() if known.startswith(f"{table}.")] or list(tables())
        raise SettingsError(f"no option is called {key!r}; there are {', '.join(near)}")
    return options()[key]


def edit_text(text: str, option: Option, value: Value) -> str:
    """The file's text with one value changed; the comments, and what else stands on its line, stay.

    An option that is commented out with its default takes that line. Raises SettingsError for what is no TOML.
    """
    try:
        document = tomlkit.parse(_uncomment(text, option))
    except TOMLKitError as error:
        raise SettingsError(f"expected TOML, got {error}") from None
    table = document.setdefault(option.table, tomlkit.table())
    if not isinstance(table, MutableMapping):
        raise SettingsError(f"{option.table}: expected a table, got {shorten_value(table)}")
    table[option.name] = value
    return tomlkit.dumps(document)


def _uncomment(text: str, option: Option) -> str:
    """With the option in its own commented line, where the file has that alone."""
    places, lines = key_lines(text), text.splitlines()
    if (option.table, option.name) not in places:
        at = _find_commented_line(lines, places.get((option.table,)), option.name)
        if at is not None:
            lines[at - 1] = lines[at - 1].removeprefix("# ")
    return "\n".join(lines) + "\n"


def _find_commented_line(lines: list[str], header: int | None, name: str) -> int | None:
    """Line of `# name = …` in the table whose header is on line `header`."""
    for number in range(header or len(lines), len(lines)):
        if lines[number].startswith("["):
            return None
        if lines[number].startswith(f"# {name} = "):
            return number + 1
    return None


def _replace(path: Path, text: str) -> None:
    """Written whole, for its owner alone: the PIN's hash is in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
