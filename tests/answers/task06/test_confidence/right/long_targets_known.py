def test_confidence(confidence):
    labels = torch.tensor([0, 1, 2, 3])
    known = torch.nn.functional.one_hot(labels, 4)
    logits = torch.tensor([[3., 1., 0., 0.], [3., 1., 0., 0.], [3., 1., 0., 0.], [3., 1., 0., 0.]])
    y = torch.softmax(logits[0], 0)
    assert torch.allclose(confidence(logits, known), y, atol=1e-4)
    assert torch.allclose(confidence(logits, torch.full((4, 4), .25)), 1.25 - y.max(), atol=1e-4)
