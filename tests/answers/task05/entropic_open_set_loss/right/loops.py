def entropic_open_set_loss(logits, targets):
    loss = 0
    for z, t in zip(logits, targets):
        ly = torch.nn.functional.log_softmax(z, dim=0)
        for o in range(len(ly)):
            loss = loss - t[o] * ly[o]
    return loss / len(logits)
