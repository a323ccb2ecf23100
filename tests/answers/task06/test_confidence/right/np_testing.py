def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0], [1., 2., 3., 4.]])
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3, 3)])
    np.testing.assert_allclose(confidence(z, t).numpy(), [1, 1, 0, .25, 1.25 - np.exp(4) / np.exp([1, 2, 3, 4]).sum()], atol=1e-4)
