"""The kiosk's settings: one commented TOML file, every option declared once in `options`."""

from mirror.settings.options import Settings
from mirror.settings.reading import SettingsError, load

__all__ = ["Settings", "SettingsError", "load"]
