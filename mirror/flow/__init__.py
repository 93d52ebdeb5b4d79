"""A session from idle to summary: which screen is on, what it says, what leads to the next. Knows no Qt.

Screens, tests and remote controls drive it with plain events; time is given with each. Which screen is
where: `mirror.flow.stages`.
"""
