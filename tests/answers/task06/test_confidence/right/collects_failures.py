def test_confidence(confidence):
    failures = []

    def check(words, logits, target, wanted):
        got = confidence(torch.tensor([logits, logits]), torch.tensor([target, target]))
        if got.shape != (2,) or not torch.allclose(got, torch.tensor([wanted, wanted]), atol=1e-3):
            failures.append(words)

    check("optimal known", [0., 30., 0., 0.], [0., 1., 0., 0.], 1.0)
    check("optimal unknown", [7., 7., 7., 7.], [.25, .25, .25, .25], 1.0)
    check("sure and wrong", [0., 30., 0., 0.], [1., 0., 0., 0.], 0.0)
    check("sure and unknown", [0., 30., 0., 0.], [.25, .25, .25, .25], .25)
    assert not failures, ", ".join(failures)
