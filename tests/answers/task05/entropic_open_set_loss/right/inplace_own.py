def entropic_open_set_loss(logits, targets):
    out = torch.zeros(len(logits), dtype=logits.dtype)
    ly = logits.log_softmax(1)
    for n in range(len(logits)):
        out[n] = -(targets[n] * ly[n]).sum()
    return out.mean()
