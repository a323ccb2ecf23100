# Wrong: `entropic_open_set_loss(logits, targets)` calls an autograd function with its own `backward`; expected torch
# operations, `log_softmax` or `logsumexp`, so that torch finds the gradient.
entropic_open_set_loss = EntropicOpenSetLoss.apply
