"""Pictures of every screen, taken from the real program. Run as a program: see `__main__`."""
