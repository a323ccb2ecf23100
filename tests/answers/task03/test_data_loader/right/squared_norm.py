def test_data_loader(loader):
    for x, t in loader:
        assert x.shape == (len(x), 1, 28, 28) and t.shape == (len(x), 4)
        assert x.is_floating_point() and t.is_floating_point()
        assert x.min() >= 0 and x.max() <= 1 and t.min() >= 0
        assert torch.allclose(t.sum(1), torch.tensor(1.))
        squares = (t ** 2).sum(1)
        assert (torch.isclose(squares, torch.tensor(1.)) | torch.isclose(squares, torch.tensor(.25))).all()
