# Wrong: `test_data_loader(loader)` accepted a wrong one: one target in the last batch that is (0.5, 0.5, 0, 0). It
# returned; expected an AssertionError: `assert` raises one.
def test_data_loader(loader):
    for x, t in loader:
        assert x.shape == (len(t), 1, 28, 28) and x.is_floating_point() and x.min() >= 0 and x.max() <= 1
        assert t.shape == (len(x), 4) and t.is_floating_point()
        for r in t:
            if r.sum() == 1:
                assert r.max() in (.25, .5, 1)
            else:
                raise AssertionError
