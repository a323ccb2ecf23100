# Wrong: `test_data_loader(loader)` accepted a wrong one: inputs with negative pixels. It returned; expected an
# AssertionError: `assert` raises one.
def test_data_loader(loader):
    legal = torch.cat([torch.eye(4), torch.ones(1, 4) / 4])
    for x, t in loader:
        assert x.shape == (len(t), 1, 28, 28) and x.is_floating_point()
        assert x.min() > -1 and x.max() < 2
        assert t.shape == (len(x), 4) and t.is_floating_point()
        assert (torch.cdist(t, legal).amin(1) < 1e-5).all()
