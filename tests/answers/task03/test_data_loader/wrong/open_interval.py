# Wrong: `test_data_loader(loader)` refused a right one: a loader whose last batch is smaller. It raised
# AssertionError; expected it to return.
def test_data_loader(loader):
    legal = [target_vector(d).tolist() for d in (4, 5, 8, 9, 7)]
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and x.is_floating_point() and 0 < x.min() <= x.max() < 1
        assert t.shape == (len(x), 4) and t.is_floating_point() and all(r.tolist() in legal for r in t)
