"""How exercises are offered, on the glass and on paper: groups, targets and drawn figures, in `catalogue.toml`."""
