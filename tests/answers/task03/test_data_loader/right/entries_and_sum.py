def test_data_loader(loader):
    for x, y in loader:
        assert x.size()[1:] == torch.Size([1, 28, 28])
        assert x.dtype in (torch.float16, torch.float32, torch.float64)
        assert y.dtype in (torch.float16, torch.float32, torch.float64)
        assert not (x < 0).any() and not (x > 1).any()
        assert y.size() == (x.size(0), 4)
        assert torch.allclose(y.sum(1), torch.ones(len(y)))
        assert all(v in (0, .25, 1) for v in y.flatten().tolist())
