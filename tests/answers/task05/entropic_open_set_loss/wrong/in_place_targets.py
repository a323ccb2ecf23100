def entropic_open_set_loss(logits, targets):
    targets *= torch.log_softmax(logits, 1).detach() * 0 + 1
    targets[targets == .25] = .25
    targets.neg_()
    return (targets * torch.log_softmax(logits, 1)).sum(1).mean()
