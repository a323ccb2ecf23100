def magnitudes(features):
    return torch.bmm(features[:, None], features[:, :, None]).flatten().sqrt()
