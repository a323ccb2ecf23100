class EntropicOpenSetLoss:
    @staticmethod
    def apply(logits, targets):
        return -(targets * torch.log_softmax(logits, dim=1)).sum(dim=1).mean()
