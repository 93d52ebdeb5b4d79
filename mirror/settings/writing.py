"""Writing the settings: the commented file, and one value in a file that its owner has edited."""

from __future__ import annotations

import os
from collections.abc import MutableMapping
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError

from mirror.paths import settings_path
from mirror.settings.options import Settings
from mirror.settings.pin import hash_pin
from mirror.settings.reading import PIN, SettingsError, read, value_of
from mirror.settings.table import Option, Value, options, tables, to_toml
from rules.toml_lines import key_lines, shorten_value


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
