def test_data_loader(loader):
    batches = iter(loader)
    seen = 0
    while True:
        try:
            x, t = next(batches)
        except StopIteration:
            break
        seen += len(x)
        assert x.shape == (len(x), 1, 28, 28) and x.dtype == torch.float32
        assert float(x.min()) >= 0. and float(x.max()) <= 1.
        assert t.shape == (len(x), 4) and t.dtype == torch.float32
        for r in t:
            assert any(torch.equal(r, target_vector(d)) for d in (0, 4, 5, 8, 9))
    assert seen == len(loader.dataset)
