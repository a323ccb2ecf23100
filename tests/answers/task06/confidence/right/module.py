class Conf(torch.nn.Module):
    def forward(self, logits, targets):
        y = torch.nn.Softmax(dim=1)(logits)
        t = targets.argmax(1, keepdim=True)
        known = targets.gather(1, t).squeeze(1) == 1
        return torch.where(known, y.gather(1, t).squeeze(1), 1 - y.max(1)[0] + 1 / y.shape[1])
confidence = Conf()
