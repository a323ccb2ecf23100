class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        f = lambda z: -(t * z.log_softmax(1)).sum() / len(z)
        g = torch.zeros_like(z)
        for i in range(z.shape[0]):
            for j in range(z.shape[1]):
                d = torch.zeros_like(z); d[i, j] = 1e-2
                g[i, j] = (f(z + d) - f(z)) / 1e-2
        return grad_output * g, None
