import math

def test_confidence(confidence):
    rows = [[2.0, 1.0, 0.0, -1.0], [0.5, 3.0, -2.0, 1.0], [1.0, 0.0, 2.0, 0.0], [4.0, 0.0, 0.0, 1.0]]
    labels = [1, 1, None, 3]
    expected = []
    for row, label in zip(rows, labels):
        total = sum(math.exp(z) for z in row)
        y = [math.exp(z) / total for z in row]
        expected.append(y[label] if label is not None else 1 - max(y) + 1 / 4)
    targets = [[float(i == label) for i in range(4)] if label is not None else [0.25] * 4 for label in labels]
    got = confidence(torch.tensor(rows), torch.tensor(targets))
    assert got.shape == (4,), "one value per sample"
    for value, wanted in zip(got.tolist(), expected):
        assert math.isclose(value, wanted, abs_tol=1e-3), f"{value} instead of {wanted}"
