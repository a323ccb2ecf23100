# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) returned array([0.75774825,
# 0.70384127, 0.11123174, 0.58883715, 0.01482453, 0.10745386... (a ndarray); expected a torch tensor. One confidence
# per sample, in batch order.
def confidence(logits, targets):
    y = torch.softmax(logits, 1)
    return torch.where((targets == 1).any(1), (y * targets).sum(1), 1 - y.amax(1) + 1 / y.shape[1]).numpy()
