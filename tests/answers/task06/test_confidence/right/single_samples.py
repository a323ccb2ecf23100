def test_confidence(confidence):
    table = [
        ([0., 0., 0., 0.], [.25, .25, .25, .25], 1.0),
        ([20., 0., 0., 0.], [.25, .25, .25, .25], 0.25),
        ([20., 0., 0., 0.], [1., 0., 0., 0.], 1.0),
        ([20., 0., 0., 0.], [0., 1., 0., 0.], 0.0),
        ([0., 0., 0., 0.], [0., 1., 0., 0.], 0.25),
    ]
    for logits, target, wanted in table:
        value = confidence(torch.tensor([logits]), torch.tensor([target]))
        assert value.shape == torch.Size([1]), f"shape {value.shape}"
        assert abs(float(value) - wanted) < 1e-3, f"confidence of {logits}: {value}"
