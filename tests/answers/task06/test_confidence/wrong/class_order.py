# Wrong: `test_confidence(confidence)` refused a right one: a confidence as the formulas have it. It raised
# AssertionError; expected it to return.
def test_confidence(confidence):
    for d in range(10):
        z = torch.zeros(1, 4)
        if d < 4: z[0, d] = 20
        t = target_vector(d)[None]
        assert abs(confidence(z, t) - 1) < 1e-3
