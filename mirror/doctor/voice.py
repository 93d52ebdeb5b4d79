"""What is heard: a program that plays, and one that speaks the language of the screen."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence

from mirror.doctor.finding import Finding, HostContext
from mirror.settings.languages import LANGUAGES, choose_language
from mirror.voice.engine import PLAYERS, synthesiser

WORDS = "one"
SPOKEN_S = 5.0
WAV = b"RIFF"


def examine(host: HostContext) -> list[Finding]:
    """The player and the synthesiser that the settings allow."""
    voice = host.settings.voice
    if voice.engine == "none" or voice.mute:
        return [Finding("voice", "ok", "the settings ask for silence")]
    player = next((call[0] for call in PLAYERS if shutil.which(call[0])), None)
    if player is None:
        names = ", ".join(call[0] for call in PLAYERS)
        remedy = "sudo apt install alsa-utils (or pipewire-bin, pulseaudio-utils)"
        return [Finding("voice", "warning", f"nothing can be heard: none of {names} is there", remedy)]
    heard = Finding("player", "ok", player)
    if voice.engine == "sounds":
        return [heard, Finding("voice", "ok", "the settings ask for sounds alone")]
    language = choose_language(host.settings.screen.language, host.environ)
    if not LANGUAGES[language].voice:
        text = f"no voice speaks {LANGUAGES[language].name} so that one can follow it: there are tones"
        return [heard, Finding("voice", "ok", text)]
    return [heard, _speaks(synthesiser(voice, language), language)]


def _speaks(call: Sequence[str], language: str) -> Finding:
    """Have one word spoken, into nothing."""
    if not call:
        remedy = (
            "sudo apt install espeak-ng, or pip install 'open-gym-mirror[voice]'; until then there are tones"
        )
        return Finding("voice", "warning", "no eSpeak NG: nothing speaks", remedy)
    try:
        done = subprocess.run([*call, WORDS], capture_output=True, timeout=SPOKEN_S, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return Finding("voice", "problem", f"{call[0]}: {error}", "install eSpeak NG again")
    if done.returncode or not done.stdout.startswith(WAV):
        text = " ".join(done.stderr.decode(errors="replace").split())[:200] or "it gives no sound"
        return Finding("voice", "problem", f"{call[0]} in {language}: {text}", "install eSpeak NG again")
    return Finding("voice", "ok", f"speaks {language}")
