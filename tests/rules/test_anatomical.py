"""Anatomical angles, posture, support: a body built from its angles is measured to have them, left and right."""

from __future__ import annotations

import numpy as np
import pytest
import whole_body
from hypothesis import given, settings
from hypothesis import strategies as st
from whole_body import HIP, SHIN, THIGH, still

from engines.pose import PoseSequence
from rules.biomechanics import biomechanics

SIDES = ("left", "right")
CHANNEL_OF = {
    "hip_flexion": "hip.flexion", "hip_abduction": "hip.abduction", "hip_rotation": "hip.rotation",
    "knee_flexion": "knee.flexion", "dorsiflexion": "ankle.dorsiflexion", "inversion": "ankle.inversion",
    "elevation": "shoulder.elevation", "plane": "shoulder.plane", "arm_rotation": "shoulder.rotation",
    "elbow_flexion": "elbow.flexion", "pronation": "elbow.pronation", "wrist_flexion": "wrist.flexion",
    "deviation": "wrist.deviation",
}  # fmt: skip


def measured(sequence, name):
    """The middle frame's value."""
    return float(biomechanics(sequence).channel(name)[len(sequence) // 2])


@settings(max_examples=40)
@given(
    st.fixed_dictionaries(
        {
            "hip_flexion": st.floats(-20, 110), "hip_abduction": st.floats(-20, 45),
            "hip_rotation": st.floats(-40, 40), "knee_flexion": st.floats(25, 130),
            "dorsiflexion": st.floats(-35, 25), "elevation": st.floats(22, 150), "plane": st.floats(-40, 130),
            "arm_rotation": st.floats(-60, 70), "elbow_flexion": st.floats(25, 140),
            "pronation": st.floats(-80, 80),
        }
    ),
    st.floats(-60, 60), st.floats(-20, 70), st.floats(-25, 25),
)  # fmt: skip
def test_every_limb_angle_is_found_to_a_tenth_of_a_degree_however_the_body_stands(angles, yaw, flexion, bend):
    other = {name: value / 2 + 15 for name, value in angles.items()}
    bma = biomechanics(still(left=angles, right=other, yaw=yaw, flexion=flexion, side_bend=bend))
    for side, given_ in zip(SIDES, (angles, other), strict=True):
        for name, value in given_.items():
            found = bma.channel(f"joint_angle.{CHANNEL_OF[name]}.{side}")[4]
            assert found == pytest.approx(value, abs=0.1), (name, side)
        assert bma.channel(f"angle.knee.{side}")[4] == pytest.approx(180 - given_["knee_flexion"], abs=0.1)
        assert bma.channel(f"angle.elbow.{side}")[4] == pytest.approx(180 - given_["elbow_flexion"], abs=0.1)


@pytest.mark.parametrize("name", ["wrist_flexion", "deviation", "inversion"])
@pytest.mark.parametrize("value", [-20.0, 0.0, 25.0])
def test_hands_and_feet(name, value):
    bma = biomechanics(still(left={name: value}, right={name: -value}))
    for side, expected in zip(SIDES, (value, -value), strict=True):
        assert bma.channel(f"joint_angle.{CHANNEL_OF[name]}.{side}")[4] == pytest.approx(expected, abs=0.5)


def test_rotations_are_not_known_while_the_next_joint_is_straight():
    straight = {"knee_flexion": 5.0, "elbow_flexion": 5.0}
    bma = biomechanics(still(left=straight, right=straight))
    for name in ("hip.rotation.left", "shoulder.rotation.right", "elbow.pronation.left"):
        assert np.isnan(bma.channel(f"joint_angle.{name}")).all()


@pytest.mark.parametrize("value", [-25.0, 0.0, 30.0])
@pytest.mark.parametrize(
    ("given_", "channel"),
    [
        ("flexion", "posture.trunk.flexion"), ("side_bend", "posture.trunk.side_bend"),
        ("twist", "posture.trunk.twist"), ("head_yaw", "posture.neck.rotation"),
        ("yaw", "posture.pelvis.rotation"), ("yaw", "posture.shoulders.rotation"),
        ("flexion", "posture.pelvis.tilt"), ("hips", "posture.pelvis.obliquity"),
    ],
)  # fmt: skip
def test_posture_is_signed_as_declared(given_, channel, value):
    """Left turns, bends and higher left sides are above 0; so is forward."""
    # the trunk's axis is not tilted with the hips, so a tilt of the hips is no obliquity of the shoulders
    assert measured(still(**{given_: value}), channel) == pytest.approx(value, abs=0.2)


def test_a_valgus_knee_is_above_zero_on_both_sides_in_space_and_in_the_picture():
    inward = {"hip_abduction": -10.0, "hip_flexion": 0.0, "knee_flexion": 0.0}
    sequence = still(left=inward, right=inward | {"hip_abduction": 10.0})
    # a straight leg leans, but has no valgus; the shin has to come back out for that
    for side in SIDES:
        assert measured(sequence, f"joint_angle.knee.valgus.{side}") == pytest.approx(0.0, abs=0.1)
    knocked = still(left=knock(), right=knock())
    flat = PoseSequence(knocked.time, knocked.xy, knocked.score, None, knocked.size)
    for side in SIDES:
        space, plane = (measured(s, n.format(side)) for s, n in (
            (knocked, "joint_angle.knee.valgus.{}"), (flat, "projection.knee_valgus.{}"),
        ))  # fmt: skip
        assert 10 < space < 60 and plane == pytest.approx(space, abs=6)
    assert np.isnan(measured(still(left=knock(), right=knock(), yaw=80), "projection.knee_valgus.left"))


def knock():
    """Turned-in, bent: the foot goes outward, the knee stays in."""
    return {"hip_flexion": 20.0, "knee_flexion": 40.0, "hip_rotation": 40.0, "hip_abduction": 0.0}


def test_feet_turned_out_and_toes_up():
    turned = {
        "hip_flexion": 0.0,
        "hip_abduction": 0.0,
        "hip_rotation": -30.0,
        "knee_flexion": 0.0,
        "dorsiflexion": 12.0,
    }
    bma = biomechanics(still(left=turned, right=turned, yaw=20))
    for side in SIDES:
        assert bma.channel(f"joint_angle.foot.progression.{side}")[4] == pytest.approx(30.0, abs=0.2)
        assert bma.channel(f"joint_angle.foot.pitch.{side}")[4] == pytest.approx(12.0, abs=0.2)


def test_stance_support_and_balance():
    apart = {"hip_abduction": 15.0, "hip_flexion": 0.0, "knee_flexion": 0.0, "dorsiflexion": 0.0}
    bma = biomechanics(still(left=apart, right=apart, yaw=30))
    width = 2 * (HIP + (THIGH + SHIN) * np.sin(np.radians(15.0)))
    assert bma.channel("stance.width")[4] == pytest.approx(width / bma.body_height, rel=1e-3)
    assert bma.channel("stance.stagger")[4] == pytest.approx(0.0, abs=1e-3)
    assert bma.channel("support.margin")[4] > 0.02
    leaning = biomechanics(still(left=apart, right=apart, flexion=85.0))
    assert leaning.channel("support.margin")[4] < 0
    ahead = biomechanics(still(left={"hip_flexion": 30.0}, right={"hip_flexion": -10.0}))
    assert ahead.channel("stance.stagger")[4] > 0.2
    # a rectangle from heels to toes: 0.2 m long, as wide as the outer toes
    square = dict.fromkeys(("hip_flexion", "hip_abduction", "knee_flexion", "dorsiflexion"), 0.0)
    area = measured(still(left=square, right=square), "support.area")
    heels, toes = 2 * HIP, 2 * (HIP + 0.04)
    assert area == pytest.approx(0.2 * (heels + toes) / 2, rel=0.02)


def test_the_centre_of_mass_of_somebody_who_stands_is_where_the_literature_has_it():
    """De Leva's own figures put it at about 55 to 57 % of height, in front of nothing but the body."""
    stands = dict.fromkeys(whole_body.LIMBS, 0.0) | {"elevation": 5.0}
    bma = biomechanics(still(left=stands, right=stands))
    head, height = bma.channel("height.head")[4], bma.channel("com.height")[4]
    assert 0.53 < height / head < 0.59
    assert abs(bma.channel("com.position_body.lateral")[4]) < 1e-3
    raised = biomechanics(still(left=stands | {"elevation": 175.0}, right=stands | {"elevation": 175.0}))
    assert raised.channel("com.height")[4] > height + 0.03


def test_energies_of_a_fall_add_up():
    """In free fall the potential energy that is lost is the kinetic energy that is won."""
    time = np.arange(60) / 120
    body = whole_body.joints(60, rise=3.0 - 0.5 * 9.81 * (time - 0.1) ** 2 * (time > 0.1))
    bma = biomechanics(whole_body.seen_in_space(time, body))
    total = bma.channel("energy.potential") + bma.channel("energy.kinetic")
    middle = slice(30, 50)
    assert np.ptp(bma.channel("energy.potential")[middle]) > 200
    assert np.ptp(total[middle]) < 0.02 * np.ptp(bma.channel("energy.potential")[middle])


def test_lying_on_the_back_has_no_heading_made_up():
    """Flat on the back hips and shoulders are level, so there is a heading; on the side there is none."""
    on_side = still(roll=0.0)
    points = on_side.xyz.copy()
    points[..., 0], points[..., 1] = -on_side.xyz[..., 1], on_side.xyz[..., 0]
    sequence = PoseSequence.from_arrays(on_side.time, on_side.xy, None, points)
    assert np.isnan(biomechanics(sequence).channel("posture.trunk.flexion")).all()
    assert np.isfinite(measured(still(roll=90.0), "posture.trunk.flexion"))
