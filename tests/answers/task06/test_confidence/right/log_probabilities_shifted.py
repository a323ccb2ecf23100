def test_confidence(confidence):
    p = torch.tensor([[0.1, 0.6, 0.2, 0.1]])
    unknown = torch.full((1, 4), 0.25)
    for shift in (0.0, 5.0, -7.0):
        for c in range(4):
            t = torch.zeros(1, 4)
            t[0, c] = 1
            assert abs(confidence(p.log() + shift, t).item() - p[0, c].item()) < 1e-3
        assert abs(confidence(p.log() + shift, unknown).item() - 0.65) < 1e-3
