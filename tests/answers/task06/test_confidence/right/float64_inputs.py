def test_confidence(confidence):
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125]], dtype=torch.float64)
    targets = torch.tensor([[0, 1, 0, 0], [.25] * 4], dtype=torch.float64)
    torch.testing.assert_close(confidence(y.log(), targets), torch.tensor([0.25, 0.75], dtype=torch.float64), atol=1e-6, rtol=0)
