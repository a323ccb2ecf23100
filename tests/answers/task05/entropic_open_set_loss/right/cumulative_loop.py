def entropic_open_set_loss(logits, targets):
    N, O = logits.shape
    loss = 0
    for n in range(N):
        lse = torch.logsumexp(logits[n], dim=0)
        for o in range(O):
            loss = loss - targets[n, o] * (logits[n, o] - lse)
    return loss / N
