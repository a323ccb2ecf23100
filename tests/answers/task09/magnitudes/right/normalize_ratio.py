def magnitudes(features):
    unit = torch.nn.functional.normalize(features, dim=1)
    return (features * unit).sum(dim=1)
