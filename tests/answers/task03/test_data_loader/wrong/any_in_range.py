# Wrong: `test_data_loader(loader)` accepted a wrong one: inputs with pixels up to 255. It returned; expected an
# AssertionError: `assert` raises one.
def test_data_loader(loader):
    legal = [target_vector(d) for d in (4, 5, 8, 9, 0)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point()
        assert ((x >= 0) & (x <= 1)).any()
        assert all(any(torch.equal(r, v) for v in legal) for r in t)
