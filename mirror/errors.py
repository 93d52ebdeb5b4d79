"""The base of this program's errors."""

from __future__ import annotations


class MirrorError(Exception):
    """Raised with words for people, of a line or a few: what is wrong, where, and what to do.

    The other packages have bases of their own: `engines.errors.EngineError`, `rules.toml_lines.RuleError` and so on.
    """
