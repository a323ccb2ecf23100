# Wrong: `entropic_open_set_loss(logits, targets)` for logits (3, 4) of ±1000 returned inf (shape (), float32);
# expected 667.591. Take the logarithm of the softmax in one step, with `log_softmax` or `logsumexp`: exp overflows
# and ln 0 is infinite.
def entropic_open_set_loss(logits, targets):
    p, q = torch.distributions.Categorical(targets), torch.distributions.Categorical(logits=logits)
    return (torch.distributions.kl_divergence(p, q) + p.entropy()).mean()
