"""The kiosk's settings: one commented TOML file, every option declared once in `options`."""

from mirror.settings.options import Settings
from mirror.settings.reading import SettingsError, default_path, load, store_path

__all__ = ["Settings", "SettingsError", "default_path", "load", "store_path"]
