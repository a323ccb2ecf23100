def test_target_vector(target_vector):
    for d in range(10):
        a = target_vector(d); b = target_vector(d)
        assert a is not b
        a[:] = 9
        assert b.dtype == torch.float32
        assert b.tolist() == target_vector(d).tolist()
        assert b.tolist() == [float(k == d) for k in (4, 5, 8, 9)] if d in (4, 5, 8, 9) else b.tolist() == [.25] * 4
