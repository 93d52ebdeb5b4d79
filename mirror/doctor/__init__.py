"""`mirror doctor`: what this machine has for the mirror, and what to do about what it lacks.

Each module looks at one thing and gives findings; `examination` puts them together.
"""
