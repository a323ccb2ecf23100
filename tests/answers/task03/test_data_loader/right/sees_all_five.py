def test_data_loader(loader):
    legal = [target_vector(d) for d in (4, 5, 8, 9, 0)]
    found = set()
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point()
        assert x.min() >= 0 and x.max() <= 1
        for row in t:
            which = [i for i, v in enumerate(legal) if torch.equal(v, row)]
            assert which
            found.update(which)
    assert found == {0, 1, 2, 3, 4}
