"""Which code page the names of an archive are in, where they say none: Japanese Windows', or the standard's."""

from __future__ import annotations

import re
from collections.abc import Sequence

STANDARD, JAPANESE = "cp437", "cp932"

_KANA = re.compile("[\u3041-\u30ff\uff66-\uff9d]")
_KANJI = re.compile("[\u4e00-\u9fff]{2}|(?<![A-Za-z])[\u4e00-\u9fff](?![A-Za-z])")
_STRANGE = re.compile("[\u0370-\u04ff\u2500-\u257f\ue000-\uf8ff]")
# what West European names look like in code page 932: Greek, Cyrillic, boxes, private characters


def code_page(names: Sequence[bytes]) -> str:
    """`cp932` where all names can be read so and look Japanese (kana, or kanji that stand together), else `cp437`."""
    try:
        text = "\n".join(name.decode(JAPANESE) for name in names)
    except UnicodeDecodeError:
        return STANDARD
    looks = _KANA.search(text) or _KANJI.search(text)
    return JAPANESE if looks and not _STRANGE.search(text) else STANDARD
