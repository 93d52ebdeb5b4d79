"""Training of a pose network of one's own: `python -m engines.training.pose2d DATA --size s --out DIR`."""
