def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    entropy = torch.special.entr(targets).sum(dim=1)
    known = entropy < 1e-4
    return torch.where(known, torch.einsum("no,no->n", y, targets), 1 - y.amax(dim=1) + 1 / y.shape[1])
