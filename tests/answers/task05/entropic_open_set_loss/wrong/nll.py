def entropic_open_set_loss(logits, targets):
    ly = logits.log_softmax(1)
    return sum((targets[:, o] * torch.nn.functional.nll_loss(ly, torch.full((len(ly),), o), reduction="none")).mean() for o in range(ly.shape[1]))
