def magnitudes(features):
    return torch.stack([torch.sqrt((row * row).sum()) for row in features])
