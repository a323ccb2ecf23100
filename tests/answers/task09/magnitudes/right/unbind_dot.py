def magnitudes(features):
    return torch.tensor([torch.dot(f, f).item() ** 0.5 for f in features.unbind(0)])
