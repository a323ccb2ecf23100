def test_data_loader(loader):
    xs, ts = zip(*loader)
    x, t = torch.cat(xs), torch.cat(ts)
    assert x.shape == (len(t), 1, 28, 28) and t.shape == (len(t), 4)
    assert x.is_floating_point() and t.is_floating_point()
    assert 0 <= x.min() and x.max() <= 1
    for v in torch.unique(t, dim=0):
        assert any(torch.equal(v, target_vector(d)) for d in range(10))
