def test_target_vector(target_vector):
    ok = True
    for d in range(10):
        try:
            v = target_vector(d)
            if not v.is_floating_point():
                ok = False
            if v.tolist() != ([0.25] * 4 if d not in [4, 5, 8, 9] else np.eye(4)[[4, 5, 8, 9].index(d)].tolist()):
                ok = False
        except Exception:
            ok = False
    assert ok
