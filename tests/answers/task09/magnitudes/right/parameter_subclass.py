def magnitudes(features):
    return torch.nn.Parameter(features.norm(dim=1), requires_grad=False)
