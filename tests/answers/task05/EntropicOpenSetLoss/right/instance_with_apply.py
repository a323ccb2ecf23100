class _E:
    def apply(self, logits, targets):
        log_y = torch.log_softmax(logits, 1)
        return -(targets * log_y).sum() / logits.size(0)
EntropicOpenSetLoss = _E()
