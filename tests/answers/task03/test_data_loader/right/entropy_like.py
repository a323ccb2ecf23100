def test_data_loader(loader):
    for i, (x, t) in enumerate(loader):
        assert x.shape[0] == t.shape[0], f"batch {i}"
        assert list(x.shape[1:]) == [1, 28, 28]
        assert x.dtype.is_floating_point and t.dtype.is_floating_point
        assert x.amin() >= 0 and x.amax() <= 1
        assert list(t.shape[1:]) == [4]
        s = t.sort(dim=1).values
        one = (s == torch.tensor([0., 0, 0, 1])).all(1)
        flat = (s == .25).all(1)
        assert torch.logical_or(one, flat).all()
