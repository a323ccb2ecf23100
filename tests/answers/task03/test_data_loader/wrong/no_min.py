# Wrong: `test_data_loader(loader)` accepted a wrong one: inputs with negative pixels. It returned; expected an
# AssertionError: `assert` raises one.
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)
