class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        shifted = logits - logits.max(dim=1, keepdim=True).values
        e = shifted.exp()
        s = e.sum(dim=1, keepdim=True)
        ctx.save_for_backward(e / s, targets)
        return -((shifted - s.log()) * targets).sum(1).mean(0)
    @staticmethod
    def backward(ctx, grad_output):
        y, t = ctx.saved_tensors
        return grad_output.expand_as(y) * (y - t).div(len(y)), None
