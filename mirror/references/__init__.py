"""A trainer's good repetition as the reference of an exercise, and the ghost that shows it over a member."""
