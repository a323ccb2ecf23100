def test_confidence(confidence):
    cases = [(4, [9., 0, 0, 0], .9996), (5, [9., 0, 0, 0], .0001), (0, [0., 0, 0, 0], 1.), (1, [2., 0, 0, 0], 1.25 - np.exp(2) / (np.exp(2) + 3))]
    for digit, z, want in cases:
        c = confidence(torch.tensor([z]), target_vector(digit).unsqueeze(0))
        assert len(c) == 1
        assert abs(float(c[0]) - want) < 1e-3, (digit, z)
