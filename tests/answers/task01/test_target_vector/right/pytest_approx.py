import pytest
def test_target_vector(target_vector):
    for d in range(10):
        v = target_vector(d)
        assert v.dtype.is_floating_point
        want = [0.25] * 4 if d not in [4, 5, 8, 9] else [float(k == d) for k in [4, 5, 8, 9]]
        assert v.tolist() == pytest.approx(want)
