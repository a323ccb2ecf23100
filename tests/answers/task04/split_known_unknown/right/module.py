class Split(torch.nn.Module):
    def forward(self, batch, targets):
        k = torch.max(targets, 1)[0].eq(1.)
        return batch[k], targets[k], batch[k.logical_not()]
split_known_unknown = Split()
