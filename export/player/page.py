"""The page: style, script and data in one file. The policy in its head lets nothing but its own script run."""

from __future__ import annotations

import base64
import hashlib
import json
from html import escape
from importlib import resources
from pathlib import Path

from export.atomic import text_file
from export.player.content import content
from export.recording import Recording
from export.report.phrases import Phrases
from rules.biomechanics import Biomechanics

FILE = "player.html"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


def write_player(path: Path, recording: Recording, bma: Biomechanics, words: Phrases | None = None) -> None:
    """Write the player of a recording, whole or not at all; `words` in English where none are given.

    Raises NoMetresError (a ValueError) where there is no 3D, OSError naming the file.
    """
    text = page(recording, bma, words or Phrases())
    with text_file(path) as file:
        file.write(text)


def page(recording: Recording, bma: Biomechanics, words: Phrases) -> str:
    """The whole document. Raises NoMetresError where there is no 3D."""
    document = content(recording, bma, words)
    style, script = (_asset(name) for name in ("player.css", "player.js"))
    # of a data block only the end of its element could be mistaken
    data = json.dumps(document, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    allowed = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{allowed}'"
    way = "rtl" if words.language in RIGHT_TO_LEFT else "ltr"
    return (
        f'<!doctype html>\n<html lang="{escape(words.language)}" dir="{way}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
        f"<title>{escape(document['title'])}</title>\n<style>\n{style}</style>\n</head>\n<body>\n{_body(document)}\n"
        f'<script type="application/json" id="data">{data}</script>\n<script>{script}</script>\n</body>\n</html>\n'
    )


def _body(document: dict[str, object]) -> str:
    words = document["words"]
    assert isinstance(words, dict)  # noqa: S101 - as `content` makes it
    labels = {name: escape(str(text)) for name, text in words.items()}
    views = "".join(
        f'<button type="button" data-view="{name}">{labels[name]}</button>'
        for name in ("front", "side", "above")
    )
    speeds = "".join(
        f'<option value="{speed}"{" selected" if speed == "1" else ""}>{speed}×</option>'
        for speed in ("0.1", "0.25", "0.5", "1", "1.5", "2")
    )
    return (
        f"<header><h1><bdi>{escape(str(document['title']))}</bdi></h1><p>{escape(str(document['under']))}</p></header>\n"
        f'<main><section id="stage"><canvas id="figure" tabindex="0" role="img" aria-label="{labels["figure"]}">'
        f'</canvas><nav>{views}</nav><p class="key"><span class="left">{labels["left"]}</span>'
        f'<span class="right">{labels["right"]}</span></p></section>\n'
        f'<section id="curves" aria-label="{labels["curves"]}"></section></main>\n'
        f'<footer><button type="button" id="play" aria-label="{labels["play"]}">▶</button>'
        f'<canvas id="track" role="slider" tabindex="0" aria-label="{labels["position"]}"></canvas>'
        f'<output id="clock">0.00 s</output><label>{labels["speed"]} <select id="speed">{speeds}</select></label>'
        f'</footer>\n<p class="hint">{labels["hint"]}</p>'
    )


def _asset(name: str) -> str:
    return resources.files("export.player").joinpath(name).read_text(encoding="utf-8")
