def test_target_vector(target_vector):
    for d in range(10):
        out = target_vector(d)
        assert str(out.dtype).startswith("torch.float")
        assert list(out.size()) == [4]
        ideal = [0.25, 0.25, 0.25, 0.25]
        if d in {4, 5, 8, 9}:
            ideal = [0.0] * 4
            ideal[{4: 0, 5: 1, 8: 2, 9: 3}[d]] = 1.0
        for a, b in zip(out, ideal):
            assert abs(float(a) - b) <= 1e-4
