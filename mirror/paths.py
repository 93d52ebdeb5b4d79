"""Where the files of this machine's mirror are: environment variables name them, else the user's own directories."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

SETTINGS_FILE = "mirror.toml"


def settings_path() -> Path:
    """Where the settings are: MIRROR_CONFIG, or the user's configuration directory."""
    named = os.environ.get("MIRROR_CONFIG")
    return Path(named) if named else Path(platformdirs.user_config_dir("open-gym-mirror")) / SETTINGS_FILE


def store_path() -> Path:
    """Where the store is: MIRROR_STORE, or the user's data directory."""
    named = os.environ.get("MIRROR_STORE")
    return Path(named) if named else Path(platformdirs.user_data_dir("open-gym-mirror")) / "mirror.db"
