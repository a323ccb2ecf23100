class Loss:
    """The loss as an object."""
    def __init__(self, dim=1): self.dim = dim
    def __call__(self, logits, targets):
        return -(targets * logits.log_softmax(self.dim)).sum(self.dim).mean()
entropic_open_set_loss = Loss()
