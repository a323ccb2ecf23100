class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        ctx.save_for_backward(logits, targets)
        return -(targets * torch.log_softmax(logits, 1)).mean(0).sum()
    @staticmethod
    def backward(ctx, grad_output):
        z, t = ctx.saved_tensors
        return grad_output * (torch.softmax(z, 1) - t) / len(z), -grad_output * torch.log_softmax(z, 1) / len(z)
