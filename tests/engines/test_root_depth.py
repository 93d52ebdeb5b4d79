"""Root depth: exact where rays are exact, in the middle where they are not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engines.root_depth import across, translation

BODY = np.array([[0.0, 0.0, 0.0], [0.1, -0.4, 0.05], [-0.2, 0.45, 0.1], [0.25, 0.2, -0.3], [-0.1, -0.1, 0.2]])
PLACE = np.array([0.3, 0.1, 3.0])
COORDINATE = st.floats(-1, 1)


def rays_to(points):
    return points[..., :2] / points[..., 2:]


@given(
    place=st.tuples(COORDINATE, COORDINATE, st.floats(1, 8)),
    weight=arrays(float, 5, elements=st.floats(0.1, 1)),
)
def test_exact_rays_give_the_place_that_they_came_from(place, weight):
    found = translation(BODY[None], rays_to(BODY + place)[None], weight[None])
    assert found[0] == pytest.approx(place, abs=1e-6)


def test_a_point_that_is_not_seen_does_not_count():
    rays = rays_to(BODY + PLACE)
    rays[2] = 100
    weight = np.array([1, 1, 0, 1, 1.0])
    assert translation(BODY[None], rays[None], weight[None])[0] == pytest.approx([0.3, 0.1, 3], abs=1e-9)


def test_one_point_tells_no_depth():
    weight = np.array([[1, 0, 0, 0, 0.0]])
    assert np.isnan(translation(BODY[None], rays_to(BODY + PLACE)[None], weight)).all()


def test_a_body_twice_as_large_is_twice_as_far():
    rays = rays_to(BODY + PLACE)[None]
    near, far = (translation(size * BODY[None], rays, np.ones((1, 5)))[0] for size in (1, 2))
    assert far == pytest.approx(2 * near)


def test_across_keeps_the_depth_that_it_is_given():
    rays = rays_to(BODY + PLACE)[None]
    found = across(BODY[None], rays, np.ones((1, 5)), np.array([3.0]))
    assert found[0] == pytest.approx([0.3, 0.1, 3])
