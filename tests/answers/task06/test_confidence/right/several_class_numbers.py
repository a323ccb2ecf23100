def test_confidence(confidence):
    for classes in (2, 3, 4, 5, 10):
        eye = torch.eye(classes)
        uniform = torch.full((1, classes), 1 / classes)
        assert torch.allclose(confidence(30 * eye, eye), torch.ones(classes), atol=1e-3)
        assert torch.allclose(confidence(torch.zeros(1, classes), uniform), torch.ones(1), atol=1e-3)
        assert torch.allclose(confidence(30 * eye, eye.roll(1, 0)), torch.zeros(classes), atol=1e-3)
        assert torch.allclose(confidence(30 * eye, uniform.expand(classes, -1)), torch.full((classes,), 1 / classes), atol=1e-3)
