"""Workouts that a trainer writes and the mirror leads through: one TOML file each, for a member or for everybody.

docs/plans.md has the file in words.
"""
