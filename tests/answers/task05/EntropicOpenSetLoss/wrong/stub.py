class EntropicOpenSetLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, targets):
        raise NotImplementedError()
    @staticmethod
    def backward(ctx, grad_output):
        raise NotImplementedError()
