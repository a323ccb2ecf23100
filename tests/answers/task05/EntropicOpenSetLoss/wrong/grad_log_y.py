class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ly = logits.log_softmax(1)
        ctx.save_for_backward(ly, targets)
        return -(targets * ly).sum() / len(logits)
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (z - t) / len(z), None
