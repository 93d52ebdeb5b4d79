"""Where a camera stands and how it sees: intrinsics, floor, mirror plane, and with them metres from pixels.

collector = ViewCollector(Board(), size)             # step by step, no window, no clock
offered = collector.offer(picture)                   # what was found, whether the view adds something
collector.enough                                     # solve now
solved = solve(collector.views, collector.size)      # Solution: intrinsics and their quality
require_good(solved.quality, size)                   # raises PoorCalibrationError: what to do, in one line
"""
