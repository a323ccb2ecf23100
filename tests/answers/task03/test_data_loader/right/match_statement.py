def test_data_loader(loader):
    for x, t in loader:
        match tuple(x.shape), tuple(t.shape):
            case (n, 1, 28, 28), (m, 4) if n == m:
                pass
            case shapes:
                assert False, shapes
        assert x.dtype == t.dtype == torch.float32
        assert x.min() >= 0 and x.max() <= 1
        for row in t.tolist():
            match row:
                case [1.0, 0.0, 0.0, 0.0] | [0.0, 1.0, 0.0, 0.0] | [0.0, 0.0, 1.0, 0.0] | [0.0, 0.0, 0.0, 1.0]: pass
                case [.25, .25, .25, .25]: pass
                case _: assert False, row
