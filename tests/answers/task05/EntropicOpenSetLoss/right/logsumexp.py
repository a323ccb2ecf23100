class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return (torch.logsumexp(logits, 1) - (targets * logits).sum(1)).mean()
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        return grad_output * (torch.softmax(logits, 1) - targets) / logits.shape[0], None
