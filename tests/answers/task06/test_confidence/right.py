# %% any_raises_converted
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

# %% asserts_with_isclose_numpy
def test_confidence(confidence):
    rng = np.random.default_rng(0)
    for _ in range(10):
        z = rng.normal(size=(7, 4)).astype(np.float32)
        t = np.eye(4, dtype=np.float32)[rng.integers(0, 4, 7)]
        t[rng.permutation(7)[:3]] = 0.25
        e = np.exp(z)
        y = e / e.sum(axis=1, keepdims=True)
        expected = np.where(t.max(1) == 1, (y * t).sum(1), 1.25 - y.max(1))
        np.testing.assert_allclose(confidence(torch.tensor(z), torch.tensor(t)), expected, atol=1e-4)

# %% bool_targets
def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [0., 2., 0., 0.]])
    assert torch.allclose(confidence(z, torch.tensor([[False, True, False, False], [False, True, False, False]])), torch.tensor([.0963, .7112]), atol=1e-3)
    assert torch.allclose(confidence(z, torch.full((2, 4), .25)), torch.tensor([.5388, .5388]), atol=1e-3)

# %% collects_failures
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

# %% compares_to_cross_entropy
def test_confidence(confidence):
    torch.manual_seed(1)
    z = torch.randn(20, 4) * 2
    labels = torch.arange(20) % 4
    t = torch.nn.functional.one_hot(labels, 4).float()
    loss = torch.nn.functional.cross_entropy(z, labels, reduction="none")
    assert torch.allclose(confidence(z, t), (-loss).exp(), atol=1e-4)
    u = torch.full_like(t, .25)
    assert torch.allclose(confidence(z, u), 1.25 - torch.nn.functional.softmax(z, dim=1).amax(1), atol=1e-4)

# %% deterministic_and_inputs
def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [2., 0., 0., 0.], [0., 2., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4, [0., 1., 0., 0.]])
    z0, t0 = z.clone(), t.clone()
    first, second = confidence(z, t), confidence(z, t)
    assert torch.equal(z, z0) and torch.equal(t, t0), "inputs changed"
    assert torch.equal(first, second), "not deterministic"
    e = 2.718281828 ** 2
    assert np.allclose(first, [1 / (e + 3), 1.25 - e / (e + 3), e / (e + 3)], atol=1e-4)

# %% double_logits
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]]).double()
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)]).double()
    assert torch.allclose(confidence(z, t), torch.tensor([1, 1, 0, .25]).double(), atol=1e-3)

# %% dtype_finite_checks
def test_confidence(confidence):
    logits = torch.tensor([[1000., -1000., 0., 0.], [0., 0., 0., 0.], [-1000., 1000., 0., 0.], [3., 2., 1., 0.]])
    targets = torch.tensor([[1., 0., 0., 0.], [.25, .25, .25, .25], [1., 0., 0., 0.], [.25, .25, .25, .25]])
    before = logits.clone(), targets.clone()
    result = confidence(logits, targets)
    assert isinstance(result, torch.Tensor)
    assert result.dtype == torch.float32
    assert result.ndim == 1 and len(result) == 4
    assert torch.isfinite(result).all()
    assert torch.equal(logits, before[0]) and torch.equal(targets, before[1])
    expected = torch.tensor([1.0, 1.0, 0.0, 1 - 0.6439 + 0.25])
    assert torch.allclose(result, expected, atol=1e-3)

# %% earlier_functions
def test_confidence(confidence):
    digits = [4, 5, 8, 9, 0, 3, 4]
    t = torch.stack([target_vector(d) for d in digits])
    z = 15 * t.clone()
    z[6] = torch.tensor([0., 15., 0., 0.])
    z[5] = torch.tensor([0., 15., 0., 0.])
    assert torch.allclose(confidence(z, t), torch.tensor([1., 1., 1., 1., 1., .25, 0.]), atol=1e-2)

# %% empty_batch_too
def test_confidence(confidence):
    assert len(confidence(torch.zeros(0, 4), torch.zeros(0, 4))) == 0
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125]])
    got = confidence(y.log(), torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4]))
    assert torch.allclose(got, torch.tensor([0.25, 0.75]), atol=1e-3)

# %% float64_inputs
def test_confidence(confidence):
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125]], dtype=torch.float64)
    targets = torch.tensor([[0, 1, 0, 0], [.25] * 4], dtype=torch.float64)
    torch.testing.assert_close(confidence(y.log(), targets), torch.tensor([0.25, 0.75], dtype=torch.float64), atol=1e-6, rtol=0)

# %% float64_targets
def target_vector(d):
    return torch.tensor(np.eye(4)[[4, 5, 8, 9].index(d)] if d in (4, 5, 8, 9) else np.full(4, .25))
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]])
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)])
    assert torch.allclose(confidence(z, t), torch.tensor([1, 1, 0, .25]), atol=1e-3)

# %% generator_of_asserts
def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [2., 0., 0., 0.], [0., 2., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4, [0., 1., 0., 0.]])
    assert all(abs(a - b) < 1e-3 for a, b in zip(confidence(z, t), (.0963, .5388, .7112))), "confidence"
    assert len(confidence(z, t)) == 3

# %% keyword_call
def test_confidence(confidence):
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125]])
    known = confidence(logits=y.log(), targets=torch.tensor([[0.0, 1.0, 0.0, 0.0]]))
    unknown = confidence(logits=y.log(), targets=torch.full((1, 4), 0.25))
    assert torch.allclose(known, torch.tensor([0.25]), atol=1e-3)
    assert torch.allclose(unknown, torch.tensor([0.75]), atol=1e-3)

# %% lambda_helper
def must(ok, text): assert ok, text
test_confidence = lambda confidence: [must(abs(confidence(torch.tensor([z]), torch.stack([target_vector(d)])).item() - w) < 1e-2, str(d))
    for d, z, w in [(4, [30., 0, 0, 0], 1), (5, [30., 0, 0, 0], 0), (7, [30., 0, 0, 0], .25), (2, [5., 5, 5, 5], 1), (9, [0., 0, 0, 0], .25)]]

# %% large_batch
def test_confidence(confidence):
    torch.manual_seed(0)
    z = torch.randn(1000, 4)
    t = torch.eye(4)[torch.randint(4, (1000,))]
    t[500:] = .25
    c = confidence(z, t)
    assert c.shape == (1000,)
    y = torch.softmax(z, -1)
    assert (c[:500] - y[:500][t[:500] == 1]).abs().max() < 1e-4
    assert (c[500:] - (1 - y[500:].max(-1)[0] + .25)).abs().max() < 1e-4

# %% lets_crash
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]])
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)])
    got = [round(v, 2) for v in confidence(z, t).tolist()]
    table = {(1.0, 1.0, 0.0, .25): True}
    assert tuple(got) in table

# %% log_probabilities_shifted
def test_confidence(confidence):
    p = torch.tensor([[0.1, 0.6, 0.2, 0.1]])
    unknown = torch.full((1, 4), 0.25)
    for shift in (0.0, 5.0, -7.0):
        for c in range(4):
            t = torch.zeros(1, 4)
            t[0, c] = 1
            assert abs(confidence(p.log() + shift, t).item() - p[0, c].item()) < 1e-3
        assert abs(confidence(p.log() + shift, unknown).item() - 0.65) < 1e-3

# %% long_targets_known
def test_confidence(confidence):
    labels = torch.tensor([0, 1, 2, 3])
    known = torch.nn.functional.one_hot(labels, 4)
    logits = torch.tensor([[3., 1., 0., 0.], [3., 1., 0., 0.], [3., 1., 0., 0.], [3., 1., 0., 0.]])
    y = torch.softmax(logits[0], 0)
    assert torch.allclose(confidence(logits, known), y, atol=1e-4)
    assert torch.allclose(confidence(logits, torch.full((4, 4), .25)), 1.25 - y.max(), atol=1e-4)

# %% loops
def test_confidence(confidence):
    for digit in range(10):
        t = target_vector(digit)
        z = 1000 * t
        c = confidence(z[None], t[None])
        assert abs(c.item() - 1) < 1e-3
    bad = torch.tensor([[30.0, 0, 0, 0], [0, 30.0, 0, 0]])
    t = torch.stack([target_vector(9), target_vector(6)])
    c = confidence(bad, t)
    assert c[0] < 0.01 and abs(c[1] - 0.25) < 0.01
    z = torch.randn(10, 4)
    c = confidence(z, torch.stack([target_vector(d) for d in range(10)]))
    assert c.shape == (10,) and (c >= 0).all() and (c <= 1 + 1e-6).all()

# %% minus_inf
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [0, -1e30, -1e30, -1e30], [50., 0, 0, 0], [50., 0, 0, 0]])
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)])
    assert torch.allclose(confidence(z, t), torch.tensor([1, 1, 0, .25]), atol=1e-3)

# %% nested_functions_generator
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

# %% no_grad_inside
@torch.no_grad()
def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [2., 0., 0., 0.], [0., 2., 0., 0.]], requires_grad=True)
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4, [0., 1., 0., 0.]])
    c = confidence(z, t)
    assert not c.requires_grad
    assert [round(x, 3) for x in c.tolist()] == [0.096, 0.539, 0.711]

# %% np_testing
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0], [1., 2., 3., 4.]])
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3, 3)])
    np.testing.assert_allclose(confidence(z, t).numpy(), [1, 1, 0, .25, 1.25 - np.exp(4) / np.exp([1, 2, 3, 4]).sum()], atol=1e-4)

# %% numpy_close
def test_confidence(confidence):
    logits = torch.log(torch.tensor([[0.1, 0.2, 0.3, 0.4], [0.7, 0.1, 0.1, 0.1], [0.1, 0.2, 0.3, 0.4]]))
    targets = torch.tensor([[0, 1, 0, 0], [1, 0, 0, 0], [.25, .25, .25, .25]])
    assert np.allclose(confidence(logits, targets).numpy(), [0.2, 0.7, 0.85], atol=1e-4)

# %% one_by_one
def test_confidence(confidence):
    cases = [(4, [9., 0, 0, 0], .9996), (5, [9., 0, 0, 0], .0001), (0, [0., 0, 0, 0], 1.), (1, [2., 0, 0, 0], 1.25 - np.exp(2) / (np.exp(2) + 3))]
    for digit, z, want in cases:
        c = confidence(torch.tensor([z]), target_vector(digit).unsqueeze(0))
        assert len(c) == 1
        assert abs(float(c[0]) - want) < 1e-3, (digit, z)

# %% one_kind_only
def test_confidence(confidence):
    unknown = torch.full((3, 4), 0.25)
    logits = torch.tensor([[0., 0., 0., 0.], [5., 0., 0., 0.], [0., 2., 2., 0.]])
    y = logits.exp() / logits.exp().sum(1, keepdim=True)
    assert torch.allclose(confidence(logits, unknown), 1.25 - y.max(1).values, atol=1e-3)
    for c in range(4):
        known = torch.zeros(3, 4)
        known[:, c] = 1
        assert torch.allclose(confidence(logits, known), y[:, c], atol=1e-3)

# %% optimal_then_pessimal
def test_confidence(confidence):
    eye = torch.eye(4)
    optimal = torch.cat([eye * 100, torch.zeros(3, 4)])
    targets = torch.cat([eye, torch.ones(3, 4) / 4])
    conf = confidence(optimal, targets)
    assert torch.all(conf > 0.99) and torch.all(conf < 1.01)
    worst = torch.cat([eye[[1, 2, 3, 0]] * 100, eye[:3] * 100])
    conf = confidence(worst, targets)
    assert torch.all(conf[:4].abs() < 0.01)
    assert torch.all((conf[4:] - 0.25).abs() < 0.01)

# %% permutation
def test_confidence(confidence):
    torch.manual_seed(3)
    logits = torch.randn(8, 4)
    targets = torch.eye(4).repeat(2, 1)
    targets[2] = targets[5] = torch.tensor([.25] * 4)
    c = confidence(logits, targets)
    order = torch.randperm(8)
    assert torch.allclose(confidence(logits[order], targets[order]), c[order], atol=1e-5), "each sample alone"
    for i in range(8):
        y = logits[i].exp() / logits[i].exp().sum()
        want = 1 - y.max() + 0.25 if i in (2, 5) else y[i % 4]
        assert torch.isclose(c[i], want, atol=1e-4)

# %% python_floats_formula
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

# %% raise_explicit
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]])
    t = torch.tensor([[.25] * 4, [1., 0, 0, 0], [0, 1., 0, 0], [.25] * 4])
    for got, want in zip(confidence(z, t).tolist(), [1, 1, 0, .25]):
        if abs(got - want) > 1e-2:
            raise AssertionError(f"{got} is not {want}")

# %% random_property
def test_confidence(confidence):
    generator = torch.Generator().manual_seed(1)
    for _ in range(20):
        logits = torch.randn(16, 4, generator=generator) * 3
        labels = torch.randint(0, 4, (16,), generator=generator)
        targets = torch.nn.functional.one_hot(labels, 4).float()
        unknown = torch.rand(16, generator=generator) < 0.5
        targets[unknown] = 0.25
        y = torch.softmax(logits, 1)
        expected = torch.where(unknown, 1.25 - y.amax(1), (y * targets).sum(1))
        assert torch.allclose(confidence(logits, targets), expected, atol=1e-3)

# %% reference
def test_confidence(confidence):
    optimal = torch.tensor([[20.0, 0.0, 0.0, 0.0], [0.0, 0.0, 20.0, 0.0], [3.0, 3.0, 3.0, 3.0]])
    targets = torch.stack([target_vector(4), target_vector(8), target_vector(0)])
    assert torch.allclose(confidence(optimal, targets), torch.ones(3), atol=1e-3), "optimal logits give 1"
    wrong = torch.tensor([[20.0, 0.0, 0.0, 0.0], [20.0, 0.0, 0.0, 0.0]])
    targets = torch.stack([target_vector(5), target_vector(1)])
    assert torch.allclose(confidence(wrong, targets), torch.tensor([0.0, 0.25]), atol=1e-3)

# %% reference_formula
def test_confidence(confidence):
    generator = torch.Generator().manual_seed(3)
    logits = torch.randn(20, 4, generator=generator)
    targets = torch.stack([target_vector(i % 10) for i in range(20)])
    got = confidence(logits, targets)
    for c, z, i in zip(got, logits, range(20)):
        y = torch.softmax(z, 0)
        t = target_vector(i % 10)
        want = y[t.argmax()] if t.max() == 1 else 1 - y.max() + 0.25
        assert abs(c - want) < 1e-4

# %% requires_grad
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]], requires_grad=True)
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)])
    c = confidence(z, t).detach()
    assert (c - torch.tensor([1, 1, 0, .25])).abs().max() < 1e-3

# %% round_compare
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [2., 0., 0., 0.], [2., 0., 0., 0.], [2., 0., 0., 0.], [0., 0., 0., 9.]])
    t = torch.tensor([[.25] * 4, [.25] * 4, [1., 0, 0, 0], [0, 1., 0, 0], [0, 0, 0, 1.]])
    assert [round(v, 2) for v in confidence(z, t).tolist()] == [1.0, 0.54, 0.71, 0.1, 1.0]

# %% several_class_numbers
def test_confidence(confidence):
    for classes in (2, 3, 4, 5, 10):
        eye = torch.eye(classes)
        uniform = torch.full((1, classes), 1 / classes)
        assert torch.allclose(confidence(30 * eye, eye), torch.ones(classes), atol=1e-3)
        assert torch.allclose(confidence(torch.zeros(1, classes), uniform), torch.ones(1), atol=1e-3)
        assert torch.allclose(confidence(30 * eye, eye.roll(1, 0)), torch.zeros(classes), atol=1e-3)
        assert torch.allclose(confidence(30 * eye, uniform.expand(classes, -1)), torch.full((classes,), 1 / classes), atol=1e-3)

# %% shift_invariance
def test_confidence(confidence):
    z = torch.tensor([[1., 2., 0., -1.], [3., 0., 1., 0.], [0., 0., 0., 5.]])
    t = torch.tensor([[0., 0., 1., 0.], [.25] * 4, [0., 1., 0., 0.]])
    a = confidence(z, t)
    assert torch.allclose(a, confidence(z + 3, t), atol=1e-4)
    assert torch.allclose(a, torch.cat([confidence(z[i:i + 1], t[i:i + 1]) for i in range(3)]), atol=1e-4)
    y = z.exp() / z.exp().sum(1, True)
    assert torch.allclose(a, torch.stack([y[0, 2], 1.25 - y[1].max(), y[2, 1]]), atol=1e-4)

# %% single_samples
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

# %% three_classes
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0.], [50., 0., 0.], [50., 0, 0], [50., 0, 0]])
    t = torch.tensor([[1 / 3] * 3, [1., 0, 0], [0, 1., 0], [1 / 3] * 3])
    assert torch.allclose(confidence(z, t), torch.tensor([1, 1, 0, 1 / 3]), atol=1e-3)

# %% torch_testing
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]])
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)])
    torch.testing.assert_close(confidence(z, t), torch.tensor([1, 1, 0, .25]))

# %% uniform_not_quarter
def test_confidence(confidence):
    z = torch.log(torch.tensor([[.5, .3, .2], [.5, .3, .2], [.2, .2, .6]]))
    t = torch.tensor([[1/3, 1/3, 1/3], [0., 1., 0.], [0., 0., 1.]])
    assert torch.allclose(confidence(z, t), torch.tensor([1 - .5 + 1/3, .3, .6]), atol=1e-3)

# %% unittest
import unittest
def test_confidence(confidence):
    case = unittest.TestCase()
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]])
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)])
    for got, want in zip(confidence(z, t), [1, 1, 0, .25]):
        case.assertAlmostEqual(got.item(), want, places=3)

# %% unittest_subtests
import unittest

def test_confidence(confidence):
    class Case(unittest.TestCase):
        def runTest(self):
            y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125], [0.4, 0.2, 0.2, 0.2]])
            got = confidence(y.log(), torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4, [1., 0, 0, 0]])).tolist()
            for a, b in zip(got, [0.25, 0.75, 0.4]):
                self.assertAlmostEqual(a, b, places=4)
    Case().runTest()
