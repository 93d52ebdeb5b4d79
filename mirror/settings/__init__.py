"""The kiosk's settings: one commented TOML file, every option declared once in `options`."""

from mirror.settings.file import SettingsError, load
from mirror.settings.options import Settings

__all__ = ["Settings", "SettingsError", "load"]
