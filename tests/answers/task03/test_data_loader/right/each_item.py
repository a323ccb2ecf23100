def test_data_loader(loader):
    for inputs, targets in loader:
        assert len(inputs) == len(targets)
        for x, t in zip(inputs, targets):
            assert x.shape == (1, 28, 28) and x.is_floating_point() and 0 <= x.min() and x.max() <= 1
            assert t.shape == (4,) and t.is_floating_point()
            if 1 in t.tolist():
                assert sorted(t.tolist()) == [0, 0, 0, 1]
            else:
                assert t.tolist() == [.25, .25, .25, .25]
