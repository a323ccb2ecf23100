# Wrong: `test_data_loader(loader)` accepted a wrong one: targets of shape (N, 1, 4). It returned; expected an
# AssertionError: `assert` raises one.
def test_data_loader(loader):
    legal = torch.stack([target_vector(d) for d in (4, 5, 8, 9, 7)])
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert len(t) == len(x) and t.shape[-1] == 4
        assert (t.reshape(-1, 1, 4) == legal).all(-1).any(-1).all()
