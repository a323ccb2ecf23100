def test_data_loader(loader):
    legal = torch.cat([torch.eye(4), torch.full((1, 4), .25)])
    for inputs, targets in loader:
        n = inputs.shape[0]
        assert tuple(inputs.shape) == (n, 1, 28, 28)
        assert tuple(targets.shape) == (n, 4)
        assert inputs.dtype == targets.dtype == torch.float32
        assert ((inputs >= 0) & (inputs <= 1)).all()
        assert (targets[:, None, :] == legal[None]).all(-1).any(-1).all()
