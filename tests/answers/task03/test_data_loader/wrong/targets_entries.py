# Wrong: `test_data_loader(loader)` accepted a wrong one: zeros as the targets of unknown samples. It returned;
# expected an AssertionError: `assert` raises one.
def test_data_loader(loader):
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point() and torch.isin(t, torch.tensor([0, .25, 1])).all()
