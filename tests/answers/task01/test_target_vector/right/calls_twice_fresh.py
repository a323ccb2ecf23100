def test_target_vector(target_vector):
    k = [4, 5, 8, 9]
    for d in range(10):
        first, second = target_vector(d), target_vector(d)
        assert first is not second
        assert first.data_ptr() != second.data_ptr()
        w = torch.zeros(4) if d in k else torch.zeros(4) + .25
        if d in k:
            w[k.index(d)] = 1
        assert first.equal(w) and first.dtype == w.dtype
