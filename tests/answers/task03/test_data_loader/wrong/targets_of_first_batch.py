# Wrong: `test_data_loader(loader)` accepted a wrong one: one target in the last batch that is (0.5, 0.5, 0, 0). It
# returned; expected an AssertionError: `assert` raises one.
def test_data_loader(loader):
    legal = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [.25] * 4]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point() and x.min() >= 0 and x.max() <= 1
    _, t = next(iter(loader))
    assert all(r in legal for r in t.tolist())
