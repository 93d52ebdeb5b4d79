"""A recording as one HTML file that needs no network: a figure in 3D that turns and plays, with curves."""
