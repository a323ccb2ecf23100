class F:
    def __call__(self, logits, targets):
        return torch.tensordot(targets.double(), -logits.double().log_softmax(1), dims=2) / logits.shape[0]
entropic_open_set_loss = F()
