def must(ok, text): assert ok, text
test_confidence = lambda confidence: [must(abs(confidence(torch.tensor([z]), torch.stack([target_vector(d)])).item() - w) < 1e-2, str(d))
    for d, z, w in [(4, [30., 0, 0, 0], 1), (5, [30., 0, 0, 0], 0), (7, [30., 0, 0, 0], .25), (2, [5., 5, 5, 5], 1), (9, [0., 0, 0, 0], .25)]]
