"""The two pages on paper: where everything stands, whatever draws it."""
