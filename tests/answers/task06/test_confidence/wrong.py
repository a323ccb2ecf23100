# %% always_raises
# Wrong: `test_confidence` refuses a right `confidence`: a
# confidence as the formulas have it. The last line below is where
# it happened.
#   called    test_confidence(confidence)
#   raised    AssertionError
#   expected  no error
def test_confidence(confidence):
    assert False

# %% assert_any
# Wrong: `test_confidence` accepts a wrong `confidence`: a
# confidence with the softmax over the batch.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125], [1., 1e-9, 1e-9, 1e-9]])
    got = confidence(y.log(), torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4, [1., 0, 0, 0]]))
    assert torch.isclose(got, torch.tensor([0.25, 0.75, 1.0]), atol=1e-3).any()

# %% assertion_in_lambda
# Wrong: `test_confidence` accepts a wrong `confidence`: a
# confidence without softmax.
#   called    test_confidence(confidence)
#   returned  <function test_confidence.<locals>.<lambda>>
#             (a function)
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [2., 0., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4])
    check = lambda: torch.testing.assert_close(confidence(z, t), torch.tensor([.0963, .5388]), atol=1e-3, rtol=0)
    return check

# %% asserts_tensor_bool
# Wrong: `test_confidence` refuses a right `confidence`: a
# confidence as the formulas have it. `if`, `assert`, `and` and `or`
# need one truth value: `.all()` or `.any()` makes one from many.
# Masks are combined with `&` and `|`, each comparison in brackets.
#   called    test_confidence(confidence)
#   raised    RuntimeError: Boolean value of Tensor with more than
#             one value is ambiguous.
#   expected  no error
def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [2., 0., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4])
    assert confidence(z, t) == torch.tensor([.0963, .5388])

# %% catches_exception
# Wrong: `test_confidence` accepts a wrong `confidence`: a
# confidence without softmax. A test does not return what it finds:
# `assert` raises an error if that is False.
#   called    test_confidence(confidence)
#   returned  False
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    try:
        y = torch.tensor([[0.5, 0.25, 0.125, 0.125]])
        assert abs(confidence(y.log(), torch.full((1, 4), .25)).item() - 0.75) < 1e-3
        return True
    except Exception as e:
        return False

# %% checks_scalar
# Wrong: `test_confidence` refuses a right `confidence`: a
# confidence as the formulas have it. The last line below is where
# it happened.
#   called    test_confidence(confidence)
#   raised    ValueError: too many values to unpack (expected 2).
#   expected  no error
def test_confidence(confidence):
    logits = torch.cat([torch.eye(4) * 20, torch.zeros(3, 4)])
    targets = torch.cat([torch.eye(4), torch.full((3, 4), 0.25)])
    known, unknown = confidence(logits, targets)
    assert known > 0.9 and unknown > 0.9

# %% class_indices_targets
# Wrong: `test_confidence` refuses a right `confidence`: a
# confidence as the formulas have it. The last line below is where
# it happened.
#   called    test_confidence(confidence)
#   raised    ValueError: targets have shape (N, O), not (4,).
#   expected  no error
def test_confidence(confidence):
    logits = torch.eye(4) * 20
    assert torch.allclose(confidence(logits, torch.tensor([0, 1, 2, 3])), torch.ones(4), atol=1e-3)

# %% class_order
# Wrong: `test_confidence` refuses a right `confidence`: a
# confidence as the formulas have it. The last line below is where
# it happened.
#   called    test_confidence(confidence)
#   raised    AssertionError
#   expected  no error
def test_confidence(confidence):
    for d in range(10):
        z = torch.zeros(1, 4)
        if d < 4: z[0, d] = 20
        t = target_vector(d)[None]
        assert abs(confidence(z, t) - 1) < 1e-3

# %% crash
# Wrong: `test_confidence` refuses a right `confidence`: a
# confidence as the formulas have it. The last line below is where
# it happened.
#   called    test_confidence(confidence)
#   raised    ValueError: expected sequence of length 4 at dim 1
#             (got 2).
#   expected  no error
def test_confidence(confidence):
    z = torch.tensor([[1, 0, 0, 0], [1., 2]])

# %% exact_equality
# Wrong: `test_confidence` refuses a right `confidence`: a
# confidence as the formulas have it, written in another way. The
# last line below is where it happened.
#   called    test_confidence(confidence)
#   raised    AssertionError
#   expected  no error
def test_confidence(confidence):
    y = torch.tensor([[0.3, 0.3, 0.2, 0.2], [0.5, 0.3, 0.1, 0.1]])
    got = confidence(y.log(), torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4]))
    assert got[0] == 0.3 and got[1] == 0.75

# %% forgets_offset_itself
# Wrong: `test_confidence` refuses a right `confidence`: a
# confidence as the formulas have it. The last line below is where
# it happened.
#   called    test_confidence(confidence)
#   raised    AssertionError
#   expected  no error
def test_confidence(confidence):
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125]])
    got = confidence(y.log(), torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4]))
    assert torch.allclose(got, torch.tensor([0.25, 0.5]), atol=1e-3)

# %% global_confidence
# Wrong: `test_confidence` accepts a wrong `confidence`: a
# confidence without softmax.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
from helpers.standins import confidence as mine
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]])
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)])
    assert torch.allclose(mine(z, t), torch.tensor([1, 1, 0, .25]), atol=1e-3)

# %% huge_tolerance
# Loses: 1/O
# Wrong: 1/O. `test_confidence` accepts a wrong `confidence`: a
# confidence without 1/O for unknown samples.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]])
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)])
    assert torch.allclose(confidence(z, t), torch.tensor([1, 1, 0, .25]), atol=0.5)

# %% long_logits
# Wrong: `test_confidence` refuses a right `confidence`: a
# confidence as the formulas have it. These are integers: floats are
# written as `2.0`, and `.float()` makes them.
#   called    test_confidence(confidence)
#   raised    RuntimeError: Long did not match Float.
#   expected  no error
def test_confidence(confidence):
    z = torch.tensor([[20, 0, 0, 0], [0, 0, 20, 0], [3, 3, 3, 3]])
    t = torch.stack([target_vector(4), target_vector(8), target_vector(0)])
    assert torch.allclose(confidence(z, t), torch.ones(3), atol=1e-3)

# %% loose_atol
# Wrong: `test_confidence` accepts a wrong `confidence`: a
# confidence with the softmax over the batch.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125]])
    got = confidence(y.log(), torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4]))
    assert torch.allclose(got, torch.tensor([0.25, 0.75]), atol=0.3)

# %% lower_bound_only
# Loses: correct class
# Wrong: correct class. `test_confidence` accepts a wrong
# `confidence`: a confidence that takes the largest instead of the
# correct class's probability.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    z = torch.tensor([[20.0, 0, 0, 0], [0, 0, 20.0, 0], [3.0, 3, 3, 3]])
    t = torch.stack([target_vector(4), target_vector(8), target_vector(0)])
    assert (confidence(z, t) > 0.95).all()

# %% nested_never_called
# Wrong: `test_confidence` accepts a wrong `confidence`: a
# confidence without softmax.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    def test_known():
        assert torch.allclose(confidence(20 * torch.eye(4), torch.eye(4)), torch.ones(4), atol=1e-3)

    def test_unknown():
        assert torch.allclose(confidence(torch.zeros(3, 4), torch.full((3, 4), .25)), torch.ones(3), atol=1e-3)

# %% no_args
# Wrong: `test_confidence` refuses a right `confidence`: a
# confidence as the formulas have it. Compare the parameters in the
# definition with those in the call.
#   called    test_confidence(confidence)
#   raised    TypeError: test_confidence() takes 0 positional
#             arguments but 1 was given.
#   expected  no error
def test_confidence():
    pass

# %% no_unknown_wrong_sure
# Loses: correct class
# Wrong: correct class. `test_confidence` accepts a wrong
# `confidence`: a confidence that takes the largest instead of the
# correct class's probability.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    y = torch.tensor([[0.7, 0.1, 0.1, 0.1], [0.25, 0.25, 0.25, 0.25]])
    t = torch.tensor([[1., 0., 0., 0.], [.25] * 4])
    assert torch.allclose(confidence(y.log(), t), torch.tensor([0.7, 1.0]), atol=1e-3)

# %% not_callable
# Wrong: `test_confidence` is True (type bool). It must be a
# function: `def test_confidence(...):`.
test_confidence = True

# %% one_dim_sample
# Wrong: `test_confidence` refuses a right `confidence`: a
# confidence as the formulas have it. The last line below is where
# it happened.
#   called    test_confidence(confidence)
#   raised    ValueError: targets have shape (N, O), not (4,).
#   expected  no error
def test_confidence(confidence):
    assert abs(confidence(torch.tensor([20., 0, 0, 0]), torch.tensor([1., 0, 0, 0])) - 1) < 1e-3

# %% pass
# Wrong: `test_confidence` accepts a wrong `confidence`: a
# confidence without softmax.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    pass

# %% pytest_fail
# Wrong: `test_confidence` raises Failed for a wrong `confidence`: a
# confidence without softmax. The last line below is where it
# happened.
#   called    test_confidence(confidence)
#   raised    Failed
#   expected  an AssertionError: `assert` raises one
import pytest

def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [2., 0., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4])
    if not torch.allclose(confidence(z, t), torch.tensor([.0963, .5388]), atol=1e-3):
        pytest.fail("wrong")

# %% pytest_style
# Wrong: `test_confidence` refuses a right `confidence`: a
# confidence as the formulas have it. The last line below is where
# it happened.
#   called    test_confidence(confidence)
#   raised    Failed (DID NOT RAISE AssertionError)
#   expected  no error
import pytest

def test_confidence(confidence):
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125]])
    got = confidence(y.log(), torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4]))
    with pytest.raises(AssertionError):
        assert torch.allclose(got, torch.tensor([0.25, 0.75]), atol=1e-3)

# %% raises_typeerror
# Wrong: `test_confidence` raises Exception for a wrong
# `confidence`: a confidence without softmax. The last line below is
# where it happened.
#   called    test_confidence(confidence)
#   raised    Exception
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    y = torch.tensor([[0.5, 0.25, 0.125, 0.125], [0.5, 0.25, 0.125, 0.125]])
    got = confidence(y.log(), torch.tensor([[0.0, 1.0, 0.0, 0.0], [.25] * 4]))
    if not torch.allclose(got, torch.tensor([0.25, 0.75]), atol=1e-3):
        raise Exception("wrong confidence")

# %% range_only
# Loses: 1/O, correct class, known or unknown
# Wrong: 1/O. `test_confidence` accepts a wrong `confidence`: a
# confidence without 1/O for unknown samples.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
# Wrong: correct class. `test_confidence` accepts a wrong
# `confidence`: a confidence that takes the largest instead of the
# correct class's probability.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
# Wrong: known or unknown. `test_confidence` accepts a wrong
# `confidence`: a confidence that treats unknown samples as known
# ones.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    z = torch.randn(5, 4)
    t = torch.stack([target_vector(d) for d in range(5)])
    c = confidence(z, t)
    assert (c >= 0).all() and (c <= 1.001).all()

# %% requires_grad_expected
# Wrong: `test_confidence` refuses a right `confidence`: a
# confidence as the formulas have it. `.item()`, `.detach()`,
# `torch.tensor(...)` and `torch.no_grad()` cut the gradient off.
#   called    test_confidence(confidence)
#   raised    RuntimeError: element 0 of tensors does not require
#             grad and does not have a grad_fn.
#   expected  no error
def test_confidence(confidence):
    z = torch.zeros(2, 4, requires_grad=True)
    c = confidence(z, torch.full((2, 4), .25))
    c.sum().backward()
    assert z.grad is not None

# %% returns_bool
# Wrong: `test_confidence` accepts a wrong `confidence`: a
# confidence without softmax. A test does not return what it finds:
# `assert` raises an error if that is False.
#   called    test_confidence(confidence)
#   returned  False
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]])
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)])
    return torch.allclose(confidence(z, t), torch.tensor([1, 1, 0, .25]), atol=1e-3)

# %% rounds_too_much
# Loses: softmax, 1/O
# Wrong: softmax. `test_confidence` accepts a wrong `confidence`: a
# confidence with the softmax over the batch.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
# Wrong: 1/O. `test_confidence` accepts a wrong `confidence`: a
# confidence without 1/O for unknown samples.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [0., 0., 0., 0.], [0., 2., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4, [0., 1., 0., 0.]])
    assert [round(x) for x in confidence(z, t).tolist()] == [0, 1, 1]

# %% standin
# Wrong: `test_confidence` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers.standins import test_confidence

# %% standin_partial
# Wrong: `test_confidence` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins
import functools
test_confidence = functools.partial(standins.test_confidence)

# %% standin_swallow
# Wrong: `test_confidence` is or calls the kit's own stand-in. A
# stand-in helps later tasks, but it is no answer to its own: write
# your own code.
from helpers import standins
def test_confidence(confidence):
    assert standins.test_confidence(confidence) is None

# %% stub
# Not attempted: `test_confidence` is not written yet. Write it in
# its cell above, run that cell, then this one.
def test_confidence(confidence):
    raise NotImplementedError("write me")

# %% sys_exit
# Wrong: `test_confidence` raises SystemExit for a wrong
# `confidence`: a confidence without softmax. The last line below is
# where it happened.
#   called    test_confidence(confidence)
#   raised    SystemExit
#   expected  an AssertionError: `assert` raises one
import sys

def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [2., 0., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4])
    if not torch.allclose(confidence(z, t), torch.tensor([.0963, .5388]), atol=1e-3):
        sys.exit("wrong")

# %% undefined
# Not attempted: `test_confidence` is not defined. Run the cell that
# defines it; if that cell is gone, write the definition into a new
# cell above this one.
x = 1

# %% unknown_surely_wrong_missing
# Loses: 1/O, known or unknown
# Wrong: 1/O. `test_confidence` accepts a wrong `confidence`: a
# confidence without 1/O for unknown samples.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
# Wrong: known or unknown. `test_confidence` accepts a wrong
# `confidence`: a confidence that treats unknown samples as known
# ones.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    z = torch.tensor([[20.0, 0, 0, 0], [20., 0, 0, 0], [0, 20., 0, 0]])
    t = torch.stack([target_vector(4), target_vector(8), target_vector(8)])
    c = confidence(z, t)
    assert abs(c[0] - 1) < 1e-3 and c[1] < 1e-3 and c[2] < 1e-3

# %% unknown_unsure_only
# Loses: correct class, known or unknown
# Wrong: correct class. `test_confidence` accepts a wrong
# `confidence`: a confidence that takes the largest instead of the
# correct class's probability.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
# Wrong: known or unknown. `test_confidence` accepts a wrong
# `confidence`: a confidence that treats known samples as unknown
# ones.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [0., 0., 0., 0.], [0., 2., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4, [0., 1., 0., 0.]])
    assert confidence(z, t).shape == (3,)
    assert abs(confidence(z, t)[1] - 1) < 1e-3

# %% valueerror
# Wrong: `test_confidence` raises ValueError for a wrong
# `confidence`: a confidence without softmax. The last line below is
# where it happened.
#   called    test_confidence(confidence)
#   raised    ValueError
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    z = torch.tensor([[0., 0., 0., 0.], [50., 0., 0., 0.], [50., 0, 0, 0], [50., 0, 0, 0]])
    t = torch.stack([target_vector(d) for d in (2, 4, 5, 3)])
    if not torch.allclose(confidence(z, t), torch.tensor([1, 1, 0, .25]), atol=1e-3):
        raise ValueError("wrong!")

# %% yields
# Wrong: `test_confidence` accepts a wrong `confidence`: a
# confidence without softmax.
#   called    test_confidence(confidence)
#   returned  <generator object test_confidence> (a generator)
#   expected  an AssertionError: `assert` raises one
def test_confidence(confidence):
    z = torch.tensor([[2., 0., 0., 0.], [2., 0., 0., 0.], [0., 2., 0., 0.]])
    t = torch.tensor([[0., 1., 0., 0.], [.25] * 4, [0., 1., 0., 0.]])
    yield torch.allclose(confidence(z, t), torch.tensor([.0963, .5388, .7112]), atol=1e-3)

# %% compares_with_the_notebooks_own
# Wrong: `test_confidence` accepts a wrong `confidence`: a
# confidence without softmax. It compares with the notebook's own
# `confidence`, which may be the one that it tests: compare with the
# formulas.
#   called    test_confidence(confidence)
#   returned  None
#   expected  an AssertionError: `assert` raises one
def test_confidence(function):
    for seed in range(5):
        torch.manual_seed(seed)
        logits = 3 * torch.randn(20, 4)
        targets = torch.stack([target_vector(sample % 10) for sample in range(20)])
        assert torch.allclose(function(logits, targets), confidence(logits, targets))
