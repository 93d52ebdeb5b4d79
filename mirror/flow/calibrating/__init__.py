"""Calibrating before the mirror, step by step: what each step knows and says, without a window."""
