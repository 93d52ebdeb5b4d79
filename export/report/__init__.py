"""The report of a recording: two pages for the fridge. What it says is decided here, without any drawing program."""
