def magnitudes(features):
    m = features.norm(dim=1)
    return m / m.max()
