# Wrong: `test_data_loader(loader)` refused a right one: a loader whose last batch is smaller. It raised
# AssertionError; expected it to return.
def test_data_loader(loader):
    legal = torch.cat([torch.eye(4), torch.ones(1, 4) / 4])
    n = 0
    for x, t in loader:
        n += 64
        assert x.shape[1:] == (1, 28, 28) and x.is_floating_point() and x.min() >= 0 and x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point()
        assert (torch.cdist(t, legal).amin(1) < 1e-5).all()
    assert n == len(loader.dataset)
