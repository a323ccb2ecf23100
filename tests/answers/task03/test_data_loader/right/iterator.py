def test_data_loader(loader):
    it = iter(loader)
    while True:
        try:
            x, t = next(it)
        except StopIteration:
            break
        assert len(x) <= 64
        assert x.shape == torch.Size([len(t), 1, 28, 28]), x.shape
        assert x.dtype in (torch.float32, torch.float64)
        assert not (x < 0).any() and not (x > 1).any()
        assert t.shape == torch.Size([len(t), 4])
        assert t.dtype in (torch.float32, torch.float64)
        known = (t == 1).sum(1) == 1
        zeros = (t == 0).sum(1) == 3
        unknown = (t == .25).all(1)
        assert ((known & zeros) | unknown).all()
