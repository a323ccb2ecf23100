class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        log_y = torch.nn.functional.log_softmax(logits, dim=1)
        ctx.save_for_backward(log_y, targets)
        ctx.n = logits.shape[0]
        return targets.mul(log_y).sum().neg().div(ctx.n)
    @staticmethod
    def backward(ctx, grad_output):
        log_y, targets = ctx.saved_tensors
        gl = gt = None
        if ctx.needs_input_grad[0]:
            gl = grad_output * (log_y.exp() - targets) / ctx.n
        if ctx.needs_input_grad[1]:
            gt = -grad_output * log_y / ctx.n
        return gl, gt
