def test_data_loader(loader):
    legal = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [.25] * 4]
    for x, t in loader:
        assert tuple(x.size()) == (t.size(0), 1, 28, 28)
        assert torch.is_floating_point(x) and torch.is_floating_point(t)
        assert x.min().item() >= 0.0 and x.max().item() <= 1.0
        for row in t.tolist():
            assert row in legal
