"""The trainer's pages on which the mirror is calibrated: lens, floor, glass, a check, and what is stored."""
