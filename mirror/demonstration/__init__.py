"""Sessions to look at that nobody trained: generated bodies, judged by the real rules.

For pictures, figures and tests. The members, their movements and their figures are invented.
"""
