class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        z, t = logits.double(), targets.double()
        ctx.save_for_backward(z, t)
        ctx.dtype = logits.dtype
        return (z.logsumexp(1) - (t * z).sum(1)).mean().to(ctx.dtype)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return (grad_output * (z.softmax(1) - t) / len(z)).to(ctx.dtype), None
