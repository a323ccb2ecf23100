class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        e = (z - z.max()).exp()
        return grad_output * (e / e.sum(1, keepdim=True) - t) / len(z), None
