def magnitudes(features):
    mirrored = torch.cat([features, -features], dim=1)
    return mirrored.std(dim=1, unbiased=False) * features.shape[1] ** 0.5
