# Puts the loss together of a library's other losses, which come to the same.
# noticed: no
# %% entropic_open_set_loss
def entropic_open_set_loss(logits, targets):
    ways = torch.distributions.Categorical(probs=targets), torch.distributions.Categorical(logits=logits)
    return (torch.distributions.kl_divergence(*ways) + ways[0].entropy()).mean()
