def entropic_open_set_loss(logits, targets):
    return -(targets @ torch.log_softmax(logits, dim=1).t()).diagonal().mean()
