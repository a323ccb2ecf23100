class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    @torch.no_grad()
    def forward(ctx, logits, targets):
        ctx.set_materialize_grads(False)
        ctx.save_for_backward(logits, targets)
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    @staticmethod
    @torch.no_grad()
    def backward(ctx, grad_output):
        if grad_output is None:
            return None, None
        z, t = ctx.saved_tensors
        y = torch.empty_like(z)
        torch.softmax(z, 1, out=y)
        y.sub_(t).mul_(grad_output / z.size(0))
        return y, None
