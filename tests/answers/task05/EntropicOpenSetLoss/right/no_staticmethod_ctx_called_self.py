class EntropicOpenSetLoss(torch.autograd.Function):
    def forward(self, logits, targets):
        self.y, self.t = logits.softmax(1), targets
        return -(targets * logits.log_softmax(1)).sum(1).mean()
    def backward(self, grad_output):
        return (self.y - self.t) * grad_output / len(self.y), None
