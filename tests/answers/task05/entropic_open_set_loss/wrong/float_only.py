def entropic_open_set_loss(logits, targets):
    w = torch.zeros(logits.shape)
    return -(torch.matmul(logits.log_softmax(1), targets.T.float())).trace() / len(logits)
