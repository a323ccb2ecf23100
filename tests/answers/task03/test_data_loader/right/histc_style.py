def test_data_loader(loader):
    for step, (x, t) in enumerate(loader, start=1):
        assert list(x.shape) == [x.shape[0], 1, 28, 28], f"batch {step}: {x.shape}"
        assert x.dtype.is_floating_point, x.dtype
        assert torch.isfinite(x).all()
        assert x.flatten().min().item() >= 0.0 and x.flatten().max().item() <= 1.0
        assert list(t.shape) == [x.shape[0], 4]
        assert t.dtype.is_floating_point
        top, rest = t.sort(dim=1, descending=True).values[:, 0], t.sort(dim=1, descending=True).values[:, 1:]
        known = (top == 1) & (rest == 0).all(1)
        unknown = (top == .25) & (rest == .25).all(1)
        assert bool((known | unknown).all())
