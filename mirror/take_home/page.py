"""The page that a telephone opens: the picture to keep, and the table for who wants it."""

from __future__ import annotations

CARD, TABLE = "card.png", "sets.csv"

PAGE = f"""<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mirror</title><style>
body {{ margin: 0; background: #0a0e12; color: #f5f8fa; font: 18px system-ui, sans-serif; text-align: center }}
img {{ width: 100%; max-width: 34rem }}
a {{ display: inline-block; margin: 1rem; padding: .8rem 1.4rem; border-radius: 1rem; background: #22303a;
color: #40e0a8 }}
</style></head><body>
<a href="{CARD}" download="{CARD}"><img src="{CARD}" alt=""></a>
<p><a href="{CARD}" download="{CARD}">PNG</a><a href="{TABLE}" download="{TABLE}">CSV</a></p>
</body></html>
""".encode()
"""Without a word that would need a language."""
