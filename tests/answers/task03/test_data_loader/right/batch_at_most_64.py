def test_data_loader(loader):
    assert isinstance(loader, torch.utils.data.DataLoader)
    assert len(list(loader)) > 0
    for x, t in loader:
        assert 1 <= len(x) <= 64 and len(x) == len(t)
        assert x[0].shape == (1, 28, 28) and t[0].shape == (4,) and t.ndim == 2
        assert x.dtype.is_floating_point and t.dtype.is_floating_point
        assert torch.all(torch.logical_and(x >= 0, x <= 1))
        for row in t:
            k = row.argmax()
            assert torch.equal(row, torch.eye(4)[k]) or torch.equal(row, torch.ones(4) * .25)
