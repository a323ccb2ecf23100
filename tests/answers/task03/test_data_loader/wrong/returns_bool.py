# Wrong: `test_data_loader(loader)` accepted a wrong one: inputs without the channel dimension. It returned False;
# expected an AssertionError: `assert` raises one.
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    return all(x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 <= x.min() <= x.max() <= 1 and
               t.shape == (len(x), 4) and all(r.tolist() in legal for r in t) for x, t in loader)
