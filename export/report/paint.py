"""The colours of the report on white paper; left and right as on every screen, safe for the colour-blind."""

from __future__ import annotations

INK = "#10161B"
MUTED = "#55606A"
LEFT = "#0072B2"
RIGHT = "#A85F00"
GOOD = "#00795A"
CUE = "#9A5B00"
WHITE = "#FFFFFF"
PANEL = "#F2F5F7"
"""The ground of what stands together."""
RULE = "#D7DEE3"
"""Thin lines."""
PALE = "#8FBDDB"
"""Blue of what stands behind."""
CUE_PANEL = "#FFF4E0"
CUE_FILL = "#E0A040"
"""A bar with something to mend: lighter than a clean one, so that it also differs in grey."""

SIDES = {"left": LEFT, "right": RIGHT}
