def test_data_loader(loader):
    try:
        for x, t in loader:
            n, c, h, w = x.shape
            if (c, h, w) != (1, 28, 28): raise ValueError("shape")
            if x.dtype != torch.float32: raise TypeError("dtype")
            if float(x.min()) < 0 or float(x.max()) > 1: raise ValueError("range")
            if t.shape != (n, 4): raise ValueError("targets")
            for row in t:
                if not any(torch.equal(row, target_vector(d)) for d in (4, 5, 8, 9, 0)): raise ValueError("row")
    except (ValueError, TypeError) as e:
        raise AssertionError(str(e)) from e
