def test_data_loader(loader):
    inputs, targets = map(torch.cat, zip(*loader))
    assert inputs.shape[1:] == (1, 28, 28) and targets.shape == (len(inputs), 4)
    assert inputs.is_floating_point() and targets.is_floating_point()
    assert inputs.min() >= 0 and inputs.max() <= 1
    legal = torch.stack([target_vector(d) for d in (4, 5, 8, 9, 7)])
    assert all((legal == t).all(dim=1).any() for t in targets)
