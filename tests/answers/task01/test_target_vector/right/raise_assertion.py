def test_target_vector(target_vector):
    for index, d in enumerate([4, 5, 8, 9]):
        t = target_vector(d)
        if t.shape != (4,) or not t.dtype.is_floating_point: raise AssertionError("shape or dtype")
        if t.argmax() != index or t.sum() != 1 or t.max() != 1: raise AssertionError
    for d in [0, 1, 2, 3, 6, 7]:
        t = target_vector(d)
        if t.shape != (4,) or not t.dtype.is_floating_point: raise AssertionError("shape or dtype")
        if not torch.all(t == .25): raise AssertionError
