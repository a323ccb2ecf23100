from collections import Counter
def test_target_vector(target_vector):
    for d in range(10):
        v = target_vector(d)
        c = Counter(v.tolist())
        assert v.is_floating_point()
        if d in (4, 5, 8, 9):
            assert c == {1.0: 1, 0.0: 3}
            assert (4, 5, 8, 9)[v.tolist().index(1.0)] == d
        else:
            assert c == {.25: 4}
