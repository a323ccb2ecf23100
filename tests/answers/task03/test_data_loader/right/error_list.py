def test_data_loader(loader):
    errors = []
    for x, t in loader:
        if x.shape != (len(x), 1, 28, 28): errors.append("input shape")
        if t.shape != (len(x), 4): errors.append("target shape")
        if not x.is_floating_point() or not t.is_floating_point(): errors.append("dtype")
        if x.min() < 0 or x.max() > 1: errors.append("range")
        if any(row not in ([1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [.25, .25, .25, .25]) for row in t.tolist()):
            errors.append("target")
    if errors:
        raise AssertionError(", ".join(errors))
