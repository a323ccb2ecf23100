import functools
def _check(legal, loader):
    for x, t in loader:
        assert x.shape[1:] == (1, 28, 28) and x.is_floating_point() and (x.clamp(0, 1) == x).all()
        assert t.shape == (x.shape[0], 4) and t.is_floating_point()
        assert (torch.cdist(t, legal, p=1).amin(1) < 1e-5).all()
test_data_loader = functools.partial(_check, torch.cat([torch.eye(4), torch.ones(1, 4) / 4]))
