def test_confidence(confidence):
    assert abs(confidence(torch.tensor([20., 0, 0, 0]), torch.tensor([1., 0, 0, 0])) - 1) < 1e-3
