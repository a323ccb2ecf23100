class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return (logits.logsumexp(1) - (logits * targets).sum(1)).mean()
    @staticmethod
    def backward(ctx, grad_output):
        logits, targets = ctx.saved_tensors
        gradient = torch.func.grad(lambda z: (z.logsumexp(1) - (z * targets).sum(1)).mean())(logits)
        return gradient * grad_output, None
