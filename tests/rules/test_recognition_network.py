"""The network in numpy: what it computes, what it reads, and what it refuses."""

import numpy as np
import pytest
import stick_figure as figure
from constant_network import constant

from rules import Exercise
from rules.body import BodyStream
from rules.recognition.looks import Looks
from rules.recognition.network import Network, NetworkError, read_shipped
from rules.recognition.windows import CHANNELS, STEPS, WindowStream, mirror_windows

SQUATS = BodyStream().of_sequence(figure.squats(2, yaw=40))


def test_odds_become_probabilities():
    network = constant(none=1, squat=3)
    windows = WindowStream().see(SQUATS)[1]
    assert np.allclose(network.probabilities(windows), [[0.25, 0.75]])
    assert network.probabilities(windows[:0]).shape == (0, 2)


def test_a_convolution_sees_what_it_must():
    """One channel is passed on, the largest and the mean answer over time go on to the classes."""
    network = constant(none=1, squat=1)
    kernels = [kernel.copy() for kernel in network.kernels]
    kernels[0][0, 4, 49, 0] = kernels[1][0, 4, 0, 0] = kernels[2][0, 2, 0, 0] = 1.0
    layers = [layer.copy() for layer in network.layers]
    layers[0][0, 0, 0] = 1.0
    layers[1][0, 0, 1] = 2.0
    made = Network(network.classes, tuple(kernels), tuple(layers), network.biases)
    windows = np.zeros((1, STEPS, CHANNELS), dtype=np.float32)
    windows[0, -6:, 49] = 1.0
    seen = sum(step * 4 + 10 + 1 >= STEPS - 6 for step in range(6))
    logit = 2.0 * seen / 6
    assert made.probabilities(windows)[0, 1] == pytest.approx(1 / (1 + np.exp(-logit)), abs=1e-5)


def test_members_answer_together_by_the_mean_of_what_each_answers():
    windows = WindowStream().see(SQUATS)[1][:3]
    one, other = constant(none=1, squat=3), constant(none=9, squat=1)
    both = Network.together([one, other])
    assert np.allclose(both.probabilities(windows), [[0.575, 0.425]])
    two, some = Network.together([read_shipped(), one_member(read_shipped())]), np.repeat(windows, 2, axis=0)
    alone = (read_shipped().probabilities(some), one_member(read_shipped()).probabilities(some))
    members = len(read_shipped().biases[0])
    expected = (alone[0] * members + alone[1]) / (members + 1)
    assert np.allclose(two.probabilities(some), expected, atol=1e-5)


def one_member(network):
    """The last of its members."""
    parts = (
        tuple(part[-1:] for part in parts) for parts in (network.kernels, network.layers, network.biases)
    )
    return Network(network.classes, *parts)


def test_left_and_right_are_alike_to_it():
    windows = WindowStream().see(SQUATS)[1]
    network = read_shipped()
    assert np.allclose(
        network.probabilities(windows), network.probabilities(mirror_windows(windows)), atol=1e-5
    )


def test_one_window_and_many_are_the_same():
    windows = WindowStream().see(SQUATS)[1]
    together = read_shipped().probabilities(windows)
    assert np.allclose(together[7], read_shipped().probabilities(windows[7:8])[0], atol=1e-5)


def test_the_shipped_one_knows_the_library_and_is_small():
    from importlib import resources

    network = read_shipped()
    assert {name for own in network.classes for name in own} == {"none", *Exercise.names()}
    assert network.classes[network.nothing] == ("none",)
    file = resources.files("rules.recognition") / "weights.npz"
    assert len(file.read_bytes()) < 1_000_000


def test_saved_and_loaded_is_the_same(tmp_path):
    windows = WindowStream().see(SQUATS)[1]
    read_shipped().save(tmp_path / "w.npz")
    again = Network.load(tmp_path / "w.npz")
    assert again.classes == read_shipped().classes
    assert np.array_equal(again.probabilities(windows), read_shipped().probabilities(windows))


def test_a_file_without_weights_is_refused_by_name(tmp_path):
    file = tmp_path / "w.npz"
    with pytest.raises(NetworkError, match=r"w\.npz: no weights.*bench\.recogniser train"):
        Network.load(file)
    np.savez(file, classes=np.array(["none"]))
    with pytest.raises(NetworkError, match=r"w\.npz"):
        Network.load(file)


def test_pickles_are_never_read(tmp_path):
    np.savez(tmp_path / "w.npz", classes=np.array([{"none": 1}], dtype=object))
    with pytest.raises(NetworkError):
        Network.load(tmp_path / "w.npz")


def test_looks_answer_for_a_time():
    looks = Looks(constant(none=1, squat=3))
    assert looks.see(SQUATS)
    row = looks.of(2.0, 4.0)
    assert row == pytest.approx([0.25, 0.75])
    assert looks.of(60.0, 61.0) is None


def test_nobody_looks_like_nothing():
    nobody = figure.standing(4)
    nobody = type(nobody)(nobody.time, nobody.xy * np.nan, nobody.score * 0, None, nobody.size)
    looks = Looks(constant(none=1, squat=3))
    assert not looks.see(BodyStream().of_sequence(nobody))
    assert looks.of(1.0, 2.0) is None
