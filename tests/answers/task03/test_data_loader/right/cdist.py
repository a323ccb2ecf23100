def test_data_loader(loader):
    legal = torch.vstack([torch.eye(4), torch.ones(4) / 4])
    for batch in loader:
        inputs, targets = batch[0], batch[1]
        assert inputs.shape == (len(inputs), 1, 28, 28), inputs.shape
        assert targets.shape == (len(inputs), 4), targets.shape
        assert torch.is_floating_point(inputs) and torch.is_floating_point(targets)
        assert 0 <= inputs.min().item() <= inputs.max().item() <= 1
        assert torch.cdist(targets, legal).min(dim=1).values.max() < 1e-4
