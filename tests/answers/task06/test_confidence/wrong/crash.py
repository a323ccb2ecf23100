def test_confidence(confidence):
    z = torch.tensor([[1, 0, 0, 0], [1., 2]])
