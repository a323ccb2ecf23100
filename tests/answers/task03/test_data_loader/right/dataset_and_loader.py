def test_data_loader(loader):
    for i in range(len(loader.dataset)):
        x, t = loader.dataset[i]
        assert x.shape == (1, 28, 28) and x.dtype == torch.float32 and x.min() >= 0 and x.max() <= 1
        assert t.shape == (4,) and t.dtype == torch.float32
        assert t.tolist() in [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [.25] * 4]
    for x, t in loader:
        assert len(x) == len(t) <= 64
