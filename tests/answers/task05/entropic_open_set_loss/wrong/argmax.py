def entropic_open_set_loss(logits, targets):
    return -logits.log_softmax(1)[range(len(logits)), targets.argmax(1)].mean()
