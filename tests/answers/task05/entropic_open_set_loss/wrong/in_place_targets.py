# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) changed its input `targets`; expected it to stay
# as it was. Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
def entropic_open_set_loss(logits, targets):
    targets *= torch.log_softmax(logits, 1).detach() * 0 + 1
    targets[targets == .25] = .25
    targets.neg_()
    return (targets * torch.log_softmax(logits, 1)).sum(1).mean()
