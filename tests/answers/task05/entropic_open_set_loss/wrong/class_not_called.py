# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) crashed with TypeError:
# entropic_open_set_loss.__init__() takes 1 positional argument but 3 were given. Compare the parameters in the
# definition with those in the call.
class entropic_open_set_loss(torch.nn.Module):
    def forward(self, logits, targets):
        return -(targets * torch.log_softmax(logits, 1)).sum(1).mean()
