# Wrong: `test_data_loader(loader)` accepted a wrong one: one pixel below 0 in the second batch. It returned; expected
# an AssertionError: `assert` raises one.
def test_data_loader(loader):
    legal = [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [.25] * 4]
    for i, (x, t) in enumerate(loader):
        if i % 2 == 0:
            assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
            assert x.is_floating_point() and x.min() >= 0 and x.max() <= 1
            assert all(r in legal for r in t.tolist())
