# Wrong: `test_data_loader(loader)` accepted a wrong one: zeros as the targets of unknown samples. It returned;
# expected an AssertionError: `assert` raises one.
def test_data_loader(loader):
    legal = torch.stack([target_vector(d) for d in (4, 5, 8, 9, 0)])
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point() and x.min() >= 0 and x.max() <= 1
        assert (t[:, None] == legal).any(1).all()
