# Wrong: `test_data_loader(loader)` accepted a wrong one: inputs with the channel dimension at the end. It returned;
# expected an AssertionError: `assert` raises one.
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.ndim == 4 and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1
        assert t.ndim == 2 and t.is_floating_point() and all(r.tolist() in legal for r in t)
