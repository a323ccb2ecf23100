class _Forward(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        log_y = logits - torch.logsumexp(logits, 1, keepdim=True)
        ctx.save_for_backward(log_y, targets)
        return -(targets * log_y).sum() / len(targets)
class EntropicOpenSetLoss(_Forward):
    @staticmethod
    def backward(ctx, grad_output):
        log_y, targets = ctx.saved_tensors
        gradient = log_y.exp()
        gradient = gradient - targets
        gradient = gradient / len(targets)
        return gradient * grad_output, None
