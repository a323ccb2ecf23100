class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        log_y = torch.log_softmax(logits, dim=1)
        ctx.save_for_backward(log_y, targets)
        return -torch.trace(targets @ log_y.T) / logits.size(0)
    @staticmethod
    def backward(ctx, grad_output):
        log_y, targets = ctx.saved_tensors
        return (log_y.exp() - targets).multiply(grad_output).divide(log_y.size(0)), None
