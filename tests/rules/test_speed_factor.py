"""Films in slow motion: their times, velocities and counts are of life once it is said how slow they are."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import stick_figure as figure

from rules import analyse
from rules.analysis import in_life


def slowed(sequence, factor):
    return replace(sequence, time=sequence.time * factor)


def test_a_film_eight_times_slower_counts_and_measures_as_life_does():
    life = figure.jumping_jacks(4)
    mended = in_life(slowed(life, 8.0), 8.0)
    assert np.allclose(mended.time, life.time)
    one, other = analyse(life, "jumping_jack"), analyse(mended, "jumping_jack")
    assert len(one.reps) == len(other.reps) == 4
    assert other.reps[0].end_s == pytest.approx(one.reps[0].end_s)
    wrist = "velocity.right_wrist" if "velocity.right_wrist" in one.bma.names else "velocity.wrist.right"
    assert np.nanmax(other.bma.channel(wrist)) == pytest.approx(np.nanmax(one.bma.channel(wrist)), rel=1e-6)


def test_where_nearly_all_was_too_slow_it_may_be_slow_motion():
    found = analyse(slowed(figure.jumping_jacks(4), 8.0), "jumping_jack")
    (note,) = found.notes
    assert note.kind == "slow_motion" and "--speed-factor" in note.text
    assert analyse(figure.jumping_jacks(4), "jumping_jack").notes == ()


@pytest.mark.parametrize("factor", [0.0, -2.0, 1000.0])
def test_a_factor_that_no_film_has_is_refused(factor):
    with pytest.raises(ValueError, match="speed factor"):
        in_life(figure.standing(1.0), factor)
