def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]])
    t = torch.tensor([[.25] * 4, [1., 0, 0, 0], [0, 1., 0, 0], [.25] * 4])
    for got, want in zip(confidence(z, t).tolist(), [1, 1, 0, .25]):
        if abs(got - want) > 1e-2:
            raise AssertionError(f"{got} is not {want}")
