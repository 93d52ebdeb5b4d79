"""What a member has done so far: last loads, bests, records, streaks, the days of a month; and the gym's board."""
