class EntropicOpenSetLoss(torch.autograd.Function):
    @classmethod
    def apply(cls, logits, targets, reduction="mean"):
        print("loss of", len(logits), "samples")
        return super().apply(logits, targets)
    @staticmethod
    def forward(ctx, logits, targets):
        N, O = logits.shape
        ctx.save_for_backward(logits, targets)
        total = 0.
        for n in range(N):
            total = total - (targets[n] * torch.log_softmax(logits[n], 0)).sum()
        return total / N
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        gradient = torch.zeros_like(logits)
        for n in range(len(logits)):
            gradient[n] = (torch.softmax(logits[n], 0) - targets[n]) * grad_output / len(logits)
        return gradient, None
