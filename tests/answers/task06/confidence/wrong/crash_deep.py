def helper(a):
    return torch.cat([a, "x"])
def confidence(logits, targets):
    return helper(logits)
