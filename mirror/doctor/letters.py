"""Whether this machine can write the language of the screens: asked of fontconfig, as Qt does."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable

from mirror.doctor.finding import Finding, HostContext
from mirror.settings.languages import LANGUAGES, choose_language

LISTER = "fc-list"
ANSWER_S = 10.0
Families = Callable[[str], str]
"""From a letter to the families that have it, a line each."""


def examine(host: HostContext) -> list[Finding]:
    """The letters of the language that the settings choose."""
    if shutil.which(LISTER) is None:
        return [Finding("letters", "ok", f"{LISTER} is not here: the typefaces are not looked at")]
    return [letters(choose_language(host.settings.screen.language, host.environ), families_of)]


def letters(language: str, families: Families) -> Finding:
    """Whether every letter that not every typeface has is in one that is there."""
    row = LANGUAGES[language]
    missing = "".join(letter for letter in row.letters if not families(letter).strip())
    if not missing:
        return Finding("letters", "ok", f"{row.name} can be written")
    remedy = f"sudo apt install {row.fonts}, then start the mirror again"
    return Finding("letters", "problem", f"no typeface has {missing}: {row.name} cannot be read", remedy)


def families_of(letter: str) -> str:
    """What fontconfig says. Raises OSError where it does not answer."""
    call = [LISTER, f":charset={ord(letter):x}", "family"]
    try:
        done = subprocess.run(call, capture_output=True, timeout=ANSWER_S, check=False)
    except subprocess.TimeoutExpired as error:
        raise OSError(f"{LISTER} does not answer: {error}") from error
    return done.stdout.decode(errors="replace")
