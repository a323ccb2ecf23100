# Wrong: `test_confidence(confidence)` refused a right one: a confidence as the formulas have it. It crashed with
# RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn. `.item()`, `.detach()`,
# `torch.tensor(...)` and `torch.no_grad()` cut the gradient off.
def test_confidence(confidence):
    z = torch.zeros(2, 4, requires_grad=True)
    c = confidence(z, torch.full((2, 4), .25))
    c.sum().backward()
    assert z.grad is not None
