# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned [2.474] (shape (1,), float32); expected
# shape (). The loss is one number: the mean over the batch.
def entropic_open_set_loss(logits, targets):
    return -(targets * torch.log_softmax(logits, 1)).sum(1, keepdim=True).mean(0)
