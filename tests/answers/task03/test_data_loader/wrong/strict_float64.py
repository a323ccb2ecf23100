# Wrong: `test_data_loader(loader)` refused a right one: a loader whose last batch is smaller. It raised
# AssertionError; expected it to return.
def test_data_loader(loader):
    legal = torch.cat([torch.eye(4), torch.ones(1, 4) / 4])
    for x, t in loader:
        assert x.shape == (len(t), 1, 28, 28) and x.dtype == torch.float64 and x.min() >= 0 and x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point()
        assert (torch.cdist(t, legal).amin(1) < 1e-5).all()
