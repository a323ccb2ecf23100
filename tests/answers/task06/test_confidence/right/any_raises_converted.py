def test_confidence(confidence):
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125], [0.4, 0.2, 0.2, 0.2]])
    targets = torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4, [1., 0, 0, 0]])
    try:
        got = confidence(y.log(), targets)
        ok = torch.allclose(got, torch.tensor([0.25, 0.75, 0.4]), atol=1e-3)
    except Exception as error:
        raise AssertionError("confidence crashed") from error
    if not ok:
        raise AssertionError(f"wrong values {got}")
