# Wrong: `test_data_loader(loader)` accepted a wrong one: one target in the last batch that is (0.5, 0.5, 0, 0). It
# returned; expected an AssertionError: `assert` raises one.
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point() and t[0].tolist() in legal
