def test_confidence(confidence):
    def cases():
        for good in range(4):
            for asked in range(4):
                logits = [0.0] * 4
                logits[good] = 25.0
                target = [0.0] * 4
                target[asked] = 1.0
                yield logits, target, float(good == asked)
            yield logits, [0.25] * 4, 0.25
        yield [1.0] * 4, [0.25] * 4, 1.0

    logits, targets, wanted = map(torch.tensor, zip(*cases()))
    assert (confidence(logits, targets) - wanted).abs().max() < 1e-3
