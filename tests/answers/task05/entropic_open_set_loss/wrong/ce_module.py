# Wrong: `entropic_open_set_loss(logits, targets)` calls torch's `cross_entropy`; expected your own formula, from
# `log_softmax` or `logsumexp`.
entropic_open_set_loss = torch.nn.CrossEntropyLoss()
