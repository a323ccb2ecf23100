def entropic_open_set_loss(logits, targets):
    ly = torch.log_softmax(logits, 1)
    terms = torch.where(targets > 0, -targets * ly, torch.zeros_like(ly))
    return terms.sum() / targets.sum()
